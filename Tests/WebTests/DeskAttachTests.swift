// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

/// Adding a caller's words to a complaint that is known, which is asked about first, and beginning the next call.
@Suite struct DeskAttachTests {
    private let call = [
        ("kind", "relief"), ("channel", "hotline"), ("identityLevel", "named"), ("narrative", "Street light is out"),
        ("placeWords", "Soi 15"), ("complainant/name", "Somchai Trial"), ("complainant/phone", "081 234 5678"),
    ]
    private let again = [("narrative", "Still dark"), ("channel", "hotline")]

    private func receive(_ desk: inout Browser, _ level: String = "named") async throws -> String {
        try await desk.get("/desk/receive")
        try await desk.post(
            "/desk/receive", call.filter { $0.0 != "identityLevel" } + [("identityLevel", level)])
        try await desk.follow()
        let code = String(try #require(desk.page.text.firstMatch(of: /\/desk\/complaints\/(RT[^"]*)"/)?.1))
        try await desk.get("/desk/receive")
        return code
    }

    @Test(arguments: DatabaseUnderTest.allCases, ["attach", "known"])
    func `nothing is added before it is said what the complaint is, and a stranger gets one of their own first`(
        engine: DatabaseUnderTest, field: String
    ) async throws {
        try await withWebsite(on: engine) { site in
            var desk = try await site.desk(.operator)
            let code = try await receive(&desk)
            let typed = again + [("complainant/phone", "0899990009")]
            let named = field == "attach" ? [("attach", code)] : [("known", code), ("step", "attach")]
            try await desk.post("/desk/receive", typed + named)
            #expect(desk.page.status == 200)
            #expect(Markup.faults(in: desk.page.text) == [])
            let text = desk.page.text
            for fact in [
                code, "Soi 15", "Street light is out", "Request for relief", "It is probably somebody else’s.",
            ] {
                #expect(text.contains(fact), "\(fact)")
            }
            #expect(text.contains("Still dark</textarea>"))
            // The cursor is on what harms nobody.
            let first = try #require(text.firstMatch(of: /name="([a-z]+)" value="([^"]*)" formnovalidate autofocus/))
            #expect(first.1 == "step" && first.2 == "file")
            try await desk.get("/desk/complaints/\(code)")
            #expect(!desk.page.text.contains("Still dark"))

            desk.page = Browser.Page(status: 200, headers: desk.page.headers, text: text)
            try await desk.confirm(typed)
            #expect(desk.page.location == "/desk/receive/added/\(code)")
            try await desk.follow()
            #expect(desk.page.text.contains("Do not read out its code"))
            let spoken = desk.page.text.replacing(/href="[^"]*"/, with: "")
            #expect(!spoken.contains(code) && !spoken.contains("spelled"))
            try await desk.get("/desk/complaints/\(code)")
            #expect(desk.page.text.contains("Still dark"))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the caller's own complaint is offered first, and another number asks again`(engine: DatabaseUnderTest)
        async throws
    {
        try await withWebsite(on: engine) { site in
            var desk = try await site.desk(.operator)
            let code = try await receive(&desk)
            let typed = again + [("complainant/phone", "+66 81 234 5678")]
            try await desk.post("/desk/receive", typed + [("attach", code)])
            #expect(desk.page.text.contains("The number typed is that of somebody in this complaint."))
            let first = try #require(
                desk.page.text.firstMatch(of: /name="([a-z]+)" value="[^"]*" formnovalidate autofocus/))
            #expect(first.1 == "confirm")
            let other = again + [("complainant/phone", "0899990009"), ("confirm", code)]
            try await desk.post("/desk/receive", other + [("askedFor", "+66 81 234 5678")])
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("It is probably somebody else’s."))
            try await desk.post("/desk/receive", again + [("attach", code)])
            #expect(desk.page.text.contains("There is no number of the caller’s yet."))
            // It can be looked at before anything was told; nothing is added to it without words.
            let untold = [("channel", "hotline"), ("narrative", " ")]
            try await desk.post("/desk/receive", untold + [("attach", code)])
            #expect(desk.page.status == 200 && desk.page.text.contains("Add it to this complaint?"))
            #expect(desk.page.text.contains("not the name and number"))
            try await desk.post("/desk/receive", untold + [("confirm", code), ("askedFor", "")])
            #expect(desk.page.status == 422)
            try await desk.get("/desk/complaints/\(code)")
            #expect(!desk.page.text.contains("Still dark"))
        }
    }

    @Test(arguments: ["0812345678", "0899990009", ""])
    func `of one whose complainant is withheld nothing is said of any number, and code and PIN lead on`(
        number: String
    ) async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.operator)
            let code = try await receive(&desk, "withheld")
            try await desk.post("/desk/receive", again + [("complainant/phone", number), ("attach", code)])
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("so no number is compared"))
            #expect(desk.page.text.contains("they give the code and the PIN"))
            for word in ["The number typed", "no number of the caller’s", "somebody else’s"] {
                #expect(!desk.page.text.contains(word), "\(word)")
            }
            let first = desk.page.text.firstMatch(of: /name="([a-z]+)" value="([^"]*)" formnovalidate autofocus/)
            #expect(first.map { $0.1 + $0.2 } == "stepfile")
            #expect(Markup.faults(in: desk.page.text) == [])
        }
    }

    @Test(arguments: ["attach", "confirm", "known"])
    func `a code of nothing is told beside the field in which it can be typed`(field: String) async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.operator)
            try await desk.get("/desk/receive")
            try await desk.post(
                "/desk/receive",
                again + [(field, "RT70-0000-0000-0"), ("askedFor", "")] + (field == "known" ? [("step", "attach")] : [])
            )
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("href=\"#field-known\""))
            #expect(desk.page.text.contains("id=\"field-known\""))
            #expect(Markup.faults(in: desk.page.text) == [])
        }
    }

    @Test func `a closed complaint is repeated rather than added to`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.operator)
            let code = try await receive(&desk)
            let screener = site.world.country.principal(.screener)
            let id = try site.operations.complaintID(try #require(PublicCode(code)), by: screener)
            let refusal = NonAcceptance(reason: .specialProcedure, text: "The court decides this one.")
            _ = try await site.operations.refuse(refusal, on: id, by: screener)
            for (number, first) in [("0812345678", "useRepeat"), ("0899990009", "step"), ("", "step")] {
                let typed = again + [("complainant/phone", number), ("known", code), ("step", "attach")]
                try await desk.post("/desk/receive", typed)
                #expect(desk.page.text.contains("This one is closed"))
                let way = desk.page.text.firstMatch(of: /name="([a-zA-Z]+)" value="[^"]*" formnovalidate autofocus/)
                #expect(way.map { String($0.1) } == first, "\(number)")
                #expect(Markup.faults(in: desk.page.text) == [])
            }
        }
    }

    @Test func `the next call empties the form, and the last one is brought back from the page alone`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.operator)
            try await desk.get("/desk/receive")
            #expect(!desk.page.text.contains("data-restore"))
            try await desk.post(
                "/desk/receive", call + [("language", "en"), ("step", "clear")],
                files: [try upload("attachments", "lamp.png")])
            #expect(desk.page.status == 200)
            #expect(Markup.faults(in: desk.page.text) == [])
            #expect(!desk.page.text.contains("Street light is out</textarea>"))
            #expect(desk.page.text.contains("name=\"complainant/phone\" value=\"\""))
            let kept = desk.page.last
            #expect(kept.contains { $0 == ("was/narrative", "Street light is out") })

            // A second press, of a form in which nothing is typed, forgets nothing.
            try await desk.post(
                "/desk/receive", kept + [("channel", "hotline"), ("language", "th"), ("step", "clear")])
            #expect(desk.page.last.map(\.0) == kept.map(\.0))

            // What was typed since is remembered in its turn.
            try await desk.post("/desk/receive", kept + [("narrative", "Another one"), ("step", "restore")])
            #expect(desk.page.text.contains("Street light is out</textarea>"))
            #expect(desk.page.text.contains("value=\"081 234 5678\""))
            #expect(desk.page.text.contains("value=\"relief\" selected"))
            #expect(desk.page.text.contains("<li>lamp.png</li>"))
            #expect(desk.page.last.contains { $0 == ("was/narrative", "Another one") })
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/desk/receive", [("channel", "hotline"), ("step", "clear")])
            #expect(desk.page.last.isEmpty)
        }
    }

    @Test func `it is told that nothing is kept of who gives no name`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.operator)
            try await desk.get("/desk/receive")
            #expect(desk.page.text.contains("number and addresses will not be kept."))
            let nameless = call.filter { $0.0 != "identityLevel" } + [("identityLevel", "anonymous")]
            try await desk.post("/desk/receive", nameless)
            try await desk.follow()
            #expect(desk.page.text.contains("that were typed were not kept."))
            #expect(Markup.faults(in: desk.page.text) == [])
            for told in [call, nameless.filter { !$0.0.hasPrefix("complainant/") }] {
                try await desk.get("/desk/receive")
                try await desk.post("/desk/receive", told)
                try await desk.follow()
                #expect(desk.page.content(of: "code") != nil)
                #expect(!desk.page.text.contains("that were typed were not kept."))
            }
        }
    }

    @Test func `fields that are asked for in the end do not say that they are optional`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.operator)
            try await desk.get("/desk/receive")
            let labels = desk.page.text.matches(of: /for="field-([^"]*)">[^<]*<span class="optional">([^<]*)</)
            let marks = Dictionary(labels.map { (String($0.1), String($0.2)) }) { first, _ in first }
            for name in ["complainant-name", "complainant-phone", "placeWords"] {
                #expect(marks[name]?.hasPrefix("(required, unless") == true, "\(name)")
            }
        }
    }
}

extension Browser {
    /// Presses the second button: adds what was typed to the complaint that the page asks about.
    mutating func confirm(_ typed: [(String, String)]) async throws {
        let code = try #require(page.text.firstMatch(of: /name="confirm" value="([^"]*)"/)?.1)
        let number = page.hidden("askedFor") ?? ""
        try await post("/desk/receive", typed + [("askedFor", number), ("confirm", String(code))])
    }
}

extension Browser.Page {
    /// What of the call before stands in the page.
    fileprivate var last: [(String, String)] {
        text.matches(of: /<input type="hidden" name="(was\/[^"]*)" value="([^"]*)">/).map {
            (String($0.1), String($0.2))
        }
    }
}
