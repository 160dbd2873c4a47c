// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct IdentityTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `an identity opens once for who asked, and its owner reads that it did`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            let asked = try await api.send(
                .post, filed.desk + "/identity-requests", #"{"reason": "โทรนัดลงพื้นที่"}"#, as: "screener")
            #expect(asked["needsApproval"]?.bool == false)
            let request = filed.desk + "/identity-requests/" + (try #require(asked["identityRequest"]?.string))

            let stranger = try await api.send(.post, request + "/opening", as: "reviewer")
            #expect(stranger.status == 409)
            #expect(stranger["refusal"]?.string == "identityClosed")
            let opened = try await api.send(.post, request + "/opening", as: "screener")
            #expect(opened["people"]?.array?.first?["name"]?.string == "สมหญิง ทดสอบ")
            #expect(opened.headers["Cache-Control"] == "no-store")
            let again = try await api.send(.post, request + "/opening", as: "screener")
            #expect(again.status == 409)
            let tracked = try await api.send(.get, filed.own, pin: filed.pin)
            let access = tracked["identityAccesses"]?.array?.first
            #expect(access?["reason"]?.string == "โทรนัดลงพื้นที่")
            #expect(access?["openedAt"]?.string != nil)
            #expect(access?["agency"]?["code"]?.string == "OPM")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a withheld identity needs a second person`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let body = TestAPI.filing("เสียงดัง").replacing(#""named""#, with: #""withheld""#)
            let filed = try await api.send(.post, "/complaints", body, as: "operator").filed()
            let asked = try await api.send(
                .post, filed.desk + "/identity-requests", #"{"reason": "นัดหมาย"}"#, as: "screener")
            #expect(asked["needsApproval"]?.bool == true)
            let request = filed.desk + "/identity-requests/" + (try #require(asked["identityRequest"]?.string))

            let early = try await api.send(.post, request + "/opening", as: "screener")
            #expect(early.status == 409)
            let own = try await api.send(.post, request + "/approval", as: "screener")
            #expect(own.status == 403)
            let approved = try await api.send(.post, request + "/approval", as: "reviewer")
            #expect(approved.status == 200)
            let opened = try await api.send(.post, request + "/opening", as: "screener")
            #expect(opened.status == 200)
            let view = try await api.send(.get, filed.desk, as: "screener")
            #expect(!view.text.contains("สมหญิง"))
            #expect(view["identityRequests"]?.array?.first?["approvedAt"]?.string != nil)
            let nonsense = try await api.send(.post, filed.desk + "/identity-requests/7/opening", as: "screener")
            #expect(nonsense.status == 404)
        }
    }
}
