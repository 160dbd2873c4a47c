// SPDX-License-Identifier: Apache-2.0
package import HTML

/// The button that sends a form, and the way out of it.
package struct SubmitRow {
    package enum Tone: String, Sendable {
        case primary, danger
        case quiet = "outline-primary"
    }

    package let label: String
    package let tone: Tone
    package let cancel: (label: String, link: Link)?

    package init(_ label: String, tone: Tone = .primary, cancel: (label: String, link: Link)? = nil) {
        self.label = label
        self.tone = tone
        self.cancel = cancel
    }

    package var html: HTML {
        """
        <div class="submit-row">
          <button type="submit" class="btn btn-\(tone.rawValue) btn-lg">\(label)</button>\(way)
        </div>

        """
    }

    private var way: HTML {
        guard let cancel else { return .empty }
        return " <a class=\"btn btn-link\" href=\"\(cancel.link)\">\(cancel.label)</a>"
    }
}
