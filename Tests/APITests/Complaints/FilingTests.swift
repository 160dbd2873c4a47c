// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct FilingTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `anybody files, and reads the complaint with the receipt`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let answer = try await api.send(
                .post, "/complaints",
                """
                {"kind": "tipoff", "identityLevel": "anonymous", "narrative": "ทิ้งขยะลงคลอง", "category": "WATER-LEAK",
                 "place": {"words": "คลองแสนแสบ", "area": "10", "point": {"latitude": 13.75, "longitude": 100.5}},
                 "anotherClientsMember": [1, 2]}
                """)
            let filed = try answer.filed()

            #expect(answer.status == 201)
            #expect(answer.headers["Location"] == "/api/v1/tracking/" + filed.code)
            let tracked = try await api.send(.get, "/tracking/" + filed.code.lowercased(), pin: filed.pin)
            #expect(tracked["status"]?.string == "received")
            #expect(tracked["narrative"]?.string == "ทิ้งขยะลงคลอง")
            #expect(tracked["category"]?["code"]?.string == "WATER-LEAK")
            #expect(tracked["place"]?["point"]?["latitude"]?.double == 13.75)
            let view = try await api.send(.get, filed.desk, as: "screener")
            #expect(view["channel"]?.string == "app")
            #expect(view["holder"]?["isHub"]?.bool == true)
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `everything that is wrong is said at once, each with its place`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let answer = try await api.send(
                .post, "/complaints",
                """
                {"kind": "rumour", "identityLevel": "named", "channel": "partner", "narrative": "",
                 "category": "NOWHERE", "place": {"words": "ที่นี่", "area": "1"},
                 "complainant": {"name": "", "phone": "no digits"}, "respondent": {"agency": "NOBODY"}}
                """)

            #expect(answer.status == 422)
            #expect(
                answer.errors == [
                    "/kind": "unknown", "/channel": "unknown", "/category": "unknown", "/narrative": "required",
                    "/place/area": "malformed", "/complainant/name": "required",
                    "/complainant/phone": "malformed", "/respondent/agency": "unknown",
                ])
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `an empty body and members of a wrong type are named`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let empty = try await api.send(.post, "/complaints", "{}")
            #expect(empty.errors["/kind"] == "required")
            #expect(empty.errors["/identityLevel"] == "required")
            #expect(empty.errors["/narrative"] == "required")
            let wrong = try await api.send(
                .post, "/complaints", #"{"kind": 7, "identityLevel": null, "narrative": ["a"], "place": "here"}"#)
            #expect(wrong.errors["/kind"] == "malformed")
            #expect(wrong.errors["/identityLevel"] == "required")
            #expect(wrong.errors["/narrative"] == "malformed")
            #expect(wrong.errors["/place"] == "malformed")
            let list = try await api.send(.post, "/complaints", "[]")
            #expect(list.errors[""] == "malformed")
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `the longest narrative is taken and one character more is not`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let longest = String(repeating: "ก", count: Complaints.Limits.narrativeCharactersMax)
            let body = #"{"kind": "opinion", "identityLevel": "anonymous", "narrative": ""#

            let taken = try await api.send(.post, "/complaints", body + longest + "\"}")
            #expect(taken.status == 201)
            let refused = try await api.send(.post, "/complaints", body + longest + "ก\"}")
            #expect(refused.errors == ["/narrative": "too-long"])
            let bound = refused["errors"]?.array?.first?["max"]?.integer
            #expect(bound == Int64(Complaints.Limits.narrativeCharactersMax))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `pictures come with a form, and what is no picture is refused`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let body = #"{"kind": "opinion", "identityLevel": "anonymous", "narrative": "ป้ายสวย"}"#
            let picture = try TestAPI.picture(in: "attachments")
            let filed = try await api.send(.post, "/complaints", body, files: [picture], part: "complaint").filed()
            let tracked = try await api.send(.get, filed.own, pin: filed.pin)
            #expect(tracked["attachments"]?.array?.first?["type"]?.string == "image/png")

            let text = UploadedFile(
                field: "attachments", name: "a.png", path: "/etc/hostname", byteCount: 5, sha256: "00")
            text.take()
            let refused = try await api.send(.post, "/complaints", body, files: [text], part: "complaint")
            #expect(refused.errors == ["/attachments/0": "unknown"])
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `only operators name officers, so that logins are not guessed here`(on engine: DatabaseUnderTest) async throws
    {
        try await withAPI(on: engine) { api in
            func body(_ channel: String) -> String {
                """
                {"kind": "grievance", "identityLevel": "anonymous", "channel": "\(channel)", "narrative": "เรียกรับเงิน",
                 "place": {"words": "สำนักงาน"}, "respondent": {"agency": "ROADS", "officer": "officer"}}
                """
            }

            let stranger = try await api.send(.post, "/complaints", body("app"))
            #expect(stranger.errors == ["/respondent/officer": "unknown"])
            let filed = try await api.send(.post, "/complaints", body("hotline"), as: "operator").filed()
            let view = try await api.send(.get, filed.desk, as: "screener")
            #expect(view["respondent"]?["officer"]?["login"]?.string == "officer")
            try await api.screen(filed)
            try await api.refer(filed)
            let accused = try await api.send(.get, filed.desk, as: "officer")
            #expect(accused.status == 404)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `strangers file so often from one address and no more; partners as often as they must`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withAPI(on: engine) { api in
            let body = #"{"kind": "opinion", "identityLevel": "anonymous", "narrative": "ดี"}"#
            for _ in 0..<AttemptKind.filingPerAddress.attemptsMax {
                let answer = try await api.send(.post, "/complaints", body)
                #expect(answer.status == 201)
            }

            let refused = try await api.send(.post, "/complaints", body)
            #expect(refused.status == 429)
            #expect(refused.problem == "limited")
            let seconds = try #require(refused.headers["Retry-After"].flatMap { Int($0) })
            #expect(1...3601 ~= seconds)
            let partner = try await api.operations.createPartner(
                of: api.world.country.roads.id, name: "Traffy", by: .system)
            let taken = try await api.send(
                .post, "/complaints", body, headers: [("Authorization", "Bearer " + partner.key)])
            #expect(taken.status == 201)
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `an officer who is no operator does not file`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let answer = try await api.send(.post, "/complaints", TestAPI.filing("หลุม"), as: "screener")

            #expect(answer.status == 403)
            #expect(answer.problem == "forbidden")
        }
    }
}
