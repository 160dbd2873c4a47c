// SPDX-License-Identifier: Apache-2.0

import Glibc
import HTTP
import Testing

/// Forms with files: streamed, hashed, bounded, and gone afterwards.
@Suite struct UploadTests {
    private static func part(_ name: String, fileName: String? = nil, _ content: some Sequence<UInt8>) -> [UInt8] {
        let file = fileName.map { "; filename=\"\($0)\"\r\nContent-Type: application/octet-stream" } ?? ""
        return Array("--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\(file)\r\n\r\n".utf8) + content
            + [13, 10]
    }

    private static func form(_ parts: [[UInt8]], to path: String = "/form") -> [UInt8] {
        let body = parts.flatMap { $0 } + Array("--edge--\r\n".utf8)
        return head(byteCount: body.count, to: path) + body
    }

    private static func head(byteCount: Int, to path: String = "/form") -> [UInt8] {
        Array(
            """
            POST \(path) HTTP/1.1\r
            Host: a\r
            Content-Type: multipart/form-data; boundary=edge\r
            Content-Length: \(byteCount)\r
            \r\n
            """.utf8)
    }

    private func exchange(_ server: TestServer, _ bytes: [UInt8]) throws -> RawClient.Answer {
        let client = try server.connect()
        client.send(bytes)
        return try #require(client.receive())
    }

    @Test func `twenty megabytes arrive whole and do not stay`() async throws {
        try await TestServer.run { server in
            var random = SplitMix(seed: 1)
            let content = (0..<2_600_000).flatMap { _ in random.bytes }
            let answer = try exchange(
                server, Self.form([Self.part("file", fileName: "ภาพ.jpg", content), Self.part("note", "ถนน".utf8)]))
            let read = try JSON.parse(answer.body)
            let file = try #require(read["files"]?.array?.first)

            #expect(file["bytes"]?.integer == 20_800_000)
            #expect(file["name"]?.string == "ภาพ.jpg")
            #expect(file["sha256"]?.string == sha256(content))
            #expect(file["exists"]?.bool == true)
            #expect(read["fields"]?.array?.first?.string == "note=ถนน")
            #expect(server.eventually { server.uploads.isEmpty })
        }
    }

    @Test(arguments: [1, 2, 3, 5, 7, 40])
    func `a form is the same however it is cut`(pieceBytes: Int) async throws {
        try await TestServer.run { server in
            let tricky = Array("\r\n--edg\r\r\n--edgf\r\n-".utf8)
            let bytes = Self.form([
                Self.part("a", "1".utf8), Self.part("empty", []), Self.part("f", fileName: "x", tricky),
                Self.part("g", fileName: "", []),
            ])
            let client = try server.connect()
            for start in stride(from: 0, to: bytes.count, by: pieceBytes) {
                client.send(bytes[start..<min(start + pieceBytes, bytes.count)])
            }
            let answer = try JSON.parse(try #require(client.receive()).body)

            #expect(answer["fields"]?.array?.compactMap(\.string) == ["a=1", "empty="])
            #expect(answer["files"]?.array?.count == 1)
            #expect(answer["files"]?.array?.first?["sha256"]?.string == sha256(tricky))
        }
    }

    @Test func `an upload that breaks off leaves nothing behind`() async throws {
        try await TestServer.run { server in
            do {
                let client = try server.connect()
                client.send(
                    Self.head(byteCount: 1_000_000) + Self.part("f", fileName: "x", repeatElement(7, count: 300_000)))
                #expect(server.eventually { server.uploads.count == 1 })
            }
            #expect(server.eventually { server.uploads.isEmpty })
        }
    }

    @Test func `what a killed server left is removed at the next start`() async throws {
        try await TestServer.run { first in
            for (name, age) in [("upload-old", 7_200), ("upload-new", 0), ("other", 7_200)] {
                let path = first.directory + "/" + name
                close(open(path, O_CREAT | O_WRONLY, 0o600))
                let then = timeval(tv_sec: time(nil) - age, tv_usec: 0)
                utimes(path, [then, then])
            }
            let router = Router<Void>([])
            let configuration = ServerConfiguration(port: 0, temporaryDirectory: first.directory)
            let second = Server(configuration: configuration, router: router, context: { _ in })
            _ = try second.start()
            await second.stop()

            #expect(first.uploads == ["upload-new"])
            #expect(unlink(first.directory + "/other") == 0)
        }
    }

    @Test func `a file that is taken stays`() async throws {
        try await TestServer.run { server in
            let answer = try exchange(server, Self.form([Self.part("f", fileName: "x", [1, 2, 3])], to: "/kept"))
            #expect(server.eventually { server.server.requestsInFlight == 0 })

            #expect(access(answer.text, R_OK) == 0)
        }
    }

    @Test func `where large files are emptied, the others of the form arrive whole`() async throws {
        try await TestServer.run { server in
            let parts = [
                Self.part("f", fileName: "a", "first".utf8),
                Self.part("f", fileName: "b", [UInt8](repeating: 7, count: 50_000)),
                Self.part("f", fileName: "c", "last".utf8),
            ]
            let answer = try exchange(server, Self.form(parts, to: "/large"))
            let files = try #require(try JSON.parse(answer.body)["files"]?.array)

            #expect(answer.status == 200)
            #expect(files.map { $0["bytes"]?.integer } == [5, 50_000, 4])
            #expect(files[2]["sha256"]?.string == sha256(Array("last".utf8)))
            #expect(server.eventually { server.uploads.isEmpty })
        }
    }

    @Test func `one file, byte or field too many is a 413`() async throws {
        try await TestServer.run { server in
            let file = Self.part("f", fileName: "x", [1])
            let tooManyFiles = try exchange(server, Self.form([file, file, file]))
            let tooLargeFile = try exchange(
                server, Self.form([Self.part("f", fileName: "x", repeatElement(1, count: 1_001))], to: "/kept"))
            let largest = try exchange(
                server, Self.form([Self.part("f", fileName: "x", repeatElement(1, count: 1_000))], to: "/kept"))
            let field = Self.part("a", repeatElement(65, count: Limits().fieldBytesMax + 1))
            let tooLongField = try exchange(server, Self.form([field]))
            let tooManyFields = try exchange(
                server, Self.form(Array(repeating: Self.part("a", [65]), count: Limits().formFieldsMax + 1)))

            #expect(tooManyFiles.status == 413)
            #expect(tooLargeFile.status == 413)
            #expect(largest.status == 200)
            #expect(tooLongField.status == 413)
            #expect(tooManyFields.status == 413)
        }
    }

    @Test(arguments: [
        "", "--edge", "--edge--", "edge\r\n", "--edge\r\n\r\nx\r\n--edge--", "--edge\r\nX: y\r\n\r\nx\r\n--edge--",
        "--edge\r\nContent-Disposition: form-data\r\n\r\nx\r\n--edge--",
        "--edge\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--edge--",
        "--edge\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--edge--",
        "--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", "--edgeX\r\n",
        "--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na\u{0}b\r\n--edge--",
    ])
    func `a broken form is a 400 or an empty one`(body: String) async throws {
        try await TestServer.run { server in
            let bytes = Array(body.utf8) + [13, 10]
            let answer = try exchange(server, Self.head(byteCount: bytes.count) + bytes)

            #expect(body == "--edge--" ? answer.status == 200 : answer.status == 400)
            #expect(server.uploads.isEmpty)
        }
    }

    @Test func `a form in the other encoding has the same fields`() async throws {
        try await TestServer.run { server in
            let post = { (body: String) in
                try exchange(
                    server,
                    Array(
                        "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            .utf8) + Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8))
            }
            let answer = try JSON.parse(try post("a=1+2&b=%E0%B8%81&a=3%0D%0A").body)

            #expect(answer["fields"]?.array?.compactMap(\.string) == ["a=1 2", "b=ก", "a=3\r\n"])
            #expect(try post("a=%ff").status == 400)
            #expect(try post("a=%00").status == 400)
            #expect(try post(String(repeating: "a&", count: 201)).status == 413)
        }
    }
}
