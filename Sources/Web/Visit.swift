// SPDX-License-Identifier: Apache-2.0
package import Complaints
import HTML
package import HTTP
package import Operations

/// One request's context: who is asking, in which language, and what they may be served with.
package struct Visit: Sendable {
    package let operations: Operations
    package let site: Site
    /// The officer's or complainant's session; nil for everybody else, and on pages that belong to neither.
    package let session: Session?
    package let language: Language
    /// What the hidden field of every form must hold.
    package let csrf: String
    /// What this visitor's forms are remembered by: the session's token or the form cookie's value.
    let formToken: String
    /// A form cookie that this answer has to set; nil when the visitor has one.
    let newFormToken: String?
    /// Names one view of one form.
    let once: String
    let here: SafeURL
    /// What the officer has not read of their notifications.
    let unread: Int

    package var principal: Principal { session?.principal ?? .anonymous }

    /// What pages need of it.
    package var frame: Frame {
        frame(once: once)
    }

    private func frame(once: String) -> Frame {
        var frame = Frame(
            language: language, site: site, here: here, csrf: csrf, once: once, principal: principal)
        frame.unread = unread
        return frame
    }

    /// What a page needs that shows this form: sent again, it keeps the key that it was sent with.
    package func frame(for form: FormState) -> Frame {
        let kept = form.isSpent ? nil : form.values["once"].flatMap { Self.isKey($0) ? $0 : nil }
        return frame(once: kept ?? once)
    }

    /// The words in the reader's language.
    package func say(_ message: Message) -> String {
        message.text(in: language)
    }

    /// Reads session, language and form token of a request; runs before every page.
    package static func make(
        for request: Request, operations: Operations, site: Site
    ) async throws(OperationError) -> Visit {
        let cookies = request.cookies
        var session: Session?
        if let area = Area(path: request.path), let token = cookies[area.cookieName] {
            session =
                request.path.hasPrefix(Self.pulsePath)
                ? try operations.sessionLookedAt(token) : try await operations.session(token)
        }
        let known = cookies[Self.formCookieName].flatMap { $0.isEmpty ? nil : $0 }
        let fresh = session == nil && known == nil ? operations.formToken() : nil
        let token = session?.token ?? known ?? fresh ?? ""
        return Visit(
            operations: operations, site: site, session: session, language: Language(of: request),
            csrf: operations.csrfToken(for: token), formToken: token, newFormToken: fresh, once: request.id,
            here: SafeURL(here: request), unread: try session.unread(in: operations))
    }

    static let formCookieName = "form"
    /// What open pages ask by themselves; that nobody is there must still show.
    private static let pulsePath = "/desk/pulse/"
}

extension Session? {
    /// What the bell shows; nothing for anybody but officers.
    fileprivate func unread(in operations: Operations) throws(OperationError) -> Int {
        guard let principal = self?.principal else { return 0 }
        return try operations.unreadNotifications(max: Limits.unreadShown, by: principal)
    }
}

/// The parts of the site that have sessions of their own, so that one browser can have one of each.
package enum Area: String, CaseIterable, Sendable {
    case track, desk

    /// Nil for the pages that belong to everybody.
    init?(path: String) {
        switch Self.first(of: path) {
        case "track": self = .track
        // Officers read the guide in the desk's frame.
        case "guide": self = .desk
        default:
            guard Self.isAtWork(path) else { return nil }
            self = .desk
        }
    }

    /// Whether only officers have a reason to be there; an address that is none may have been typed by anybody.
    static func isAtWork(_ path: String) -> Bool { ["desk", "registry", "executive"].contains(first(of: path)) }

    private static func first(of path: String) -> String {
        path.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
    }

    var cookieName: String { rawValue }
}

extension Visit {
    /// The cookie that begins a session in the area.
    package func cookie(_ session: Session, in area: Area) -> Cookie {
        Cookie(name: area.cookieName, value: session.token, secure: site.isSecure)
    }

    /// The cookie that ends it in the browser.
    package func endingCookie(in area: Area) -> Cookie {
        Cookie(name: area.cookieName, value: "", maxAgeSeconds: 0, secure: site.isSecure)
    }

    /// The officer who is logged in.
    ///
    /// - Throws: ``OperationError/unauthenticated``, which leads to the log-in page.
    package func officer() throws(OperationError) -> Officer {
        guard let officer = principal.officer else { throw .unauthenticated }
        return officer
    }
}
