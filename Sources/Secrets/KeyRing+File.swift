// SPDX-License-Identifier: Apache-2.0

import Glibc

extension KeyRing {
    /// The ring in the file at `path`; at the first start makes one, readable by its owner alone.
    ///
    /// Of two programs that start at once one makes the file and the other reads it.
    ///
    /// - Throws: ``SecretsError/exposed(path:)`` if others may read the file, ``SecretsError/malformed(path:line:)``,
    ///   ``SecretsError/unavailable(path:code:)``.
    package static func loadOrCreate(path: String) throws(SecretsError) -> KeyRing {
        do {
            return try load(path: path)
        } catch SecretsError.unavailable(path: path, code: ENOENT) {
            let ring = KeyRing.random()
            let draft = try draft(of: ring.text, beside: path)
            defer { unlink(draft) }
            // A link, unlike a renaming, refuses to replace what another program may have put there meanwhile.
            if link(draft, path) != 0 {
                guard errno == EEXIST else { throw .unavailable(path: path, code: errno) }
                return try load(path: path)
            }
            try syncFolder(of: path)
            return ring
        } catch {
            throw error
        }
    }

    /// The ring in the file at `path`, which must exist.
    ///
    /// - Throws: as ``loadOrCreate(path:)``; `unavailable` with `ENOENT` if there is no file.
    package static func load(path: String) throws(SecretsError) -> KeyRing {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { throw .unavailable(path: path, code: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unavailable(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unavailable(path: path, code: EINVAL) }
        guard status.st_mode & 0o077 == 0, [geteuid(), 0].contains(status.st_uid) else { throw .exposed(path: path) }
        guard status.st_size <= Limits.keyFileBytesMax else { throw .malformed(path: path, line: 1) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        let count = read(file, &bytes, bytes.count)
        guard count == bytes.count else { throw .unavailable(path: path, code: count < 0 ? errno : EIO) }
        return try KeyRing(text: String(decoding: bytes, as: UTF8.self), path: path)
    }

    /// Replaces the file at `path` as a whole: after a crash it holds the old ring or the new one.
    ///
    /// - Throws: ``SecretsError/unavailable(path:code:)``.
    package func save(path: String) throws(SecretsError) {
        let draft = try Self.draft(of: text, beside: path)
        guard rename(draft, path) == 0 else {
            let code = errno
            unlink(draft)
            throw .unavailable(path: path, code: code)
        }
        try Self.syncFolder(of: path)
    }

    /// Writes the text to a new file in the same folder, down to the disk, and names it.
    private static func draft(of text: String, beside path: String) throws(SecretsError) -> String {
        let draft = "\(path).\(Hex.encode(Sodium.random(8)))"
        let file = Glibc.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode_t(0o600))
        guard file >= 0 else { throw .unavailable(path: path, code: errno) }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            let code = errno
            unlink(draft)
            throw .unavailable(path: path, code: code)
        }
        return draft
    }

    /// Without this a crash could forget the name of the file, though not its content.
    private static func syncFolder(of path: String) throws(SecretsError) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let file = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw .unavailable(path: path, code: errno) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw .unavailable(path: path, code: errno) }
    }
}
