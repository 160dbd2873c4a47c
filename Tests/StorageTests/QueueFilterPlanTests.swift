// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import SQL
import TestSupport
import Testing

@testable import Storage

/// How the engines go about a filtered list: along an index between two numbers, whatever the filter.
@Suite(.tags(.database)) struct QueueFilterPlanTests {
    private static let filters = [
        QueueFilter(categories: [.sample(1), .sample(2)]), QueueFilter(urgencies: [.urgent]),
        QueueFilter(secrecies: [.secret, .verySecret]), QueueFilter(channel: .hotline),
        QueueFilter(from: .monday, until: .monday.adding(days: 3)), QueueFilter(province: "10"),
        QueueFilter(
            categories: [.sample(1)], urgencies: [.urgent], secrecies: [.secret], channel: .web, from: .monday,
            until: .monday, province: "50"),
    ]
    private static let scopes: [QueueScope] = [
        .all, .hub, .held(by: .agency(.sample(1))), .agency(.sample(1)), .unit(.sample(1), .sample(2)),
        .unit(.sample(1), nil), .officer(.sample(3)),
    ]

    @Test(arguments: DatabaseUnderTest.allCases)
    func `no combination of filters reads a whole table`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Schema.migrations) { database in
            for scope in Self.scopes {
                for filter in Self.filters {
                    var page = QueuePage(
                        scopes: [scope], statuses: [], viewer: .sample(4), isOldestFirst: false, after: nil, limit: 51,
                        filter: filter)
                    page.window = 1...50_000
                    let numbers = page.branches.joined(by: page.union)
                    let plan = try await database.plan(of: numbers, off: ["enable_seqscan"])
                    #expect(!plan.isEmpty)
                    for step in plan {
                        #expect(!isWhole(step), "\(scope) \(filter): \(step)")
                    }
                }
            }
        }
    }

    private func isWhole(_ step: String) -> Bool {
        let tables = ["complaint", "assignment", "f"]
        return tables.contains { step.hasPrefix("SCAN \($0)") || step.contains("Seq Scan on \($0)") }
    }
}
