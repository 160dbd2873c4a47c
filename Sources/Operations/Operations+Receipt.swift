// SPDX-License-Identifier: Apache-2.0
import SQL

extension Operations {
    /// The receipt that was given to a filing sent under this key; nil if there was none, or it is a week old.
    ///
    /// - Throws: ``OperationError/idempotencyReuse`` when the key belongs to another request.
    package func receipt(for once: Once) throws(OperationError) -> Receipt? {
        try reading { transaction in try remembered(Receipt.self, once, in: transaction) }
    }
}
