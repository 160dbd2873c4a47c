// SPDX-License-Identifier: Apache-2.0

import CSodium

/// What every secret needs, whatever it protects.
package enum Secrets {
    /// Whether both are the same, in a time that tells nothing about where they differ.
    package static func equal(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        guard first.count == second.count else { return false }
        return sodium_memcmp(first, second, first.count) == 0
    }

    /// Whether both are the same text, byte for byte, in a time that tells nothing about where they differ.
    package static func equal(_ first: String, _ second: String) -> Bool {
        equal(Array(first.utf8), Array(second.utf8))
    }
}

/// Why a secret could not be used.
package enum SecretsError: Error, Equatable {
    /// The key file cannot be read or written; `code` is the system's `errno`.
    case unavailable(path: String, code: Int32)
    /// Others than the owner may read or change the key file, or it belongs to somebody else.
    case exposed(path: String)
    /// The key file is not one of ours, or is damaged, at this line (from 1).
    case malformed(path: String, line: Int)
    /// No key of this number is in the ring; it may have been added since the ring was read.
    case unknownKey(Int)
    /// The current sealing key cannot be taken away.
    case currentKey(Int)
    /// Not sealed by us, sealed for another context, or changed since.
    case notAuthentic
    /// Too many passwords are being hashed already.
    case busy
    /// The system has no memory left for a password hash.
    case exhausted
    /// The password is longer than we hash.
    case tooLong
}

/// libsodium, made ready once before its first use.
enum Sodium {
    private static let isReady = sodium_init() >= 0

    static func prepare() {
        // Fails only where the system has no source of randomness; nothing here could be trusted then.
        precondition(isReady, "libsodium could not be initialised")
    }

    static func random(_ count: Int) -> [UInt8] {
        prepare()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }
}
