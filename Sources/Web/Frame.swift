// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import HTML
import HTTP
package import Operations

/// What every page needs to know of its reader and of where it stands.
package struct Frame: Sendable {
    package let language: Language
    package let site: Site
    /// Path and query of this page, to come back to after the language was changed.
    package let here: SafeURL
    /// For the hidden field of every form.
    package let csrf: String
    /// Names one view of one form, so that sending it twice has one effect.
    package let once: String
    package var principal: Principal
    /// What an officer has not read of the notifications yet, counted no further than is shown.
    package var unread = 0

    package init(
        language: Language, site: Site, here: SafeURL, csrf: String, once: String, principal: Principal
    ) {
        self.language = language
        self.site = site
        self.here = here
        self.csrf = csrf
        self.once = once
        self.principal = principal
    }

    /// The frame of a page for somebody of whom nothing is known, such as a refusal's.
    init(_ request: Request, _ site: Site) {
        self.init(
            language: Language(of: request), site: site, here: SafeURL(here: request), csrf: "", once: "",
            principal: .anonymous)
    }

    /// Whether an officer reads it, on whose side of the counter letters are smaller and lists denser.
    package var isDesk: Bool { principal.officer != nil }

    /// The words in the reader's language.
    package func say(_ message: Message) -> String {
        message.text(in: language)
    }
}

/// Anything that writes for a reader: pages and the parts they are made of.
package protocol Framed {
    var frame: Frame { get }
}

extension Framed {
    package func say(_ message: Message) -> String {
        frame.say(message)
    }
}

extension SafeURL {
    /// Where the request went, to be linked to again.
    init(here request: Request) {
        self.init(
            path: request.path.split(separator: "/").map(String.init),
            query: request.query.entries.map { ($0.name, $0.value) })
    }
}
