// SPDX-License-Identifier: Apache-2.0

import HTTP
import Testing

/// What may stand in a request line.
@Suite struct TargetTests {
    @Test(arguments: [
        "/items/%", "/items/%4", "/items/%zz", "/items/%00", "/items/%c0%af", "/items/%ff", "/items/%ed%a0%80",
        "/items/%2e%2e", "/items/..", "/../items/a", "/items/.", "/items/a%2fb", "/items/a%5cb", "/items/a\\b",
        "/items/%0d%0aa", "/items/%7f", "items/a", "*", "http://a/items/a", "/items/a#b", "/query?a=%", "/query?a=%00",
        "/query?a=%ff", "/query?a=%c0%80",
    ])
    func `a target that could be misread is a 400`(target: String) async throws {
        try await TestServer.run { server in
            let answer = try server.exchange("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")

            #expect(answer?.status == 400)
        }
    }

    @Test func `a parameter is decoded once`() async throws {
        try await TestServer.run { server in
            let thai = try server.exchange("GET /items/%E0%B9%84%E0%B8%9F HTTP/1.1\r\nHost: a\r\n\r\n")
            let raw = try server.exchange("GET /items/ไฟ HTTP/1.1\r\nHost: a\r\n\r\n")
            let twice = try server.exchange("GET /items/%2541+b HTTP/1.1\r\nHost: a\r\n\r\n")

            #expect(thai?.text == "ไฟ")
            #expect(raw?.text == "ไฟ")
            #expect(twice?.text == "%41+b")
        }
    }

    @Test func `an escaped literal is the same literal`() async throws {
        try await TestServer.run { server in
            let answer = try server.exchange("GET /items/%6Eew HTTP/1.1\r\nHost: a\r\n\r\n")

            #expect(answer?.text == "literal")
        }
    }

    @Test func `a query is decoded with its repeated names`() async throws {
        try await TestServer.run { server in
            let answer = try server.exchange("GET /query?a=1+2&b&a=%E0%B8%81&&a= HTTP/1.1\r\nHost: a\r\n\r\n")

            #expect(answer?.text == "1 2|ก|")
        }
    }

    @Test func `a trailing slash is another path`() async throws {
        try await TestServer.run { server in
            try #expect(server.exchange("GET /hello/ HTTP/1.1\r\nHost: a\r\n\r\n")?.status == 404)
            try #expect(server.exchange("GET //hello HTTP/1.1\r\nHost: a\r\n\r\n")?.status == 404)
        }
    }
}
