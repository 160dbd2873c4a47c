// SPDX-License-Identifier: Apache-2.0

import CZlib
import HTTP
import Testing

/// What a well-behaved client sees.
@Suite struct ConversationTests {
    private static func get(_ target: String, _ headers: String = "") -> String {
        "GET \(target) HTTP/1.1\r\nHost: a\r\n\(headers)\r\n"
    }

    @Test func `pipelined requests are answered in order`() async throws {
        try await TestServer.run { server in
            let client = try server.connect()
            client.send(Self.get("/items/1") + Self.get("/hello") + Self.get("/items/2"))

            #expect(client.receive()?.text == "1")
            #expect(client.receive()?.status == 200)
            #expect(client.receive()?.text == "2")
        }
    }

    @Test func `a connection is kept after forms and refusals without a body`() async throws {
        try await TestServer.run { server in
            let client = try server.connect()
            for _ in 0..<3 {
                client.send(Self.get("/nowhere"))
                let missing = try #require(client.receive())
                client.send(
                    "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]")
                let echoed = try #require(client.receive())

                #expect(missing.status == 404)
                #expect(echoed.text == "[]")
            }
        }
    }

    @Test func `HTTP 1.0 is answered and closed`() async throws {
        try await TestServer.run { server in
            let client = try server.connect()
            client.send("GET /hello HTTP/1.0\r\n\r\n")

            let all = String(decoding: try #require(client.receiveToEnd()), as: UTF8.self)

            #expect(all.contains(" 200 OK\r\n"))
            #expect(all.hasSuffix("\"open\"}"))
        }
    }

    @Test func `HEAD has the head of GET and no body`() async throws {
        try await TestServer.run { server in
            let client = try server.connect()
            client.send("HEAD /page HTTP/1.1\r\nHost: a\r\n\r\n" + Self.get("/hello"))
            let head = try #require(client.receive(toHead: true))

            #expect(head["content-length"] == "\(longPage.count)")
            #expect(client.receive()?.status == 200)
        }
    }

    @Test func `another method is a 405 that says which are allowed`() async throws {
        try await TestServer.run { server in
            let refused = try server.exchange("PATCH /echo HTTP/1.1\r\nHost: a\r\n\r\n")
            let asked = try server.exchange("OPTIONS /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            let unknown = try server.exchange("BREW /hello HTTP/1.1\r\nHost: a\r\n\r\n")

            #expect(refused?.status == 405)
            #expect(refused?["allow"] == "POST, DELETE, OPTIONS")
            #expect(asked?.status == 204)
            #expect(asked?["allow"] == "GET, HEAD, OPTIONS")
            #expect(unknown?.status == 501)
        }
    }

    @Test func `a current copy is a 304 without a body`() async throws {
        try await TestServer.run { server in
            let client = try server.connect()
            client.send(Self.get("/tagged"))
            let first = try #require(client.receive())
            let tag = try #require(first["etag"])
            for text in [tag, "W/\(tag)", "\"x\", \(tag)", "*", String(tag.dropLast()) + "-gzip\""] {
                client.send(Self.get("/tagged", "If-None-Match: \(text)\r\n"))
                let again = try #require(client.receive())

                #expect(again.status == 304)
                #expect(again["etag"] == tag)
            }
            client.send(Self.get("/tagged", "If-None-Match: \"other\"\r\n"))
            #expect(client.receive()?.body == longPage)
        }
    }

    @Test func `a long text is gzipped for those who can read it`() async throws {
        try await TestServer.run { server in
            let packed = try #require(try server.exchange(Self.get("/tagged", "Accept-Encoding: br, gzip;q=0.5\r\n")))
            let plain = try #require(try server.exchange(Self.get("/tagged", "Accept-Encoding: gzip;q=0, br\r\n")))

            #expect(packed["content-encoding"] == "gzip")
            #expect(packed["vary"] == "Accept-Encoding")
            #expect(packed["etag"]?.hasSuffix("-gzip\"") == true)
            #expect(packed.body.count < longPage.count)
            #expect(unpacked(packed.body) == longPage)
            #expect(plain["content-encoding"] == nil)
            #expect(plain["vary"] == "Accept-Encoding")
            #expect(plain.body == longPage)
        }
    }

    @Test func `every answer carries the security headers and an id of its own`() async throws {
        try await TestServer.run { server in
            var ids: Set<String> = []
            let targets = ["/hello", "/waiting", "/nowhere", "/throws", "/inline-throws", "/lost-file", "/items/%"]
            for target in targets {
                let answer = try #require(try server.exchange(Self.get(target, "X-Request-Id: mine\r\n")))
                for name in [
                    "content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy",
                    "cross-origin-opener-policy",
                ] {
                    #expect(answer[name] != nil, "\(target) \(name)")
                }
                #expect(answer["cache-control"] == "no-store")
                ids.insert(try #require(answer["x-request-id"]))
            }
            #expect(ids.count == targets.count)
            #expect(!ids.contains("mine"))
        }
    }

    @Test(arguments: ["/throws", "/inline-throws", "/lost-file"])
    func `an unforeseen error is a 500 that names only the request`(target: String) async throws {
        try await TestServer.run { server in
            let answer = try #require(try server.exchange(Self.get(target)))
            let problem = try JSON.parse(answer.body)

            #expect(answer.status == 500)
            #expect(problem["request"]?.string == answer["x-request-id"])
            #expect(problem.members?.map(\.name) == ["type", "title", "status", "request"])
        }
    }

    @Test func `cookies come in and go out one header each`() async throws {
        try await TestServer.run { server in
            let answer = try #require(try server.exchange(Self.get("/cookies", "Cookie: a=1; session=abc=\r\n")))

            #expect(answer.text == "abc=")
            #expect(
                answer.headers.filter { $0.name == "set-cookie" }.map(\.value) == [
                    "session=abc; Path=/; HttpOnly; Secure; SameSite=Lax",
                    "language=th; Path=/; Max-Age=60; SameSite=Lax",
                ])
        }
    }

    @Test func `a file is an attachment with its name in both writings`() async throws {
        try await TestServer.run { server in
            let answer = try #require(try server.exchange(Self.get("/file")))

            #expect(answer.status == 200)
            #expect(
                answer["content-disposition"]
                    == "attachment; filename=\"____ _a_.txt\"; "
                    + "filename*=UTF-8''%E0%B8%8A%E0%B8%B7%E0%B9%88%E0%B8%AD%20%22a%22.txt")
            #expect(answer.body.last == 10)
        }
    }

    @Test func `only a trusted proxy may speak for others`() async throws {
        let spoken = "X-Forwarded-For: 203.0.113.9, 198.51.100.7\r\n"
        try await TestServer.run { server in
            let answer = try server.exchange(Self.get("/who", spoken))
            #expect(answer?.text == "127.0.0.1")
        }
        try await TestServer.run(trustedProxies: ["127.0.0.1"]) { server in
            let answer = try server.exchange(Self.get("/who", spoken))
            #expect(answer?.text == "198.51.100.7")
        }
        try await TestServer.run(trustedProxies: ["127.0.0.1", "198.51.100.7"]) { server in
            let answer = try server.exchange(Self.get("/who", spoken))
            #expect(answer?.text == "203.0.113.9")
        }
    }

    @Test func `each request leaves one record without its path`() async throws {
        try await TestServer.run { server in
            let client = try server.connect()
            client.send(Self.get("/items/secret?a=secret"))
            let answer = try #require(client.receive())
            let wasLogged = server.eventually { server.log.count == 1 }
            let record = try #require(server.log.first)

            #expect(wasLogged)
            #expect(record.id == answer["x-request-id"])
            #expect(record.route == "/items/{item}")
            #expect(record.status == 200)
            #expect(record.bytesOut == "secret".utf8.count)
            #expect(record.bytesIn == Self.get("/items/secret?a=secret").utf8.count)
            #expect(record.wasCompleted)
        }
    }

    @Test func `two hundred connections at once are all served`() async throws {
        try await TestServer.run { server in
            let clients = try (0..<200).map { _ in try server.connect() }
            for round in 0..<3 {
                for (index, client) in clients.enumerated() { client.send(Self.get("/items/\(index)-\(round)")) }
                for (index, client) in clients.enumerated() {
                    #expect(client.receive()?.text == "\(index)-\(round)")
                }
            }
        }
    }

    @Test func `a client that hangs up early harms nobody`() async throws {
        try await TestServer.run { server in
            for _ in 0..<20 { try server.connect().send(Self.get("/slow")) }
            let answer = try server.exchange(Self.get("/hello"))

            #expect(answer?.status == 200)
            #expect(server.eventually { server.server.requestsInFlight == 0 })
        }
    }

    private func unpacked(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return [] }
        defer { inflateEnd(&stream) }
        var bytes = bytes
        return bytes.withUnsafeMutableBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: longPage.count + 1) { output, count in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                count = inflate(&stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.avail_out) : 0
            }
        }
    }
}
