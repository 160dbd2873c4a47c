// SPDX-License-Identifier: Apache-2.0
import Complaints

/// Everybody who handles complaints in the demo.
struct Country: Sendable {
    /// The officers of the hub by what they do.
    struct Hub: Sendable {
        var agency: Agency
        var officers: [Role: [Officer]] = [:]

        /// One who holds the role; which one depends on `turn`, so that work is shared out.
        func officer(_ role: Role, turn: Int) -> Officer {
            guard let all = officers[role], !all.isEmpty else { preconditionFailure("nobody is \(role)") }
            return all[turn % all.count]
        }
    }

    /// An agency that complaints are referred to, with those who work there.
    struct Office: Sendable {
        let agency: Agency
        let letters: String
        let cceo: Officer
        /// Its units in order; complaints arrive at the first.
        let desks: [Desk]
    }

    /// A unit with its head and officers.
    struct Desk: Sendable {
        let unit: Unit
        let head: Officer
        let officers: [Officer]
    }

    let hub: Hub
    let offices: [String: Office]
    /// By the codes of the second level.
    let categories: [String: Category.ID]
    /// A city's own system for reports from citizens.
    let partner: Partner

    func office(_ code: String) -> Office {
        guard let office = offices[code] else { preconditionFailure("no office \(code)") }
        return office
    }

    func category(_ code: String) -> Category.ID {
        guard let id = categories[code] else { preconditionFailure("no category \(code)") }
        return id
    }
}
