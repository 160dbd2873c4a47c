// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL

/// What is given complaints, officers or other people's work, until it goes out of use.
package enum Recipient: Sendable {
    case agency(Agency.ID)
    case unit(Unit.ID)
    case officer(Officer.ID)

    fileprivate var row: SQL {
        switch self {
        case .agency(let id): "agency WHERE id = \(id)"
        case .unit(let id): "unit WHERE id = \(id)"
        case .officer(let id): "officer WHERE id = \(id)"
        }
    }
}

/// So that nothing is given to who goes out of use at the same moment; both read after they lock.
extension Transaction {
    /// Keeps it in use until this transaction ends; others may keep it too.
    package borrowing func keepInUse(_ recipient: Recipient) throws {
        try lock(recipient, "FOR KEY SHARE")
    }

    /// Waits until nobody keeps it in use, and lets nobody do so before this transaction ends.
    package borrowing func lockUse(of recipient: Recipient) throws {
        try lock(recipient, "FOR UPDATE")
    }

    private borrowing func lock(_ recipient: Recipient, _ strength: SQL) throws {
        switch engine {
        // Its writers exclude each other anyway.
        case .sqlite: break
        case .postgres: _ = try run("SELECT id FROM \(recipient.row) \(strength)")
        }
    }
}
