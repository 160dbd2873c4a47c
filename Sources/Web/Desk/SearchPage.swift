// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// The search and what it found.
struct SearchPage: Framed {
    /// What was found, nil before anything was sought.
    struct Found {
        let page: Page<ComplaintSummary>
        let names: SummaryNames
        let notes: SummaryNotes
        /// The present, from which ages are told.
        let now: Instant

        init(_ page: Page<ComplaintSummary>, _ visit: Visit) throws(OperationError) {
            self.page = page
            names = try visit.operations.names(in: page.elements)
            notes = try visit.operations.notes(on: page.elements, for: visit.principal)
            now = visit.operations.now()
        }
    }

    let frame: Frame
    let officer: Officer
    var words = ""
    var isFirst = true
    var found: Found?
    /// The form for numbers, when it comes back with errors.
    var person: FormState?
    var isNumberRefused = false
    /// Whether it was sent without a word.
    var isEmpty = false

    func answer(_ visit: Visit) -> Response {
        var response = visit.answer(layout, for: person)
        if isNumberRefused || isEmpty { response.status = OperationError.invalid([]).status }
        // The page holds a token and words from its address; compressed, its length would tell of the token.
        response.isCompressible = false
        return response
    }

    private var layout: Layout {
        Layout(
            frame, title: say(.searchTitle), current: .deskSearch, isWide: true,
            "<h1>\(say(.searchTitle))</h1>\n\(refusal)\(wordForm)\(personForm)\(results)")
    }

    private var refusal: HTML {
        guard isNumberRefused else { return .empty }
        let words = officer.roles.contains(.operator) ? Message.searchNumberInWords : .searchNumberNobody
        return Alert(.warning, "<p>\(say(words))</p>").html
    }

    private var wordForm: HTML {
        var form = FormState(
            frame.language, values: Fields([("q", words)]), errors: isEmpty ? [FieldError("q", .required)] : [])
        form.missing = ["q": .searchWordsMissing]
        return """
            <form method="get" action="\(Link.deskSearch)" class="panel" role="search">
            \(Field(
                "q", say(.searchWords), in: form, hint: say(.searchWordsHint), kind: .search, isRequired: true, max: 200
            ).html)\(SubmitRow(say(.searchButton)).html)</form>

            """
    }

    private var personForm: HTML {
        guard officer.roles.contains(.operator) else { return .empty }
        let form = person ?? FormState(frame.language)
        let body =
            ErrorSummary(form, labels: ["number": say(.searchPerson)]).html
            + Field(
                "number", say(.searchPerson), in: form, hint: say(.searchPersonHint), kind: .tel, isRequired: true,
                autocomplete: "off", max: 30, isShort: true
            ).html + SubmitRow(say(.searchButton), tone: .quiet).html
        return """
            <details class="more"\(flag: "open", if: person != nil || isNumberRefused)>\
            <summary>\(say(.searchPersonTitle))</summary>
            \(PostForm(frame, to: .deskPersonSearch, body).html)</details>

            """
    }

    private var results: HTML {
        guard let found else { return .empty }
        guard !found.page.elements.isEmpty else {
            return EmptyState(say(.searchNothing), say(.searchNothingText)).html
        }
        return SummaryTable(
            frame: frame, caption: say(.searchResults), summaries: found.page.elements, names: found.names,
            now: found.now, notes: found.notes
        ).html
            + Pager(
                frame, first: isFirst ? nil : link(before: nil), next: found.page.next.map { link(before: $0) }
            ).html
    }

    private func link(before: Int64?) -> Link {
        Link("desk", "search", query: [("q", words)] + (before.map { [("before", String($0))] } ?? []))
    }

    /// Whether it is a telephone number or an id rather than words.
    static func looksLikeNumber(_ text: String) -> Bool {
        text.count(where: \.isNumber) >= 5 && text.allSatisfy { $0.isNumber || " -+().".contains($0) }
    }
}
