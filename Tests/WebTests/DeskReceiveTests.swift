// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct DeskReceiveTests {
    private let call = [
        ("kind", "relief"), ("channel", "hotline"), ("identityLevel", "named"), ("narrative", "Street light is out"),
        ("placeWords", "Soi 15"), ("complainant/name", "Somchai Trial"), ("complainant/phone", "081 234 5678"),
    ]

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an operator receives a call and reads the code back`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var desk = try await site.desk(.operator)
            try await desk.get("/desk/receive")
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/desk/receive", call)
            try #require(desk.page.status == 303, "\(desk.page.text.suffix(3_000))")
            try await desk.follow()
            #expect(Markup.faults(in: desk.page.text) == [])
            let pin = try #require(desk.page.content(of: "pin"))
            #expect(pin.count == 6)
            let code = try #require(desk.page.text.firstMatch(of: /\/desk\/complaints\/(RT[^"]*)"/)?.1)
            try await desk.get("/desk/complaints/\(code)")
            #expect(desk.page.text.contains("Hotline 1111"))
            #expect(!desk.page.text.contains("Somchai"))

            // The same person calls again: the number shows what is known, and the form stays.
            try await desk.get("/desk/receive")
            let again = [("narrative", "Still dark"), ("complainant/phone", "0812345678"), ("channel", "hotline")]
            try await desk.post("/desk/receive", again + [("step", "lookUp")])
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("This person has complained before"))
            #expect(desk.page.text.contains("/desk/complaints/\(code)"))
            #expect(desk.page.text.contains("Still dark</textarea>"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/desk/receive", again + [("known", String(code)), ("step", "attach")])
            try await desk.confirm(again + [("known", String(code))])
            #expect(desk.page.location == "/desk/receive/added/\(code)")
            try await desk.follow()
            #expect(Markup.faults(in: desk.page.text) == [])
            #expect(desk.page.content(of: "code") == nil)
            #expect(desk.page.content(of: "pin") == nil)
            try await desk.get("/desk/complaints/\(code)")
            #expect(desk.page.text.contains("Still dark"))
        }
    }

    @Test func `an enquiry is answered at once`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.operator)
            try await desk.get("/desk/receive")
            let question = [
                ("kind", "enquiry"), ("channel", "hotline"), ("identityLevel", "anonymous"),
                ("narrative", "When is the office open?"), ("answer", "From half past eight."),
            ]
            try await desk.post("/desk/receive", [("kind", "relief")] + question.dropFirst())
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("From half past eight.</textarea>"))
            #expect(desk.page.text.contains("Only an enquiry can be answered at once."))
            try await desk.post("/desk/receive", question.dropLast() + [("answer", "x")])
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("at least 5 letters or digits"))
            try await desk.post("/desk/receive", question)
            try await desk.follow()
            let code = try #require(desk.page.text.firstMatch(of: /\/desk\/complaints\/(RT[^"]*)"/)?.1)
            try await desk.get("/desk/complaints/\(code)")
            #expect(desk.page.text.contains("From half past eight."))
            #expect(desk.page.text.contains("Concluded"))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what is typed brings up who called, what is known and what to answer`(engine: DatabaseUnderTest)
        async throws
    {
        try await withWebsite(on: engine) { site in
            var desk = try await site.desk(.operator)
            try await desk.get("/desk/receive")
            try await desk.post("/desk/receive", call)
            try await desk.follow()
            let code = try #require(desk.page.text.firstMatch(of: /\/desk\/complaints\/(RT[^"]*)"/)?.1)
            _ = try await site.operations.createArticle(
                ArticleInput(
                    titleThai: "เวลาทำการ", titleEnglish: "Office hours", textThai: "แปดโมงครึ่ง",
                    textEnglish: "From half past eight.", words: "office open"),
                by: site.world.country.principal(.reviewer))

            // As its script asks, with what was typed in the body alone.
            try await desk.get("/desk/receive")
            let typed = [
                ("narrative", "The street light is out; when is the office open?"), ("placeWords", "Soi 15"),
                ("complainant/phone", "0812345678"),
            ]
            let form = desk.page
            try await desk.post("/desk/receive/hints", typed)
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("value=\"\(code.filter { $0 != "-" })\""))
            #expect(desk.page.text.contains("Office hours"))
            #expect(desk.page.text.contains("because of: office open"))
            #expect(!desk.page.text.contains("0812345678"))
            #expect(!desk.page.text.contains("<html"))

            // Without a script the same buttons send the form, and it comes back with what they stand for.
            desk.page = form
            try await desk.post("/desk/receive", typed + [("channel", "hotline"), ("step", "check")])
            #expect(desk.page.text.contains("Office hours"))
            #expect(Markup.faults(in: desk.page.text) == [])
            let article = try #require(desk.page.text.firstMatch(of: /name="useArticle" value="([^"]*)"/)?.1)
            try await desk.post("/desk/receive", typed + [("channel", "hotline"), ("useArticle", String(article))])
            #expect(desk.page.text.contains("From half past eight.</textarea>"))
            #expect(desk.page.text.contains("value=\"enquiry\" selected"))
            try await desk.post(
                "/desk/receive", typed + [("channel", "hotline"), ("attach", code.filter { $0 != "-" })])
            try await desk.confirm(typed + [("channel", "hotline")])
            #expect(desk.page.location == "/desk/receive/added/\(code)")

            var screener = try await site.desk(.screener)
            try await screener.get("/desk")
            try await screener.post("/desk/receive/hints", typed)
            #expect(screener.page.status == 403)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a closed complaint is not added to but repeated`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var desk = try await site.desk(.operator)
            try await desk.get("/desk/receive")
            try await desk.post("/desk/receive", call)
            try await desk.follow()
            let code = String(try #require(desk.page.text.firstMatch(of: /\/desk\/complaints\/(RT[^"]*)"/)?.1))
            let screener = site.world.country.principal(.screener)
            let id = try site.operations.complaintID(try #require(PublicCode(code)), by: screener)
            let refusal = NonAcceptance(reason: .specialProcedure, text: "Not ours", goTo: nil, other: nil)
            _ = try await site.operations.refuse(refusal, on: id, by: screener)

            try await desk.get("/desk/receive")
            let again = [("narrative", "Still dark"), ("complainant/phone", "0812345678"), ("channel", "hotline")]
            try await desk.post("/desk/receive", again + [("step", "check")])
            #expect(desk.page.text.contains("name=\"useRepeat\" value=\"\(code)\""))
            #expect(!desk.page.text.contains("name=\"attach\""))
            try await desk.post("/desk/receive", again + [("useRepeat", code)])
            #expect(desk.page.text.contains("name=\"repeatOf\" value=\"\(code)\""))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/desk/receive", call + [("repeatOf", code)])
            try await desk.follow()
            let second = String(try #require(desk.page.text.firstMatch(of: /\/desk\/complaints\/(RT[^"]*)"/)?.1))
            try await desk.get("/desk/complaints/\(second)")
            #expect(desk.page.text.contains("Repeats"))
            #expect(desk.page.text.contains("/desk/complaints/\(code)"))
        }
    }

    @Test func `the place is chosen from lists, without a script too`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.operator)
            try await desk.get("/desk/receive")
            #expect(desk.page.text.contains("<option value=\"40\">Khon Kaen</option>"))
            try await desk.post("/desk/receive", call + [("place/province", "40"), ("step", "check")])
            #expect(desk.page.text.contains("<option value=\"400101\">"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/desk/receive", call + [("place/province", "40"), ("place/area", "400101")])
            try await desk.follow()
            let code = try #require(desk.page.text.firstMatch(of: /\/desk\/complaints\/(RT[^"]*)"/)?.1)
            try await desk.get("/desk/complaints/\(code)")
            #expect(desk.page.text.contains("Mueang Khon Kaen, Khon Kaen"))
        }
    }

    @Test func `a code is spelled as it is said on the telephone`() throws {
        for sign in "0123456789ABCDEFGHJKMNPQRSTUVWXYZ" {
            let message = Spelling.message(sign)
            #expect(message.thai.unicodeScalars.allSatisfy { (0x0E00...0x0E7F).contains($0.value) }, "\(sign)")
            #expect(message.english.count > 2)
        }
    }

    @Test func `what is missing is named and what was typed stays`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.operator, "th")
            try await desk.get("/desk/receive")
            try await desk.post(
                "/desk/receive",
                [("narrative", "ไฟดับ"), ("channel", "mail"), ("kind", "relief"), ("identityLevel", "named")])
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("#field-placeWords") || desk.page.text.contains("#field-complainant-name"))
            #expect(desk.page.text.contains("ไฟดับ</textarea>"))
            #expect(desk.page.text.contains("value=\"mail\" selected"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/desk/receive", [("step", "lookUp")])
            #expect(desk.page.status == 422)
            try await desk.post("/desk/receive", [("step", "attach"), ("known", "RT70"), ("channel", "mail")])
            #expect(desk.page.status == 422)
            var screener = try await site.desk(.screener)
            try await screener.get("/desk")
            try await screener.post("/desk/receive", call)
            #expect(screener.page.status == 403)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an operator acts for a caller for a quarter of an hour`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("en")
            let (code, pin) = try await citizen.file()
            var desk = try await site.desk(.operator)
            try await desk.get("/desk/caller")
            try await desk.post("/desk/caller", [("code", code), ("pin", "000000" == pin ? "111111" : "000000")])
            #expect(desk.page.text.contains("The code or the PIN is wrong."))
            #expect(desk.page.text.contains(code))
            try await desk.post("/desk/caller", [("code", code), ("pin", pin)])
            #expect(desk.page.location == "/desk/caller/complaint")
            try await desk.follow()
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("You are acting for the caller."))
            #expect(!desk.page.text.contains("href=\"/track/complaint"))
            #expect(Markup.faults(in: desk.page.text) == [])
            #expect(desk.page.text.contains("href=\"/desk/caller/complaint/deadlines\""))
            try await desk.get("/desk/caller/complaint/deadlines")
            #expect(desk.page.status == 200 && desk.page.text.contains("First reply") == false)
            #expect(desk.page.text.contains("Our first answer to you"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get("/desk/caller/complaint/submission")
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/desk/caller/complaint/submission", [("text", "It is the third lamp.")])
            #expect(desk.page.location == "/desk/caller/complaint?done=added")
            // The complainant reads their own words, and officers that they are those of who proved it.
            try await citizen.track((code, pin))
            #expect(citizen.page.text.contains("It is the third lamp."))
            #expect(!citizen.page.text.contains("without giving the PIN"))
            try await desk.get("/desk/complaints/\(code)")
            #expect(desk.page.text.components(separatedBy: "For the complainant, who gave code and PIN").count == 3)
            try await desk.get("/desk/caller/complaint/withdrawal")
            try await desk.post("/desk/caller/complaint/withdrawal", [("reason", "")])
            #expect(desk.page.status == 422)

            // Whoever goes to the next call is told that this one is not finished with.
            for page in ["/desk/receive", "/desk/caller"] {
                try await desk.get(page)
                #expect(desk.page.text.contains("The last caller is not finished with"), "\(page)")
                #expect(desk.page.text.contains("\(code)</span> · until"))
                #expect(Markup.faults(in: desk.page.text) == [])
            }
            let ticket = desk.cookies["caller"]
            try await desk.get("/desk/receive")
            try await desk.post("/desk/caller/leave", [("from", "/desk/receive")])
            #expect(desk.page.location == "/desk/receive", "the next call goes on where it was")
            try await desk.get("/desk/receive")
            #expect(!desk.page.text.contains("not finished with"))
            desk.cookies["caller"] = ticket

            // The ticket belongs to this session and ends.
            var other = try await site.desk(.operator)
            other.cookies["caller"] = desk.cookies["caller"]
            try await other.get("/desk/caller/complaint")
            #expect(other.page.location == "/desk/caller?done=over")
            site.world.clock.advance(hours: 1)
            desk = try await { browser in
                var again = browser
                try await again.logIn(site.world.country.officer(.operator).login)
                return again
            }(desk)
            try await desk.get("/desk/caller/complaint")
            #expect(desk.page.location == "/desk/caller?done=over")
        }
    }

    @Test func `sessions elsewhere end and this one stays`() async throws {
        try await withWebsite { site in
            var here = try await site.desk(.officer)
            var there = try await site.desk(.officer)
            try await here.get("/desk/account")
            try await here.post("/desk/account/sessions", [])
            try await here.follow()
            #expect(here.page.text.contains("logged out everywhere else"))
            try await there.get("/desk/account")
            #expect(there.page.status == 303)
        }
    }

    @Test func `the account lists its sessions, and each but this one can be ended there`() async throws {
        try await withWebsite { site in
            var there = try await site.desk(.officer)
            site.world.clock.advance(minutes: 5)
            var other = try await site.desk(.officer)
            site.world.clock.advance(minutes: 5)
            var here = try await site.desk(.officer)
            var stranger = try await site.desk(.unitHead)

            try await here.get("/desk/account")
            #expect(Markup.faults(in: here.page.text) == [])
            #expect(here.page.text.components(separatedBy: "This one").count == 2)
            let actions = here.page.text.matches(of: /action="(\/desk\/account\/sessions\/[0-9]+\/removal)"/)
            #expect(actions.count == 2)
            let oldest = String(try #require(actions.last).output.1)
            try await stranger.get("/desk/account")
            try await stranger.post(oldest, [])
            try await there.get("/desk/account")
            #expect(there.page.status == 200, "somebody else ended it")
            try await here.post(oldest, [])
            try await here.follow()
            #expect(here.page.text.contains("That session is logged out."))
            #expect(here.page.text.matches(of: /\/removal"/).count == 1)
            try await there.get("/desk/account")
            #expect(there.page.status == 303)
            try await other.get("/desk/account")
            #expect(other.page.status == 200)
        }
    }
}
