// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import SQL
import Storage
import Testing

/// The demo as the built program makes it.
@Suite struct DemoTests {
    @Test func `the same seed and present make the same year`() throws {
        let first = try Seeded(size: 300, seed: 7)
        defer { first.remove() }
        let second = try Seeded(size: 300, seed: 7)
        defer { second.remove() }
        let other = try Seeded(size: 300, seed: 8)
        defer { other.remove() }

        let codes = try first.complaints().map(\.code.text)
        #expect(codes.count == 300)
        #expect(try first.events() == second.events())
        #expect(try other.complaints().map(\.code.text) != codes)
    }

    @Test func `a demo is whole, in order of time, of all kinds, and ends at the present`() throws {
        let demo = try Seeded(size: 600, seed: 1)
        defer { demo.remove() }

        let complaints = try demo.complaints()
        let events = try demo.events()
        #expect(try demo.run(["verify"]).status == 0)
        #expect(complaints.map(\.receivedAt) == complaints.map(\.receivedAt).sorted())
        #expect(Set(complaints.map(\.kind)) == Set(Kind.allCases))
        #expect(Set(complaints.map(\.identityLevel)) == Set(IdentityLevel.allCases))
        #expect(Set(complaints.map(\.language)) == Set(Language.allCases))
        let present = try #require(Instant(Seeded.present))
        #expect(events.allSatisfy { $0.at < present && $0.at > present.adding(days: -366) })
        let closed = complaints.count { !$0.status.isOpen }
        #expect((400..<580).contains(closed), "\(closed) of 600 are closed")
    }

    @Test func `one complaint's events follow one another`() throws {
        let demo = try Seeded(size: 200, seed: 3)
        defer { demo.remove() }

        for (complaint, events) in Dictionary(grouping: try demo.events(), by: \.complaint) {
            // An answer that a merged complaint got from its master bears the master's time.
            let own = events.filter { $0.kind != .concluded }
            #expect(own.map(\.at) == own.map(\.at).sorted(), "\(complaint.text)")
        }
    }

    @Test func `everybody in the demo has roles that a form of the registry gives`() throws {
        let demo = try Seeded(size: 10, seed: 1)
        defer { demo.remove() }

        let officers = try demo.officers()
        #expect(officers.count > 50)
        for (officer, agency) in officers {
            let possible = Set(Role.assignable(isHub: agency.isHub))
            #expect(!officer.roles.isEmpty && officer.roles.isSubset(of: possible), "\(officer.login)")
        }
    }

    @Test func `a database in use is left alone`() throws {
        let demo = try Seeded(size: 10, seed: 1)
        defer { demo.remove() }

        let again = try demo.run(["seed", "--size", "10"])

        #expect(again.status == 2)
        #expect(again.complaint.split(separator: "\n").count == 1)
        #expect(try demo.complaints().count == 10)
    }
}

/// A folder that the program filled.
private struct Seeded {
    static let present = "2026-11-23T09:00:00Z"
    let folder: URL

    init(size: Int, seed: Int) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
        let made = try run(["seed", "--size", "\(size)", "--seed", "\(seed)", "--clock", Self.present])
        try #require(made.status == 0, "\(made.complaint)")
    }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// In the order of their numbers.
    func complaints() throws -> [Complaint] {
        try reading { transaction in
            try transaction.storedComplaints(after: 0, limit: 10_000).map(\.complaint)
        }
    }

    /// Complaint by complaint, each oldest first.
    func events() throws -> [Event] {
        try reading { transaction in
            try transaction.storedComplaints(after: 0, limit: 10_000).flatMap {
                try transaction.events(of: $0.complaint.id)
            }
        }
    }

    func officers() throws -> [(officer: Officer, agency: Agency)] {
        try reading { transaction in
            try transaction.agencies(limit: 1_000).flatMap { agency in
                try transaction.officers(of: agency.id, limit: 1_000).map { ($0, agency) }
            }
        }
    }

    private func reading<Value>(_ body: (borrowing Transaction) throws -> Value) throws -> Value {
        let path = folder.appending(path: "rongthuk.sqlite").path
        let database = try Database.open(DatabaseConfiguration(.sqlite(path: path)))
        defer { database.close() }
        return try database.read(body)
    }

    /// Runs the program that was built beside the tests.
    func run(_ words: [String]) throws -> (status: Int32, complaint: String) {
        let process = Process()
        let built = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        process.executableURL = built.appending(path: "rongthuk")
        process.arguments = words + ["--data", folder.path]
        let stderr = Pipe()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = stderr
        try process.run()
        let complaint = try stderr.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: complaint, as: UTF8.self))
    }
}
