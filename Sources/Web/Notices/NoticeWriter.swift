// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import HTML
package import Operations
import ThaiText

/// Puts notices into words, for people who read them outside of this site.
package struct NoticeWriter: Sendable {
    /// Where people reach the site, without a slash at the end.
    let publicURL: String

    package init(publicURL: String) {
        self.publicURL = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
    }

    /// The token ends such notices; without one the letter has no such link.
    package func letter(for content: NoticeContent, in language: Language, token: String?) -> NoticeLetter {
        let draft = draft(content, language)
        let unsubscribe = token.map { publicURL + Link.noticesEnd($0).text }
        let sheet = NoticeSheet(draft: draft, language: language, unsubscribe: unsubscribe)
        return NoticeLetter(
            subject: draft.subject, text: sheet.text, html: sheet.html.text, short: draft.short,
            unsubscribe: unsubscribe)
    }

    private func draft(_ content: NoticeContent, _ language: Language) -> NoticeDraft {
        switch content {
        case .received(let code): toComplainant(code, Message.noticeReceived(code.grouped), language)
        case .informationRequested(let code, let until):
            toComplainant(code, Message.noticeInformation(code.grouped, Self.day(until)), language)
        case .answerEnds(let code, let until):
            toComplainant(code, Message.noticeAnswerEnds(code.grouped, Self.day(until)), language)
        case .progressed(let code): toComplainant(code, Message.noticeProgressed(code.grouped), language)
        case .messageSent(let code): toComplainant(code, Message.noticeMessage(code.grouped), language)
        case .concluded(let code): toComplainant(code, Message.noticeConcluded(code.grouped), language)
        case .refused(let code): toComplainant(code, Message.noticeRefused(code.grouped), language)
        case .contestUpheld(let code): toComplainant(code, Message.noticeContestUpheld(code.grouped), language)
        case .contestDismissed(let code): toComplainant(code, Message.noticeContestDismissed(code.grouped), language)
        case .news(let item): news(item, language)
        case .digest(let items, let earlier): digest(items, earlier, language)
        case .week(let week): self.week(week, language)
        }
    }

    private func toComplainant(_ code: PublicCode, _ phrase: NoticePhrase, _ language: Language) -> NoticeDraft {
        let link = publicURL + Link.track(code).text
        let subject = phrase.subject.text(in: language)
        return NoticeDraft(
            subject: subject, paragraphs: [phrase.text.text(in: language)], button: (.noticeFollow, link),
            note: .noticeFollowHow, why: .noticeWhy, short: "1111: \(subject) \(link)")
    }

    private func news(_ item: NoticeItem, _ language: Language) -> NoticeDraft {
        let phrase = Message.noticeNews(item.code.grouped, item.kind.message)
        let subject = phrase.subject.text(in: language)
        return NoticeDraft(
            subject: subject, paragraphs: ["\(phrase.text.text(in: language)) (\(Self.moment(item.at, language)))"],
            button: (.noticeOpen, publicURL + Link.complaint(item.code).text), why: .noticeWhyOfficer,
            short: subject)
    }

    private func digest(_ items: [NoticeItem], _ earlier: Int, _ language: Language) -> NoticeDraft {
        let day = items.last.map { Self.date($0.at) } ?? Message("", "")
        let phrase = Message.noticeDigest(String(items.count + earlier), day)
        var draft = NoticeDraft(
            subject: phrase.subject.text(in: language), paragraphs: [phrase.text.text(in: language)],
            button: (.noticeOpenDesk, publicURL + Link.notifications.text), why: .noticeWhyOfficer,
            short: phrase.subject.text(in: language))
        draft.items = items.map { item in
            NoticeDraft.Item(
                code: item.code.grouped, link: publicURL + Link.complaint(item.code).text,
                what: item.kind.message.text(in: language), at: Self.moment(item.at, language))
        }
        if earlier > 0 { draft.afterword = Message.noticeEarlier(String(earlier)).text(in: language) }
        return draft
    }

    private static func day(_ instant: Instant) -> Message {
        let date = ThaiDate(microseconds: instant.microseconds)
        return Message(date.text(.longWithTime, in: .thai), date.text(.longWithTime, in: .english))
    }

    static func date(_ instant: Instant) -> Message {
        let date = ThaiDate(microseconds: instant.microseconds)
        return Message(date.text(.long, in: .thai), date.text(.long, in: .english))
    }

    private static func moment(_ instant: Instant, _ language: Language) -> String {
        let date = ThaiDate(microseconds: instant.microseconds)
        return date.text(.shortWithTime, in: language == .thai ? .thai : .english)
    }
}

/// What a letter says, before it is set as words or as a page.
struct NoticeDraft {
    /// One line of a digest.
    struct Item {
        let code: String
        let link: String
        let what: String
        let at: String
    }

    let subject: String
    let paragraphs: [String]
    var items: [Item] = []
    /// Numbers with their names.
    var facts: [(label: String, value: String)] = []
    /// Below the items; nil for nothing.
    var afterword: String?
    let button: (label: Message, link: String)
    /// Below the button; nil for nothing.
    var note: Message?
    /// Why the reader gets it.
    let why: Message
    /// For a telephone.
    let short: String
}

/// A letter as words and as a page.
private struct NoticeSheet {
    let draft: NoticeDraft
    let language: Language
    let unsubscribe: String?

    private func say(_ message: Message) -> String { message.text(in: language) }

    /// Complete by itself: links stand where the page has buttons.
    var text: String {
        var lines = draft.paragraphs
        if !draft.items.isEmpty {
            lines.append(draft.items.map { "• \($0.code) \($0.what) (\($0.at))\n  \($0.link)" }.joined(separator: "\n"))
        }
        if !draft.facts.isEmpty {
            lines.append(draft.facts.map { "• \($0.label): \($0.value)" }.joined(separator: "\n"))
        }
        if let afterword = draft.afterword { lines.append(afterword) }
        lines.append("\(say(draft.button.label)):\n\(draft.button.link)")
        if let note = draft.note { lines.append(say(note)) }
        lines.append("-- \n\(say(.noticeSender))\n\(say(draft.why))")
        if let unsubscribe { lines.append("\(say(.noticeEnd)): \(unsubscribe)") }
        return lines.joined(separator: "\n\n") + "\n"
    }

    /// Styles stand in the page itself, since mail programs fetch none; all of it reads in dark programs too.
    var html: HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>\(draft.subject)</title>
        <style>
        :root { color-scheme: light dark; }
        body { margin: 0; padding: 24px 16px; background: #ffffff; color: #1d2a2e; font: 17px/1.7 "Noto Sans Thai", \
        "Sarabun", "Leelawadee UI", Thonburi, system-ui, sans-serif; }
        .letter { max-width: 560px; margin: 0 auto; }
        .from { font-size: 15px; margin: 0 0 20px; padding: 0 0 12px; border-bottom: 3px solid #0b5260; color: #0b5260; \
        font-weight: 700; }
        h1 { font-size: 22px; line-height: 1.45; margin: 0 0 12px; color: inherit; }
        p { margin: 0 0 16px; }
        a { color: #0b5260; }
        .button { display: inline-block; padding: 10px 22px; border-radius: 6px; background: #0b5260; color: #ffffff; \
        text-decoration: none; font-weight: 700; }
        ul { list-style: none; margin: 0 0 16px; padding: 0; }
        li { padding: 10px 0; border-bottom: 1px solid #c9d6d9; }
        .code { font-weight: 700; white-space: nowrap; }
        .small { font-size: 14px; color: #51636a; }
        @media (prefers-color-scheme: dark) {
        body { background: #12191b; color: #e6edef; }
        .from { color: #85cbd7; border-bottom-color: #85cbd7; }
        a { color: #85cbd7; }
        .button { background: #85cbd7; color: #0e1a1d; }
        li { border-bottom-color: #34464c; }
        .small { color: #a9bbc1; }
        }
        </style>
        </head>
        <body>
        <div class="letter">
        <p class="from">\(say(.noticeSender))</p>
        <h1>\(draft.subject)</h1>
        \(draft.paragraphs.map { "<p>\($0)</p>\n" as HTML })\(items)\(facts)\
        <p><a class="button" href="\(outside(draft.button.link))">\(say(draft.button.label))</a></p>
        \(draft.note.map { "<p>\(say($0))</p>\n" as HTML })\
        <p class="small">\(say(draft.why))\(end)</p>
        </div>
        </body>
        </html>

        """
    }

    private var items: HTML {
        guard !draft.items.isEmpty else { return .empty }
        let lines = draft.items.map { item -> HTML in
            """
            <li><a class="code" href="\(outside(item.link))">\(item.code)</a> \(item.what) \
            <span class="small">\(item.at)</span></li>

            """
        }
        return "<ul>\n\(lines)</ul>\n\(draft.afterword.map { "<p class=\"small\">\($0)</p>\n" as HTML })"
    }

    private var facts: HTML {
        guard !draft.facts.isEmpty else { return .empty }
        let lines = draft.facts.map { "<li>\($0.label): <span class=\"code\">\($0.value)</span></li>\n" as HTML }
        return "<ul>\n\(lines)</ul>\n"
    }

    private var end: HTML {
        guard let unsubscribe else { return .empty }
        return "<br><a href=\"\(outside(unsubscribe))\">\(say(.noticeEnd))</a>"
    }

    /// Our own address as others see it.
    private func outside(_ address: String) -> SafeURL {
        SafeURL(external: address) ?? "/"
    }
}
