// SPDX-License-Identifier: Apache-2.0
import Complaints
package import Deadlines
import FoundationEssentials
package import SQL
import Secrets
import Storage

/// What was answered to a request, so that its repetition is answered alike.
package struct StoredAnswer: Equatable, Sendable {
    /// A number that the caller gives a meaning; zero where there is only one kind of answer.
    package let status: Int
    package let body: String

    package init(status: Int = 0, body: String) {
        self.status = status
        self.body = body
    }
}

extension Operations {
    /// The answer given to the same request within seven days; nil for a request that is new.
    ///
    /// To be asked first in a transaction: others with the same key then wait for its end.
    ///
    /// - Throws: ``OperationError/idempotencyReuse``, or ``OperationError/invalid(_:)`` for a key of a wrong length.
    package func idempotent(_ once: Once, in transaction: borrowing Transaction) throws -> StoredAnswer? {
        guard (1...Limits.idempotencyKeyCharactersMax).contains(once.key.count) else {
            throw OperationError.invalid([
                FieldError("idempotencyKey", .outOfRange(min: 1, max: Limits.idempotencyKeyCharactersMax))
            ])
        }
        try transaction.lockIdempotency(scope: once.scope, key: once.key)
        let oldest = now().adding(seconds: -Limits.idempotencySeconds)
        guard let record = try transaction.idempotency(scope: once.scope, key: once.key, since: oldest) else {
            return nil
        }
        guard record.fingerprint == once.fingerprint else { throw OperationError.idempotencyReuse }
        guard let sealed = Base64URL.decode(record.answer) else {
            throw OperationError.unexpected("a stored answer is no seal")
        }
        let plain = try keys.open(sealed, context: context(of: once))
        return StoredAnswer(status: record.status, body: String(decoding: plain, as: UTF8.self))
    }

    /// Keeps the answer for seven days, sealed, since a receipt holds a PIN.
    package func remember(
        _ answer: StoredAnswer, for once: Once, at now: Instant, in transaction: borrowing Transaction
    ) throws {
        let sealed = Base64URL.encode(keys.seal(Array(answer.body.utf8), context: context(of: once)))
        try transaction.insert(
            IdempotencyRecord(fingerprint: once.fingerprint, status: answer.status, answer: sealed),
            scope: once.scope, key: once.key, at: now,
            replacingBefore: now.adding(seconds: -Limits.idempotencySeconds))
    }

    /// As ``idempotent(_:in:)`` for answers that were remembered as values.
    func remembered<Value: Decodable>(
        _ type: Value.Type, _ once: Once, in transaction: borrowing Transaction
    ) throws -> Value? {
        guard let answer = try idempotent(once, in: transaction) else { return nil }
        return try JSONDecoder().decode(type, from: Data(answer.body.utf8))
    }

    func remember(
        _ value: some Encodable, _ once: Once, at now: Instant, in transaction: borrowing Transaction
    ) throws {
        let body = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
        try remember(StoredAnswer(body: body), for: once, at: now, in: transaction)
    }

    private func context(of once: Once) -> String {
        "idempotency/" + once.scope + "/" + once.key
    }
}
