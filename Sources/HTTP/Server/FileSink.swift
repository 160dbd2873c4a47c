// SPDX-License-Identifier: Apache-2.0

import CSodium
import Glibc

/// One file of a form on its way to disk, hashed as it passes.
final class FileSink {
    enum Written {
        case whole, tooLarge
        /// The disk is full or broken.
        case failed
    }

    private let field: String
    private let name: String
    private let byteCountMax: Int
    private let whenLarger: RouteOptions.LargeFiles
    private let file: Int32
    private let temporary: TemporaryFile
    private var byteCount = 0
    private var hash = crypto_hash_sha256_state()
    private var isClosed = false

    /// Nil when no file can be made in the directory.
    init?(
        field: String, name: String, directory: String, byteCountMax: Int, whenLarger: RouteOptions.LargeFiles
    ) {
        self.field = field
        self.name = name
        self.byteCountMax = byteCountMax
        self.whenLarger = whenLarger
        let unique =
            String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
        let path = "\(directory)/\(StaleUploads.prefix)\(unique)"
        file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        temporary = TemporaryFile(adopting: path)
        guard file >= 0 else {
            isClosed = true
            return nil
        }
        crypto_hash_sha256_init(&hash)
    }

    func write(_ piece: UnsafeRawBufferPointer) -> Written {
        guard byteCount + piece.count <= byteCountMax else { return drop(piece) }
        var rest = piece
        while let start = rest.baseAddress, !rest.isEmpty {
            let count = Glibc.write(file, start, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                return .failed
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        byteCount += piece.count
        crypto_hash_sha256_update(&hash, piece.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(piece.count))
        return .whole
    }

    /// Lets go of what is kept and counts on, where only this file is to be refused.
    private func drop(_ piece: UnsafeRawBufferPointer) -> Written {
        guard whenLarger == .emptied else { return .tooLarge }
        byteCount += piece.count
        return ftruncate(file, 0) == 0 ? .whole : .failed
    }

    /// The finished file; nil when the system could not keep it.
    func finish() -> UploadedFile? {
        isClosed = true
        guard close(file) == 0 else { return nil }
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256_final(&hash, &digest)
        return UploadedFile(
            field: field, name: name, byteCount: byteCount, sha256: Hexadecimal.text(digest), temporary: temporary)
    }

    deinit {
        if !isClosed { close(file) }
    }
}
