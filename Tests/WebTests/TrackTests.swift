// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct TrackTests {
    private func id(_ receipt: (code: String, pin: String), _ site: WebsiteUnderTest) throws -> Complaint.ID {
        let code = try #require(PublicCode(receipt.code))
        return try site.operations.complaintID(code, by: site.world.country.principal(.screener))
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a citizen files, answers, writes, rates and contests`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            let (country, operations) = (site.world.country, site.operations)
            var citizen = site.browser("en")
            let receipt = try await citizen.file()
            let id = try id(receipt, site)
            try await citizen.track(receipt)
            #expect(citizen.page.text.contains("We have received it"))

            site.world.clock.advance(hours: 1)
            _ = try await operations.requestInformation("Which lamp?", on: id, by: country.principal(.screener))
            try await citizen.get("/track/complaint")
            #expect(citizen.page.text.contains("Which lamp?"))
            try await citizen.get("/track/complaint/information")
            try await citizen.post("/track/complaint/information", [("text", "The third one")])
            #expect(citizen.page.location == "/track/complaint?done=answered")
            try await citizen.follow()
            #expect(citizen.page.text.contains("We have your answer"))
            #expect(citizen.page.text.contains("The third one"))

            try await citizen.get("/track/complaint/message")
            try await citizen.post("/track/complaint/message", [("text", "Thank you")])
            try await citizen.follow()
            #expect(citizen.page.text.contains("Your message"))

            let screening = Screening(
                kind: .relief, category: country.category("ROAD-LIGHT").id, urgency: .normal, secrecy: .ordinary)
            _ = try await operations.screen(screening, on: id, by: country.principal(.screener))
            _ = try await operations.conclude(
                id, outcome: .explained, text: "It was mended.", by: country.principal(.reviewer))
            try await citizen.get("/track/complaint")
            #expect(citizen.page.text.contains("Result: Explained"))
            #expect(citizen.page.text.contains("It was mended."))

            try await citizen.get("/track/complaint/rating")
            try await citizen.post("/track/complaint/rating", [("ease", "5"), ("words", "quick")])
            #expect(citizen.page.status == 422)
            #expect(citizen.page.text.contains("quick</textarea>"))
            #expect(Markup.faults(in: citizen.page.text) == [])
            let marks = [("ease", "5"), ("fairness", "4"), ("speed", "3"), ("result", "4"), ("words", "quick")]
            try await citizen.post("/track/complaint/rating", marks)
            #expect(citizen.page.location == "/track/complaint?done=rated")

            try await citizen.get("/track/complaint/contest")
            try await citizen.post("/track/complaint/contest", [("reason", "It is dark again")])
            try await citizen.follow()
            #expect(citizen.page.text.contains("Under review"))
            #expect(Markup.faults(in: citizen.page.text) == [])
            let view = try operations.complaint(
                try #require(PublicCode(receipt.code)), by: country.principal(.screener))
            #expect(
                view.events.map(\.kind) == [
                    .received, .informationRequested, .informationProvided, .messageSent, .screened, .concluded, .rated,
                    .contested,
                ])
        }
    }

    @Test func `a supplement sent twice is added once`() async throws {
        try await withWebsite { site in
            var citizen = site.browser()
            try await citizen.track(try await citizen.file())
            try await citizen.get("/track/complaint/submission")
            let form = citizen.page
            try await citizen.post("/track/complaint/submission", [("text", "มีพยานเพิ่ม")])
            citizen.page = form
            try await citizen.post("/track/complaint/submission", [("text", "มีพยานเพิ่ม")])
            try await citizen.follow()
            #expect(citizen.page.text.components(separatedBy: "มีพยานเพิ่ม").count == 2)
        }
    }

    @Test func `withdrawing asks first and then closes`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            try await citizen.track(try await citizen.file())
            try await citizen.get("/track/complaint/withdrawal")
            #expect(citizen.page.text.contains("Do you really want to withdraw?"))
            try await citizen.post("/track/complaint/withdrawal", [("reason", "")])
            #expect(citizen.page.status == 422)
            try await citizen.post("/track/complaint/withdrawal", [("reason", "Solved by itself")])
            try await citizen.follow()
            #expect(citizen.page.text.contains("You have withdrawn it"))
            #expect(!citizen.page.text.contains("/track/complaint/withdrawal"))
            #expect(try await citizen.get("/track/complaint/withdrawal").location == "/track/complaint")
        }
    }

    @Test func `a contest after its window keeps the reason and says when it ended`() async throws {
        try await withWebsite { site in
            let (country, operations) = (site.world.country, site.operations)
            var citizen = site.browser("en")
            let receipt = try await citizen.file()
            let refusal = NonAcceptance(reason: .specialProcedure, text: "Not ours", goTo: nil, other: nil)
            _ = try await operations.refuse(refusal, on: try id(receipt, site), by: country.principal(.screener))
            site.world.clock.advance(days: 30)
            try await citizen.track(receipt)
            #expect(citizen.page.text.contains("contest this until <strong><time datetime=\"2026-11-04\">"))
            try await citizen.get("/track/complaint/contest")
            site.world.clock.advance(hours: 15)
            try await citizen.track(receipt)
            #expect(!citizen.page.text.contains("/track/complaint/contest"))
            try await citizen.post("/track/complaint/contest", [("reason", "I disagree")])
            #expect(citizen.page.status == 409)
            #expect(citizen.page.text.contains("I disagree</textarea>"))
            #expect(citizen.page.text.contains("ended on 4 November 2026"))
        }
    }

    @Test func `a result that stands is not said to be contestable, and tells why it stands`() async throws {
        try await withWebsite { site in
            let (country, operations) = (site.world.country, site.operations)
            var citizen = site.browser("en")
            let receipt = try await citizen.file()
            let id = try id(receipt, site)
            let refusal = NonAcceptance(reason: .specialProcedure, text: "Not ours", goTo: nil, other: nil)
            _ = try await operations.refuse(refusal, on: id, by: country.principal(.screener))
            try await citizen.track(receipt)
            #expect(citizen.page.text.contains("you can contest this in time"))
            try await citizen.get("/track/complaint/contest")
            try await citizen.post("/track/complaint/contest", [("reason", "It is yours")])
            _ = try await operations.dismissContest(id, reason: "The law is plain.", by: country.principal(.reviewer))
            try await citizen.get("/track/complaint")
            #expect(citizen.page.text.contains("It can no longer be contested."))
            #expect(!citizen.page.text.contains("you can contest this in time"))
            #expect(citizen.page.text.components(separatedBy: "The law is plain.").count == 3)
            #expect(Markup.faults(in: citizen.page.text) == [])
        }
    }

    @Test func `a question has one button, and who is named is who has it`() async throws {
        try await withWebsite { site in
            let (country, operations) = (site.world.country, site.operations)
            var citizen = site.browser("en")
            let receipt = try await citizen.file()
            let id = try id(receipt, site)
            _ = try await operations.requestInformation("Which lamp?", on: id, by: country.principal(.screener))
            try await citizen.track(receipt)
            #expect(citizen.page.text.components(separatedBy: "href=\"/track/complaint/information\"").count == 2)
            #expect(citizen.page.text.contains("<p class=\"timeline-by\">Government Complaint Centre 1111</p>"))
        }
    }

    @Test func `a refusal says where to go instead, and a contest by when it is reviewed`() async throws {
        try await withWebsite { site in
            let (country, operations) = (site.world.country, site.operations)
            var citizen = site.browser("en")
            let receipt = try await citizen.file()
            let id = try id(receipt, site)
            let refusal = NonAcceptance(
                reason: .outsideMandate, text: "Not ours", goTo: "The sample court", other: nil)
            _ = try await operations.refuse(refusal, on: id, by: country.principal(.screener))
            try await citizen.track(receipt)
            #expect(
                citizen.page.text.contains(
                    "<h3 class=\"mt-3\">Where to go instead</h3>\n<div class=\"words\">The sample court</div>"))
            try await citizen.get("/track/complaint/contest")
            try await citizen.post("/track/complaint/contest", [("reason", "It is yours")])
            try await citizen.follow()
            #expect(citizen.page.text.contains("We have to tell you what the review found by <strong>"))
            // What was refused first says nothing of a later end.
            _ = try await operations.upholdContest(
                id, reason: "It is ours", agency: country.roads.id, by: country.principal(.reviewer))
            try await citizen.get("/track/complaint")
            #expect(!citizen.page.text.contains("Where to go instead"))
            #expect(Markup.faults(in: citizen.page.text) == [])
        }
    }

    @Test func `an extension says of what and why, and a question that the day allows for the answer`() async throws {
        try await withWebsite { site in
            let (country, operations) = (site.world.country, site.operations)
            var citizen = site.browser("en")
            let receipt = try await citizen.file()
            let id = try id(receipt, site)
            let screening = Screening(
                kind: .relief, category: country.category("ROAD-LIGHT").id, urgency: .normal, secrecy: .ordinary)
            _ = try await operations.screen(screening, on: id, by: country.principal(.screener))
            _ = try await operations.refer(id, to: country.roads.id, joint: [], by: country.principal(.coordinator))
            _ = try await operations.accept(id, by: country.principal(.unitHead))
            _ = try await operations.extend(
                id, clock: .result, by: 7, reason: "The bridge is flooded", as: country.principal(.unitHead))
            try await citizen.track(receipt)
            #expect(citizen.page.text.contains("<h3>The deadline was extended: The agency’s result</h3>"))
            #expect(citizen.page.text.contains("The bridge is flooded"))
            #expect(!citizen.page.text.contains("This allows for all the time"))
            _ = try await operations.requestInformation("Which lamp?", on: id, by: country.principal(.unitHead))
            try await citizen.get("/track/complaint")
            #expect(citizen.page.text.contains("This allows for all the time that you may take to answer."))
        }
    }

    @Test func `leaving and clearing each end all that is open on the device`() async throws {
        try await withWebsite { site in
            for ending in ["/track/leave", "/file/forget"] {
                var citizen = site.browser("en")
                let receipt = try await citizen.file()
                try await citizen.track(receipt)
                #expect(try await citizen.get("/file/receipt").text.contains(receipt.pin))
                try await citizen.get(ending == "/track/leave" ? "/track/complaint" : "/file/receipt")
                try await citizen.post(ending, [])
                #expect(try await citizen.get("/file/receipt").text.contains(receipt.pin) == false, "\(ending)")
                #expect(try await citizen.get("/track/complaint").status != 200, "\(ending)")
                #expect(try await citizen.get("/file").text.contains("has been sent") == false)
            }
            // What is begun and not sent is the next complaint, not the one that was left.
            var citizen = site.browser("en")
            let receipt = try await citizen.file()
            try await citizen.get("/file/receipt")
            try await citizen.post("/file/forget", [])
            try await citizen.get("/file")
            try await citizen.post("/file", [("kind", "opinion")])
            try await citizen.track(receipt)
            try await citizen.post("/track/leave", [])
            #expect(try await citizen.get("/file").text.contains("not sent yet"))
        }
    }

    @Test func `what an operator was told is not shown as the complainant's own`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let receipt = try await citizen.file()
            _ = try await site.operations.addSubmission(
                Contribution(text: "At number 77 too"), channel: .hotline, to: try id(receipt, site),
                by: site.world.country.principal(.operator))
            try await citizen.track(receipt)
            #expect(citizen.page.text.contains("<h3>Somebody told more without giving the PIN</h3>"))
            #expect(!citizen.page.text.contains("At number 77"))
            // Nor are files that came with it, neither by name nor by address.
            var desk = try await site.desk(.operator)
            let theirs = try upload("attachments", "neighbour.png")
            try await desk.act(
                .addSubmission, on: receipt.code, [("channel", "walkIn"), ("text", "My own picture")], files: [theirs])
            try #require(desk.page.status == 303, "\(desk.page.text.suffix(2_000))")
            try await desk.follow()
            #expect(desk.page.text.contains("neighbour.png"))
            #expect(desk.page.text.contains("No PIN was given: it may not be the complainant"))
            let file = try #require(desk.page.text.firstMatch(of: /\/desk\/attachments\/([0-9a-f-]+)/)?.1)
            try await citizen.get("/track/complaint")
            #expect(!citizen.page.text.contains("neighbour.png"))
            #expect(try await citizen.get("/track/files/\(file)").status == 404)

            // An answer that somebody gave in their stead is treated alike, and ends the question all the same.
            try await desk.act(.requestInformation, on: receipt.code, [("question", "Which lamp?")])
            try await desk.act(
                .provideInformation, on: receipt.code, [("channel", "hotline"), ("text", "All is well again")])
            try await citizen.get("/track/complaint")
            #expect(citizen.page.text.contains("<h3>Somebody answered without giving the PIN</h3>"))
            #expect(!citizen.page.text.contains("All is well again"))
            #expect(Markup.faults(in: citizen.page.text) == [])

            try await citizen.get("/track/complaint/submission")
            try await citizen.post("/track/complaint/submission", [("text", "Here it is dark")])
            try await citizen.follow()
            #expect(citizen.page.text.contains("Here it is dark"))
        }
    }

    @Test func `a merged complaint says by whom it is handled and by when, and nothing of the other`() async throws {
        try await withWebsite { site in
            let (country, operations) = (site.world.country, site.operations)
            var (citizen, other) = (site.browser("en"), site.browser("en"))
            let receipt = try await citizen.file()
            let master = try await other.file(
                Browser.filing.map { $0.0 == "narrative" ? ($0.0, "Words of the other") : $0 })
            let screening = Screening(
                kind: .relief, category: country.category("ROAD-LIGHT").id, urgency: .normal, secrecy: .ordinary)
            let masterID = try id(master, site)
            _ = try await operations.screen(screening, on: masterID, by: country.principal(.screener))
            let masterCode = try #require(PublicCode(master.code))
            _ = try await operations.merge(
                try id(receipt, site), into: masterCode, by: country.principal(.screener))
            try await citizen.track(receipt)
            #expect(!citizen.page.text.contains("This complaint is closed."))
            #expect(citizen.page.text.contains("joined to is with: <strong>Government Complaint Centre 1111"))
            #expect(citizen.page.text.contains("You will hear from us by <strong>"))
            _ = try await operations.refer(
                masterID, to: country.roads.id, joint: [], by: country.principal(.coordinator))
            try await citizen.get("/track/complaint")
            #expect(citizen.page.text.contains("joined to is with: <strong>\(country.roads.name(in: .english))"))
            for secret in [master.code, "Words of the other"] { #expect(!citizen.page.text.contains(secret)) }
        }
    }

    @Test(arguments: [("RT00-0000-0000-0", "123456"), ("", ""), ("nonsense", "1")])
    func `a wrong code or PIN is one and the same error`(code: String, pin: String) async throws {
        try await withWebsite { site in
            var stranger = site.browser("en")
            _ = try await stranger.file()
            try await stranger.get("/track")
            let page = try await stranger.post("/track", [("code", code), ("pin", pin)])
            #expect(page.status == 422)
            #expect(page.text.contains("The code or the PIN is not right."))
            #expect(stranger.cookies["track"] == nil)
        }
    }

    @Test func `another's files and complaint are out of reach`() async throws {
        try await withWebsite { site in
            var owner = site.browser()
            try await owner.track(try await owner.file(files: [try upload("attachments", "a.png")]))
            let link = try #require(owner.page.text.split(separator: "\"").first { $0.hasPrefix("/track/files/") })
            var other = site.browser()
            try await other.track(try await other.file())
            #expect(try await other.get(String(link)).status == 404)
            var nobody = site.browser()
            #expect([303, 404].contains(try await nobody.get(String(link)).status))
            #expect(try await nobody.get("/track/complaint").location == "/track")
        }
    }

    @Test func `leaving ends the session, in the browser and on the server`() async throws {
        try await withWebsite { site in
            var citizen = site.browser()
            try await citizen.track(try await citizen.file())
            let kept = citizen.cookies
            try await citizen.post("/track/leave", [])
            #expect(citizen.cookies["track"] == nil)
            citizen.cookies = kept
            #expect(try await citizen.get("/track/complaint").location == "/track")
        }
    }

    @Test func `what was typed is shown as text, never as markup`() async throws {
        try await withWebsite { site in
            let attack = "<script>alert(1)</script>"
            var citizen = site.browser()
            let fields = [
                ("kind", "grievance"), ("narrative", attack), ("place/words", attack), ("identityLevel", "named"),
                ("complainant/name", attack), ("complainant/phone", "0812345678"), ("complainant/address", attack),
                ("aggrieved/name", attack), ("respondent/name", attack),
            ]
            try await citizen.answer(fields + [("complainant/email", attack)])
            #expect(citizen.page.status == 422)
            #expect(!citizen.page.text.contains("<script>"))
            try await citizen.post("/file/contact", fields + [("complainant/email", "")])
            try await citizen.track(try await citizen.file(fields))
            try await citizen.get("/track/complaint/message")
            try await citizen.post("/track/complaint/message", [("text", attack)])
            try await citizen.follow()
            #expect(!citizen.page.text.contains("<script>"))
            #expect(citizen.page.text.components(separatedBy: "&lt;script&gt;").count == 4)
        }
    }

    @Test func `guessing a PIN ends, and says when it may go on`() async throws {
        try await withWebsite { site in
            var thief = site.browser("en")
            let receipt = try await thief.file()
            try await thief.get("/track")
            let wrong = receipt.pin == "000000" ? "000001" : "000000"
            for _ in 0..<10 { try await thief.post("/track", [("code", receipt.code), ("pin", wrong)]) }
            let page = try await thief.post("/track", [("code", receipt.code), ("pin", receipt.pin)])
            #expect(page.status == 429)
            #expect(page.text.contains("Please try again after 5 October 2026, 10:00"))
            #expect(page.text.contains("value=\"\(receipt.code)\""))
        }
    }
}
