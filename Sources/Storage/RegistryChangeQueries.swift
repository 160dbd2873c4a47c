// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import FoundationEssentials
package import SQL

/// A change of the registry with its place in the list of all.
package struct RecordedChange: Equatable, Sendable {
    package let number: Int64
    package let change: RegistryChange
}

/// Which changes of the registry somebody wants to see.
package struct ChangeFilter: Equatable, Sendable {
    package var register: RegistryChange.Register?
    /// Whose changes alone.
    package var officer: Officer.ID?
    /// From this instant on.
    package var from: Instant?
    /// Up to but without this instant.
    package var until: Instant?

    package init(
        register: RegistryChange.Register? = nil, officer: Officer.ID? = nil, from: Instant? = nil,
        until: Instant? = nil
    ) {
        self.register = register
        self.officer = officer
        self.from = from
        self.until = until
    }
}

/// Whose changes of the registry somebody may see.
package enum ChangeReach: Equatable, Sendable {
    case everything
    /// What administrators keep: of one agency, or for nil of all and what the nation shares.
    case administered(Agency.ID?)

    /// The one agency that it is bound to; nil for all.
    package var agency: Agency.ID? {
        if case .administered(let own) = self { own } else { nil }
    }

    /// The registers of which it can show anything.
    package var registers: [RegistryChange.Register] {
        switch self {
        case .everything: RegistryChange.Register.allCases
        case .administered(nil): RegistryChange.Register.allCases.filter(\.isAdministered)
        case .administered: [.agency, .unit, .officer]
        }
    }

    package func covers(_ register: RegistryChange.Register, of agency: Agency.ID?) -> Bool {
        registers.contains(register) && (self.agency == nil || self.agency == agency)
    }

    fileprivate var conditions: [SQL] {
        switch self {
        case .everything: []
        case .administered(nil): [Self.isAdministered]
        case .administered(let own?): ["agency = \(own)", Self.isAdministered]
        }
    }

    /// By what is left out, so that the few rows of others are passed over and no list is sorted.
    private static let isAdministered: SQL = {
        let others = RegistryChange.Register.allCases.filter { !$0.isAdministered }.map(\.rawValue)
        return "register NOT IN (\(SQL.list(others)))"
    }()
}

/// Every statement on `registry_change`, whose rows are added and never changed.
extension Transaction {
    /// How often the entry was changed since such changes are written down.
    package borrowing func revision(of register: RegistryChange.Register, _ entry: String) throws -> Int {
        try run(
            """
            SELECT revision FROM registry_change WHERE register = \(register.rawValue) AND entry = \(entry)
            ORDER BY revision DESC LIMIT 1
            """
        ).first?.int(0) ?? 0
    }

    /// The unique key on entry and revision is the lock: of two at once, one writes no row.
    ///
    /// - Throws: ``DatabaseError/stale`` if somebody changed the entry since its revision was read.
    package borrowing func insert(_ change: RegistryChange) throws {
        let written = try execute(
            """
            INSERT INTO registry_change (register, entry, revision, kind, at, officer, agency, title_thai,
                title_english, fields)
            VALUES (\(change.register.rawValue), \(change.entry), \(change.revision), \(change.kind.rawValue),
                \(change.at), \(change.officer), \(change.agency), \(change.titleThai), \(change.titleEnglish),
                \(String(decoding: try JSONEncoder().encode(change.fields), as: UTF8.self)))
            ON CONFLICT DO NOTHING
            """)
        guard written == 1 else { throw DatabaseError.stale }
    }

    /// Of one entry the newest first, at most `limit` between two revisions without either.
    package borrowing func registryChanges(
        of register: RegistryChange.Register, _ entry: String, after: Int = 0, before: Int? = nil, limit: Int
    ) throws -> [RecordedChange] {
        try run(
            """
            SELECT \(RecordedChange.columns) FROM registry_change
            WHERE register = \(register.rawValue) AND entry = \(entry) AND revision > \(after)
                AND revision < \(before ?? Int.max)
            ORDER BY revision DESC LIMIT \(limit)
            """
        ).map { try RecordedChange(row: $0) }
    }

    /// Of those within a reach the newest that were asked for, before one of them.
    package borrowing func registryChanges(
        _ filter: ChangeFilter = ChangeFilter(), within reach: ChangeReach = .everything,
        before: (at: Instant, number: Int64)? = nil, limit: Int
    ) throws -> [RecordedChange] {
        let asked: [SQL?] = [
            filter.register.map { "register = \($0.rawValue)" }, filter.officer.map { "officer = \($0)" },
            filter.from.map { "at >= \($0)" }, filter.until.map { "at < \($0)" },
            before.map { "(at, number) < (\($0.at), \($0.number))" },
        ]
        let conditions = reach.conditions + asked.compactMap(\.self)
        let only: SQL = conditions.isEmpty ? "" : "WHERE \(conditions.joined(by: " AND "))"
        return try run(
            "SELECT \(RecordedChange.columns) FROM registry_change \(only) ORDER BY at DESC, number DESC LIMIT \(limit)"
        ).map { try RecordedChange(row: $0) }
    }
}

extension RecordedChange {
    fileprivate static let columns: SQL = """
        number, register, entry, revision, kind, at, officer, agency, title_thai, title_english, fields
        """

    fileprivate init(row: Row) throws {
        self.init(
            number: try row.int64(0),
            change: RegistryChange(
                register: try row.choice(1), entry: try row.string(2), revision: try row.int(3),
                kind: try row.choice(4),
                at: try row.instant(5), officer: try row.idOrNil(6), agency: try row.idOrNil(7),
                titleThai: try row.string(8), titleEnglish: try row.string(9),
                fields: try JSONDecoder().decode([RegistryChange.Field].self, from: Data(try row.string(10).utf8))))
    }
}
