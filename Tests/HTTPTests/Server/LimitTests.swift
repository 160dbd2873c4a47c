// SPDX-License-Identifier: Apache-2.0

import HTTP
import Testing

/// Every limit has its one too many.
@Suite struct LimitTests {
    private static func get(_ target: String, _ headers: String = "") -> String {
        "GET \(target) HTTP/1.1\r\nHost: a\r\n\(headers)\r\n"
    }

    @Test func `a head as large as allowed passes and a larger one is a 431`() async throws {
        try await TestServer.run { server in
            let most = Limits().headBytesMax - 200
            let fits = try server.exchange(Self.get("/hello", "X-Long: \(String(repeating: "a", count: most))\r\n"))
            let over = try server.exchange(
                Self.get("/hello", "X-Long: \(String(repeating: "a", count: most + 300))\r\n"))
            let huge = try server.exchange(Self.get("/hello", "X-Long: \(String(repeating: "a", count: 100_000))\r\n"))

            #expect(fits?.status == 200)
            #expect(over?.status == 431)
            #expect(over?["content-type"] == "application/problem+json")
            #expect(huge == nil || huge?.status == 431)
        }
    }

    @Test func `too many header lines are a 431`() async throws {
        try await TestServer.run { server in
            let lines = { (count: Int) in (0..<count).map { "X-\($0): a\r\n" }.joined() }

            try #expect(server.exchange(Self.get("/hello", lines(99)))?.status == 200)
            try #expect(server.exchange(Self.get("/hello", lines(100)))?.status == 431)
        }
    }

    @Test func `a long address is a 414`() async throws {
        try await TestServer.run { server in
            let most = Limits().targetBytesMax - "/items/".count
            let fits = try server.exchange(Self.get("/items/" + String(repeating: "a", count: most)))
            let over = try server.exchange(Self.get("/items/" + String(repeating: "a", count: most + 1)))

            #expect(fits?.status == 200)
            #expect(over?.status == 414)
            #expect(over?["content-type"] == "application/problem+json")
        }
    }

    @Test func `too many query fields are a 400`() async throws {
        try await TestServer.run { server in
            let query = { (count: Int) in (0..<count).map { "a=\($0)" }.joined(separator: "&") }

            try #expect(server.exchange(Self.get("/query?" + query(100)))?.status == 200)
            try #expect(server.exchange(Self.get("/query?" + query(101)))?.status == 400)
        }
    }

    @Test func `a body announced too large is a 413 before it is sent`() async throws {
        try await TestServer.run { server in
            let head = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            let fits = try server.exchange(head + "Content-Length: 1000\r\n\r\n" + String(repeating: " ", count: 1000))
            let over = try server.exchange(head + "Content-Length: 1001\r\n\r\n")
            let huge = try server.exchange(head + "Content-Length: 10000000000\r\nExpect: 100-continue\r\n\r\n")

            #expect(fits?.status == 200)
            #expect(over?.status == 413)
            #expect(huge?.status == 413)
            #expect(huge?["connection"] == "close")
        }
    }

    @Test func `a chunked body is a 413 once it is too large`() async throws {
        try await TestServer.run { server in
            let head =
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            let chunk = "1f4\r\n\(String(repeating: " ", count: 500))\r\n"

            try #expect(server.exchange(head + chunk + chunk + "0\r\n\r\n")?.status == 200)
            try #expect(server.exchange(head + chunk + chunk + "1\r\n \r\n0\r\n\r\n")?.status == 413)
        }
    }

    @Test func `an endless chunked body is cut off`() async throws {
        var limits = Limits()
        limits.bodyDrainBytesMax = 10_000
        try await TestServer.run(limits: limits) { server in
            let client = try server.connect()
            client.send(
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            )
            let chunk = "1000\r\n\(String(repeating: " ", count: 4096))\r\n"
            var sent = 0
            while sent < 50_000, client.send(chunk) { sent += 1 }

            #expect(sent < 50_000)
        }
    }

    @Test func `a body of another kind is a 415`() async throws {
        try await TestServer.run { server in
            for type in ["text/plain", "application/xml", "multipart/form-data; boundary=a", ""] {
                let answer = try server.exchange(
                    "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: 2\r\n\r\n{}")

                #expect(answer?.status == 415, "\(type)")
            }
            let packed = try server.exchange(
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
                    + "Content-Length: 2\r\n\r\n{}")
            #expect(packed?.status == 415)
        }
    }

    @Test func `a refusal is a page for those who prefer pages`() async throws {
        try await TestServer.run { server in
            let answer = try server.exchange(Self.get("/nowhere", "Accept: text/html,*/*;q=0.8\r\n"))

            #expect(answer?.status == 404)
            #expect(answer?.text == "<h1>404</h1>")
        }
    }
}
