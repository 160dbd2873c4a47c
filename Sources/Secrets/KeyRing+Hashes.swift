// SPDX-License-Identifier: Apache-2.0

import CSodium

extension KeyRing {
    /// A 32-byte keyed hash to look something sealed up by, such as a phone number; normalise the text before.
    ///
    /// `purpose` keeps equal texts of different columns apart.
    package func lookupHash(_ text: String, purpose: String) -> [UInt8] {
        keyedHash(text, purpose: purpose, key: lookup)
    }

    /// A 32-byte keyed hash of a PIN, bound to the code it belongs to; short PINs are safe only while the key is.
    package func pinHash(_ pin: String, code: String) -> [UInt8] {
        keyedHash(pin, purpose: code, key: self.pin)
    }

    /// 43 characters of base64url that only this installation can make, for cookies and forms.
    package func sign(_ text: String, purpose: String) -> String {
        Base64URL.encode(keyedHash(text, purpose: purpose, key: signing))
    }

    /// Whether `sign` made the signature of this text for this purpose.
    package func verify(_ signature: String, of text: String, purpose: String) -> Bool {
        guard let given = Base64URL.decode(signature) else { return false }
        return Secrets.equal(given, keyedHash(text, purpose: purpose, key: signing))
    }
}

/// BLAKE2b over the purpose, preceded by its length, and the text: no two pairs share an input.
private func keyedHash(_ text: String, purpose: String, key: [UInt8]) -> [UInt8] {
    Sodium.prepare()
    let length = UInt64(purpose.utf8.count)
    var input = (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(8 * $0)) }
    input.append(contentsOf: purpose.utf8)
    input.append(contentsOf: text.utf8)
    var hash = [UInt8](repeating: 0, count: Limits.keyBytes)
    let result = crypto_generichash(&hash, hash.count, input, UInt64(input.count), key, key.count)
    precondition(result == 0, "a hash of fixed sizes has no way to fail")
    return hash
}
