// SPDX-License-Identifier: Apache-2.0

/// An address of mail with the name shown beside it; nothing in it can end a header or a command.
///
/// ASCII only: what goes beyond that is refused by too many servers to be promised to anybody.
package struct MailAddress: Equatable, Sendable {
    /// Such as `somebody@example.org`.
    package let text: String
    /// What mail programs show instead; nil for nothing.
    package let name: String?

    /// Nil for what is no address.
    package init?(_ text: String, name: String? = nil) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= Limits.addressBytesMax, Self.isLocal(parts[0]),
            Self.isDomain(parts[1])
        else { return nil }
        self.text = text
        self.name = name
    }

    /// Reads `name <address>` or an address alone.
    package init?(written text: String) {
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
            self.init(text)
            return
        }
        let name = text[..<open].filter { $0 != "\"" }.split(separator: " ").joined(separator: " ")
        self.init(String(text[text.index(after: open)...].dropLast()), name: name.isEmpty ? nil : name)
    }

    package var domain: String { String(text[text.index(after: text.firstIndex(of: "@") ?? text.startIndex)...]) }

    /// RFC 5322's dot-atom.
    private static func isLocal(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= 64 && !text.hasPrefix(".") && !text.hasSuffix(".") && !text.contains("..")
            && text.utf8.allSatisfy { isAlphanumeric($0) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0) }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
