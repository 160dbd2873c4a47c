// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Who is at the other end of the connection, and whether to believe what it says of others.
struct Peer: Sendable {
    /// A network address; text is made only where somebody asks.
    enum Address: Sendable {
        case v4(in_addr)
        case v6(in6_addr)
        case text(String)
    }

    let address: Address
    /// Numeric addresses whose `X-Forwarded-For` and `X-Forwarded-Proto` count.
    let trustedProxies: [String]

    init(address: Address, trustedProxies: [String]) {
        self.address = address
        self.trustedProxies = trustedProxies
    }

    init(_ address: UnsafePointer<sockaddr>?, trustedProxies: [String]) {
        self.trustedProxies = trustedProxies
        guard let address else {
            self.address = .text("")
            return
        }
        let raw = UnsafeRawPointer(address)
        switch Int32(address.pointee.sa_family) {
        case AF_INET: self.address = .v4(raw.loadUnaligned(as: sockaddr_in.self).sin_addr)
        case AF_INET6: self.address = .v6(raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
        default: self.address = .text("")
        }
    }

    /// The numeric address of the peer itself.
    var text: String {
        switch address {
        case .text(let text): return text
        case .v4(var v4): return Self.text(AF_INET, &v4)
        case .v6(var v6):
            let text = Self.text(AF_INET6, &v6)
            // A dual-stack socket shows an IPv4 client as ::ffff:192.0.2.1.
            return text.hasPrefix("::ffff:") && text.contains(".") ? String(text.dropFirst(7)) : text
        }
    }

    private static func text(_ family: Int32, _ address: UnsafeRawPointer) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
            guard let start = buffer.baseAddress,
                let text = inet_ntop(family, address, start, socklen_t(INET6_ADDRSTRLEN))
            else { return "" }
            return String(cString: text)
        }
    }

    var isTrustedProxy: Bool {
        !trustedProxies.isEmpty && trustedProxies.contains(text)
    }

    /// The last address of the chain that no trusted proxy vouches for as its own.
    func client(of headers: Headers) -> String {
        guard isTrustedProxy else { return text }
        var client = text
        let chain = headers.all("x-forwarded-for").flatMap { $0.split(separator: ",") }
        for entry in chain.reversed() {
            let address = String(entry.filter { $0 != " " && $0 != "\t" })
            guard Self.isNumeric(address) else { return client }
            client = address
            guard trustedProxies.contains(address) else { return client }
        }
        return client
    }

    private static func isNumeric(_ text: String) -> Bool {
        var v4 = in_addr()
        var v6 = in6_addr()
        return inet_pton(AF_INET, text, &v4) == 1 || inet_pton(AF_INET6, text, &v6) == 1
    }
}
