// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import Operations
import SQL
import Storage
import TestSupport
import Testing

/// What officers work with beside the complaints: who is there, unsent forms, calls, replies and macros.
@Suite(.tags(.database)) struct DeskWorkTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `colleagues see one another on a complaint until they leave`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let (screener, reviewer) = (world.country.principal(.screener), world.country.principal(.reviewer))

            let alone = try await operations.pulse(of: story.receipt.code, doing: .screen, by: screener)
            let second = try await operations.sibling().pulse(of: story.receipt.code, doing: nil, by: reviewer)
            let first = try await operations.pulse(of: story.receipt.code, doing: .screen, by: screener)
            _ = try await story.screened()
            world.clock.advance(seconds: 31)
            let later = try await operations.pulse(of: story.receipt.code, doing: nil, by: reviewer)

            #expect(alone.revision == 1)
            #expect(alone.colleagues.isEmpty)
            #expect(second.colleagues.map(\.name) == ["Sample screener"])
            #expect(second.colleagues.first?.operation == .screen)
            #expect(first.colleagues.map(\.name) == ["Sample reviewer"])
            #expect(first.colleagues.first?.operation == nil)
            #expect(later.revision == 2)
            #expect(later.colleagues.isEmpty)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `who may not see a complaint neither looks nor is looked at`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let code = story.receipt.code
            let auditor = world.country.principal(.auditor)

            _ = try await operations.pulse(of: code, doing: nil, by: auditor)
            let seen = try await operations.pulse(of: code, doing: nil, by: world.country.principal(.screener))
            let officer = await failure {
                try await operations.pulse(of: code, doing: nil, by: world.country.principal(.officer))
            }
            let stranger = await failure { try await operations.pulse(of: code, doing: nil, by: .anonymous) }

            #expect(seen.colleagues.isEmpty)
            #expect(officer == .notFound)
            #expect(stranger == .unauthenticated)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an unsent form comes back to its writer alone, and no row tells what it says`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let code = story.receipt.code
            let screener = world.country.principal(.screener)
            let fields = [Macro.Field("text", "นัดคุณสมหญิงที่บ้าน 080-000-0001")]

            try await operations.saveDraft(fields, of: .note, on: code, by: screener)
            let own = try operations.draft(of: .note, on: code, by: screener)
            let another = try operations.draft(of: .refuse, on: code, by: screener)
            let colleague = try operations.draft(of: .note, on: code, by: world.country.principal(.reviewer))
            let begun = try operations.drafts(on: code, by: screener)
            let rows = try operations.database.read { transaction in
                try transaction.run("SELECT sealed FROM draft").map { try $0.bytes(0) }
            }

            #expect(own?.fields == fields)
            #expect(another == nil)
            #expect(colleague == nil)
            #expect(begun == [.note])
            let listed = try operations.queue(QueueRequest(), by: screener).elements
            #expect(try operations.notes(on: listed, for: screener).drafts == [story.id])
            #expect(try operations.notes(on: listed, for: world.country.principal(.reviewer)).drafts == [])
            #expect(rows.count == 1)
            #expect(!String(decoding: rows[0], as: UTF8.self).contains("สมหญิง"))
            try await operations.saveDraft([Macro.Field("text", "")], of: .note, on: code, by: screener)
            #expect(try operations.draft(of: .note, on: code, by: screener) == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an unsent form that was moved to another officer opens for nobody`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let reviewer = world.country.officer(.reviewer)
            try await operations.saveDraft(
                [Macro.Field("text", "secret")], of: .note, on: story.receipt.code,
                by: world.country.principal(.screener))

            try await operations.database.write { transaction in
                try transaction.execute("UPDATE draft SET officer = \(reviewer.id)")
            }

            #expect(try operations.draft(of: .note, on: story.receipt.code, by: .officer(reviewer)) == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `drafts are refused to strangers and beyond their size, and end after two weeks`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let code = story.receipt.code
            let screener = world.country.principal(.screener)
            let huge = [Macro.Field("text", String(repeating: "x", count: 65_536))]

            let stranger = await failure {
                try await operations.saveDraft(
                    [Macro.Field("text", "x")], of: .note, on: code, by: world.country.principal(.officer))
            }
            let large = await failure { try await operations.saveDraft(huge, of: .note, on: code, by: screener) }
            try await operations.saveDraft([Macro.Field("text", "x")], of: .note, on: code, by: screener)
            world.clock.advance(seconds: -60, days: 14)
            try await Worker(operations, on: QueueExecutor()).runDue()
            let kept = try operations.draft(of: .note, on: code, by: screener)
            world.clock.advance(seconds: 700)
            try await Worker(operations, on: QueueExecutor()).runDue()

            #expect(stranger == .notFound)
            #expect(large == .invalid([FieldError("draft", .tooMany(max: 65_536, of: .bytes))]))
            #expect(kept != nil)
            #expect(try operations.draft(of: .note, on: code, by: screener) == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a note calls those who may read it, and says whom it did not reach`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world).inProgress()
            let screener = world.country.principal(.screener)
            let note = "@reviewer @officer @water.officer @researcher @nobody @screener ดูด้วย"

            _ = try await operations.note(note, on: story.id, by: screener)
            let complaint = try operations.complaint(story.receipt.code, by: screener).complaint
            let unheard = try operations.unheard(in: note, on: complaint, by: screener)

            #expect(unheard == ["water.officer", "researcher", "nobody"])
            for (principal, hears) in [
                (world.country.principal(.reviewer), true), (world.country.principal(.officer), true),
                (.officer(world.country.waterOfficer(.officer)), false), (world.country.principal(.researcher), false),
                (screener, false),
            ] {
                let told = try operations.notifications(by: principal).filter { $0.kind == .noted }
                #expect(told.map(\.complaint) == (hears ? [story.id] : []), "\(principal)")
            }
            #expect(try operations.unreadNotifications(max: 9, by: world.country.principal(.officer)) == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `replies belong to one agency and are kept by its heads`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let input = ReplyInput(name: "รับทราบ", textThai: "เรื่อง {code}", textEnglish: "Complaint {code}")
            let keepers: Set<Role> = [.unitHead, .cceo, .screener, .reviewer]

            for role in Role.assignable where !keepers.contains(role) {
                let refused = await failure {
                    try await operations.createReply(input, by: world.country.principal(role))
                }
                #expect(refused == .forbidden, "\(role)")
            }
            let head = world.country.principal(.unitHead)
            let reply = try await operations.createReply(input, by: head)
            let taken = await failure { try await operations.createReply(input, by: head) }
            let wrong = await failure {
                try await operations.createReply(
                    ReplyInput(name: "x", textThai: "{ชื่อ} {phone}", textEnglish: "ok"), by: head)
            }
            let hub = await failure {
                try await operations.updateReply(reply.id, input, by: world.country.principal(.reviewer))
            }

            #expect(taken == .invalid([FieldError("name", .taken)]))
            #expect(wrong == .invalid([FieldError("textThai", .unknown)]))
            #expect(hub == .notFound)
            #expect(try operations.replies(by: world.country.principal(.officer)) == [reply])
            #expect(try operations.replies(by: world.country.principal(.reviewer)) == [])
            let water = Principal.officer(world.country.waterOfficer(.officer))
            #expect(try operations.replies(by: water) == [])
            let auditor = await failure { () async throws in
                try operations.replies(by: world.country.principal(.auditor))
            }
            #expect(auditor == .forbidden)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a macro keeps its form, and can be renamed and taken out of use`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let fields = [Macro.Field("outcome", "explained"), Macro.Field("text", "เรื่อง {code}")]
            let reviewer = world.country.principal(.reviewer)

            let macro = try await operations.createMacro(named: "ชี้แจง", for: .conclude, fields, by: reviewer)
            let empty = await failure {
                try await operations.createMacro(named: " ", for: .conclude, fields, by: reviewer)
            }
            let operatorTried = await failure {
                try await operations.createMacro(
                    named: "x", for: .note, fields, by: world.country.principal(.operator))
            }
            _ = try await operations.updateMacro(macro.id, named: "ชี้แจงแล้ว", isActive: false, by: reviewer)
            let other = await failure {
                try await operations.updateMacro(
                    macro.id, named: "x", isActive: true, by: world.country.principal(.cceo))
            }
            let found = try operations.macros(by: reviewer)

            #expect(found.map(\.name) == ["ชี้แจงแล้ว"])
            #expect(found.first?.fields == fields)
            #expect(found.first?.isActive == false)
            #expect(empty == .invalid([FieldError("name", .required)]))
            #expect(operatorTried == .forbidden)
            #expect(other == .notFound)
        }
    }
}
