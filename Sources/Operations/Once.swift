// SPDX-License-Identifier: Apache-2.0

/// What makes a repeated request the same request: whoever repeats it gets the first answer.
package struct Once: Equatable, Sendable {
    /// Who repeats it, so that keys of different callers never meet.
    package let scope: String
    /// As sent by the caller, 1–200 characters.
    package let key: String
    /// A digest of the request; the same key with another one is refused.
    package let fingerprint: String

    package init(scope: String, key: String, fingerprint: String) {
        self.scope = scope
        self.key = key
        self.fingerprint = fingerprint
    }
}
