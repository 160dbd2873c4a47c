// SPDX-License-Identifier: Apache-2.0
import SQL
import Storage
import TestSupport
import Testing

/// Who changed what is read in pages, and no page costs more than its length.
@Suite(.tags(.database)) struct RegistryChangePlanTests {
    private static let others: SQL = "register NOT IN ('article', 'reply', 'macro')"
    private static let selections: [(rest: SQL, index: String)] = [
        ("\(others) AND (at, number) < (9, 9) ORDER BY at DESC, number DESC", "registry_change_by_time"),
        ("officer = 'x' AND (at, number) < (9, 9) ORDER BY at DESC, number DESC", "registry_change_by_officer"),
        (
            "agency = 'x' AND \(others) AND (at, number) < (9, 9) ORDER BY at DESC, number DESC",
            "registry_change_by_agency"
        ),
        ("register = 'unit' AND (at, number) < (9, 9) ORDER BY at DESC, number DESC", "registry_change_by_register"),
        (
            "register = 'unit' AND entry = 'x' AND revision > 0 AND revision < 9 ORDER BY revision DESC",
            "registry_change_"
        ),
    ]

    @Test(arguments: DatabaseUnderTest.allCases)
    func `each list walks an index in its own order`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Schema.migrations) { database in
            for (rest, index) in Self.selections {
                let text: SQL = "SELECT fields FROM registry_change WHERE \(rest) LIMIT 50"
                let plan = try await database.plan(of: text)
                #expect(plan.contains { $0.contains(index) }, "\(plan)")
                #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.contains("Sort") }, "\(plan)")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the rules that were taken back are walked in the order in which they were`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await engine.withDatabase(migrations: Schema.migrations) { database in
            let text: SQL = """
                SELECT source FROM policy WHERE withdrawn_at IS NOT NULL AND (withdrawn_at, id) < (9, 'x')
                ORDER BY withdrawn_at DESC, id DESC LIMIT 50
                """
            let plan = try await database.plan(of: text)
            #expect(plan.contains { $0.contains("policy_withdrawn") }, "\(plan)")
            #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.contains("Sort") }, "\(plan)")
        }
    }
}
