// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

/// The draft that a page or a form of the filing belongs to.
struct DraftInHand: Sendable {
    let token: String
    let draft: FilingDraft
    /// What to say of it on the next page; nil for a draft that was simply there.
    var notice: FilingNotice?
}

extension Visit {
    static let draftCookieName = "draft"

    /// The cookie that keeps a draft at hand until the browser is closed; its key stands in no address.
    func cookie(draft token: String) -> Cookie {
        Cookie(name: Self.draftCookieName, value: token, secure: site.isSecure)
    }

    var endingDraftCookie: Cookie {
        Cookie(name: Self.draftCookieName, value: "", maxAgeSeconds: 0, secure: site.isSecure)
    }

    /// The draft of this browser; nil when there is none or it expired.
    func draft(_ request: Request) throws(OperationError) -> (token: String, state: DraftState)? {
        guard let token = request.cookies[Self.draftCookieName], !token.isEmpty,
            let state = try operations.draft(token)
        else { return nil }
        return (token, state)
    }

    /// The draft that a form was sent for, or a new one that takes in what was typed, so that nothing is lost.
    ///
    /// Nil when it became a complaint already. A form that comes without the cookie it was made for may be another
    /// site's, so it gets a copy under a new key, which that site doesn't know.
    func draftInHand(_ request: Request) async throws -> DraftInHand? {
        let isOwn = isOwn(request)
        guard isOwn || !request.isFromElsewhere(site) else { throw FormRefusal.staleToken }
        let given = request.form["draft"] ?? ""
        switch given.isEmpty ? nil : try operations.draft(given) {
        case .filed:
            guard isOwn else { throw OperationError.idempotencyReuse }
            return nil
        case .open(let draft) where isOwn:
            return DraftInHand(token: given, draft: draft)
        case .open(let draft):
            let token = try await operations.startDraft(copying: given, from: request.remoteAddress)
            return DraftInHand(token: token, draft: draft, notice: .renewed)
        case nil:
            let token = try await operations.startDraft(from: request.remoteAddress)
            return DraftInHand(token: token, draft: FilingDraft(), notice: given.isEmpty ? nil : .expired)
        }
    }

    /// Whether the form was made for this browser.
    func isOwn(_ request: Request) -> Bool {
        operations.verifyCSRF(request.form["csrf"] ?? "", for: formToken)
    }
}

extension Request {
    /// Whether the browser says that another site made it send this; old browsers say nothing.
    func isFromElsewhere(_ site: Site) -> Bool {
        if let origin = headers["sec-fetch-site"] { return origin != "same-origin" && origin != "none" }
        guard let origin = headers["origin"] else { return false }
        let own = [site.publicURL] + ["http://", "https://"].map { $0 + (headers["host"] ?? "") }
        return !own.contains(origin)
    }
}

extension Route<Visit> {
    /// A form of the filing, whose token is looked at by ``Visit/draftInHand(_:)``.
    static func draft(_ template: String, _ handler: @escaping Answering) -> Route {
        draft(template, .form, handler)
    }

    /// The same with files.
    static func draft(_ template: String, _ options: RouteOptions, _ handler: @escaping Answering) -> Route {
        Route(.post, template, options) { request, visit in
            visit.finished(try await handler(request, visit))
        }
    }
}
