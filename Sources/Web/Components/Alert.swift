// SPDX-License-Identifier: Apache-2.0
package import HTML

/// A box that says something important, in one of four tones.
package struct Alert {
    package enum Tone: String, Sendable {
        case info, success, warning, danger
    }

    package let tone: Tone
    package let title: String?
    package let body: HTML

    package init(_ tone: Tone, title: String? = nil, _ body: HTML) {
        self.tone = tone
        self.title = title
        self.body = body
    }

    package var html: HTML {
        let heading: HTML = title.map { "<h2>\($0)</h2>" as HTML } ?? .empty
        let role = tone == .danger ? "alert" : "status"
        return "<div class=\"alert alert-\(tone.rawValue)\" role=\"\(role)\">\(heading)\(body)</div>\n"
    }
}
