// SPDX-License-Identifier: Apache-2.0

import HTTP
import Testing

@Suite struct BriefRouteTests {
    /// On one connection: the HTTP thread's number, then the handler's before and after what it does.
    private static func threads(_ target: String, begins: Bool) async throws -> (http: String, handler: [String]) {
        var seen: (String, [String]) = ("", [])
        try await TestServer.run(beginsBriefRoutes: begins) { server in
            let client = try server.connect()
            client.send("GET /thread HTTP/1.1\r\nHost: a\r\n\r\n")
            let http = try #require(client.receive()).text
            client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            let handler = try #require(client.receive()).text
            seen = (http, handler.split(separator: " ").map(String.init))
        }
        return seen
    }

    @Test func `a brief handler runs on the thread that read the request`() async throws {
        let (http, handler) = try await Self.threads("/brief", begins: true)

        #expect(handler == [http, http])
    }

    @Test func `a brief handler that waits leaves the thread to others and is answered`() async throws {
        let (http, handler) = try await Self.threads("/brief?wait=1", begins: true)

        #expect(handler.first == http)
        #expect(handler.last != http)
    }

    @Test func `without the server's leave it runs on the pool`() async throws {
        let (http, handler) = try await Self.threads("/brief", begins: false)

        #expect(handler.count == 2)
        #expect(!handler.contains(http))
    }

    @Test func `many brief requests at once are all answered, whether they wait or not`() async throws {
        try await TestServer.run(beginsBriefRoutes: true) { server in
            let clients = try (0..<16).map { _ in try server.connect() }
            for round in 0..<20 {
                for (index, client) in clients.enumerated() {
                    let target = (index + round).isMultiple(of: 3) ? "/brief?wait=1" : "/brief"
                    client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
                }
                for client in clients { #expect(client.receive()?.status == 200) }
            }
            #expect(server.eventually { server.server.requestsRunning == 0 })
        }
    }
}
