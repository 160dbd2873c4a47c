// SPDX-License-Identifier: Apache-2.0

/// A cookie to be set; by default one that scripts cannot read and other sites cannot send.
package struct Cookie: Sendable, Equatable {
    /// Whether the browser sends the cookie along with requests that another site started.
    package enum SameSite: String, Sendable {
        case strict = "Strict"
        case lax = "Lax"
    }

    package let name: String
    package let value: String
    package let path: String
    /// Seconds until the browser forgets it: 0 removes it now, nil keeps it until the browser is closed.
    package let maxAgeSeconds: Int?
    package let httpOnly: Bool
    package let secure: Bool
    package let sameSite: SameSite

    package init(
        name: String, value: String, path: String = "/", maxAgeSeconds: Int? = nil, httpOnly: Bool = true,
        secure: Bool, sameSite: SameSite = .lax
    ) {
        self.name = name
        self.value = value
        self.path = path
        self.maxAgeSeconds = maxAgeSeconds
        self.httpOnly = httpOnly
        self.secure = secure
        self.sameSite = sameSite
    }

    /// As it stands in a `Set-Cookie` header; bytes that RFC 6265 does not allow in a value are left out.
    var headerValue: String {
        var text = Self.clean(name) + "=" + Self.clean(value) + "; Path=" + path
        if let maxAgeSeconds { text += "; Max-Age=\(maxAgeSeconds)" }
        if httpOnly { text += "; HttpOnly" }
        if secure { text += "; Secure" }
        return text + "; SameSite=" + sameSite.rawValue
    }

    private static func clean(_ text: String) -> String {
        String(
            decoding: text.utf8.filter { byte in
                switch byte {
                case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
                default: false
                }
            }, as: UTF8.self)
    }
}
