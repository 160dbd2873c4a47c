// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct TrackingTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `tracking shows no name, no telephone number and no officer`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            try await api.screen(filed)
            try await api.refer(filed)
            try await api.step(filed, "acceptance", as: "unithead", to: "accepted")
            try await api.step(filed, "notes", #"{"text": "เพื่อนร่วมงานเท่านั้น"}"#, as: "unithead", to: "accepted")

            let tracked = try await api.send(.get, filed.own, pin: filed.pin)

            for word in ["สมหญิง", "081", "999-8888", "Sample", "unithead", "เพื่อนร่วมงานเท่านั้น"] {
                #expect(!tracked.text.contains(word), "\(word)")
            }
            #expect(tracked["timeline"]?.array?.count == 4)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `no PIN is 401, a wrong one and a code of nobody are the same 404`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()

            let without = try await api.send(.get, filed.own)
            #expect(without.status == 401)
            #expect(without.headers["WWW-Authenticate"]?.hasPrefix("Bearer") == true)
            let wrong = try await api.send(.get, filed.own, pin: filed.pin == "000000" ? "000001" : "000000")
            let nobody = try await api.send(.get, "/tracking/RT70-0000-0000-0", pin: filed.pin)
            let nonsense = try await api.send(.get, "/tracking/x", pin: filed.pin)
            #expect([wrong, nobody, nonsense].allSatisfy { $0.status == 404 })
            #expect(wrong.text == nobody.text)
            #expect(wrong.text == nonsense.text)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `after too many wrong PINs the right one is refused as well`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            let wrong = filed.pin == "000000" ? "000001" : "000000"
            for _ in 0..<AttemptKind.pinPerCode.attemptsMax { try await api.send(.get, filed.own, pin: wrong) }

            let locked = try await api.send(.get, filed.own, pin: filed.pin)

            #expect(locked.status == 429)
            #expect(locked.problem == "pin-locked")
            let seconds = try #require(locked.headers["Retry-After"].flatMap { Int($0) })
            #expect(locked["retryAfter"]?.integer == Int64(seconds))
            let other = try await api.file()
            let free = try await api.send(.get, other.own, pin: other.pin)
            #expect(free.status == 200)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an operator acts for a caller with code and PIN; no other officer does`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()

            let screener = try await api.send(.get, filed.own, as: "screener", pin: filed.pin)
            #expect(screener.status == 403)
            let added = try await api.send(
                .post, filed.own + "/submissions", #"{"text": "โทรมาเพิ่ม", "channel": "hotline"}"#, as: "operator",
                pin: filed.pin)
            #expect(added.status == 200)
            let story = try await api.send(.get, filed.desk + "/events", as: "screener")
            let last = story["events"]?.array?.last
            #expect(last?["actor"]?["login"]?.string == "operator")
            #expect(last?["body"]?["channel"]?.string == "hotline")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `who has the complaint already is not sent it again`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            let first = try await api.send(.get, filed.own, pin: filed.pin)
            let tag = try #require(first.headers["ETag"])

            let same = try await api.send(.get, filed.own, pin: filed.pin, headers: [("If-None-Match", tag)])
            #expect(same.status == 304)
            try await api.send(.post, filed.own + "/messages", #"{"text": "มีอะไรคืบหน้าไหม"}"#, pin: filed.pin)
            let changed = try await api.send(.get, filed.own, pin: filed.pin, headers: [("If-None-Match", tag)])
            #expect(changed.status == 200)
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `a message needs words or a file, a rating marks from one to five`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file("เปิดกี่โมง", kind: .enquiry)
            let silent = try await api.send(.post, filed.own + "/messages", #"{"text": ""}"#, pin: filed.pin)
            #expect(silent.errors == ["/text": "required"])
            try await api.step(filed, "answer", #"{"text": "แปดโมง"}"#, as: "operator", to: "concluded")

            let wild = try await api.send(
                .post, filed.own + "/ratings", #"{"ease": 0, "fairness": 6, "speed": "3", "result": 2.5}"#,
                pin: filed.pin)
            #expect(wild.errors == ["/speed": "malformed", "/result": "malformed"])
            let outside = try await api.send(
                .post, filed.own + "/ratings", #"{"ease": 0, "fairness": 6, "speed": 3, "result": 2}"#, pin: filed.pin)
            #expect(outside.errors == ["/ease": "out-of-range", "/fairness": "out-of-range"])
        }
    }
}
