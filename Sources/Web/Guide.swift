// SPDX-License-Identifier: Apache-2.0
import CCMark
import CGuide
import Complaints
import Glibc
import HTML

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
            Guide.file("\(language.rawValue)/\(rawValue).md").map(Guide.html) ?? .empty
        }
    }

    /// The bytes of a picture by its name without a folder; nil for none of ours.
    static func picture(_ name: String) -> [UInt8]? {
        file("pictures/" + name)
    }

    private static func file(_ name: String) -> [UInt8]? {
        guard let found = guide_find(name) else { return nil }
        return Array(UnsafeBufferPointer(start: found.pointee.bytes, count: found.pointee.count))
    }

    /// CommonMark as HTML; addresses of the folder become those of the site.
    private static func html(_ markdown: [UInt8]) -> HTML {
        let text = String(decoding: markdown, as: UTF8.self)
            .replacing("](../pictures/", with: "](/guide/pictures/")
            .replacing(/\]\(([a-z-]+)\.md\)/) { "](/guide/\($0.1))" }
        guard let written = cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT) else { return .empty }
        defer { free(written) }
        // The text is our own, of this repository, and the writer leaves out any markup in it.
        return HTML(trusting: enlargeable(String(cString: written)))
    }

    /// Every picture as a link to itself, for who reads on a telephone.
    private static func enlargeable(_ text: String) -> String {
        text.replacing(/<img src="([^"]*)"[^>]*>/) { "<a href=\"\($0.1)\">\($0.0)</a>" }
    }
}
