// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

/// The main story, step by step as docs/api.md tells it.
@Suite(.tags(.database)) struct StoryTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a complaint goes from a citizen's words to an answer, a contest and a rating`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withAPI(on: engine) { api in
            try await api.addReviewer()
            let filed = try await api.file()
            try await api.screen(filed)
            try await api.refer(filed)
            try await api.step(filed, "acceptance", as: "unithead", to: "accepted")
            try await api.step(filed, "assignment", #"{"officer": "officer"}"#, as: "unithead", to: "inProgress")
            try await api.step(
                filed, "progress", #"{"text": "ช่างสำรวจหน้างานแล้ว รอยางมะตอย", "cause": "procurement"}"#,
                as: "officer", to: "inProgress")
            try await api.report(filed)
            try await api.step(filed, "report-approval", as: "unithead", to: "reported")
            try await api.step(
                filed, "conclusion", #"{"outcome": "solved", "text": "กลบหลุมแล้ว"}"#, as: "reviewer", to: "concluded")

            let tracked = try await api.send(.get, filed.own, pin: filed.pin)
            #expect(tracked["closure"]?["outcome"]?.string == "solved")
            #expect(tracked["lead"]?["code"]?.string == "ROADS")
            #expect(tracked.texts("operations").contains("contest"))

            let contested = try await api.send(
                .post, filed.own + "/contests", #"{"reason": "ยังมีหลุมอยู่"}"#, pin: filed.pin)
            #expect(contested["status"]?.string == "contested")
            try await api.step(
                filed, "contest-dismissal", #"{"reason": "ตรวจแล้วเรียบร้อย"}"#, as: "second.reviewer", to: "concluded")
            let rated = try await api.send(
                .post, filed.own + "/ratings", #"{"ease": 5, "fairness": 4, "speed": 3, "result": 4}"#, pin: filed.pin)
            #expect(rated.status == 200)

            let view = try await api.send(.get, filed.desk, as: "screener")
            #expect(view["rating"]?["speed"]?.integer == 3)
            let story = try await api.send(.get, filed.desk + "/events", as: "screener")
            let kinds = story["events"]?.array?.compactMap { $0["kind"]?.string }
            #expect(
                kinds == [
                    "received", "screened", "referred", "accepted", "assigned", "progressed", "reportProposed",
                    "reported", "concluded", "contested", "contestDismissed", "rated",
                ])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a question is asked, answered and the work goes on`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            try await api.step(
                filed, "information-requests", #"{"question": "หลุมอยู่ฝั่งไหน"}"#, as: "screener", to: "needInfo")

            let asked = try await api.send(.get, filed.own, pin: filed.pin)
            #expect(asked["question"]?["text"]?.string == "หลุมอยู่ฝั่งไหน")
            let picture = try TestAPI.picture(in: "attachments")
            let answered = try await api.send(
                .post, filed.own + "/information", #"{"text": "ฝั่งตลาด"}"#, pin: filed.pin, files: [picture],
                part: "information")
            #expect(answered["status"]?.string == "received")

            let tracked = try await api.send(.get, filed.own, pin: filed.pin)
            let attachment = try #require(tracked["attachments"]?.array?.first)
            #expect(attachment["name"]?.string == "หลุม.png")
            let id = try #require(attachment["id"]?.string)
            let download = try await api.send(.get, filed.own + "/attachments/" + id, pin: filed.pin)
            #expect(download.status == 200)
            #expect(download.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
            #expect(download.headers["Content-Type"] == "image/png")
            let other = try await api.file()
            let wrong = try await api.send(.get, other.own + "/attachments/" + id, pin: other.pin)
            #expect(wrong.status == 404)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a question that stays unanswered closes the complaint once its time is over`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            try await api.step(filed, "information-requests", #"{"question": "ที่ไหน"}"#, as: "screener", to: "needInfo")

            let early = try await api.send(
                .post, filed.desk + "/unanswered-closure", #"{"text": "ไม่ได้รับคำตอบ"}"#, as: "screener")
            #expect(early.status == 409)
            #expect(early["refusal"]?.string == "notYetDue")
            #expect(early["at"]?.string != nil)
            await api.travel(days: 16)
            let late = try await api.send(
                .post, filed.desk + "/unanswered-closure", #"{"text": "ไม่ได้รับคำตอบ"}"#, as: "screener")
            #expect(late["status"]?.string == "notAccepted")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an agency returns it twice and is bound by a ruling`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            try await api.screen(filed)
            for _ in 0..<2 {
                try await api.refer(filed)
                try await api.step(
                    filed, "return", #"{"reason": "ไม่ใช่ถนนของเรา", "suggestedAgency": "WATER"}"#, as: "unithead",
                    to: "returned")
            }
            let third = try await api.send(.post, filed.desk + "/referrals", #"{"lead": "ROADS"}"#, as: "coordinator")
            #expect(third["refusal"]?.string == "rulingRequired")
            try await api.step(
                filed, "ruling", #"{"agency": "ROADS", "reason": "อยู่ในเขตทาง"}"#, as: "hubexecutive", to: "referred")

            let again = try await api.send(
                .post, filed.desk + "/return", #"{"reason": "ไม่ใช่", "suggestedAgency": "WATER"}"#, as: "unithead")
            #expect(again["refusal"]?.string == "bound")
            let view = try await api.send(.get, filed.desk, as: "coordinator")
            #expect(view["lead"]?["isBinding"]?.bool == true)
            #expect(view["returnCount"]?.integer == 2)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `complaints are merged and come apart again`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let master = try await api.file()
            let member = try await api.file()

            try await api.step(member, "merge", #"{"master": "\#(master.code)"}"#, as: "screener", to: "merged")
            let view = try await api.send(.get, master.desk, as: "screener")
            #expect(view.texts("members") == [member.code])
            let merged = try await api.send(.get, member.desk, as: "screener")
            #expect(merged["master"]?.string == master.code)
            try await api.step(member, "unmerge", #"{"reason": "คนละหลุม"}"#, as: "screener", to: "received")
            let unknown = try await api.send(
                .post, member.desk + "/merge", #"{"master": "RT70-0000-0000-0"}"#, as: "screener")
            #expect(unknown.errors.keys.contains("/master"))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an executive's order names the escalation that the complaint tells of`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withAPI(on: engine) { api in
            let filed = try await api.file()
            try await api.screen(filed)
            try await api.refer(filed)
            try await api.step(filed, "acceptance", as: "unithead", to: "accepted")
            for _ in 0..<9 {
                await api.travel(days: 10)
                try await api.operations.ringAlarms()
            }
            let waiting = try await api.send(.get, filed.desk, as: "cceo")["escalations"]?.array ?? []
            let own = waiting.filter { $0["level"]?.integer == 3 }
            let (first, last) = (try #require(own.first), try #require(own.last))
            let clocks = [first, last].compactMap { $0["clock"]?.string }
            #expect(Set(clocks).count == 2)
            let run = try #require(last["run"]?.integer)
            let path = filed.desk + "/escalation-answers"
            let order = #""level": 3, "agency": "ROADS", "text": "ให้กลบภายในสัปดาห์นี้""#
            let wrong = try await api.send(
                .post, path, "{\"clock\": \"\(clocks[1])\", \"run\": 99, \(order)}", as: "cceo")
            #expect(wrong.status == 409)
            let done = try await api.send(
                .post, path, "{\"clock\": \"\(clocks[1])\", \"run\": \(run), \(order)}", as: "cceo")
            #expect(done.status == 200)
            let left = try await api.send(.get, filed.desk, as: "cceo")["escalations"]?.array ?? []
            #expect(left.count == waiting.count - 1)
            #expect(!left.contains { $0["clock"]?.string == clocks[1] && $0["level"]?.integer == 3 })
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `refusing, answering at once, rejecting, declining, upholding, withdrawing`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withAPI(on: engine) { api in
            let outside = try await api.file()
            let bare = try await api.send(
                .post, outside.desk + "/refusal", #"{"reason": "outsideMandate", "text": "นอกอำนาจ"}"#, as: "screener")
            #expect(bare.errors == ["/goTo": "required"])
            try await api.step(
                outside, "refusal", #"{"reason": "outsideMandate", "text": "นอกอำนาจ", "goTo": "ศาลปกครอง"}"#,
                as: "screener", to: "notAccepted")

            let enquiry = try await api.file("เปิดกี่โมง", kind: .enquiry)
            try await api.step(enquiry, "answer", #"{"text": "แปดโมงครึ่ง"}"#, as: "operator", to: "concluded")

            let road = try await api.file()
            try await api.screen(road)
            try await api.refer(road)
            try await api.step(road, "acceptance", as: "unithead", to: "accepted")
            try await api.step(road, "assignment", #"{"officer": "officer"}"#, as: "unithead", to: "inProgress")
            try await api.report(road)
            try await api.step(road, "report-decline", #"{"reason": "ภาพไม่ชัด"}"#, as: "unithead", to: "inProgress")
            try await api.report(road)
            try await api.step(road, "report-approval", as: "unithead", to: "reported")
            try await api.step(road, "report-rejection", #"{"reason": "ยังไม่ครบ"}"#, as: "reviewer", to: "inProgress")
            try await api.step(
                road, "extensions", #"{"clock": "result", "amount": 10, "reason": "รอฝน"}"#,
                as: "unithead", to: "inProgress")
            let gone = try await api.send(.post, road.own + "/withdrawal", #"{"reason": "ย้ายบ้าน"}"#, pin: road.pin)
            #expect(gone["status"]?.string == "withdrawn")

            let disputed = try await api.send(
                .post, outside.own + "/contests", #"{"reason": "อยู่ในอำนาจ"}"#, pin: outside.pin)
            #expect(disputed["status"]?.string == "contested")
            try await api.step(
                outside, "contest-upholding", #"{"reason": "เห็นด้วย", "agency": "ROADS"}"#, as: "reviewer",
                to: "inProgress")
        }
    }
}

extension TestAPI {
    /// One operation of an officer, which must lead to the status.
    func step(
        _ filed: Filed, _ resource: String, _ json: String? = nil, as login: String, to status: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let answer = try await send(
            .post, filed.desk + "/" + resource, json, as: login, sourceLocation: sourceLocation)
        #expect(answer.status == 200, "\(answer.text)", sourceLocation: sourceLocation)
        #expect(answer["status"]?.string == status, sourceLocation: sourceLocation)
    }

    func screen(_ filed: Filed) async throws {
        try await step(
            filed, "screening",
            #"{"kind": "relief", "category": "ROAD-HOLE", "urgency": "normal", "secrecy": "ordinary"}"#,
            as: "screener", to: "screened")
    }

    func refer(_ filed: Filed, to lead: String = "ROADS") async throws {
        try await step(filed, "referrals", #"{"lead": "\#(lead)"}"#, as: "coordinator", to: "referred")
    }

    /// An officer's report of `solved`, with a picture, which waits for the head.
    func report(_ filed: Filed) async throws {
        let answer = try await send(
            .post, filed.desk + "/report", #"{"outcome": "solved", "text": "กลบหลุมแล้ว"}"#, as: "officer",
            files: [try Self.picture(in: "evidence")], part: "report")
        #expect(answer["status"]?.string == "inProgress", "\(answer.text)")
    }
}
