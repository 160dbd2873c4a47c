// SPDX-License-Identifier: Apache-2.0
import CCMark
import CGuide
import Complaints
import Glibc
import HTML
import Operations
import Synchronization

/// The guide of `docs/guide`, compiled into the program, so that what people read fits what they use.
enum Guide {
    /// One text for each role, in both languages; the raw value is the file's name and stands in addresses.
    enum Topic: String, CaseIterable {
        case citizen, `operator`, screener, coordinator, reviewer, executive, officer
        case unitHead = "unit-head"
        case cceo, auditor, researcher, administrator

        /// Whose work it is about; nil for the public's.
        var role: Role? {
            switch self {
            case .citizen: nil
            case .operator: .operator
            case .screener: .screener
            case .coordinator: .coordinator
            case .reviewer: .reviewer
            case .executive: .hubExecutive
            case .officer: .officer
            case .unitHead: .unitHead
            case .cceo: .cceo
            case .auditor: .auditor
            case .researcher: .researcher
            case .administrator: .administrator
            }
        }

        func text(in language: Language) -> HTML {
            let name = "\(language.rawValue)/\(rawValue).md"
            if let html = Guide.written.withLock({ $0[name] }) { return html }
            let html = Guide.file(name).map { Guide.html($0, in: language, isFolded: role == nil) } ?? .empty
            Guide.written.withLock { $0[name] = html }
            return html
        }
    }

    /// Files that were turned into HTML; there are no more than the program has.
    private static let written = Mutex<[String: HTML]>([:])

    /// The bytes of a picture by its name without a folder; nil for none of ours.
    static func picture(_ name: String) -> [UInt8]? {
        file("pictures/" + name)
    }

    private static func file(_ name: String) -> [UInt8]? {
        guard let found = guide_find(name) else { return nil }
        return Array(UnsafeBufferPointer(start: found.pointee.bytes, count: found.pointee.count))
    }

    /// CommonMark as HTML; addresses of the folder become those of the site.
    ///
    /// The public's pictures are folded: on an old telephone a page has to be light until they are asked for.
    private static func html(_ markdown: [UInt8], in language: Language, isFolded: Bool) -> HTML {
        let text = String(decoding: markdown, as: UTF8.self)
            .replacing("](../pictures/", with: "](/guide/pictures/")
            .replacing(/\]\(([a-z-]+)\.md\)/) { "](/guide/\($0.1))" }
        guard let written = cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT) else { return .empty }
        defer { free(written) }
        let pictured = enlargeable(String(cString: written))
        // The text is our own, of this repository, and the writer leaves out any markup in it.
        return HTML(trusting: whole(isFolded ? folded(pictured, in: language) : pictured, in: language))
    }

    /// The Thai words between the tags whole at the ends of lines.
    private static func whole(_ html: String, in language: Language) -> String {
        guard language == .thai else { return html }
        return html.replacing(/>([^<]*)</) { between in
            let escapes = [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
            let text = escapes.reduce(String(between.1)) { $0.replacing($1.0, with: $1.1) }
            return ">\(ThaiWords(text, in: language).html.text)<"
        }
    }

    /// Every picture as a link to itself, for who reads on a telephone; fetched when it comes into sight, with its room
    /// kept until then.
    private static func enlargeable(_ text: String) -> String {
        text.replacing(/<img src="\/guide\/pictures\/([^"]*)"([^>]*)>/) { found in
            let (name, rest) = (found.1, found.2)
            let shape = picture(String(name)).flatMap { PictureShape($0, type: "image/jpeg") }
            let room = shape.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
            return """
                <a href="/guide/pictures/\(name)"><img src="/guide/pictures/\(name)"\(room) loading="lazy"\(rest)></a>
                """
        }
    }

    /// Every picture behind what it shows, and fetched once that is opened.
    private static func folded(_ text: String, in language: Language) -> String {
        text.replacing(/<p>(<a [^>]*><img [^>]*alt="([^"]*)"[^>]*><\/a>)<\/p>/) { found in
            """
            <details class="guide-picture"><summary>\(Message.guidePicture.text(in: language)) \(found.2)</summary>\
            \(found.1)</details>
            """
        }
    }
}
