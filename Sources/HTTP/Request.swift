// SPDX-License-Identifier: Apache-2.0

/// One request whose head was checked and whose body has come in whole.
package struct Request: Sendable {
    /// Made by the server for this request, never taken from the client; also in `X-Request-Id` of the answer.
    package let id: String
    package let method: Method
    /// What the request line asked for.
    package let target: Target
    /// The named parts of the path.
    package var parameters: Parameters
    package let query: Fields
    package let headers: Headers
    package let body: Body
    let peer: Peer

    init(
        id: String, method: Method, target: Target, query: Fields, headers: Headers, body: Body, peer: Peer
    ) {
        self.id = id
        self.method = method
        self.target = target
        self.parameters = .none
        self.query = query
        self.headers = headers
        self.body = body
        self.peer = peer
    }

    /// A request without a socket, as tests make them.
    ///
    /// - Throws: ``Problem`` 400 for a target that the server would refuse.
    package init(
        _ method: Method, _ target: String, headers: [(String, String)] = [], body: Body = .none,
        id: String = "0", remoteAddress: String = "127.0.0.1"
    ) throws(Problem) {
        guard let parsed = Target(Array(target.utf8)) else { throw .badTarget }
        let query: Fields
        do { query = try Fields(decoding: parsed.query, fieldsMax: Limits().queryFieldsMax) } catch { throw .badTarget }
        self.init(
            id: id, method: method, target: parsed, query: query, headers: Headers(headers), body: body,
            peer: Peer(address: .text(remoteAddress), trustedProxies: []))
    }

    /// The same request once its body has come.
    func with(_ body: Body) -> Request {
        var whole = Request(
            id: id, method: method, target: target, query: query, headers: headers, body: body, peer: peer)
        whole.parameters = parameters
        return whole
    }

    /// The decoded path, without the query.
    package var path: String { target.path }

    /// The cookies; read from the headers each time, so keep what you need.
    package var cookies: Fields { Fields(cookies: headers.all("cookie")) }

    /// The form that was sent; an empty one when the body is no form.
    package var form: Form { body.form ?? Form() }

    /// Numeric address of the client: the peer's, or what a trusted proxy says.
    package var remoteAddress: String { peer.client(of: headers) }

    /// Whether the client came by TLS, as a trusted proxy says; this server itself speaks plain HTTP.
    package var isSecure: Bool {
        peer.isTrustedProxy && headers["x-forwarded-proto"]?.utf8.elementsEqual("https".utf8) == true
    }

    /// The media type of the body in lower case, without parameters; nil without the header.
    static func mediaType(_ contentType: String?) -> String? {
        guard let contentType else { return nil }
        let type = contentType.utf8.prefix { $0 != UInt8(ascii: ";") }
        let bytes = type.filter { $0 != 0x20 && $0 != 0x09 }.map(Headers.lowercased)
        return String(decoding: bytes, as: UTF8.self)
    }
}
