// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// A file that came with a form, streamed to a temporary file which goes away after the answer unless taken.
package struct UploadedFile: Sendable {
    /// The form field it came in.
    package let field: String
    /// The name as the sender gave it; never to be used as a path.
    package let name: String
    /// Bytes that came; of a file above its limit nothing is kept (see ``RouteOptions/LargeFiles``).
    package let byteCount: Int
    /// SHA-256 of the content, in lower-case hexadecimal digits; computed while it came in.
    package let sha256: String
    private let temporary: TemporaryFile

    init(field: String, name: String, byteCount: Int, sha256: String, temporary: TemporaryFile) {
        self.field = field
        self.name = name
        self.byteCount = byteCount
        self.sha256 = sha256
        self.temporary = temporary
    }

    /// A file made by a test; it is removed like one that was sent.
    package init(field: String, name: String, path: String, byteCount: Int, sha256: String) {
        self.init(
            field: field, name: name, byteCount: byteCount, sha256: sha256,
            temporary: TemporaryFile(adopting: path))
    }

    /// Where the content lies until the answer is sent.
    package var path: String { temporary.path }

    /// Makes the caller the owner of the file at ``path``, who must move or remove it.
    package func take() { temporary.take() }

    func discard() { temporary.discard() }
}

/// A file of ours in the temporary directory, removed when nobody needs it any more.
final class TemporaryFile: Sendable {
    let path: String
    private let isOurs = Mutex(true)

    init(adopting path: String) {
        self.path = path
    }

    func take() { isOurs.withLock { $0 = false } }

    func discard() {
        let remove = isOurs.withLock { ours in
            defer { ours = false }
            return ours
        }
        if remove { unlink(path) }
    }

    deinit { discard() }
}
