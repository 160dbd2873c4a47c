// SPDX-License-Identifier: Apache-2.0

import CSodium

// A seal is: key number (4 bytes, big-endian), nonce (24 bytes), XChaCha20 ciphertext, Poly1305 tag (16 bytes).
private let numberBytes = 4
private let nonceBytes = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
private let tagBytes = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

extension KeyRing {
    /// How many bytes a seal is longer than what it holds.
    package static let sealBytes = numberBytes + nonceBytes + tagBytes

    /// Encrypts and authenticates with the current key; the same plain bytes give another seal each time.
    ///
    /// `context` says what and whose it is (table, column, row), so that a seal cannot be moved to another place.
    package func seal(_ plain: [UInt8], context: String) -> [UInt8] {
        let nonce = Sodium.random(nonceBytes)
        let context = Array(context.utf8)
        var cipher = [UInt8](repeating: 0, count: plain.count + tagBytes)
        let result = crypto_aead_xchacha20poly1305_ietf_encrypt(
            &cipher, nil, plain, UInt64(plain.count), context, UInt64(context.count), nil, nonce,
            sealing[currentKey] ?? [])
        precondition(result == 0, "encryption has no way to fail")
        return number(currentKey) + nonce + cipher
    }

    /// What was sealed for the same context, with whichever key of the ring.
    ///
    /// - Throws: ``SecretsError/unknownKey(_:)`` or ``SecretsError/notAuthentic``.
    package func open(_ sealed: [UInt8], context: String) throws(SecretsError) -> [UInt8] {
        guard let number = Self.keyNumber(of: sealed) else { throw .notAuthentic }
        guard let key = sealing[number] else { throw .unknownKey(number) }
        Sodium.prepare()
        let nonce = Array(sealed[numberBytes..<(numberBytes + nonceBytes)])
        let cipher = Array(sealed[(numberBytes + nonceBytes)...])
        let context = Array(context.utf8)
        var plain = [UInt8](repeating: 0, count: cipher.count - tagBytes)
        let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &plain, nil, nil, cipher, UInt64(cipher.count), context, UInt64(context.count), nonce, key)
        guard result == 0 else { throw .notAuthentic }
        return plain
    }

    /// The number of the key a seal was made with; nil if it is too short to be a seal.
    package static func keyNumber(of sealed: [UInt8]) -> Int? {
        guard sealed.count >= sealBytes else { return nil }
        return sealed.prefix(numberBytes).reduce(0) { $0 << 8 | Int($1) }
    }

    private func number(_ number: Int) -> [UInt8] {
        (0..<numberBytes).map { UInt8(truncatingIfNeeded: number >> (8 * (numberBytes - 1 - $0))) }
    }
}
