// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct ListTests {
    @Test(arguments: DatabaseUnderTest.allCases, ["newest", "oldest"])
    func `pages of 120 complaints show each once`(on engine: DatabaseUnderTest, order: String) async throws {
        try await withAPI(on: engine) { api in
            var codes: [String] = []
            for number in 0..<120 { codes.append(try await api.file("เรื่องที่ \(number)").code) }

            var seen: [String] = []
            var pages = 0
            var cursor = ""
            repeat {
                let query = cursor.isEmpty ? "" : "&cursor=" + cursor
                let page = try await api.send(.get, "/complaints?order=" + order + query, as: "screener")
                seen += page["complaints"]?.array?.compactMap { $0["code"]?.string } ?? []
                cursor = page["next"]?.string ?? ""
                pages += 1
            } while !cursor.isEmpty && pages < 10

            #expect(seen == (order == "oldest" ? codes : codes.reversed()))
            #expect(pages == 3)
            let count = try await api.send(.get, "/complaints/count", as: "screener")
            #expect(count["count"]?.integer == 120)
            #expect(count["isCapped"]?.bool == false)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a list holds what was asked for and an agency's own complaints only`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withAPI(on: engine) { api in
            let fresh = try await api.file()
            let road = try await api.file()
            try await api.screen(road)
            try await api.refer(road)
            let water = try await api.file()
            try await api.screen(water)
            try await api.refer(water, to: "WATER")
            func codes(_ query: String, as login: String) async throws -> [String] {
                let page = try await api.send(.get, "/complaints" + query, as: login)
                return page["complaints"]?.array?.compactMap { $0["code"]?.string } ?? []
            }

            #expect(try await codes("?status=received", as: "screener") == [fresh.code])
            #expect(try await codes("?status=received&status=referred&order=oldest", as: "screener").count == 3)
            #expect(try await codes("?part=hub", as: "screener") == [fresh.code])
            #expect(try await codes("?part=unassigned", as: "unithead") == [road.code])
            #expect(try await codes("", as: "water.cceo") == [water.code])
            let found = try await api.send(.get, "/complaints/search?q=หลุมลึก", as: "cceo")
            #expect(found["complaints"]?.array?.compactMap { $0["code"]?.string } == [road.code])
            let holder = found["complaints"]?.array?.first?["holder"]
            #expect(holder?["agency"]?["code"]?.string == "ROADS")
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `what a query says that no list understands is refused, never ignored`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withAPI(on: engine) { api in
            let queries = [
                "/complaints?statuss=received", "/complaints?status=lost", "/complaints?part=yours",
                "/complaints?order=random", "/complaints?cursor=nonsense", "/complaints/search",
                "/complaints/search?q=",
                "/complaints?cursor=" + "c2VhcmNoOjEy", "/agencies?limit=5", "/me?x=1",
            ]
            for query in queries {
                let answer = try await api.send(.get, query, as: "screener")
                #expect(answer.status == 400, "\(query)")
                #expect(answer.problem == "bad-request", "\(query)")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `another agency's complaint is not found, by whatever way it is asked for`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            try await api.screen(filed)
            try await api.refer(filed)

            for login in ["water.officer", "water.unithead", "water.cceo", "administrator", "researcher"] {
                for path in ["", "/events", "/attachments/00000000-0000-7000-8000-000000000000"] {
                    let answer = try await api.send(.get, filed.desk + path, as: login)
                    #expect(answer.status == 404, "\(login) \(path)")
                }
                let deed = try await api.send(.post, filed.desk + "/acceptance", as: login)
                #expect(deed.status == 404, "\(login)")
            }
            let nobody = try await api.send(.get, filed.desk)
            #expect(nobody.status == 401)
            let auditor = try await api.send(.post, filed.desk + "/acceptance", as: "auditor")
            #expect(auditor.status == 403)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the story is read on from a revision`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            for number in 0..<4 {
                try await api.step(filed, "notes", #"{"text": "บันทึก \#(number)"}"#, as: "screener", to: "received")
            }

            let rest = try await api.send(.get, filed.desk + "/events?after=3", as: "screener")
            let none = try await api.send(.get, filed.desk + "/events?after=5", as: "screener")
            let wrong = try await api.send(.get, filed.desk + "/events?after=soon", as: "screener")

            #expect(rest["events"]?.array?.compactMap { $0["revision"]?.integer } == [4, 5])
            #expect(none["events"]?.array?.isEmpty == true)
            #expect(wrong.status == 400)
        }
    }
}
