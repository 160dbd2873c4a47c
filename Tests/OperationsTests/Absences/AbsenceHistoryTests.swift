// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import TestSupport
import Testing

/// That nobody gets another's powers for a time without a trace.
@Suite(.tags(.database)) struct AbsenceHistoryTests {
    private typealias Field = RegistryChange.Field

    @Test(arguments: DatabaseUnderTest.allCases)
    func `who acts for whom stands in the officer's history, from the order to its end`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let (country, start) = (world.country, world.clock.now)
            let (head, deputy) = (country.officer(.unitHead), country.officer(.officer))
            let chief = country.principal(.cceo)
            func away(_ days: Range<Int>, by principal: Principal) async throws -> ActingPeriod {
                try await operations.orderAbsence(
                    of: head.id,
                    AbsenceInput(
                        deputy: deputy.id, from: start.adding(days: days.lowerBound),
                        until: start.adding(days: days.upperBound), order: "คำสั่งที่ 12/2569"), by: principal)
            }
            let now = try await away(0..<5, by: .officer(head))
            let later = try await away(10..<12, by: chief)
            world.clock.advance(days: 2)
            _ = try await operations.endAbsence(now.id, by: chief)
            // Ending it once more does nothing, and leaves no trace.
            _ = try await operations.endAbsence(now.id, by: chief)
            _ = try await operations.endAbsence(later.id, by: .officer(head))

            let auditor = country.principal(.auditor)
            let list = try operations.changes(of: head, by: auditor)
            let changes = list.changes.map(\.change)
            #expect(changes.map(\.kind) == [.absenceCancelled, .absenceEnded, .absenceMade, .absenceMade])
            #expect(changes.map(\.officer) == [head.id, chief.officer?.id, chief.officer?.id, head.id])
            #expect(changes.allSatisfy { $0.register == .officer && $0.agency == country.roads.id })
            let rest = [
                Field("deputy", new: [deputy.id.text]), Field("reason", new: ["absence"]),
                Field("order", new: ["คำสั่งที่ 12/2569"]),
            ]
            func days(_ from: Int, _ until: Int, was: Int? = nil) -> [Field] {
                func text(_ day: Int) -> String { String(start.adding(days: day).microseconds) }
                return [
                    Field("absentFrom", new: [text(from)]),
                    Field("absentUntil", old: was.map { [text($0)] } ?? [], new: [text(until)]),
                ]
            }
            #expect(changes.last?.fields == days(0, 5) + rest)
            #expect(changes[1].fields == days(0, 2, was: 5) + rest)
            #expect(changes[0].fields == days(10, 12) + rest)
            #expect(list.officers[deputy.id]?.name == deputy.name)
            #expect(try operations.changes(limit: 9, by: auditor).changes == list.changes)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an absence that is refused leaves no trace, and one without a deputy names none`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let (country, start) = (world.country, world.clock.now)
            let officer = country.officer(.officer)
            let input = AbsenceInput(deputy: nil, from: start, until: start.adding(days: 2))
            _ = try await operations.orderAbsence(of: officer.id, input, by: .officer(officer))
            await #expect(throws: OperationError.self) {
                try await operations.orderAbsence(of: officer.id, input, by: .officer(officer))
            }
            let changes = try operations.changes(limit: 9, by: country.principal(.auditor)).changes.map(\.change)
            #expect(changes.map(\.kind) == [.absenceMade])
            #expect(changes.first?.fields.map(\.name) == ["absentFrom", "absentUntil"])
        }
    }
}
