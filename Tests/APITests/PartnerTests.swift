// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct PartnerTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a partner accepts, works and reports for its agency by its key`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let partner = try await api.operations.createPartner(
                of: api.world.country.water.id, name: "Waterline", by: .system)
            let key = [("Authorization", "Bearer " + partner.key)]
            let filed = try await api.file()
            try await api.screen(filed)
            try await api.refer(filed, to: "WATER")
            func post(_ resource: String, _ json: String? = nil) async throws -> Answer {
                try await api.send(.post, filed.desk + "/" + resource, json, headers: key)
            }

            let me = try await api.send(.get, "/me", headers: key)
            #expect(me["type"]?.string == "partner")
            #expect(me["agency"]?["code"]?.string == "WATER")
            let list = try await api.send(.get, "/complaints", headers: key)
            #expect(list["complaints"]?.array?.count == 1)
            #expect(try await post("acceptance")["status"]?.string == "accepted")
            let progress = try await post("progress", #"{"text": "กำลังตรวจท่อในพื้นที่ ขอเวลาหนึ่งวัน"}"#)
            #expect(progress["status"]?.string == "inProgress")
            let report = try await post("report", #"{"outcome": "explained", "text": "ท่อของเอกชน"}"#)
            #expect(report["status"]?.string == "reported")
            let conclusion = try await post("conclusion", #"{"outcome": "explained", "text": "จบ"}"#)
            #expect(conclusion.status == 403)
            let registry = try await api.send(.get, "/agencies/WATER/units", headers: key)
            #expect(registry.status == 403)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a partner files for its citizens and follows what it filed`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let partner = try await api.operations.createPartner(
                of: api.world.country.water.id, name: "Waterline", by: .system)
            let key = [("Authorization", "Bearer " + partner.key)]

            let filed = try await api.send(
                .post, "/complaints", #"{"kind": "opinion", "identityLevel": "anonymous", "narrative": "ดีมาก"}"#,
                headers: key
            ).filed()
            let view = try await api.send(.get, filed.desk, headers: key)
            #expect(view["channel"]?.string == "partner")
            let wrong = try await api.send(
                .post, "/complaints",
                #"{"kind": "opinion", "channel": "web", "identityLevel": "anonymous", "narrative": "ดีมาก"}"#,
                headers: key)
            #expect(wrong.errors == ["/channel": "unknown"])
            let other = try await api.file()
            let hidden = try await api.send(.get, other.desk, headers: key)
            #expect(hidden.status == 404)
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `wrong keys, ended sessions and other schemes are nobody`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            for header in ["Bearer rtk_wrong", "Bearer x.y", "Bearer ", "Basic YTpi", "rtk_wrong"] {
                let answer = try await api.send(.get, "/me", headers: [("Authorization", header)])
                #expect(answer.status == 401, "\(header)")
                #expect(answer.problem == "unauthenticated")
            }
            let cookie = try await api.send(.get, "/me", headers: [("Cookie", "session=x")])
            #expect(cookie.status == 401)
        }
    }
}
