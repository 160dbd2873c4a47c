// SPDX-License-Identifier: Apache-2.0
import CMagic
import FoundationEssentials
import Glibc
import Synchronization

/// A file that arrived and lies in a temporary place.
package struct IncomingFile: Equatable, Sendable {
    package let path: String
    /// As the sender named it; shown as text only.
    package let name: String
    package let byteCount: Int
    /// Lowercase hexadecimal, computed while it streamed in.
    package let sha256: String

    package init(path: String, name: String, byteCount: Int, sha256: String) {
        self.path = path
        self.name = name
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}

/// Files by their SHA-256 under one directory; the same bytes are kept once.
package struct FileStore: Sendable {
    package let directory: String

    package init(directory: String) {
        self.directory = directory
    }

    /// Where the bytes with this digest lie.
    package func path(of sha256: String) -> String {
        directory + "/" + sha256.prefix(2) + "/" + sha256
    }

    package func has(_ sha256: String) -> Bool {
        access(path(of: sha256), R_OK) == 0
    }

    /// Moves a file in, durably; the temporary one is gone afterwards.
    ///
    /// - Throws: ``OperationError/unavailable`` when the disk does not take it.
    package func take(_ file: IncomingFile) throws(OperationError) {
        let target = path(of: file.sha256)
        guard !has(file.sha256) else {
            unlink(file.path)
            return
        }
        mkdir(directory, 0o700)
        mkdir(directory + "/" + file.sha256.prefix(2), 0o700)
        guard Self.sync(file.path) else { throw .unavailable }
        if rename(file.path, target) != 0 {
            guard errno == EXDEV, Self.copy(file.path, to: target) else { throw .unavailable }
            unlink(file.path)
        }
        _ = Self.sync(directory + "/" + file.sha256.prefix(2))
    }

    /// Moves a file in under a name of its own in a folder of its own, durably, for as long as a draft lives.
    ///
    /// - Throws: ``OperationError/unavailable`` when the disk does not take it.
    func keep(_ path: String, as name: String, in folder: String) throws(OperationError) {
        let target = draftPath(name, in: folder)
        for made in [directory, directory + "/drafts", directory + "/drafts/" + folder] { mkdir(made, 0o700) }
        guard Self.sync(path) else { throw .unavailable }
        guard rename(path, target) == 0 || (errno == EXDEV && Self.copy(path, to: target)) else { throw .unavailable }
        unlink(path)
    }

    /// Where a draft's file lies.
    func draftPath(_ name: String, in folder: String) -> String {
        directory + "/drafts/" + folder + "/" + name
    }

    /// Gives the bytes of a draft's file a second name of which nothing is moved; false when they are gone.
    func share(_ source: String, with target: String) -> Bool {
        mkdir(String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)]), 0o700)
        return access(target, R_OK) == 0 || link(source, target) == 0 || Self.copy(source, to: target)
    }

    /// Makes a draft's file one of a complaint; the draft keeps it until it goes.
    ///
    /// - Throws: ``OperationError/unavailable`` when the bytes are gone or the disk does not take them.
    func adopt(_ source: String, sha256: String) throws(OperationError) {
        guard !has(sha256) else { return }
        mkdir(directory, 0o700)
        guard share(source, with: path(of: sha256)) else { throw .unavailable }
        _ = Self.sync(directory + "/" + sha256.prefix(2))
    }

    func dropDraft(_ name: String, in folder: String) {
        unlink(draftPath(name, in: folder))
    }

    /// Removes all files of a draft.
    func dropDrafts(in folder: String) {
        try? FileManager.default.removeItem(atPath: directory + "/drafts/" + folder)
    }

    /// Copies across file systems under a name that nobody reads until it is complete.
    private static func copy(_ source: String, to target: String) -> Bool {
        let partial = target + ".partial"
        guard let data = FileManager.default.contents(atPath: source),
            FileManager.default.createFile(atPath: partial, contents: data), sync(partial)
        else { return false }
        return rename(partial, target) == 0
    }

    private static func sync(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}

/// Decides a file's type by its content, never by its name.
enum FileType {
    /// The types that may be attached: pictures, PDF, sound and film.
    static let accepted: Set<String> = [
        "image/jpeg", "image/png", "image/webp", "image/gif", "image/heic", "image/heif", "application/pdf",
        "audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/ogg", "audio/x-wav", "audio/aac", "audio/amr", "audio/flac",
        "video/mp4", "video/quicktime", "video/webm", "video/3gpp", "video/x-m4v", "video/x-msvideo",
    ]

    /// Nil when libmagic can't say or the file can't be read.
    static func of(_ path: String) -> String? {
        cookie.withLock { cookie in
            if cookie == nil {
                cookie = magic_open(MAGIC_MIME_TYPE).map { Int(bitPattern: $0) }
                guard let opened = cookie.flatMap({ OpaquePointer(bitPattern: $0) }), magic_load(opened, nil) == 0
                else { return nil }
            }
            guard let opened = cookie.flatMap({ OpaquePointer(bitPattern: $0) }),
                let type = magic_file(opened, path)
            else { return nil }
            return String(cString: type)
        }
    }

    /// libmagic's database as an address, opened once; it is not thread-safe, so the lock covers every use.
    private static let cookie = Mutex<Int?>(nil)
}
