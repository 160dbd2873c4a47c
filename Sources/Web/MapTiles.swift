// SPDX-License-Identifier: Apache-2.0

/// Where the pictures come from that a map is made of.
package struct MapTiles: Equatable, Sendable {
    /// With `{z}`, `{x}` and `{y}` for zoom level, column and row.
    package let address: String
    /// Scheme, host and port, which pages must allow pictures from.
    package let origin: String

    /// Nil for anything but `http` or `https` with the three places to fill in and without blanks or quotes.
    package init?(_ address: String) {
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: address.hasPrefix), ["{z}", "{x}", "{y}"].allSatisfy(address.contains),
            address.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !"\"'<>\\;,".utf8.contains($0) })
        else { return nil }
        let host = address.dropFirst(scheme.count).prefix { $0 != "/" }
        guard !host.isEmpty, !host.contains("{"), !host.contains("@") else { return nil }
        self.address = address
        origin = scheme + host
    }
}
