// SPDX-License-Identifier: Apache-2.0

/// The bounds of what leaves the house, each with its unit and reason.
package enum Limits {
    /// Limit: characters of a line of encoded text; RFC 2045 allows no more.
    static let encodedLineMax = 76
    /// Limit: characters of a header line before it is folded; RFC 5322 asks for 78.
    static let headerLineMax = 76
    /// Limit: bytes of text in one encoded word, so that with its marks it stays under 75 (RFC 2047).
    static let encodedWordBytes = 42
    /// Limit: bytes of an address; RFC 5321.
    static let addressBytesMax = 254
    /// Limit: characters of a subject; longer ones are cut.
    static let subjectCharactersMax = 200
    /// Limit: characters of one piece of an attachment's name (RFC 2231).
    static let namePieceMax = 60
    /// Limit: seconds until a server must have taken the connection.
    static let connectSeconds = 15
    /// Limit: seconds for one message from first to last byte, unless the address says otherwise.
    package static let sendSeconds = 60
    /// Limit: seconds that an unused connection is kept; servers close theirs soon after.
    static let idleSeconds = 15
    /// Limit: bytes kept of a server's last reply; only its numbers are ever told.
    static let replyBytesMax = 1_024
    /// Limit: seconds that a gateway may ask us to wait.
    static let retryAfterSecondsMax = 86_400
    /// Limit: bytes of a gateway's template or a file with a secret.
    static let settingBytesMax = 65_536
}
