// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct DeskStoryTests {
    private let progress = ("text", "The lamp has been ordered and will be mounted.")

    private func screening(_ site: WebsiteUnderTest) -> [(String, String)] {
        [
            ("kind", "relief"), ("category", site.world.country.category("ROAD-LIGHT").id.text),
            ("urgency", "urgent"), ("secrecy", "ordinary"),
        ]
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a complaint goes by forms from every role's desk to its answer`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            let country = site.world.country
            var citizen = site.browser("en")
            let (code, pin) = try await citizen.file()
            var screener = try await site.desk(.screener, "th")
            try await screener.get("/desk")
            #expect(screener.page.text.contains("ไฟถนนดับทั้งซอย"))
            #expect(screener.page.text.contains("/desk/complaints/\(code)"))
            #expect(Markup.faults(in: screener.page.text) == [])
            try await screener.done(.screen, on: code, screening(site))
            #expect(screener.page.text.contains("คัดกรองแล้ว"))

            var coordinator = try await site.desk(.coordinator)
            let joint = [("lead", country.roads.id.text), ("joint", country.water.id.text)]
            try await coordinator.done(.refer, on: code, joint)
            var head = try await site.desk(.cceo)
            try await head.done(.accept, on: code)
            try await head.done(
                .assign, on: code,
                [("unit", country.roadsNorth.id.text), ("officer", country.officer(.officer).id.text)])
            var officer = try await site.desk(.officer)
            try await officer.get("/desk")
            #expect(officer.page.text.contains(code))
            try await officer.done(.progress, on: code, [progress, ("cause", "procurement")])
            try await officer.done(.sendMessage, on: code, [("text", "We are on it.")])
            try await officer.done(.note, on: code, [("text", "Ask the depot.")])

            var water = site.browser("en")
            try await water.logIn(country.waterOfficer(.cceo).login)
            try await water.done(.accept, on: code)
            try await water.done(.report, on: code, [("outcome", "explained"), ("text", "No pipe concerned.")])

            let evidence = try upload("attachments", "lamp.png")
            try await officer.done(.report, on: code, [("outcome", "solved"), ("text", "Mounted.")], files: [evidence])
            try await officer.get("/desk/complaints/\(code)/report")
            #expect(officer.page.status == 409)
            #expect(officer.page.text.contains("A report waits for the unit head."))
            var unitHead = try await site.desk(.unitHead)
            try await unitHead.get("/desk?part=all&status=inProgress&awaiting=yes&order=oldest")
            #expect(unitHead.page.text.contains("For you to decide <span class=\"count\">1</span>"))
            #expect(unitHead.page.text.contains("<span class=\"mark mark-awaiting\">"))
            try await unitHead.done(.approveReport, on: code)
            #expect(unitHead.page.text.contains("lamp.png"))

            var reviewer = try await site.desk(.reviewer)
            try await reviewer.get("/desk/complaints/\(code)/conclude")
            #expect(reviewer.page.text.contains("The report of a joint agency"))
            #expect(reviewer.page.text.components(separatedBy: "No pipe concerned.").count == 3)
            try await reviewer.done(
                .rejectReport, on: code, [("reason", "Which pipe?"), ("joint", country.water.id.text)])
            #expect(reviewer.page.text.contains("Back to joint agencies too: \(country.water.name(in: .english))"))
            try await unitHead.get("/desk/complaints/\(code)")
            #expect(unitHead.page.text.contains("The report came back, with more to do"))
            #expect(unitHead.page.text.contains("Still open: \(country.water.name(in: .english))</p>"))
            #expect(!unitHead.page.text.contains("href=\"/desk/complaints/\(code)/report\""))
            try await water.done(.report, on: code, [("outcome", "explained"), ("text", "No pipe at all.")])
            try await unitHead.done(
                .report, on: code, [("outcome", "solved"), ("text", "Mounted.")],
                files: [try upload("attachments", "again.png")])
            try await reviewer.get("/desk/complaints/\(code)/conclude")
            #expect(reviewer.page.text.contains("value=\"solved\" selected"))
            #expect(reviewer.page.text.contains("Mounted.</textarea>"))
            try await reviewer.done(.conclude, on: code, [("outcome", "solved"), ("text", "The lamp shines.")])

            try await citizen.track((code, pin))
            for seen in ["The lamp shines.", "<dt>Joint agencies</dt>"] { #expect(citizen.page.text.contains(seen)) }
            #expect(!citizen.page.text.contains("Ask the depot."))
        }
    }

    @Test func `an agency gives back twice and the executive rules`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            var screener = try await site.desk(.screener)
            try await screener.done(.screen, on: code, screening(site))
            var coordinator = try await site.desk(.coordinator)
            try await coordinator.done(.refer, on: code, [("lead", country.roads.id.text)])
            var head = try await site.desk(.cceo)
            try await head.done(
                .giveBack, on: code,
                [("reason", "Not ours."), ("suggestedAgency", country.water.id.text), ("isDisputed", "yes")])
            try await coordinator.get("/desk/complaints/\(code)/refer")
            #expect(coordinator.page.status == 409)
            var executive = try await site.desk(.hubExecutive)
            try await executive.get("/desk")
            #expect(executive.page.text.contains(code))
            try await executive.done(
                .rule, on: code, [("agency", country.roads.id.text), ("reason", "The road is theirs.")])
            #expect(executive.page.text.contains("bound by a ruling"))
            try await head.get("/desk/complaints/\(code)/giveBack")
            #expect(head.page.status == 409)
        }
    }

    @Test func `the evidence of a report that came back need not be sent again`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file(files: [try upload("attachments", "dark.png")])
            let (country, id) = (site.world.country, try await site.refer(code))
            _ = try await site.operations.accept(id, by: country.principal(.unitHead))
            _ = try await site.operations.assign(
                id, to: nil, officer: country.officer(.officer).id, by: country.principal(.unitHead))
            var officer = try await site.desk(.officer)
            let report = [("outcome", "solved"), ("text", "The lamp was mounted.")]
            try await officer.done(.report, on: code, report, files: [try upload("attachments", "lamp.png")])
            var head = try await site.desk(.unitHead)
            try await head.done(.declineReport, on: code, [("reason", "Which lamp?")])

            try await officer.get("/desk/complaints/\(code)/report")
            let file = try #require(
                officer.page.text.firstMatch(of: /name="kept" value="([0-9a-f-]+)" checked/)?.1)
            #expect(Markup.faults(in: officer.page.text) == [])
            let others = try site.operations.complaint(
                try #require(PublicCode(code)), by: country.principal(.auditor)
            ).attachments.map(\.id).filter { $0.text != file }
            #expect(others.count == 1, "the complainant's own picture")
            for id in others + [.sample(7)] {
                try await officer.act(.report, on: code, report + [("kept", id.text)])
                #expect(officer.page.status == 422, "only evidence of the report that came back")
            }
            try await officer.act(.report, on: code, report)
            #expect(officer.page.status == 422 && officer.page.text.contains("The lamp was mounted."))
            try await officer.done(.report, on: code, report + [("kept", String(file))])
            try await head.get("/desk/complaints/\(code)")
            #expect(head.page.text.contains("A report waits for approval") && head.page.text.contains("lamp.png"))
        }
    }

    @Test func `an objection is granted to an agency that is named where none would go on`() async throws {
        try await withWebsite { site in
            let (country, operations) = (site.world.country, site.operations)
            var citizen = site.browser("en")
            let (code, pin) = try await citizen.file()
            let id = try await site.refer(code)
            _ = try await operations.giveBack(
                id, reason: "Not ours.", suggesting: country.water.id, by: country.principal(.cceo))
            _ = try await operations.requestInformation("Which lamp?", on: id, by: country.principal(.coordinator))
            site.world.clock.advance(days: 60)
            _ = try await operations.closeUnanswered(
                "We had no answer from you.", on: id, by: country.principal(.coordinator))
            try await citizen.track((code, pin))
            try await citizen.get("/track/complaint/contest")
            try await citizen.post("/track/complaint/contest", [("reason", "I was ill.")])

            var reviewer = try await site.desk(.reviewer)
            try await reviewer.get("/desk/complaints/\(code)/upholdContest")
            #expect(reviewer.page.text.contains("<select class=\"form-select\" id=\"field-agency\" name=\"agency\""))
            try await reviewer.post("/desk/complaints/\(code)/upholdContest", [("reason", "They were ill.")])
            #expect(reviewer.page.status == 422 && reviewer.page.text.contains("They were ill."))
            try await reviewer.done(
                .upholdContest, on: code, [("reason", "They were ill."), ("agency", country.water.id.text)])
            #expect(reviewer.page.text.contains(country.water.name(in: .english)))
        }
    }

    @Test func `questions, refusals, merging and contests have forms`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let (first, pin) = try await citizen.file()
            let (second, _) = try await citizen.file()
            var screener = try await site.desk(.screener)
            try await screener.done(.requestInformation, on: first, [("question", "Which lamp?")])
            var operatorDesk = try await site.desk(.operator)
            try await operatorDesk.done(
                .provideInformation, on: first, [("channel", "hotline"), ("text", "The third.")])
            try await screener.merge(second, into: first)
            #expect(screener.page.text.contains("Merged into"))
            try await screener.done(.unmerge, on: second, [("reason", "Another lamp.")])
            #expect(screener.page.text.contains(first), "the history still tells with which it was merged")
            try await screener.act(.refuse, on: second, [("reason", "outsideMandate"), ("text", "Not ours.")])
            #expect(screener.page.status == 422)
            #expect(screener.page.text.contains("Not ours.</textarea>"))
            try await screener.done(
                .refuse, on: first,
                [("reason", "outsideMandate"), ("text", "Not ours."), ("goTo", "The city hall")])
            #expect(screener.page.text.contains("The city hall"))

            try await citizen.track((first, pin))
            try await citizen.get("/track/complaint/contest")
            try await citizen.post("/track/complaint/contest", [("reason", "It is yours.")])
            var reviewer = try await site.desk(.reviewer)
            try await reviewer.done(
                .upholdContest, on: first,
                [("reason", "Right."), ("agency", site.world.country.roads.id.text)])
            #expect(reviewer.page.text.contains("In progress"))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `who is overtaken sees what happened and keeps what they typed`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            var slow = try await site.desk(.screener)
            let path = "/desk/complaints/\(code)/refuse"
            try await slow.get(path)
            let revision = try #require(slow.page.hidden("revision"))
            var quick = try await site.desk(.operator)
            try await quick.done(.addSubmission, on: code, [("channel", "hotline"), ("text", "Called again.")])
            let fields = [("revision", revision), ("reason", "beforeCourt"), ("text", "A <b>court</b> has it.")]
            try await slow.post(path, fields)
            #expect(slow.page.status == 409)
            #expect(slow.page.text.contains("What happened while you wrote"))
            #expect(slow.page.text.contains("Called again."))
            #expect(slow.page.text.contains("A &lt;b&gt;court&lt;/b&gt; has it.</textarea>"))
            #expect(Markup.faults(in: slow.page.text) == [])
            let fresh = try #require(slow.page.hidden("revision"))
            #expect(fresh != revision)
            try await slow.post(path, [("revision", fresh)] + fields.dropFirst())
            #expect(slow.page.status == 303)
        }
    }

    @Test func `a form sent twice acts once, and one without its token not at all`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            var screener = try await site.desk(.screener)
            let path = "/desk/complaints/\(code)/note"
            try await screener.get(path)
            let hidden = ["csrf", "once", "revision"].map { ($0, screener.page.hidden($0) ?? "") }
            let form = Form(fields: Fields(hidden + [("text", "Once only")]))
            try await screener.send(.post, path, .form(form))
            try await screener.send(.post, path, .form(form))
            #expect(screener.page.status == 303)
            try await screener.follow()
            #expect(screener.page.text.components(separatedBy: "Once only").count == 2)
            try await screener.send(.post, path, .form(Form(fields: Fields([("text", "Forged")]))))
            #expect(screener.page.status == 403)
            try await screener.get("/desk/complaints/\(code)")
            #expect(!screener.page.text.contains("Forged"))
        }
    }

    /// The choices of a list, by their order.
    private func choices(of field: String, in page: Browser.Page) -> [(value: String, words: String)] {
        let list = page.text.matches(of: /<select[^>]* name="([a-zA-Z]+)"[^>]*>(.*?)<\/select>/.dotMatchesNewlines())
            .first { $0.1 == field }?.2
        return list?.matches(of: /<option value="([^"]+)"[^>]*>([^<]*)</).map { (String($0.1), String($0.2)) } ?? []
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an executive answers the one of several escalations that was chosen`(
        engine: DatabaseUnderTest
    ) async throws {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            var screener = try await site.desk(.screener)
            try await screener.done(.screen, on: code, screening(site))
            var coordinator = try await site.desk(.coordinator)
            try await coordinator.done(.refer, on: code, [("lead", site.world.country.roads.id.text)])
            var executive = try await site.desk(.cceo)
            try await executive.done(.accept, on: code)
            for _ in 0..<9 {
                site.world.clock.advance(days: 10)
                try await site.operations.ringAlarms()
            }
            executive = try await site.desk(.cceo)

            let asked = choices(
                of: "escalation", in: try await executive.get("/desk/complaints/\(code)/answerEscalation"))
            #expect(asked.count >= 2 && Set(asked.map(\.words)).count == asked.count, "\(asked)")
            let chosen = try #require(asked.last)
            let text = ("text", "The lamp is to be mounted this week.")
            try await executive.act(.answerEscalation, on: code, [text, ("escalation", "progress/3")])
            #expect(executive.page.status == 422 && executive.page.text.contains(text.1))
            try await executive.done(.answerEscalation, on: code, [text, ("escalation", chosen.value)])
            let left = choices(
                of: "escalation", in: try await executive.get("/desk/complaints/\(code)/answerEscalation"))
            #expect(left.map(\.value) == asked.dropLast().map(\.value))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an identity is asked for, approved by another, and shown once`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("en")
            let named = [
                ("kind", "relief"), ("narrative", "Dark street"), ("place/words", "Here"),
                ("identityLevel", "withheld"), ("complainant/name", "สมหญิง ทดสอบ"), ("complainant/phone", "0812345678"),
            ]
            let (code, _) = try await citizen.file(named)
            var screener = try await site.desk(.screener)
            let page = "/desk/complaints/\(code)"
            try await screener.done(.requestIdentity, on: code, [("reason", "To visit the place")])
            #expect(screener.page.text.contains("Waiting for approval"))
            #expect(screener.page.text.contains("you will be told when one does"))
            #expect(!screener.page.text.contains("สมหญิง"))
            var reviewer = try await site.desk(.reviewer)
            try await reviewer.get(page)
            #expect(reviewer.page.text.contains("To visit the place"))
            let reveal = try #require(reviewer.page.hidden("reveal"))
            try await screener.post(page + "/openIdentity", [("reveal", reveal)])
            #expect(screener.page.status == 409)
            try await reviewer.post(page + "/approveIdentity", [("reveal", reveal)])
            #expect(reviewer.page.status == 303)
            try await screener.get(page)
            try await screener.post(page + "/openIdentity", [("reveal", reveal)])
            #expect(screener.page.status == 200)
            #expect(screener.page.text.contains("สมหญิง ทดสอบ"))
            #expect(screener.page.headers["Cache-Control"] == "no-store")
            try await screener.post(page + "/openIdentity", [("reveal", reveal)])
            #expect(screener.page.status == 409)
            #expect(!screener.page.text.contains("สมหญิง"))
            try await screener.get(page)
            #expect(!screener.page.text.contains("สมหญิง"))
            #expect(screener.page.text.contains("approved by"))

            try await audit(code, site)
            try await screener.get("/desk/audit")
            #expect(screener.page.status == 403)
        }
    }

    /// What the auditors' pages and file say of a complaint of which the screener opened the identity.
    private func audit(_ code: String, _ site: WebsiteUnderTest) async throws {
        var auditor = try await site.desk(.auditor)
        try await auditor.get("/desk/complaints/\(code)")
        #expect(auditor.page.text.contains("Only officers who work on it may ask to open it."))
        #expect(!auditor.page.text.contains("you will be told") && !auditor.page.text.contains("It can be opened"))
        try await auditor.get("/desk/audit")
        #expect(auditor.page.text.contains("<h1>Every request to open an identity</h1>"))
        #expect(auditor.page.text.contains("To visit the place"))
        #expect(auditor.page.text.contains(code))
        #expect(Markup.faults(in: auditor.page.text) == [])
        for (role, isTheirs) in [(Role.screener, true), (.reviewer, false)] {
            let officer = "?officer=" + site.world.country.officer(role).login
            for path in ["/desk/audit", "/desk/audit/export"] {
                try await auditor.get(path + officer)
                #expect(auditor.page.status == 200)
                #expect(auditor.page.text.contains("To visit the place") == isTheirs, "\(path) \(role)")
            }
        }
        let reviewing = site.world.country.officer(.reviewer)
        try await auditor.get("/desk/audit?state=opened")
        #expect(auditor.page.text.contains("<h1>Requests to open an identity, filtered</h1>"))
        try await auditor.get("/desk/audit?officer=\(reviewing.login)")
        #expect(auditor.page.text.contains("<h1>Requests to open an identity by \(reviewing.name)</h1>"))
        #expect(auditor.page.text.contains("\(reviewing.name) has never asked"))
        #expect(Markup.faults(in: auditor.page.text) == [])
        for (filter, isTheirs) in [
            ("state=opened", true), ("state=waiting", false), ("state=unopened", false),
            ("from=5/10/2569&until=5/10/2569", true), ("from=6/10/2569", false), ("until=4/10/2569", false),
        ] {
            for path in ["/desk/audit?", "/desk/audit/export?"] {
                try await auditor.get(path + filter)
                #expect(auditor.page.text.contains("To visit the place") == isTheirs, "\(path)\(filter)")
            }
        }
        try await auditor.get("/desk/audit?officer=nobody.here&from=someday")
        #expect(
            auditor.page.text.contains("Nobody has this login.")
                && auditor.page.text.contains("This cannot be read as a date")
                && auditor.page.text.contains("No list is shown") && !auditor.page.text.contains(code))
        #expect(auditor.page.text.contains("value=\"someday\""))
        #expect(Markup.faults(in: auditor.page.text) == [])
        try await auditor.get("/desk/audit/export")
        #expect(auditor.page.headers["Content-Type"]?.hasPrefix("text/csv") == true)
        let asking = site.world.country.officer(.screener)
        let line = auditor.page.text.components(separatedBy: "\r\n")[1]
        #expect(line.hasPrefix("\"2026-10-05 09:"))
        #expect(line.contains("\",\"\(asking.name)\",\"\(asking.login)\",\""))
        #expect(line.contains("\"To visit the place\",\"Opened\",\"\(reviewing.name)\",\"2026-10-05 09:"))
        #expect(!auditor.page.text.contains("สมหญิง"))
    }
}
