// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import HTML
import Operations

/// The addresses of this site; the only place where they are written beside the route tables.
///
/// Each noun adds its own in an extension: `extension Link { static let registry = Link("registry") }`.
package struct Link: Equatable, Sendable {
    package let url: SafeURL

    /// A path by its components, each percent-encoded, with its query.
    package init(_ components: String..., query: [(name: String, value: String)] = [], fragment: String? = nil) {
        url = SafeURL(path: components, query: query, fragment: fragment)
    }

    /// The same for components that come as a list.
    init(path: [String], query: [(name: String, value: String)] = [], fragment: String? = nil) {
        url = SafeURL(path: path, query: query, fragment: fragment)
    }

    /// As it stands in a `Location` header.
    package var text: String { url.text }
}

extension Link {
    package static let home = Link()
    package static let file = Link("file")
    package static let track = Link("track")
    package static let leave = Link("track", "leave")
    package static let privacy = Link("privacy")
    package static let desk = Link("desk")
    package static let logout = Link("desk", "logout")
    package static let password = Link("desk", "password")

    /// Where code and PIN are asked for, with the code filled in.
    static func track(_ code: PublicCode) -> Link {
        Link("track", query: [("code", code.grouped)])
    }

    /// Where code and PIN are asked for; `notice` says what was just done.
    static func entry(notice: Notice) -> Link {
        Link("track", query: [("done", notice.rawValue)])
    }

    /// The complaint of the one who is logged in with its code and PIN; `notice` says what was just done.
    package static func tracked(notice: Notice? = nil) -> Link {
        Link("track", "complaint", query: notice.map { [("done", $0.rawValue)] } ?? [])
    }

    /// How the days came about that the complainant was promised.
    package static let trackedDeadlines = Link("track", "complaint", "deadlines")

    /// The form for one of the complainant's operations.
    package static func tracked(_ step: TrackStep) -> Link {
        Link("track", "complaint", step.rawValue)
    }

    /// A file of the complaint that is tracked.
    package static func trackedFile(_ id: Attachment.ID) -> Link {
        Link("track", "files", id.text)
    }

    /// Shows everything in that language from now on, and comes back.
    package static func language(_ language: Language, back: SafeURL) -> Link {
        Link("language", language.rawValue, query: [("back", back.text)])
    }

    /// The log-in; `next` is where to go afterwards.
    package static func login(next: SafeURL? = nil) -> Link {
        Link("desk", "login", query: next.map { [("next", $0.text)] } ?? [])
    }
}

extension HTML.Interpolation {
    /// Writes the address of a page of ours.
    package mutating func appendInterpolation(_ link: Link) {
        appendInterpolation(link.url)
    }
}
