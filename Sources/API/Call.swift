// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import HTTP
package import Operations

/// Who calls the API, and what they may call: the context of every route of this module.
///
/// No cookie is read here, so no other site can make a browser call for its visitor.
package struct Call: Sendable {
    package let operations: Operations
    /// Anonymous without an `Authorization` header; never a complainant, whose PIN each route checks itself.
    package let principal: Principal
    package let language: Language
    /// The session's token; nil for partners and without a session.
    let token: String?
    /// Whether the officer has to choose a password, in the browser, before anything else.
    let mustChangePassword: Bool

    /// Reads `Authorization: Bearer`, which is a partner's key (`rtk_…`) or an officer's session token.
    ///
    /// - Throws: ``OperationError/unauthenticated`` for what is neither, ``OperationError/limited(until:)``.
    package static func make(for request: Request, operations: Operations) async throws(OperationError) -> Call {
        let language = Language(of: request)
        guard let header = request.headers["authorization"] else {
            return Call(
                operations: operations, principal: .anonymous, language: language, token: nil,
                mustChangePassword: false)
        }
        guard let token = bearerToken(header) else { throw .unauthenticated }
        if token.hasPrefix("rtk_") {
            let partner = try await operations.partner(forKey: token, from: request.remoteAddress)
            return Call(
                operations: operations, principal: .partner(partner), language: language, token: nil,
                mustChangePassword: false)
        }
        guard let session = try await operations.session(token), case .officer = session.principal else {
            throw .unauthenticated
        }
        return Call(
            operations: operations, principal: session.principal, language: language, token: token,
            mustChangePassword: session.mustChangePassword)
    }

    /// What follows the scheme; nil for another scheme.
    private static func bearerToken(_ header: String) -> String? {
        let words = header.split(separator: " ", maxSplits: 1)
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return String(words[1].drop { $0 == " " })
    }
}

extension Call {
    /// The officer who asks.
    ///
    /// - Throws: ``OperationError/forbidden`` for partners.
    func officer() throws(OperationError) -> Officer {
        guard let officer = principal.officer else {
            throw principal == .anonymous ? .unauthenticated : .forbidden
        }
        return officer
    }
}

extension Language {
    /// The language that the client would rather read; Thai unless it says so.
    init(of request: Request) {
        let known = Language.allCases.map(\.rawValue)
        self = Language(rawValue: request.language(among: known, default: Language.thai.rawValue)) ?? .thai
    }
}
