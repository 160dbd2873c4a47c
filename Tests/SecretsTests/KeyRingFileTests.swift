// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@testable import Secrets

@Suite struct KeyRingFileTests {
    @Test func `the first start makes a file for its owner alone, later ones read it`() throws {
        try withFolder { folder in
            let path = folder + "/keys"

            let made = try KeyRing.loadOrCreate(path: path)

            #expect(try KeyRing.loadOrCreate(path: path) == made)
            #expect(try KeyRing.load(path: path) == made)
            #expect(permissions(path) == 0o600)
            #expect(files(in: folder) == ["keys"])
        }
    }

    @Test func `programs that start at once end up with one ring`() async throws {
        let folder = try makeFolder()
        defer { remove(folder) }

        let rings = try await withThrowingTaskGroup(of: KeyRing.self, returning: [KeyRing].self) { group in
            for _ in 0..<8 { group.addTask { try KeyRing.loadOrCreate(path: folder + "/keys") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(rings.allSatisfy { $0 == rings[0] })
        #expect(files(in: folder) == ["keys"])
    }

    @Test(arguments: [0o640, 0o604, 0o620, 0o601, 0o644])
    func `a file that others may touch is refused`(mode: Int) throws {
        try withFolder { folder in
            let path = folder + "/keys"
            _ = try KeyRing.loadOrCreate(path: path)
            chmod(path, mode_t(mode))

            #expect(throws: SecretsError.exposed(path: path)) { try KeyRing.loadOrCreate(path: path) }
        }
    }

    @Test func `a link, a folder and a missing folder are refused`() throws {
        try withFolder { folder in
            _ = try KeyRing.loadOrCreate(path: folder + "/keys")
            symlink(folder + "/keys", folder + "/link")
            let missing = folder + "/missing/keys"

            #expect(throws: SecretsError.unavailable(path: folder + "/link", code: ELOOP)) {
                try KeyRing.loadOrCreate(path: folder + "/link")
            }
            #expect(throws: SecretsError.unavailable(path: folder, code: EINVAL)) {
                try KeyRing.loadOrCreate(path: folder)
            }
            #expect(throws: SecretsError.unavailable(path: missing, code: ENOENT)) {
                try KeyRing.loadOrCreate(path: missing)
            }
            #expect(throws: SecretsError.unavailable(path: missing, code: ENOENT)) {
                try KeyRing.random().save(path: missing)
            }
        }
    }

    @Test func `a rotated ring reads back with all its keys`() throws {
        try withFolder { folder in
            let path = folder + "/keys"
            let rotated = try KeyRing.loadOrCreate(path: path).rotated().rotated().without(sealingKey: 2)

            try rotated.save(path: path)

            #expect(try KeyRing.load(path: path) == rotated)
            #expect(rotated.sealingKeys == [1, 3] && rotated.currentKey == 3)
            #expect(permissions(path) == 0o600 && files(in: folder) == ["keys"])
        }
    }

    @Test func `any damage to the file is seen`() throws {
        let text = KeyRing.random(from: .seeded(3)).rotated(from: .seeded(4)).text
        let bytes = Array(text.utf8)

        #expect(try KeyRing(text: text, path: "p").text == text)
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 1
            #expect(throws: SecretsError.self, "byte \(index)") {
                try KeyRing(text: String(decoding: damaged, as: UTF8.self), path: "p")
            }
            #expect(throws: SecretsError.self, "cut at \(index)") {
                try KeyRing(text: String(decoding: bytes[..<index], as: UTF8.self), path: "p")
            }
        }
        #expect(throws: SecretsError.malformed(path: "p", line: 1)) {
            try KeyRing(text: text.replacingOccurrence(of: "keyring 1", with: "keyring 2"), path: "p")
        }
        #expect(throws: SecretsError.malformed(path: "p", line: 8)) { try KeyRing(text: text + "\n", path: "p") }
    }

    @Test func `a running program sees that the ring was rotated`() throws {
        try withFolder { folder in
            let path = folder + "/keys"
            let file = try KeyRingFile(path: path)
            let before = file.ring

            try before.rotated().save(path: path)

            #expect(before.currentKey == 1 && file.ring.currentKey == 2)
            unlink(path)
            #expect(file.ring.currentKey == 2)
        }
    }

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = try makeFolder()
        defer { remove(folder) }
        try body(folder)
    }

    private func makeFolder() throws -> String {
        let folder = "/tmp/secrets-tests-\(Randomness.system.token())"
        try #require(mkdir(folder, 0o700) == 0)
        return folder
    }

    private func remove(_ folder: String) {
        for file in files(in: folder) { unlink(folder + "/" + file) }
        rmdir(folder)
    }

    private func files(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private func permissions(_ path: String) -> mode_t {
        var status = stat()
        stat(path, &status)
        return status.st_mode & 0o777
    }
}

extension String {
    fileprivate func replacingOccurrence(of old: String, with new: String) -> String {
        guard hasPrefix(old) else { return self }
        return new + dropFirst(old.count)
    }
}
