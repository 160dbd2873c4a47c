// SPDX-License-Identifier: Apache-2.0
import SQL
import Storage
import TestSupport
import Testing

/// The auditors' list costs what a page of it is long, whatever it is narrowed by.
@Suite(.tags(.database)) struct IdentityAccessPlanTests {
    private static let filters: [(condition: SQL, index: String)] = [
        ("requested_at >= 5", "identity_access_by_time"), ("officer = 'x'", "identity_access_by_officer"),
        ("opened_at IS NOT NULL", "identity_access_opened"), ("opened_at IS NULL", "identity_access_unopened"),
        ("needs_approval = 1 AND approved_at IS NULL", "identity_access_waiting"),
    ]

    @Test(arguments: DatabaseUnderTest.allCases)
    func `each filter walks an index in the order of the list`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Schema.migrations) { database in
            for (condition, index) in Self.filters {
                let text: SQL = """
                    SELECT reason FROM identity_access WHERE \(condition) AND (requested_at, id) < (9, 'x')
                    ORDER BY requested_at DESC, id DESC LIMIT 50
                    """
                let plan = try await database.plan(of: text)
                #expect(plan.contains { $0.contains(index) }, "\(plan)")
                #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.contains("Sort") }, "\(plan)")
            }
        }
    }
}
