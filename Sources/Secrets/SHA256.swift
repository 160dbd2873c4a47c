// SPDX-License-Identifier: Apache-2.0

import CSodium

/// SHA-256 of something that arrives in pieces.
package struct SHA256: Sendable {
    private var state = crypto_hash_sha256_state()

    /// The hash of nothing yet.
    package init() {
        crypto_hash_sha256_init(&state)
    }

    /// Takes the next piece, of any size.
    package mutating func update(_ bytes: [UInt8]) {
        crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    }

    /// For pieces that lie in a buffer already.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let pointer = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        crypto_hash_sha256_update(&state, pointer, UInt64(bytes.count))
    }

    /// The 32 bytes of the hash of all pieces so far; more may follow.
    package func digest() -> [UInt8] {
        var copy = state
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256_final(&copy, &digest)
        return digest
    }

    /// The hash as 64 lowercase hexadecimal digits.
    package func hex() -> String { Hex.encode(digest()) }

    /// The 32 bytes of the hash of `bytes`.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.digest()
    }

    /// The hash of the text's UTF-8 as 64 lowercase hexadecimal digits.
    package static func hex(of text: String) -> String { Hex.encode(hash(Array(text.utf8))) }
}

extension SHA256 {
    /// HMAC-SHA-256 (RFC 2104) as 64 lowercase hexadecimal digits; the key may have any length.
    package static func hmac(of bytes: [UInt8], key: [UInt8]) -> String {
        var state = crypto_auth_hmacsha256_state()
        crypto_auth_hmacsha256_init(&state, key, key.count)
        crypto_auth_hmacsha256_update(&state, bytes, UInt64(bytes.count))
        var code = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        crypto_auth_hmacsha256_final(&state, &code)
        return Hex.encode(code)
    }
}
