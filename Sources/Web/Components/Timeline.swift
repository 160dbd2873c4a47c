// SPDX-License-Identifier: Apache-2.0
import Complaints
package import Deadlines
package import HTML

/// Steps in the order of time, newest first or last as given.
package struct Timeline: Framed {
    /// One step.
    package struct Step: Sendable {
        package let at: Instant
        package let title: String
        /// Who did it; nil where the title says it.
        package let by: String?
        /// What was said; nil for a step without words.
        package let text: String?
        /// Whether the reader said it, so that a conversation can be followed.
        package let isOwn: Bool

        package init(at: Instant, title: String, by: String?, text: String?, isOwn: Bool = false) {
            self.at = at
            self.title = title
            self.by = by
            self.text = text
            self.isOwn = isOwn
        }
    }

    package let frame: Frame
    package let steps: [Step]

    package init(_ frame: Frame, _ steps: [Step]) {
        self.frame = frame
        self.steps = steps
    }

    package var html: HTML {
        "<ol class=\"timeline\">\n\(steps.map(html(of:)))</ol>\n"
    }

    private func html(of step: Step) -> HTML {
        let by: HTML = step.by.map { "<p class=\"timeline-by\">\($0)</p>" as HTML } ?? .empty
        let text: HTML = step.text.map { "<div class=\"words\">\($0)</div>" as HTML } ?? .empty
        return """
            <li class="timeline-step\(step.isOwn ? " is-own" : "")">
              <p class="timeline-at">\(TimeElement(step.at, in: frame.language, precision: .minute).html)</p>
              <h3>\(step.title)</h3>\(by)\(text)
            </li>

            """
    }
}
