// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// Every part that pages are made of, in every state, for those who build them; only while nothing is real.
let designRoutes: [Route<Visit>] = [
    .page("/design", showDesign)
]

@Sendable private func showDesign(_ request: Request, _ visit: Visit) throws -> Response {
    guard visit.site.isDemo else { throw OperationError.notFound }
    return visit.answer(DesignPage(frame: visit.frame, now: visit.operations.now()).layout)
}

struct DesignPage: Framed {
    let frame: Frame
    let now: Instant

    private var empty: FormState { FormState(frame.language) }

    /// A form that came back with something wrong.
    private var failed: FormState {
        FormState(
            frame.language, again: Form(fields: Fields([("wrong", "0"), ("wrongText", ""), ("wrongChoice", "")])),
            after: .invalid([
                FieldError("wrong", .malformed), FieldError("wrongText", .required),
                FieldError("wrongChoice", .required),
            ]))
    }

    var layout: Layout {
        let parts: [(Message, HTML)] = [
            (.designLetters, letters), (.designColours, colours), (.designButtons, buttons), (.designAlerts, alerts),
            (.designStatuses, statuses), (.designFields, fields), (.designFailed, failedFields),
            (.designLists, lists), (.designStates, states), (.designFigures, figures),
        ]
        let sections = parts.map { title, html -> HTML in "<section><h2>\(say(title))</h2>\n\(html)</section>\n" }
        return Layout(
            frame, title: say(.designTitle), isWide: true,
            "<h1>\(say(.designTitle))</h1>\n<p class=\"lead\">\(whole(.designLead))</p>\n\(sections)")
    }

    private var letters: HTML {
        """
        <div class="panel"><h3>\(say(.designHeading))</h3><p class="lead">\(whole(.homeLead))</p>
        <p>\(whole(.designThai))</p><p class="text-muted">\(whole(.designMuted))</p>
        <p><a href="\(Link.home)">\(say(.designLink))</a> · <code>RT70-7KQ2-M9XD-4</code> · \
        \(TimeElement(now, in: frame.language, precision: .minute).html) · \
        \(RelativeTime(now.adding(hours: -3), at: now, in: frame.language).html)</p></div>

        """
    }

    private var colours: HTML {
        let names = ["ink", "ink-soft", "accent", "fill", "bar", "accent-soft", "paper", "line", "danger", "good"]
        return
            "<ul class=\"swatches\">\(names.map { "<li class=\"swatch-\($0)\"><code>--\($0)</code></li>" as HTML })</ul>\n"
    }

    private var buttons: HTML {
        let label = say(.designButton)
        return """
            <p class="design-row"><button type="button" class="btn btn-primary btn-lg">\(label)</button>
            <button type="button" class="btn btn-primary">\(label)</button>
            <button type="button" class="btn btn-outline-primary">\(label)</button>
            <button type="button" class="btn btn-danger">\(label)</button>
            <button type="button" class="btn btn-link">\(label)</button></p>
            <p class="design-row"><button type="button" class="btn btn-primary" disabled>\(say(.designDisabled))</button>
            <button type="button" class="btn btn-outline-primary" disabled>\(say(.designDisabled))</button>
            <button type="button" class="btn btn-primary" aria-disabled="true">\(say(.designSending))</button></p>

            """
    }

    private var alerts: HTML {
        [
            (Alert.Tone.info, Message.designInfo), (.success, .designSuccess), (.warning, .designWarning),
            (.danger, .designDanger),
        ].map { tone, words in Alert(tone, title: say(words), "<p>\(whole(.designAlertText))</p>").html }.joined()
    }

    private var statuses: HTML {
        let badges = Status.allCases.map { StatusBadge($0, say($0.message)).html }
        return "<p class=\"design-row\">\(badges)</p>\n"
    }

    private var fields: HTML {
        let choices = [Choice("a", say(.designOne), hint: say(.designHint)), Choice("b", say(.designOther))]
        return Field("plain", say(.designField), in: empty, hint: say(.designHint), isRequired: true, isShort: true)
            .html
            + TextArea("plainText", say(.designText), in: empty, rows: 3).html
            + Select("plainSelect", say(.designSelect), choices, in: empty, empty: say(.designNothing)).html
            + RadioGroup("plainChoice", say(.designChoice), choices, in: empty).html
            + CheckBox("plainBox", say(.designOne), in: empty).html
            + FileField("plainFile", say(.filingFiles), in: empty).html
            + "<fieldset disabled><legend>\(say(.designDisabled))</legend>\(Field("still", say(.designField), in: empty).html)</fieldset>\n"
    }

    private var failedFields: HTML {
        let choices = [Choice("a", say(.designOne)), Choice("b", say(.designOther))]
        let labels = [
            "wrong": say(.designField), "wrongText": say(.designText), "wrongChoice": say(.designChoice),
        ]
        return ErrorSummary(failed, labels: labels).html
            + Field("wrong", say(.designField), in: failed, isRequired: true, isShort: true).html
            + TextArea("wrongText", say(.designText), in: failed, isRequired: true, rows: 3).html
            + RadioGroup("wrongChoice", say(.designChoice), choices, in: failed, isRequired: true).html
            + ConfirmBox(
                say(.withdrawQuestion), consequences: [say(.withdrawStops)],
                form: SubmitRow(say(.designButton), tone: .danger, cancel: (say(.cancel), .home)).html
            ).html
    }

    private var lists: HTML {
        let columns = [DataTable.Column(say(.columnSubject)), .init(say(.columnStatus)), .init("1111", isNumber: true)]
        let row: [HTML] = [
            "<a href=\"\(Link.home)\">\(say(.designThai))</a>",
            StatusBadge(.inProgress, say(Status.inProgress.message)).html, "1,111",
        ]
        let steps = [
            Timeline.Step(at: now, title: say(.designOne), by: say(.siteName), text: say(.designAlertText)),
            .init(at: now.adding(days: -1), title: say(.designOther), by: nil, text: say(.designThai), isOwn: true),
        ]
        return Breadcrumb(frame, [(say(.navigationHome), .home)], current: say(.designTitle)).html
            + DataTable(say(.designTable), columns, rows: [row, row]).html
            + Pager(frame, first: .home, next: .home).html
            + DefinitionList([(say(.columnCode), "RT70-7KQ2-M9XD-4"), (say(.columnHolder), "\(say(.holderHub))")]).html
            + Timeline(frame, steps).html
    }

    private var states: HTML {
        EmptyState(say(.queueEmpty), say(.queueEmptyText)).html + LoadingState(say(.designLoading)).html
            + Alert(.danger, title: say(OperationError.unavailable.message), "<p>\(whole(.designAlertText))</p>").html
            + Alert(.warning, "<p>\(whole(.offlineSend))</p>").html
    }

    private var figures: HTML {
        var counts = Figures.Counts()
        (counts.contacts, counts.cases, counts.concluded, counts.solved) = (1_482, 1_111, 836, 402)
        let figures = Figures(
            from: Day(number: 0), to: Day(number: 0), total: counts, months: [], families: [], categories: [],
            channels: [], reply: .init(DurationCurve(ended: [:], notYet: [:])),
            conclusion: .init(DurationCurve(ended: [:], notYet: [:])))
        return KeyFigures(frame: frame, figures: figures, columns: [.cases, .concluded, .solved]).html
    }
}
