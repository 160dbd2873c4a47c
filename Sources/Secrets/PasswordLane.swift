// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Glibc
import Synchronization

/// Hashes passwords on two threads of its own, so that log-ins never take the threads that serve requests.
package final class PasswordLane: Sendable {
    private let queue = Queue()

    /// Starts the two threads, which end with the lane.
    package init() {
        for _ in 0..<Limits.passwordHashesAtOnce { startThread(queue) }
    }

    deinit {
        queue.close()
    }

    /// As ``Password/hash(_:)``, after those that came before.
    ///
    /// - Throws: ``SecretsError/busy`` at once if too many wait; as ``Password/hash(_:)``.
    package func hash(_ password: String) async throws(SecretsError) -> String {
        try await run { () throws(SecretsError) in try Password.hash(password) }
    }

    /// As ``Password/verify(_:against:)``, after those that came before.
    ///
    /// - Throws: ``SecretsError/busy`` at once if too many wait.
    package func verify(_ password: String, against hash: String) async throws(SecretsError) -> Bool {
        try await run { Password.verify(password, against: hash) }
    }

    /// Runs the work on a thread of the lane.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(SecretsError) -> Value
    ) async throws(SecretsError) -> Value {
        let result: Result<Value, SecretsError> = await withUnsafeContinuation { continuation in
            let wasTaken = queue.push {
                continuation.resume(returning: Result { () throws(SecretsError) in try work() })
            }
            if !wasTaken { continuation.resume(returning: .failure(.busy)) }
        }
        return try result.get()
    }
}

/// Work that waits for a thread; outlives the lane until both threads have seen that it is closed.
private final class Queue: Sendable {
    private let waiting = Mutex<(work: [@Sendable () -> Void], isOpen: Bool)>(([], true))
    private let arrivals = DispatchSemaphore(value: 0)

    /// False if too much waits already.
    func push(_ work: @escaping @Sendable () -> Void) -> Bool {
        let wasTaken = waiting.withLock { waiting in
            guard waiting.work.count < Limits.passwordHashesWaitingMax else { return false }
            waiting.work.append(work)
            return true
        }
        if wasTaken { arrivals.signal() }
        return wasTaken
    }

    func close() {
        waiting.withLock { $0.isOpen = false }
        for _ in 0..<Limits.passwordHashesAtOnce { arrivals.signal() }
    }

    /// Runs what arrives, in order, until closed and empty.
    func drain() {
        while true {
            arrivals.wait()
            let next = waiting.withLock { waiting in
                waiting.work.isEmpty ? nil : waiting.work.removeFirst()
            }
            guard let next else {
                if waiting.withLock({ !$0.isOpen }) { return }
                continue
            }
            next()
        }
    }
}

private func startThread(_ queue: Queue) {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(queue)
    let result = pthread_create(&thread, nil, drainQueue, context.toOpaque())
    precondition(result == 0, "the system gives no thread")
    pthread_detach(thread)
}

/// Safety: `context` is the queue that `startThread` retained for exactly this one call.
private func drainQueue(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<Queue>.fromOpaque(context).takeRetainedValue().drain()
    return nil
}
