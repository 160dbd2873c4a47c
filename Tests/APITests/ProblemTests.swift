// SPDX-License-Identifier: Apache-2.0
import API
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct ProblemTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a refused transition is a 409 problem that says from where`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()

            let answer = try await api.send(
                .post, filed.desk + "/conclusion", #"{"outcome": "solved", "text": "เสร็จ"}"#, as: "reviewer")

            #expect(answer.status == 409)
            #expect(answer.problem == "refused-transition")
            #expect(answer["operation"]?.string == "conclude")
            #expect(answer["from"]?.string == "received")
            #expect(answer["refusal"]?.string == "status")
            #expect(answer.headers["Content-Type"] == "application/problem+json")
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `problems are told in the reader's language`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let thai = try await api.send(.get, "/me")
            let english = try await api.send(.get, "/me", headers: [("Accept-Language", "en-GB, th;q=0.5")])

            #expect(thai["title"]?.string == ProblemKind.unauthenticated.title(in: .thai))
            #expect(thai.headers["Content-Language"] == "th")
            #expect(english["title"]?.string == ProblemKind.unauthenticated.title(in: .english))
            #expect(english.headers["Content-Language"] == "en")
        }
    }

    @Test(arguments: ProblemKind.allCases)
    func `every problem has a title in both languages and its status`(kind: ProblemKind) {
        #expect(!kind.title(in: .english).isEmpty)
        #expect(kind.title(in: .thai) != kind.title(in: .english))
        #expect(400..<600 ~= kind.status)
        #expect(kind.rawValue.hasPrefix("/problems/"))
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `a route that is not there, and a method that is not`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let nowhere = try await api.send(.get, "/nothing")
            let method = try await api.send(.delete, "/complaints")

            #expect(nowhere.problem == "not-found")
            #expect(method.problem == "method-not-allowed")
            #expect(method.headers["Allow"]?.contains("POST") == true)
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `what is no JSON, or nests too deep, is a bad request`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let depth = 40
            let deep = #"{"kind": "# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
            for body in ["{", #"{"a": 1, "a": 2}"#, "{} {}", "nonsense", deep, "{\"a\": \"\u{1}\"}"] {
                let answer = try await api.send(.post, "/complaints", body)
                #expect(answer.status == 400, "\(body)")
                #expect(answer.problem == "bad-request")
                #expect(answer["reason"]?.string != nil)
            }
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `what is wrong with a request is told in Thai, or in English to who asks for it`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            let deed = filed.desk + "/conclusion"
            let requests: [(HTTP.Method, String, String?, [(String, String)])] = [
                (.get, "/agencies?colour=red", nil, []), (.get, "/agencies?cursor=abc", nil, []),
                (.get, "/policies?cursor=\(Data("policies:x".utf8).base64EncodedString())", nil, []),
                (.get, "/complaints?status=flying", nil, []), (.get, "/complaints?cursor=abc", nil, []),
                (.get, "/complaints/search", nil, []), (.get, filed.desk + "/events?after=x", nil, []),
                (.get, "/calendar?year=2569x", nil, []), (.post, "/complaints", "{", []),
                (.post, deed, "{}", [("Idempotency-Key", "short")]),
                (.post, deed, "{}", [("If-Match", "\"1\", \"2\"")]),
            ]
            for (method, path, body, headers) in requests {
                for language in ["", "th", "en"] {
                    let accepts = language.isEmpty ? [] : [("Accept-Language", language)]
                    let answer = try await api.send(method, path, body, as: "reviewer", headers: headers + accepts)
                    try #require(answer.problem == "bad-request", "\(path) \(answer.text)")
                    let detail = try #require(answer["detail"]?.string)
                    let isThai = detail.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
                    #expect(isThai == (language != "en"), "\(path) \(detail)")
                }
            }
        }
    }

    @Test func `bodies are taken up to their limits by the server`() {
        for route in APIRoutes.all where route.method == .post {
            let takesFiles = route.options.accepts.contains(.multipart)
            #expect(route.options.bodyBytesMax <= (takesFiles ? 300 : 1) * 1024 * 1024, "\(route.template)")
            #expect(takesFiles == (route.options.filesMax > 0), "\(route.template)")
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `a fault of ours says nothing but the request's id`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            struct Secret: Error { let word = "hunter2" }
            let request = try Request(.get, "/api/v1/me", id: "request-7")

            for error in [Secret() as any Error, OperationError.unexpected("hunter2")] {
                let answer = try Answer(APIFailure(api.operations).answer(to: error, request))
                #expect(answer.status == 500)
                #expect(!answer.text.contains("hunter2"))
                #expect(answer["request"]?.string == "request-7")
            }
            let away = try Answer(APIFailure(api.operations).answer(to: OperationError.unavailable, request))
            #expect(away.status == 503)
            #expect(away.headers["Retry-After"] != nil)
        }
    }
}
