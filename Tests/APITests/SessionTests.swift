// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct SessionTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `an officer logs in, is known, and logs out`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let session = try await api.send(
                .post, "/sessions", #"{"login": "UnitHead", "password": "\#(SampleCountry.password)"}"#)
            #expect(session.status == 201)
            let bearer = [("Authorization", "bearer " + (try #require(session["token"]?.string)))]

            let me = try await api.send(.get, "/me", headers: bearer)
            #expect(me["login"]?.string == "unithead")
            #expect(me.texts("roles") == ["unitHead"])
            #expect(me["unit"]?["nameEnglish"]?.string == "North")
            let ended = try await api.send(.delete, "/sessions/current", headers: bearer)
            #expect(ended.status == 204)
            let after = try await api.send(.get, "/me", headers: bearer)
            #expect(after.status == 401)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a wrong password is 401, and too many are 429`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let wrong = #"{"login": "screener", "password": "not this one"}"#
            for _ in 0..<AttemptKind.loginPerLogin.attemptsMax {
                let answer = try await api.send(.post, "/sessions", wrong)
                #expect(answer.status == 401)
            }

            let limited = try await api.send(.post, "/sessions", wrong)
            #expect(limited.status == 429)
            #expect(limited.headers["Retry-After"] != nil)
            let empty = try await api.send(.post, "/sessions", "{}")
            #expect(empty.errors == ["/login": "required", "/password": "required"])
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `with a first password one can do nothing but see so and leave`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let new = try await api.operations.createOfficer(
                of: api.world.country.hub.id, OfficerInput(login: "newcomer", name: "New", roles: [.screener]),
                by: .system)
            let session = try await api.send(
                .post, "/sessions", #"{"login": "newcomer", "password": "\#(new.password)"}"#)
            #expect(session["mustChangePassword"]?.bool == true)
            let bearer = [("Authorization", "Bearer " + (try #require(session["token"]?.string)))]

            let list = try await api.send(.get, "/complaints", headers: bearer)
            #expect(list.status == 403)
            let me = try await api.send(.get, "/me", headers: bearer)
            #expect(me["mustChangePassword"]?.bool == true)
        }
    }
}
