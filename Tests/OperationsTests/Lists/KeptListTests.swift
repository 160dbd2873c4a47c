// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import TestSupport
import Testing

@Suite(.tags(.database)) struct KeptListTests {
    private let request = QueueRequest(
        statuses: [.received], category: .sample(3), urgencies: [.urgent], isSecretOnly: true, isOverdueOnly: true,
        awaiting: [.dispute], channel: .web, from: .init(number: 20_000), until: .init(number: 20_100), province: "50",
        isOldestFirst: true)

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a list is kept as it was, named, moved and deleted by its owner alone`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let (mine, other) = (world.country.principal(.screener), world.country.principal(.coordinator))
            let first = try await operations.keepList(request, as: " ด่วน ", isShared: false, by: mine)
            let second = try await operations.keepList(QueueRequest(), as: "ทั้งหมด", isShared: false, by: mine)

            #expect(try operations.keptLists(by: mine).map(\.name) == ["ด่วน", "ทั้งหมด"])
            #expect(try operations.keptLists(by: mine).first?.request == request)
            #expect(try operations.keptLists(by: other).isEmpty)

            for attempt in ["keep", "rename"] {
                let error = await failure {
                    if attempt == "keep" {
                        _ = try await operations.keepList(QueueRequest(), as: "ด่วน", isShared: false, by: mine)
                    } else {
                        try await operations.renameList(second, to: " ด่วน", isShared: false, by: mine)
                    }
                }
                #expect(error == .invalid([FieldError("name", .taken)]), "\(attempt)")
            }
            try await operations.renameList(first, to: "ด่วน", isShared: false, by: mine)
            try await operations.advanceList(second, by: mine)
            try await operations.renameList(first, to: "ด่วนมาก", isShared: false, by: mine)
            #expect(try operations.keptLists(by: mine).map(\.name) == ["ทั้งหมด", "ด่วนมาก"])
            for attempt in ["rename", "advance", "delete"] {
                let error = await failure {
                    switch attempt {
                    case "rename": try await operations.renameList(first, to: "x", isShared: false, by: other)
                    case "advance": try await operations.advanceList(first, by: other)
                    default: try await operations.deleteList(first, by: other)
                    }
                }
                #expect(error == .notFound, "\(attempt)")
            }
            try await operations.deleteList(first, by: mine)
            #expect(try operations.keptLists(by: mine).map(\.name) == ["ทั้งหมด"])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what waited for a decision of any kind in a row of before does so still`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let mine = world.country.principal(.unitHead)
            let any = QueueRequest(awaiting: PendingDecision.Kind.allCases)
            _ = try await operations.keepList(any, as: "รอ", isShared: false, by: mine)

            let rows = try operations.database.read { transaction in
                try transaction.run("SELECT request FROM saved_view").map { try $0.string(0) }
            }

            #expect(rows == [#"{"isAwaitingOnly":true,"part":"all"}"#])
            #expect(try operations.keptLists(by: mine).first?.request == any)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `heads share lists within their agency and nobody else does`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            for role in Role.assignable {
                let error = await failure {
                    try await operations.keepList(
                        request, as: role.rawValue, isShared: true, by: country.principal(role))
                }
                #expect(error == ([.unitHead, .cceo, .hubExecutive].contains(role) ? nil : .forbidden), "\(role)")
            }

            let seen = try operations.keptLists(by: country.principal(.officer))
            #expect(Set(seen.map(\.name)) == ["unitHead", "cceo"])
            #expect(seen.allSatisfy { !$0.isOwn && $0.isShared })
            #expect(try operations.keptLists(by: country.principal(.screener)).map(\.name) == ["hubExecutive"])
            #expect(try operations.keptLists(by: .officer(country.waterOfficer(.officer))).isEmpty)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a name is needed and lists have an end`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let mine = world.country.principal(.screener)
            for name in ["", "  ", String(repeating: "ก", count: 61), "a\nb"] {
                let error = await failure {
                    try await operations.keepList(request, as: name, isShared: false, by: mine)
                }
                guard case .invalid(let errors) = error else {
                    Issue.record("kept as \(name)")
                    continue
                }
                #expect(errors.map(\.field) == ["name"])
            }
            for number in 0..<30 {
                _ = try await operations.keepList(request, as: "\(number)", isShared: false, by: mine)
            }
            let error = await failure { try await operations.keepList(request, as: "31", isShared: false, by: mine) }
            #expect(error == .invalid([FieldError("name", .tooMany(max: 30, of: .keptLists))]))
        }
    }
}
