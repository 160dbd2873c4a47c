// SPDX-License-Identifier: Apache-2.0

import Glibc
import HTTP
import Testing

@Suite struct AssetLibraryTests {
    private func directory(_ files: [(String, String)]) throws -> String {
        var template = Array("/tmp/http-assets-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for (name, content) in files {
            let file = try #require(fopen("\(directory)/\(name)", "w"))
            fputs(content, file)
            fclose(file)
        }
        return directory
    }

    @Test func `an asset is served for a year under a name that changes with it`() async throws {
        let sheet = String(repeating: "p { color: black }\n", count: 100)
        let one = try AssetLibrary(directories: [directory([("a.min.css", sheet)])], names: ["a.min.css"])
        let other = try AssetLibrary(directories: [directory([("a.min.css", sheet + " ")])], names: ["a.min.css"])
        let path = one.path("a.min.css")
        let dispatcher = Dispatcher(router: Router<Void>([one.route()]), context: { _ in })
        let plain = await dispatcher.answer(try Request(.get, path))
        let packed = await dispatcher.answer(try Request(.get, path, headers: [("Accept-Encoding", "gzip")]))
        let tag = try #require(packed.headers["etag"])
        let again = await dispatcher.answer(
            try Request(.get, path, headers: [("Accept-Encoding", "gzip"), ("If-None-Match", tag)]))
        let missing = await dispatcher.answer(try Request(.get, "/assets/a.min.css"))

        #expect(path.hasPrefix("/assets/a.min.") && path.hasSuffix(".css"))
        #expect(path != other.path("a.min.css"))
        #expect(plain.body.bytes == Array(sheet.utf8))
        #expect(plain.headers.all("cache-control") == ["public, max-age=31536000, immutable"])
        #expect(packed.headers["content-encoding"] == "gzip")
        #expect(packed.body.byteCount < plain.body.byteCount)
        #expect(again.status == 304)
        #expect(missing.status == 404)
    }

    @Test func `a style sheet finds the fonts by their hashed names`() async throws {
        let files = [("s.css", "@font-face { src: url(\"asset:f.woff2\") }"), ("f.woff2", "font")]
        let library = try AssetLibrary(directories: [directory(files)], names: ["s.css", "f.woff2"])
        let dispatcher = Dispatcher(router: Router<Void>([library.route()]), context: { _ in })

        let sheet = await dispatcher.answer(try Request(.get, library.path("s.css")))

        #expect(
            String(decoding: sheet.body.bytes, as: UTF8.self)
                == "@font-face { src: url(\"\(library.path("f.woff2"))\") }")
    }

    @Test func `a file that is missing or of unknown kind is told by name`() throws {
        let directory = try directory([("a.exe", "")])

        #expect(throws: AssetLibrary.LoadError.missing("b.css")) {
            try AssetLibrary(directories: [directory], names: ["b.css"])
        }
        #expect(throws: AssetLibrary.LoadError.unknownKind("a.exe")) {
            try AssetLibrary(directories: [directory], names: ["a.exe"])
        }
    }
}
