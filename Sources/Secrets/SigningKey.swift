// SPDX-License-Identifier: Apache-2.0

import CSodium

/// An Ed25519 key pair that signs what others can check.
package struct SigningKey: Sendable {
    /// 32 bytes, for everybody.
    package let publicKey: [UInt8]
    private let secretKey: [UInt8]

    /// Derives the pair; `seed` is 32 secret bytes, and the same seed always gives the same pair.
    package init(seed: [UInt8]) {
        precondition(seed.count == Int(crypto_sign_SEEDBYTES), "a seed has 32 bytes")
        Sodium.prepare()
        var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secretKey = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        crypto_sign_seed_keypair(&publicKey, &secretKey, seed)
        (self.publicKey, self.secretKey) = (publicKey, secretKey)
    }

    /// The 64 bytes of the signature; the same message gives the same signature.
    package func sign(_ message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey)
        return signature
    }

    /// Whether the owner of `publicKey` signed this message; false for keys and signatures of a wrong size.
    package static func verify(_ signature: [UInt8], of message: [UInt8], publicKey: [UInt8]) -> Bool {
        guard signature.count == Int(crypto_sign_BYTES), publicKey.count == Int(crypto_sign_PUBLICKEYBYTES) else {
            return false
        }
        Sodium.prepare()
        return crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
    }
}
