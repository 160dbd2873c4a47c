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

    @Test func `a month is withheld alike in its fiscal year and among the last thirteen`() {
        func month(_ index: Int, _ solved: Int) -> Figures.Line {
            Figures.Line(String(index), counts(90, concluded: 60, solved: solved, contacts: 95))
        }
        // Few of months 1 and 13 were solved; each year hides another month with them.
        let past = (0..<12).map { month($0, $0 == 1 ? 2 : 20 + $0) }
        let present = [month(12, 25), month(13, 3), month(14, 31)]
        let table = SuppressedTable(months: Array(past[2...] + present), asIn: [past, present])
        let solved = columns.solved.rawValue

        #expect(table.rows[0][solved] == 22)
        #expect(table.rows.suffix(3).map { $0[solved] } == [nil, nil, 31])
        #expect(SuppressedTable(past.map(\.counts)).rows[0][solved] == nil)
        #expect(table.total == [95 * 13, 90 * 13, 60 * 13, nil, 30 * 13])
    }

    /// Whoever knows every cell and sum that is published works out no small count.
    @Test(arguments: UInt64(1)...60)
    func `comparing periods tells no small count`(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func roll(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let months = (0..<(25 + roll(12))).map { index -> Figures.Line in
            let cases = roll(3) == 0 ? roll(9) : roll(60)
            let concluded = roll(4) == 0 ? max(0, cases - roll(6)) : roll(cases + 1)
            return Figures.Line(
                String(index),
                counts(cases, concluded: concluded, solved: roll(min(concluded, 9) + 1), contacts: cases + roll(9)))
        }
        let years = stride(from: 0, to: months.count, by: 12).map { Array(months[$0..<min($0 + 12, months.count)]) }
        var attack = Attack(months: months.count)
        for (index, year) in years.enumerated() {
            attack.learn(SuppressedTable(year.map(\.counts)), from: index * 12)
        }
        let recent = Array(months.suffix(13))
        attack.learn(SuppressedTable(months: recent, asIn: years), from: months.count - 13)
        for (index, month) in months.enumerated() {
            let real = month.counts
            let cells = [real.contacts, real.cases, real.concluded, real.solved, real.pending]
            for (column, count) in cells.enumerated() where (1...4).contains(count) {
                #expect(!attack.knows(month: index, column), "seed \(seed): month \(index), column \(column)")
            }
        }
    }

    @Test func `the attack finds what tables that choose by themselves give away`() {
        func month(_ index: Int, _ solved: Int) -> Figures.Line {
            Figures.Line(String(index), counts(90, concluded: 60, solved: solved))
        }
        // Months 11 and 12, of two years, are withheld together among the last thirteen; their years show one of them.
        let past = (0..<12).map { month($0, $0 == 11 ? 2 : 40) }
        let present = [month(12, 6), month(13, 30)]
        var attack = Attack(months: 14)
        attack.learn(SuppressedTable(past.map(\.counts)), from: 0)
        attack.learn(SuppressedTable(present.map(\.counts)), from: 12)
        #expect(!attack.knows(month: 11, columns.solved.rawValue))
        attack.learn(SuppressedTable((past[1...] + present).map(\.counts)), from: 1)
        #expect(attack.knows(month: 11, columns.solved.rawValue))
    }
}

/// What follows from published tables: each fact is a linear equation between cells, in remainders of a prime.
private struct Attack {
    private static let prime = 1_000_000_007
    private let width: Int
    /// By the first cell of each, which has the factor 1 there and 0 in all others.
    private var facts: [Int: [Int]] = [:]

    init(months: Int) {
        width = months * 5
        for month in 0..<months {
            // Cases are those concluded and those pending.
            learn([month * 5 + 1: 1, month * 5 + 2: -1, month * 5 + 4: -1])
        }
    }

    mutating func learn(_ table: SuppressedTable, from first: Int) {
        for (index, row) in table.rows.enumerated() {
            for (column, count) in row.enumerated() where count != nil { learn([(first + index) * 5 + column: 1]) }
        }
        for (column, count) in table.total.enumerated() where count != nil {
            learn(Dictionary(uniqueKeysWithValues: table.rows.indices.map { ((first + $0) * 5 + column, 1) }))
        }
    }

    func knows(month: Int, _ column: Int) -> Bool { rest([month * 5 + column: 1]).allSatisfy { $0 == 0 } }

    private mutating func learn(_ fact: [Int: Int]) {
        var row = rest(fact)
        guard let lead = row.firstIndex(where: { $0 != 0 }) else { return }
        let factor = inverse(row[lead])
        for cell in lead..<width { row[cell] = row[cell] * factor % Self.prime }
        for (other, known) in facts where known[lead] != 0 { facts[other] = less(known, row, known[lead]) }
        facts[lead] = row
    }

    /// What is left of a fact without what is known.
    private func rest(_ fact: [Int: Int]) -> [Int] {
        var row = [Int](repeating: 0, count: width)
        for (cell, factor) in fact { row[cell] = (factor + Self.prime) % Self.prime }
        for (lead, known) in facts where row[lead] != 0 { row = less(row, known, row[lead]) }
        return row
    }

    private func less(_ row: [Int], _ other: [Int], _ factor: Int) -> [Int] {
        zip(row, other).map { ($0 + (Self.prime - factor) * $1) % Self.prime }
    }

    private func inverse(_ number: Int) -> Int {
        var (result, base, exponent) = (1, number, Self.prime - 2)
        while exponent > 0 {
            if exponent % 2 == 1 { result = result * base % Self.prime }
            base = base * base % Self.prime
            exponent /= 2
        }
        return result
    }
}
