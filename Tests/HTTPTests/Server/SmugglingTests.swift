// SPDX-License-Identifier: Apache-2.0

import HTTP
import Testing

/// Heads that two servers could read differently are refused, and nothing after them is read as a request.
@Suite struct SmugglingTests {
    static let heads: [String] = [
        "Host: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3",
        "Host: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 2",
        "Host: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked",
        "Host: a\r\nContent-Type: application/json\r\nTransfer-Encoding: xchunked",
        "Host: a\r\nContent-Type: application/json\r\nTransfer-Encoding: gzip, chunked",
        "Host: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Host: a\r\nContent-Type: application/json\r\nContent-Length: -1",
        "Host: a\r\nContent-Type: application/json\r\nContent-Length: +2",
        "Host: a\r\nContent-Type: application/json\r\nContent-Length: 0x2",
        "Host: a\r\nContent-Type: application/json\r\nContent-Length: 2, 2",
        "Content-Type: application/json\r\nContent-Length: 2",
        "Host: a\r\nHost: b\r\nContent-Type: application/json\r\nContent-Length: 2",
        "Host : a\r\nContent-Type: application/json\r\nContent-Length: 2",
        "Host: a\r\nX-Bell: \u{7}\r\nContent-Type: application/json\r\nContent-Length: 2",
        "Host: a\r\nX-Nul: a\u{0}b\r\nContent-Type: application/json\r\nContent-Length: 2",
        "Host: a\r\nX-Fold: a\r\n b\r\nContent-Type: application/json\r\nContent-Length: 2",
        "Host: a\r\nX Y: a\r\nContent-Type: application/json\r\nContent-Length: 2",
        "Host: a\r\nX-Delete: \u{7F}\r\nContent-Type: application/json\r\nContent-Length: 2",
    ]

    @Test(arguments: heads)
    func `an ambiguous head is a 400 and ends the connection`(head: String) async throws {
        try await TestServer.run { server in
            let client = try server.connect()
            client.send("POST /echo HTTP/1.1\r\n\(head)\r\n\r\n{}GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")

            let all = String(decoding: try #require(client.receiveToEnd()), as: UTF8.self)

            #expect(all.hasPrefix("HTTP/1.1 400 "))
            #expect(!all.contains("HTTP/1.1 200 "))
        }
    }

    @Test func `a refused body is never read as the next request`() async throws {
        try await TestServer.run { server in
            let hidden = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n"
            for line in ["GET /hello", "DELETE /echo", "POST /nowhere", "OPTIONS /echo", "PUT /echo", "BREW /hello"] {
                let client = try server.connect()
                client.send(
                    "\(line) HTTP/1.1\r\nHost: a\r\nContent-Length: \(hidden.utf8.count)\r\n\r\n\(hidden)")

                let all = String(decoding: try #require(client.receiveToEnd()), as: UTF8.self)

                #expect(!all.contains("HTTP/1.1 200 "), "\(line)")
                #expect(all.contains("Connection: close"), "\(line)")
            }
        }
    }

    @Test func `a head with bare line feeds gives one answer at most`() async throws {
        try await TestServer.run { server in
            let client = try server.connect()
            client.send("POST /echo HTTP/1.1\nHost: a\nContent-Length: 2\nTransfer-Encoding: chunked\n\n0\r\n\r\n")
            client.finishSending()

            let all = String(decoding: try #require(client.receiveToEnd()), as: UTF8.self)

            #expect(all.hasPrefix("HTTP/1.1 400 "))
        }
    }

    @Test func `after all refusals the server still answers`() async throws {
        try await TestServer.run { server in
            for head in Self.heads { _ = try server.exchange("POST /echo HTTP/1.1\r\n\(head)\r\n\r\n{}") }

            let answer = try server.exchange("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")

            #expect(answer?.status == 200)
        }
    }
}
