// SPDX-License-Identifier: Apache-2.0

enum Limits {
    /// Limit: passes of Argon2id over its memory; OWASP's first choice together with 46 MiB and one lane.
    static let passwordPasses: UInt64 = 1

    /// Limit: bytes of memory for one password hash, 46 MiB; about 27 ms on a slow core.
    static let passwordMemoryBytes = 46 * 1_024 * 1_024

    /// Limit: bytes of a password; longer ones never match, so that nobody can make us hash megabytes.
    static let passwordBytesMax = 4_096

    /// Limit: hashes at once; each takes a core and 46 MiB, and the server must go on serving.
    static let passwordHashesAtOnce = 2

    /// Limit: hashes that wait; at two per 27 ms the last one waits under a second.
    static let passwordHashesWaitingMax = 64

    /// Limit: bytes of a key file; a thousand sealing keys would fit.
    static let keyFileBytesMax = 131_072

    /// Limit: bytes of every symmetric key and keyed hash; 256 bits.
    static let keyBytes = 32

    /// Limit: random bytes of a token; 256 bits cannot be guessed or met twice.
    static let tokenBytes = 32
}
