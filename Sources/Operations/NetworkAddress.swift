// SPDX-License-Identifier: Apache-2.0

/// Addresses as text.
enum NetworkAddress {
    /// What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 one; other text as it is.
    static func subscriber(of address: String) -> String {
        guard address.utf8.contains(UInt8(ascii: ":")) else { return address }
        let bare = address.prefix { $0 != "%" }
        if let last = bare.split(separator: ":").last, last.contains(".") { return String(last) }
        let halves = bare.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        let head = groups(halves[0])
        let tail = halves.count > 1 ? groups(halves[1]) : []
        guard head.count + tail.count <= 8 else { return address }
        let zeros = Array(repeating: "0", count: 8 - head.count - tail.count)
        return (head + zeros + tail).prefix(4).joined(separator: ":") + "::/64"
    }

    /// Without leading zeros, in lower case.
    private static func groups(_ text: Substring) -> [String] {
        text.split(separator: ":").map { group in
            let bare = group.lowercased().drop { $0 == "0" }
            return bare.isEmpty ? "0" : String(bare)
        }
    }
}
