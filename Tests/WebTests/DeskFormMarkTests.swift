// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

/// What the forms on a complaint's page say of their fields, and its history of what was given.
@Suite struct DeskFormMarkTests {
    /// A complaint that the roads agency has accepted.
    private func accepted(_ site: WebsiteUnderTest) async throws -> String {
        var citizen = site.browser("en")
        let code = try await citizen.file().code
        _ = try await site.operations.accept(try await site.refer(code), by: site.world.country.principal(.cceo))
        return code
    }

    @Test func `a form says when a field is needed, and what to choose where nothing was`() async throws {
        try await withWebsite { site in
            let code = try await accepted(site)
            var head = try await site.desk(.cceo, "th")
            try await head.act(.assign, on: code, [("unit", ""), ("officer", "")])
            #expect(head.page.status == 422)
            for words in ["(จำเป็น หากไม่เลือกเจ้าหน้าที่)", "(จำเป็น หากไม่เลือกกลุ่มงาน)", "กรุณาเลือกกลุ่มงานหรือเจ้าหน้าที่"] {
                #expect(head.page.text.contains(words), "\(words)")
            }
            #expect(!head.page.text.contains("(ไม่บังคับ)"))
            try await head.get("/desk/complaints/\(code)/report")
            #expect(head.page.text.contains("(จำเป็น หากแก้ไขแล้วหรือแก้ไขได้บางส่วน)"))
            #expect(Markup.faults(in: head.page.text) == [])

            var citizen = site.browser("en")
            let fresh = try await citizen.file().code
            var screener = try await site.desk(.screener, "th")
            try await screener.get("/desk/complaints/\(fresh)/refuse")
            #expect(screener.page.status == 200 && !screener.page.text.contains("(ไม่บังคับ)"))
        }
    }

    @Test func `the history tells in words how much time was given`() async throws {
        try await withWebsite { site in
            let code = try await accepted(site)
            var head = try await site.desk(.cceo)
            let asked = [("clock", "result"), ("amount", "5"), ("reason", "The bridge needs an engineer.")]
            try await head.done(.extend, on: code, asked)
            let step = try #require(head.page.text.firstMatch(of: /<p class="timeline-facts">([^<]* more[^<]*)</)?.1)
            #expect(step.contains("5 working days more") || step.contains("5 days more"), "\(step)")
            #expect(!head.page.text.contains("+5"))
        }
    }

    @Test func `a deadline for which more time was asked is not offered again`() async throws {
        try await withWebsite { site in
            let code = try await accepted(site)
            var head = try await site.desk(.cceo)
            try await head.done(
                .assign, on: code, [("unit", ""), ("officer", site.world.country.officer(.officer).id.text)])
            var officer = try await site.desk(.officer)
            let asked = [("clock", "result"), ("amount", "5"), ("reason", "The bridge needs an engineer.")]
            try await officer.done(.requestExtension, on: code, asked)
            try await officer.get("/desk/complaints/\(code)/requestExtension")
            #expect(!officer.page.text.contains("<option value=\"result\""))
            #expect(officer.page.text.contains("wait for a decision and are not in this list"))
            #expect(officer.page.text.contains("It waits for the head’s decision."))
            #expect(!officer.page.text.contains("Grant it"))
            // Whoever decides reads who asks for what and why, and each answer leads to its own deadline.
            try await officer.done(
                .requestExtension, on: code, [("clock", "progress"), ("amount", "2"), ("reason", "A second engineer.")])
            try await head.get("/desk/complaints/\(code)")
            #expect(head.page.text.components(separatedBy: "More time is asked for").count == 3)
            #expect(head.page.text.contains("The bridge needs an engineer."))
            #expect(head.page.text.contains("<strong>5 "))
            #expect(Markup.faults(in: head.page.text) == [])
            for (clock, amount) in [("result", "5"), ("progress", "2")] {
                try await head.get("/desk/complaints/\(code)/extend?clock=\(clock)")
                #expect(head.page.text.contains("<option value=\"\(clock)\" selected"))
                #expect(head.page.text.contains("name=\"amount\" value=\"\(amount)\""))
                try await head.get("/desk/complaints/\(code)/declineExtension?clock=\(clock)")
                #expect(head.page.text.contains("<option value=\"\(clock)\" selected"))
            }
        }
    }
}
