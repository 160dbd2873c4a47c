// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

/// Doing something once, and doing it to what was read.
@Suite(.tags(.database)) struct DeedTests {
    private func once(_ key: String) -> [(String, String)] { [("Idempotency-Key", key)] }
    private let key = "0190a6e4-7b1c-7000-8000-1"

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a filing sent twice is one complaint with one receipt`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let body = TestAPI.filing("ไฟดับ")
            let first = try await api.send(.post, "/complaints", body, as: "operator", headers: once(key))
            let second = try await api.send(.post, "/complaints", body, as: "operator", headers: once(key))

            #expect(first.status == 201)
            #expect(second.text == first.text)
            #expect(second.status == first.status)
            let count = try await api.send(.get, "/complaints/count", as: "screener")
            #expect(count["count"]?.integer == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a key used for something else is a conflict of its own; another caller's is not`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            let note = #"{"text": "หนึ่ง"}"#
            let first = try await api.send(.post, filed.desk + "/notes", note, as: "screener", headers: once(key))

            let again = try await api.send(.post, filed.desk + "/notes", note, as: "screener", headers: once(key))
            #expect(again.text == first.text)
            let other = try await api.send(
                .post, filed.desk + "/notes", #"{"text": "สอง"}"#, as: "screener", headers: once(key))
            #expect(other.status == 409)
            #expect(other.problem == "idempotency-reuse")
            let elsewhere = try await api.send(
                .post, filed.desk + "/messages", note, as: "screener", headers: once(key))
            #expect(elsewhere.problem == "idempotency-reuse")
            let colleague = try await api.send(.post, filed.desk + "/notes", note, as: "reviewer", headers: once(key))
            #expect(colleague.status == 200)
            #expect(colleague["revision"]?.integer == 3)
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite], ["short", "with a space in it", String(repeating: "k", count: 201)])
    func `an unusable key is refused`(on engine: DatabaseUnderTest, key: String) async throws {
        try await withAPI(on: engine) { api in
            let answer = try await api.send(
                .post, "/complaints", TestAPI.filing("ไฟดับ"), as: "operator", headers: once(key))

            #expect(answer.status == 400)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what has changed since it was read is left as it is`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            let read = try await api.send(.get, filed.desk, as: "screener")
            let tag = try #require(read.headers["ETag"])
            let screening = #"{"kind": "relief", "category": "ROAD", "urgency": "normal", "secrecy": "ordinary"}"#
            try await api.send(.post, filed.own + "/messages", #"{"text": "ด่วน"}"#, pin: filed.pin)

            for stale in [tag, "\"1\"", "W/\"2\"", "\"\"", "rubbish"] {
                let answer = try await api.send(
                    .post, filed.desk + "/screening", screening, as: "screener", headers: [("If-Match", stale)])
                #expect(answer.status == 412, "\(stale)")
                #expect(answer.problem == "precondition-failed")
            }
            let list = try await api.send(
                .post, filed.desk + "/screening", screening, as: "screener", headers: [("If-Match", "\"2\", \"3\"")])
            #expect(list.status == 400)
            let fresh = try await api.send(.get, filed.desk, as: "screener")
            let answer = try await api.send(
                .post, filed.desk + "/screening", screening, as: "screener",
                headers: [("If-Match", try #require(fresh.headers["ETag"]))])
            #expect(answer["revision"]?.integer == 3)
            let any = try await api.send(
                .post, filed.desk + "/referrals", #"{"lead": "ROADS"}"#, as: "coordinator", headers: [("If-Match", "*")]
            )
            #expect(any.status == 200)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `of twenty officers at once one wins, the others are told to look again`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            try await api.screen(filed)
            let before = try await api.send(.get, filed.desk, as: "coordinator")

            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await api.send(.post, filed.desk + "/referrals", #"{"lead": "ROADS"}"#, as: "coordinator")
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }

            #expect(answers.count { $0.status == 200 } == 1)
            #expect(answers.count { $0.status == 409 } == 19)
            let after = try await api.send(.get, filed.desk, as: "coordinator")
            let revision = try #require(before["revision"]?.integer)
            #expect(after["revision"]?.integer == revision + 1)
        }
    }
}
