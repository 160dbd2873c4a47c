// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations
import ThaiText

/// What an operator's typing brings up, each with its reason; its buttons belong to the form around it.
struct ReceiveHints: Framed {
    let frame: Frame
    let hints: ReceptionHints
    let input: ReceptionInput
    let names: SummaryNames
    let now: Instant

    var html: HTML {
        let all = emergency + caller + articles + categories + similar + agencies
        return all.isEmpty ? "<p class=\"text-muted\">\(whole(.receiveHintsEmpty))</p>\n" : all
    }

    private var emergency: HTML {
        let found = EmergencyWords.found(in: input.narrative)
        return found.isEmpty ? .empty : EmergencyCall(frame: frame, found: found).html
    }

    private var caller: HTML {
        guard let found = hints.caller else { return .empty }
        guard !found.isEmpty else {
            return "<section class=\"hint\"><p class=\"mb-0\">\(say(.receiveNoRepeat))</p></section>\n"
        }
        let open = found.filter(\.status.isOpen)
        let rest = found.filter { !$0.status.isOpen }
        let items = (open + rest).prefix(6).map { item($0, why: nil) }
        return section("hint-caller", .receiveRepeat, items)
    }

    private var similar: HTML {
        section(
            "hint-similar", .receiveSimilar,
            hints.similar.map { found in
                let words = say(.receiveBecause(found.because.joined(separator: ", ")))
                return item(found.summary, why: found.isNearby ? words + " · " + say(.receiveNearby) : words)
            })
    }

    private func item(_ summary: ComplaintSummary, why: String?) -> HTML {
        // What is added to a closed complaint reaches nobody: whoever calls again about it complains anew.
        let (name, value, label): (String, String, Message) =
            summary.status.isOpen
            ? ("attach", summary.code.text, .receiveAttachHere)
            : ("useRepeat", summary.code.grouped, .receiveRepeatHere)
        let pick: HTML = """
            <button type="submit" class="btn btn-outline-primary" name="\(name)" value="\(value)" \
            formnovalidate data-pick>\(say(label))</button>
            """
        return """
            <li><div class="hint-line"><span><a href="\(Link.complaint(summary.code))">\(subject(summary.subject))</a>
            <span class="hint-why"><span class="code">\(summary.code.grouped)</span> · \
            \(say(summary.status.message)) · \(ThaiDate.relative(summary.receivedAt, to: now, in: frame.language))</span>\
            \(why.map { "<span class=\"hint-why\">\($0)</span>" as HTML } ?? .empty)</span>\(pick)</div></li>

            """
    }

    private var articles: HTML {
        section(
            "hint-answer", .receiveArticles,
            hints.articles.map { match in
                let text = match.article.text(in: frame.language)
                return """
                    <li><div class="hint-line"><details><summary>\(match.article.title(in: frame.language))</summary>
                    <p class="words">\(text)</p></details>
                    <button type="submit" class="btn btn-outline-primary" name="useArticle" \
                    value="\(match.article.id.text)" data-text="\(text)" formnovalidate data-pick>\
                    \(say(.receiveArticleUse))</button></div>
                    <span class="hint-why">\(say(.receiveBecause(match.because.joined(separator: ", "))))</span></li>

                    """
            })
    }

    private var categories: HTML {
        section(
            "hint-category", .receiveCategories,
            hints.categories.map { suggestion in
                let reasons = [
                    suggestion.because.isEmpty
                        ? nil : say(.receiveBecause(suggestion.because.joined(separator: ", "))),
                    suggestion.screened == 0 ? nil : say(.receiveScreened(suggestion.screened)),
                ].compactMap(\.self)
                return """
                    <li><div class="hint-line"><span>\(suggestion.category.name(in: frame.language))
                    <span class="hint-why">\(reasons.joined(separator: " · "))</span></span>
                    <button type="submit" class="btn btn-outline-primary" name="useCategory" \
                    value="\(suggestion.category.id.text)" formnovalidate data-pick>\(say(.receiveUse))</button></div></li>

                    """
            })
    }

    private var agencies: HTML {
        section(
            "hint-agency", .receiveAgencies,
            hints.agencies.map { suggestion in
                """
                <li>\(suggestion.agency.name(in: frame.language))
                <span class="hint-why">\(say(.receiveWent(suggestion.complaints)))</span></li>

                """
            })
    }

    private func section(_ style: String, _ title: Message, _ items: [HTML]) -> HTML {
        guard !items.isEmpty else { return .empty }
        return "<section class=\"hint \(style)\"><h2>\(say(title))</h2>\n<ul>\n\(items)</ul></section>\n"
    }
}
