// SPDX-License-Identifier: Apache-2.0

import Glibc
import HTTP
import Testing

/// A client that trickles is told so and let go, however faithfully it sends another byte.
@Suite struct SlowClientTests {
    private var impatient: Limits {
        var limits = Limits()
        limits.headSeconds = 1
        limits.transferGraceSeconds = 1
        return limits
    }

    @Test func `a head that trickles is a 408`() async throws {
        try await TestServer.run(limits: impatient) { server in
            let client = try server.connect()
            client.send("GET /hello HTTP/1.1\r\nHost: a\r\nX-Slow: ")

            let end = trickleToEnd(client)

            #expect(end.hasPrefix("HTTP/1.1 408 "))
            #expect(end.contains("/problems/too-slow"))
        }
    }

    @Test func `a body that trickles is a 408`() async throws {
        try await TestServer.run(limits: impatient) { server in
            let client = try server.connect()
            client.send(
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n")

            let end = trickleToEnd(client)

            #expect(end.hasPrefix("HTTP/1.1 408 "))
        }
    }

    /// The answer is read as soon as it comes, as a reset would throw it away.
    private func trickleToEnd(_ client: RawClient) -> String {
        for _ in 0..<8 {
            client.send("x")
            usleep(150_000)
        }
        return String(decoding: client.receiveToEnd() ?? [], as: UTF8.self)
    }

    @Test func `a connection that never speaks is ended`() async throws {
        try await TestServer.run(limits: impatient) { server in
            let client = try server.connect()

            #expect(client.isClosedByServer)
        }
    }

    @Test func `a kept connection that falls silent is ended without a word`() async throws {
        var limits = impatient
        limits.idleSeconds = 1
        try await TestServer.run(limits: limits) { server in
            let client = try server.connect()
            client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = try #require(client.receive())

            #expect(answer.status == 200)
            #expect(client.receiveToEnd() == [])
        }
    }

    @Test func `a client that ended its half before its head was whole is let go`() async throws {
        try await TestServer.run { server in
            let client = try server.connect()
            client.send("GET /hello HTTP/1.1\r\nHost")
            client.finishSending()

            #expect(client.isClosedByServer)
            #expect(server.eventually { server.server.connections == 0 })
        }
    }

    @Test func `a handler that takes its time is not the client's fault`() async throws {
        var limits = impatient
        limits.idleSeconds = 2
        try await TestServer.run(limits: limits) { server in
            let client = try server.connect()
            for _ in 0..<3 {
                client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")

                #expect(client.receive()?.text == "done")
            }
        }
    }
}
