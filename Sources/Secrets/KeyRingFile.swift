// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// A key file that may be replaced while the program runs; every seal sees the ring that is in the file now.
package final class KeyRingFile: Sendable {
    /// Where the ring lives; a rotation saves it to the same place.
    package let path: String
    /// The ring as it was first read; a rotation adds keys for seals alone, so those for hashes and signatures stay.
    package let first: KeyRing
    private let read: Mutex<(ring: KeyRing, version: Version)>

    /// Loads the file, or makes it at the first start.
    ///
    /// - Throws: as ``KeyRing/loadOrCreate(path:)``.
    package init(path: String) throws(SecretsError) {
        self.path = path
        let ring = try KeyRing.loadOrCreate(path: path)
        first = ring
        // No version: the first use reads once more, and so misses no change that came between.
        read = Mutex((ring, Version()))
    }

    /// The ring in the file; read again only when the file has changed, the last good one while it cannot be read.
    package var ring: KeyRing {
        let now = Version(path: path)
        return read.withLock { read in
            if now != read.version, let ring = try? KeyRing.load(path: path) { read = (ring, now) }
            return read.ring
        }
    }

    /// Tells a replaced file from the one that was read, at the cost of one `stat`.
    private struct Version: Equatable {
        var inode: UInt64 = 0
        var seconds = 0
        var nanoseconds = 0

        init() {}

        init(path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return }
            inode = UInt64(status.st_ino)
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        }
    }
}
