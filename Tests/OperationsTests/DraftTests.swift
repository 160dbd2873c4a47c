// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import SQL
import Storage
import TestSupport
import Testing

@testable import Operations

@Suite(.tags(.database)) struct DraftTests {
    private static let secret = "เรื่องลับของนางสาวสมมติ"

    private func request(_ narrative: String = secret) -> FilingRequest {
        FilingRequest(
            filing: Filing(
                kind: .relief, channel: .web, identityLevel: .anonymous, narrative: narrative,
                place: Place(words: "ปากซอย")))
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what was answered is there again, for whoever has the token`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let token = try await operations.startDraft(from: "192.0.2.1")
            try await operations.changeDraft(token) { $0.answers["narrative"] = Self.secret }

            let state = try operations.draft(token)

            #expect(state == .open(FilingDraft(answers: ["narrative": Self.secret])))
            #expect(try operations.draft(token + "x") == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `nothing of a draft can be read in the database`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let token = try await operations.startDraft(from: "192.0.2.1")
            try await operations.changeDraft(token) { $0.answers["narrative"] = Self.secret }

            let row = try operations.database.read { transaction in
                try transaction.run("SELECT id, token_hash, sealed FROM filing_draft").map {
                    ($0, try $0.string(0), try $0.string(1), try $0.bytes(2))
                }
            }.map { ($0.1, $0.2, $0.3) }

            #expect(row.count == 1)
            for (id, hash, sealed) in row {
                #expect(!Data(sealed).contains(Data(Self.secret.utf8)))
                #expect(!sealed.isEmpty && !hash.contains(token) && !id.contains(token))
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a draft becomes one complaint, however often and at once it is sent`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let token = try await operations.startDraft(from: "192.0.2.1")
            let filled = try await operations.addFiles([try world.picture()], to: token, from: "192.0.2.1")
            #expect(filled.refused == nil)

            let receipts = await withTaskGroup(of: Receipt?.self) { group in
                for _ in 0..<8 { group.addTask { try? await operations.fileDraft(token, request()) } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let again = try await operations.fileDraft(token, request("something else"))

            #expect(Set(receipts.compactMap { $0?.code.text }) == [again.code.text])
            #expect(try operations.receipt(ofDraft: token) == again)
            #expect(try operations.draft(token) == .filed)
            let count = try operations.database.read { try $0.run("SELECT id FROM complaint").count }
            #expect(count == 1)
            let tracked = try operations.tracked(by: .complainant(again.complaint))
            let file = try #require(tracked.attachments.first)
            #expect(tracked.attachments.count == 1 && operations.files.has(file.sha256))
            #expect(folders(world) == [])
        }
    }

    private func folders(_ world: World) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: world.directory + "/files/drafts")) ?? []
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a filing that is wrong leaves the draft as it was`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let token = try await operations.startDraft(from: "192.0.2.1")
            try await operations.changeDraft(token) { $0.answers["narrative"] = Self.secret }

            let failed = await failure { try await operations.fileDraft(token, request("")) }

            #expect(failed == .invalid([FieldError("narrative", .required)]))
            #expect(try operations.draft(token) == .open(FilingDraft(answers: ["narrative": Self.secret])))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a day later draft and files are gone, and the purge removes them for good`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let token = try await operations.startDraft(from: "192.0.2.1")
            _ = try await operations.addFiles([try world.picture()], to: token, from: "192.0.2.1")
            #expect(folders(world).count == 1)
            world.clock.advance(hours: 12)
            let young = try await operations.startDraft(from: "192.0.2.1")
            try await PurgeExpired().run(in: operations)
            #expect(try operations.draft(token) != nil && folders(world).count == 1)

            world.clock.advance(hours: 12)
            #expect(try operations.draft(token) == nil)
            #expect(await failure { try await operations.changeDraft(token) { $0.passed = [] } } == .notFound)
            try await PurgeExpired().run(in: operations)

            #expect(folders(world) == [])
            #expect(try operations.draft(young) != nil)
            #expect(try operations.database.read { try $0.run("SELECT id FROM filing_draft").count } == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a copy has what was there, its files too, and goes ways of its own`(on engine: DatabaseUnderTest) async throws
    {
        try await withOperations(on: engine) { operations, world in
            let token = try await operations.startDraft(from: "192.0.2.1")
            try await operations.changeDraft(token) { $0.answers["narrative"] = Self.secret }
            _ = try await operations.addFiles([try world.picture()], to: token, from: "192.0.2.1")

            let copy = try await operations.startDraft(copying: token, from: "192.0.2.1")
            try await operations.changeDraft(copy) { $0.answers["kind"] = "relief" }
            try await operations.forgetDraft(token)

            guard case .open(let draft) = try operations.draft(copy) else { throw CocoaError(.coderReadCorrupt) }
            #expect(draft.answers == ["narrative": Self.secret, "kind": "relief"] && draft.files.count == 1)
            let receipt = try await operations.fileDraft(copy, request())
            let sha256 = try #require(
                try operations.tracked(by: .complainant(receipt.complaint)).attachments.first?.sha256)
            #expect(operations.files.has(sha256))
        }
    }

    @Test func `drafts and their files are limited for each address, and so is their size`() async throws {
        try await withOperations(on: .sqlite) { operations, world in
            let token = try await operations.startDraft(from: "192.0.2.1")
            for _ in 1..<AttemptKind.draftPerAddress.attemptsMax {
                _ = try await operations.startDraft(from: "192.0.2.1")
            }
            let until = Instant.monday.adding(hours: 1)
            #expect(await failure { try await operations.startDraft(from: "192.0.2.1") } == .limited(until: until))
            _ = try await operations.startDraft(from: "192.0.2.2")
            for _ in 0..<AttemptKind.draftFilePerAddress.attemptsMax {
                let subject = [AttemptSubject(.draftFilePerAddress, "192.0.2.1")]
                try await operations.database.write { try operations.count(subject, at: .monday, in: $0) }
            }
            let tooMany = await failure {
                try await operations.addFiles([try world.picture()], to: token, from: "192.0.2.1")
            }
            #expect(tooMany == .limited(until: until))
            let long = String(repeating: "ก", count: 70_000)
            let tooLong = await failure { try await operations.changeDraft(token) { $0.answers["narrative"] = long } }
            #expect(tooLong == .invalid([FieldError("narrative", .tooLong(max: 10_000))]))
        }
    }

    @Test func `files that are refused are named with the reason`() async throws {
        try await withOperations(on: .sqlite) { operations, world in
            let token = try await operations.startDraft(from: "192.0.2.1")
            func file(_ name: String, _ bytes: [UInt8], count: Int? = nil) throws -> IncomingFile {
                let path = world.directory + "/" + UUID().uuidString
                try Data(bytes).write(to: URL(fileURLWithPath: path))
                return IncomingFile(path: path, name: name, byteCount: count ?? bytes.count, sha256: "0")
            }
            let pdf = Array("%PDF-1.4\n1 0 obj\n".utf8)

            let filled = try await operations.addFiles(
                [
                    try file("run.sh", Array("#!/bin/sh\n".utf8)), try file("paper.pdf", pdf),
                    try file("empty", []), try file("film.pdf", pdf, count: Limits.fileBytesMax + 1),
                    try file("torn.png", [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8)),
                ], to: token, from: "192.0.2.1")

            #expect(
                filled.refused == [
                    .init(name: "run.sh", refusal: .type), .init(name: "empty", refusal: .type),
                    .init(name: "film.pdf", refusal: .bytes), .init(name: "torn.png", refusal: .picture),
                ])
            guard case .open(let draft) = try operations.draft(token) else { throw CocoaError(.coderReadCorrupt) }
            #expect(draft == filled && draft.files.map(\.name) == ["paper.pdf"])

            #expect(try await operations.addFiles([], to: token, from: "192.0.2.1").refused == nil)
        }
    }
}
