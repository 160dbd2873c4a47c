// SPDX-License-Identifier: Apache-2.0
import Complaints

/// The bounds of what the API takes and gives, each with its unit and reason.
package enum Limits {
    /// Limit: bytes of a JSON body; a narrative of 10,000 Thai characters, escaped, is 60 KB.
    package static let bodyBytesMax = 256 * 1024
    /// Limit: bytes of one file; a minute of film or a scanned letter.
    package static let fileBytesMax = 20 * 1024 * 1024
    /// Limit: bytes of a request with files: all of them at their largest, and the JSON part.
    package static let uploadBytesMax = Complaints.Limits.filesMax * fileBytesMax + bodyBytesMax
    /// Limit: objects and arrays inside one another in a body; ours nest three deep.
    package static let jsonDepthMax = 16
    /// Limit: characters of an idempotency key; fewer would be guessed, a UUID has 36.
    package static let idempotencyKeyCharacters = 16...200
    /// Limit: events of one page; as many as most complaints ever have.
    package static let eventsPerPage = 100
    /// Limit: characters of a login or password that are looked at.
    package static let credentialCharactersMax = 200
    /// Limit: seconds after which an unavailable part may be back; a restart takes less.
    package static let retrySeconds = 5
}
