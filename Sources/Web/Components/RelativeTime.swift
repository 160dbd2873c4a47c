// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import HTML
import ThaiText

/// How long ago something was, with the exact moment on hover and for who listens.
package struct RelativeTime {
    package let instant: Instant
    package let now: Instant
    package let language: Language

    package init(_ instant: Instant, at now: Instant, in language: Language) {
        self.instant = instant
        self.now = now
        self.language = language
    }

    package var html: HTML {
        let exact = TimeElement(instant, in: language, precision: .minute).text
        return """
            <time datetime="\(instant.wholeMilliseconds.rfc3339)" title="\(exact)">\(words)<span class="visually-hidden"> \
            (\(exact))</span></time>
            """
    }

    private var words: String {
        switch language {
        case .thai: ThaiDate.relative(instant.microseconds, to: now.microseconds, in: .thai)
        case .english: ThaiDate.relative(instant.microseconds, to: now.microseconds, in: .english)
        }
    }
}
