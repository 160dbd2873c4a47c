// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

/// Merging on the desk, which shows the main complaint before anything happens.
@Suite struct MergeQuestionTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `the main complaint is looked at before anything is merged, and another code asks again`(
        engine: DatabaseUnderTest
    ) async throws {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("en")
            let master = try await citizen.file([
                ("kind", "relief"), ("narrative", "The bridge is cracked"), ("place/words", "Canal 7"),
                ("identityLevel", "anonymous"),
            ]).code
            let (member, other) = (try await citizen.file().code, try await citizen.file().code)
            var screener = try await site.desk(.screener)
            try await screener.act(.merge, on: member, [("master", master)])
            #expect(screener.page.status == 200)
            for fact in ["The bridge is cracked", "Canal 7", master, "Merge it into this one"] {
                #expect(screener.page.text.contains(fact), "\(fact)")
            }
            let confirmed = try #require(screener.page.hidden("confirmed"))
            let revision = screener.page.hidden("revision") ?? ""
            // The answer was about another one.
            let path = "/desk/complaints/\(member)/merge"
            try await screener.post(path, [("revision", revision), ("master", other), ("confirmed", confirmed)])
            #expect(screener.page.status == 200)
            #expect(screener.page.hidden("confirmed") == other.filter { $0 != "-" })
            try await screener.get("/desk/complaints/\(member)")
            #expect(!screener.page.text.contains("Merged into"))
            try await screener.merge(member, into: master)
            #expect(screener.page.text.contains("Merged into"))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what cannot be merged says which rule it is, before anything happens`(engine: DatabaseUnderTest)
        async throws
    {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("en")
            var codes: [String] = []
            for _ in 0..<4 { codes.append(try await citizen.file().code) }
            var screener = try await site.desk(.screener)
            try await screener.merge(codes[1], into: codes[2])
            try await screener.done(.refuse, on: codes[3], [("reason", "beforeCourt"), ("text", "A court has it.")])
            let obstacles = [
                (codes[0], 409, "own code"), (codes[1], 409, "itself merged into another"),
                (codes[3], 409, "is closed"),
                ("RT70", 422, "This is no code."), ("", 422, "Please answer this."),
                (PublicCode.sample(77).grouped, 422, "There is no such complaint"),
            ]
            for (master, status, words) in obstacles {
                try await screener.act(.merge, on: codes[0], [("master", master)])
                #expect(screener.page.status == status && screener.page.text.contains(words), "\(words)")
                #expect(screener.page.hidden("confirmed") == nil)
                #expect(screener.page.text.contains("value=\"\(master)\""))
                #expect(Markup.faults(in: screener.page.text) == [])
            }
            // A main complaint has members, so it goes into no other.
            try await screener.act(.merge, on: codes[2], [("master", codes[0])])
            #expect(screener.page.status == 409)
            #expect(screener.page.text.contains("Other complaints were merged into this one."))
        }
    }
}
