// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// Everything that was answered, each with a way to change it, and the button that sends it.
struct FilingReview: Framed {
    let frame: Frame
    let draft: FilingDraft
    let token: String
    let form: FormState
    let notice: FilingNotice?

    private var answers: FilingAnswers { FilingAnswers(draft: draft, language: frame.language) }

    var layout: Layout {
        Layout(
            frame, title: say(.reviewTitle), current: .file, scripts: [.filing],
            """
            <div class="filing">
            \(FilingProgress(frame: frame, draft: draft, screen: nil).html)\
            <h1>\(say(.reviewTitle))</h1>
            \(notice?.box(in: frame))\(problems)\(traces)\
            <dl class="review">\(FilingScreen.asked(draft).map(row))</dl>
            \(FilingForm(frame, to: .filingReview(), token: token, buttons).html)\
            \(ForgetDraft(frame: frame, token: token, label: .filingForget).html)</div>

            """)
    }

    private var buttons: HTML {
        """
        <div class="submit-row"><button type="submit" class="btn btn-primary btn-lg">\(say(.filingSend))</button></div>

        """
    }

    /// What is wrong, with links to the questions instead of to fields.
    private var problems: HTML {
        guard form.hasErrors else { return .empty }
        let items = form.errors.map { error -> HTML in
            let screen = FilingScreen.of(field: error.field) ?? .kind
            let label = screen.labels(in: frame)[error.field] ?? say(screen.title)
            let way = Link.filing(screen, isChecked: true)
            return "<li><a href=\"\(way)\">\(label): \(form.words(of: error))</a></li>\n"
        }
        return """
            <div class="alert alert-danger error-summary" role="alert" tabindex="-1" id="errors">
            <h2>\(say(.errorSummaryTitle))</h2>
            \(form.failure.map { "<p>\(say($0))</p>" as HTML })<ul>\(items)</ul></div>

            """
    }

    /// Whoever keeps their name secret may have told it all the same, to everybody who reads the story.
    private var traces: HTML {
        let level = answers.text("identityLevel").flatMap(IdentityLevel.init(rawValue:))
        let told: [(FilingScreen, String)] = [(.story, "narrative"), (.place, "place/words")]
        let found = told.filter { answers.text($0.1)?.hasPersonalTraces == true }.map(\.0)
        guard level == .withheld || level == .anonymous, !found.isEmpty else { return .empty }
        let ways = found.map { screen -> HTML in
            "<a href=\"\(Link.filing(screen))\">\(say(.reviewChange)): \(say(screen.short))</a>"
        }
        return Alert(
            .warning, title: say(.reviewTraces),
            "<p>\(whole(.reviewTracesText))</p><p>\(ways.joined(separator: " "))</p>"
        ).html
    }

    private func row(_ screen: FilingScreen) -> HTML {
        """
        <div><dt>\(say(screen.short))</dt><dd class="words">\(value(screen))</dd>\
        <dd class="review-change"><a href="\(Link.filing(screen))" \
        aria-label="\(say(.reviewChange)): \(say(screen.short))">\(say(.reviewChange))</a></dd></div>

        """
    }

    private func value(_ screen: FilingScreen) -> HTML {
        let lines = lines(screen).compactMap(\.self).filter { !$0.isEmpty }
        guard !lines.isEmpty else { return "–" }
        return "\(lines.joined(separator: "\n"))"
    }

    /// Nil for somebody who wants to hear nothing, since the page has to be short.
    private var told: String? {
        let level = answers.text("identityLevel").flatMap(IdentityLevel.init(rawValue:)) ?? .anonymous
        return answers.notices(level).map { say(.noticesNow) + ": " + say($0.message) }
    }

    private func lines(_ screen: FilingScreen) -> [String?] {
        let filing = answers.request.filing
        switch screen {
        case .kind:
            return [answers.text("kind").flatMap(Complaints.Kind.init(rawValue:)).map { say($0.plainMessage) }]
        case .story: return [answers.text("narrative")]
        case .place:
            return [filing.place?.words, filing.place?.areaText(in: frame.language), filing.place?.pointText]
        case .files: return draft.files.map { "\($0.name) (\(FileSize($0.byteCount).text))" }
        case .identity:
            return [answers.text("identityLevel").flatMap(IdentityLevel.init(rawValue:)).map { say($0.message) }]
        case .contact: return screen.fields.filter { $0 != "notices" }.map(answers.text) + [told]
        case .others: return screen.fields.map(answers.text)
        }
    }
}
