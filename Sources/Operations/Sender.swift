// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Storage
import Synchronization
import Telemetry

/// Sends notices on tasks of its own, one for each way there is; any number of senders may share one database.
///
/// Apart from the worker: a server that answers slowly holds up nothing but its own way.
package final class Sender: Sendable {
    private let operations: Operations
    private let executor: any TaskExecutor
    private let lanes = Mutex<[Task<Void, Never>]>([])

    /// Does nothing until started; the executor's threads may block, and there should be one for each way.
    package init(_ operations: Operations, on executor: any TaskExecutor) {
        self.operations = operations
        self.executor = executor
    }

    /// Begins to send; nothing happens if it does already.
    package func start() {
        lanes.withLock { lanes in
            guard lanes.isEmpty else { return }
            lanes = operations.post.channels.map { channel in
                Task(executorPreference: executor) { await self.send(by: channel) }
            }
        }
    }

    /// Takes up no more notices, and returns once the one on its way has ended.
    package func stop() async {
        let lanes = lanes.withLock { lanes in
            defer { lanes = [] }
            return lanes
        }
        for lane in lanes { lane.cancel() }
        for lane in lanes { await lane.value }
    }

    /// Sends everything that is due now and returns; for tests and for seeding.
    ///
    /// - Returns: how many notices were taken up.
    @discardableResult
    package func sendDue() async throws(OperationError) -> Int {
        var count = 0
        for channel in NoticeChannel.allCases where operations.post.channels.contains(channel) {
            while try await operations.sendNext(by: channel) != nil { count += 1 }
        }
        return count
    }

    /// One lane: one notice after the other until cancelled, with longer and longer pauses while nobody answers.
    private func send(by channel: NoticeChannel) async {
        var pauseSeconds = 0
        while !Task.isCancelled {
            do throws(OperationError) {
                switch try await operations.sendNext(by: channel) {
                case .settled?:
                    pauseSeconds = 0
                    continue
                case .unreachable?: pauseSeconds = min(max(1, pauseSeconds * 2), Limits.unreachablePauseSecondsMax)
                case nil: pauseSeconds = 0
                }
            } catch {
                operations.log.error(
                    "Sender can't reach its notices", [("error", .string(String(describing: error)))])
            }
            let milliseconds = max(Limits.pollMilliseconds, pauseSeconds * 1_000)
            try? await Task.sleep(for: .milliseconds(milliseconds))
        }
    }
}
