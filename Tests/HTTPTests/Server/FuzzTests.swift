// SPDX-License-Identifier: Apache-2.0

import HTTP
import Testing

/// Nothing that comes over a socket ends the server.
///
/// A failure names its seed, which repeats it.
@Suite struct FuzzTests {
    private static let pieces = [
        "GET ", "POST ", "HEAD ", "/hello", "/echo", "/form", "/items/", " HTTP/1.1\r\n", " HTTP/1.0\r\n", "\r\n",
        "\r\n\r\n", "Host: a\r\n", "Content-Length: 5\r\n", "Content-Length: 50\r\n", "Transfer-Encoding: chunked\r\n",
        "Content-Type: application/json\r\n", "Content-Type: multipart/form-data; boundary=b\r\n", "--b\r\n",
        "--b--\r\n",
        "Content-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n", "5\r\nabcde\r\n", "0\r\n\r\n", "%", "%E0",
        "Expect: 100-continue\r\n", "Connection: close\r\n", ": ", "\n", "\u{0}", "?a=1&", "{}", "\\", "GET /hello",
    ]

    @Test(arguments: UInt64(1)...8)
    func `garbage never kills the server`(seed: UInt64) async throws {
        try await TestServer.run { server in
            var random = SplitMix(seed: seed)
            for _ in 0..<4 {
                let clients = try (0..<125).map { _ in try server.connect() }
                for client in clients { client.send(garbage(&random)) }
                for client in clients.dropFirst(25) { client.finishSending() }
                for client in clients.dropFirst(25) { #expect(client.isClosedByServer, "seed \(seed)") }
            }
            let answer = try server.exchange("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")

            #expect(answer?.status == 200, "seed \(seed)")
            #expect(server.eventually { server.uploads.isEmpty }, "seed \(seed)")
            #expect(server.eventually { server.server.requestsInFlight == 0 }, "seed \(seed)")
        }
    }

    private func garbage(_ random: inout SplitMix) -> [UInt8] {
        var bytes: [UInt8] = []
        if random.next() % 3 == 0 {
            for _ in 0..<Int.random(in: 1...60, using: &random) { bytes += random.bytes }
            return bytes
        }
        for _ in 0..<Int.random(in: 1...25, using: &random) {
            bytes += Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
        }
        if random.next() % 4 == 0, let index = bytes.indices.randomElement(using: &random) {
            bytes[index] = UInt8.random(in: 0...255, using: &random)
        }
        return bytes
    }
}
