// SPDX-License-Identifier: Apache-2.0

import CSodium

/// Passwords as Argon2id strings, which carry their own salt and cost.
///
/// Each call takes a core for tens of milliseconds; where requests are served use ``PasswordLane``.
package enum Password {
    /// About 100 ASCII characters, another string each time.
    ///
    /// - Throws: ``SecretsError/tooLong`` or ``SecretsError/exhausted``.
    /// - Source: OWASP Password Storage Cheat Sheet: 46 MiB, one pass, one lane.
    package static func hash(_ password: String) throws(SecretsError) -> String {
        Sodium.prepare()
        guard password.utf8.count <= Limits.passwordBytesMax else { throw .tooLong }
        let bytes = password.utf8.map(CChar.init(bitPattern:))
        var hash = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let result = crypto_pwhash_str_alg(
            &hash, bytes, UInt64(bytes.count), Limits.passwordPasses, Limits.passwordMemoryBytes,
            crypto_pwhash_ALG_ARGON2ID13)
        guard result == 0 else { throw .exhausted }
        return String(decoding: hash.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether the hash was made of this password; false for any string that is no hash.
    package static func verify(_ password: String, against hash: String) -> Bool {
        Sodium.prepare()
        guard password.utf8.count <= Limits.passwordBytesMax else { return false }
        let bytes = password.utf8.map(CChar.init(bitPattern:))
        return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    }

    /// Whether the hash was made at another cost than today's, so that it should be made anew at the next log-in.
    package static func needsRehash(_ hash: String) -> Bool {
        Sodium.prepare()
        return crypto_pwhash_str_needs_rehash(hash, Limits.passwordPasses, Limits.passwordMemoryBytes) != 0
    }

    /// The hash of nothing anybody knows, to verify against when there is no such account: it takes the same time.
    package static let decoy = (try? hash(Base64URL.encode(Sodium.random(Limits.tokenBytes)))) ?? ""
}
