// SPDX-License-Identifier: Apache-2.0

/// A transaction that waits for its turn; it may be attempted several times and is answered once.
protocol PendingWrite: AnyObject, Sendable {
    /// Runs the body and keeps what it returns.
    func attempt(_ transaction: borrowing Transaction) throws
    /// Answers with what the last attempt returned, which is durable now.
    func succeed()
    func fail(_ error: any Error)
}

/// A body with the caller that awaits its value.
///
/// Safety: one thread at a time attempts and answers it, and the queue's lock stands between caller and thread. The
/// continuation is resumed exactly once, because every path of a lane ends in one `succeed` or one `fail`.
final class Write<Value: Sendable>: PendingWrite, @unchecked Sendable {
    private let body: @Sendable (borrowing Transaction) throws -> Value
    private let continuation: UnsafeContinuation<Value, any Error>
    private var value: Value?

    init(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> Value,
        answering continuation: UnsafeContinuation<Value, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    func attempt(_ transaction: borrowing Transaction) throws {
        value = nil
        value = try body(transaction)
    }

    func succeed() {
        guard let value else { return fail(DatabaseError.unavailable("the transaction was never attempted")) }
        continuation.resume(returning: value)
    }

    func fail(_ error: any Error) {
        continuation.resume(throwing: error)
    }
}
