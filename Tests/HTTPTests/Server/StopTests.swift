// SPDX-License-Identifier: Apache-2.0

import Glibc
import HTTP
import Testing

@Suite struct StopTests {
    @Test func `a stop lets running requests finish and takes no new ones`() async throws {
        let server = try TestServer()
        let clients = try (0..<4).map { _ in try server.connect() }
        for client in clients { client.send(server.gatedRequest) }
        #expect(server.eventually { server.server.requestsInFlight == 4 })

        async let stop = server.server.stop()
        #expect(await server.eventuallyByTask { RawClient(port: server.port) == nil })
        server.openGate()

        #expect(await stop == 0)
        for client in clients {
            let answer = try #require(client.receive())
            #expect(answer.text == "done")
            #expect(answer["connection"] == "close")
        }
        await server.stop()
    }

    @Test func `a request that does not end holds the stop up no longer than allowed`() async throws {
        var limits = Limits()
        limits.stopSeconds = 0
        let server = try TestServer(limits: limits)
        let client = try server.connect()
        client.send(server.gatedRequest)
        #expect(server.eventually { server.server.requestsRunning == 1 })

        #expect(await server.server.stop() == 1)

        server.openGate()
        #expect(client.receive()?.text == "done")
        await server.stop()
    }

    @Test func `a stopped server can be stopped again`() async throws {
        let server = try TestServer()
        await server.stop()

        #expect(await server.server.stop() == 0)
    }

    @Test func `a server that cannot listen says why`() async throws {
        let other = try TestServer()
        var taken = ServerConfiguration(port: other.port, temporaryDirectory: "/tmp")
        let router = Router<Visitor>([])
        let context: @Sendable (Request) async throws -> Visitor = { _ in Visitor(language: "th") }

        #expect(throws: Server.StartError.self) {
            try Server(configuration: taken, router: router, context: context).start()
        }
        taken.address = "localhost"
        #expect(throws: Server.StartError.badAddress("localhost")) {
            try Server(configuration: taken, router: router, context: context).start()
        }
        taken.temporaryDirectory = "/nowhere"
        #expect(throws: Server.StartError.badDirectory("/nowhere")) {
            try Server(configuration: taken, router: router, context: context).start()
        }
        await other.stop()
    }
}
