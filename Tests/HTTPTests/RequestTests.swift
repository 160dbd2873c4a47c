// SPDX-License-Identifier: Apache-2.0

import HTTP
import Testing

@Suite struct RequestTests {
    private func request(_ headers: (String, String)...) throws -> Request {
        try Request(.get, "/", headers: headers)
    }

    @Test(arguments: [
        ("text/html", "text/html"), ("application/json", "application/json"), ("*/*", "text/html"),
        ("application/json;q=0.9, text/html;q=0.8", "application/json"),
        ("text/*;q=0.3, application/*", "application/json"),
        ("text/html;q=0, */*", "application/json"), ("TEXT/HTML", "text/html"), ("image/png", nil), ("", nil),
        ("text/html;q=abc, application/json;q=0.1", "application/json"),
        ("application/json;q=0.5, */*;q=0.1", "application/json"),
    ])
    func `content is negotiated by weight, then by our order`(accept: String, best: String?) throws {
        #expect(try request(("Accept", accept)).prefers(["text/html", "application/json"]) == best)
    }

    @Test(arguments: [
        ("en-GB,en;q=0.9,th;q=0.8", "en"), ("th-TH", "th"), ("fr, en;q=0.1", "en"), ("fr", "th"), ("*", "th"),
        ("en;q=0.4, th;q=0.5", "th"), ("th;q=0, *", "th"),
    ])
    func `the language is what the reader likes best`(accept: String, language: String) throws {
        #expect(try request(("accept-language", accept)).language(among: ["th", "en"], default: "th") == language)
    }

    @Test func `headers are found whatever their case`() throws {
        let request = try request(("X-One", "1"), ("x-one", "2"), ("Other", "ก"))

        #expect(request.headers["x-ONE"] == "1")
        #expect(request.headers.all("X-One") == ["1", "2"])
        #expect(request.headers["other"] == "ก")
        #expect(request.headers["absent"] == nil)
    }

    @Test func `a change to something else than was read is a 412`() throws {
        let tag = ETag("v7")

        #expect(throws: Never.self) { try request().requireMatch(tag) }
        #expect(throws: Never.self) { try request(("If-Match", "\"x\", \"v7\"")).requireMatch(tag) }
        let problem = #expect(throws: Problem.self) { try request(("If-Match", "\"v6\"")).requireMatch(tag) }
        #expect(problem?.status == 412)
    }

    @Test func `a header value cannot start another header`() {
        var response = Response.redirect(to: "/a\r\nSet-Cookie: a=b")
        response.headers.append("X-A", "b\nc")

        #expect(response.headers["Location"] == "/a  Set-Cookie: a=b")
        #expect(response.headers["x-a"] == "b c")
    }

    @Test func `a problem is written with its further members`() {
        let problem = Problem(
            type: "/problems/x", title: "X", status: 409, detail: "d", extensions: [JSON.Member("from", .string("a"))])

        #expect(
            String(decoding: Response.problem(problem).body.bytes, as: UTF8.self)
                == #"{"type":"/problems/x","title":"X","status":409,"detail":"d","from":"a"}"#)
    }
}
