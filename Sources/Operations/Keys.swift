// SPDX-License-Identifier: Apache-2.0
import Glibc
package import Secrets

/// The installation's keys, which may be rotated by this or another process while all of them serve.
package final class Keys: Sendable {
    private let file: KeyRingFile

    /// Loads the key file, or makes it at the first start.
    package init(path: String) throws(SecretsError) {
        file = try KeyRingFile(path: path)
    }

    package var path: String { file.path }

    /// All numbers of sealing keys, ascending; new seals are made with the last.
    package var sealingKeys: [Int] { file.ring.sealingKeys }

    /// The number of the key that new seals are made with.
    package var currentKeyNumber: Int { file.ring.currentKey }

    /// Adds a sealing key for all seals to come; those made before can still be opened.
    ///
    /// - Returns: the new key's number.
    package func rotate(from randomness: Randomness = .system) throws(SecretsError) -> Int {
        try changing { ring in ring.rotated(from: randomness) }.currentKey
    }

    /// Takes an old sealing key away, once nothing is sealed with it any more.
    package func retire(_ number: Int) throws(SecretsError) {
        _ = try changing { ring throws(SecretsError) in try ring.without(sealingKey: number) }
    }

    /// Reads, changes and saves the file while other processes wait, so that no two add the same number.
    private func changing(
        _ change: (KeyRing) throws(SecretsError) -> KeyRing
    ) throws(SecretsError) -> KeyRing {
        let lock = Glibc.open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, mode_t(0o600))
        guard lock >= 0 else { throw .unavailable(path: path, code: errno) }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 {
            guard errno == EINTR else { throw .unavailable(path: path, code: errno) }
        }
        let changed = try change(try KeyRing.load(path: path))
        try changed.save(path: path)
        return changed
    }

    /// Encrypts for a place, named by `context`, from which it can't be moved.
    package func seal(_ plain: [UInt8], context: String) -> [UInt8] {
        file.ring.seal(plain, context: context)
    }

    /// What was sealed for the same context, with whichever key.
    ///
    /// - Throws: ``SecretsError/unknownKey(_:)`` or ``SecretsError/notAuthentic``.
    package func open(_ sealed: [UInt8], context: String) throws(SecretsError) -> [UInt8] {
        try file.ring.open(sealed, context: context)
    }

    /// 64 hexadecimal digits to look something sealed up by; normalise the text before.
    package func lookupHash(_ text: String, purpose: String) -> String {
        Hex.encode(file.first.lookupHash(text, purpose: purpose))
    }

    /// 64 hexadecimal digits for the row of the complaint with that code.
    package func pinHash(_ pin: String, code: String) -> String {
        Hex.encode(file.first.pinHash(pin, code: code))
    }

    /// 43 characters that only this installation can make.
    package func sign(_ text: String, purpose: String) -> String {
        file.first.sign(text, purpose: purpose)
    }

    package func verify(_ signature: String, of text: String, purpose: String) -> Bool {
        file.first.verify(signature, of: text, purpose: purpose)
    }
}
