// SPDX-License-Identifier: Apache-2.0
import Complaints
import Testing

@Suite struct SuppressionTests {
    private func counts(_ cases: Int, concluded: Int, solved: Int = 0, contacts: Int? = nil) -> Figures.Counts {
        var counts = Figures.Counts()
        counts.contacts = contacts ?? cases
        counts.cases = cases
        counts.concluded = concluded
        counts.solved = solved
        return counts
    }

    private let columns = SuppressedTable.Column.self

    @Test func `large numbers and zeros are shown`() {
        let table = SuppressedTable([counts(40, concluded: 20, solved: 10), counts(30, concluded: 30, solved: 0)])

        #expect(table.rows == [[40, 40, 20, 10, 20], [30, 30, 30, 0, 0]])
        #expect(table.total == [70, 70, 50, 10, 20])
    }

    @Test func `one to four are hidden, with what would give them away`() {
        // Two open cases in the first row: its concluded ones go too, and in both columns another row with them.
        let table = SuppressedTable([
            counts(22, concluded: 20, solved: 9), counts(40, concluded: 30, solved: 9),
            counts(90, concluded: 60, solved: 9),
        ])

        #expect(table.rows[0] == [22, 22, nil, 9, nil])
        #expect(table.rows[1] == [40, 40, nil, 9, nil])
        #expect(table.rows[2] == [90, 90, 60, 9, 30])
        #expect(table.total == [152, 152, 110, 27, 42])
    }

    @Test func `a table of few people shows nothing of them`() {
        let table = SuppressedTable([counts(3, concluded: 1)])

        #expect(table.rows == [[nil, nil, nil, 0, nil]])
        #expect(table.total == [nil, nil, nil, 0, nil])
    }

    /// Whatever the numbers: nothing small is shown, and no sum or difference leads to a hidden one.
    @Test(arguments: UInt64(1)...300)
    func `no hidden count is the rest of shown ones`(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func roll(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let lines = (0..<(2 + roll(8))).map { _ -> Figures.Counts in
            let cases = roll(3) == 0 ? roll(9) : roll(200)
            let concluded = roll(cases + 1)
            return counts(cases, concluded: concluded, solved: roll(concluded + 1), contacts: cases + roll(20))
        }
        let table = SuppressedTable(lines)
        for (line, row) in zip(lines, table.rows) {
            let real = [line.contacts, line.cases, line.concluded, line.solved, line.pending]
            for (count, shown) in zip(real, row) {
                #expect(shown == nil || shown == count, "seed \(seed)")
                if (1...4).contains(count) { #expect(shown == nil, "seed \(seed)") }
            }
            let linked = [row[columns.cases.rawValue], row[columns.concluded.rawValue], row[columns.pending.rawValue]]
            #expect(linked.count { $0 == nil } != 1, "seed \(seed): one of three is the rest of two")
        }
        for column in columns.allCases.map(\.rawValue) {
            let hidden = zip(lines, table.rows).filter { $1[column] == nil }.map(\.0)
            guard table.total[column] != nil, !hidden.isEmpty else { continue }
            let sum = hidden.reduce(0) { sum, line in
                sum + [line.contacts, line.cases, line.concluded, line.solved, line.pending][column]
            }
            #expect(hidden.count >= 2 || hidden.count == lines.count, "seed \(seed): one of a column is its rest")
            #expect(sum >= SuppressedTable.peopleMin, "seed \(seed): the hidden ones together are few")
        }
    }
}
