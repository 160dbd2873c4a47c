// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The one thread that writes to an SQLite file: all who wait share one COMMIT and are answered after it.
///
/// Groups form by themselves, because the next callers arrive while the last commit is being forced to disk. If a
/// transaction of a group fails, the group is rolled back and replayed in savepoints, and only that caller hears of
/// it.
///
/// Safety: `connection` belongs to the thread once it runs; `counts` and `thread` are touched with the monitor held.
final class GroupWriter: @unchecked Sendable {
    private let line: WaitingLine<any PendingWrite>
    private let connection: SQLiteConnection
    private let groupMax: Int
    private let monitor = Monitor()
    private var counts = DatabaseStatistics()
    private var thread: pthread_t?
    private var checkpointedAt: Int32 = 0

    init(_ connection: SQLiteConnection, configuration: DatabaseConfiguration) throws(DatabaseError) {
        line = WaitingLine(limit: configuration.writesWaitingMax)
        groupMax = max(configuration.groupMax, 1)
        self.connection = connection
        guard let started = startThread({ [self] in serve() }) else {
            throw .unavailable("no thread for the writer")
        }
        thread = started
    }

    var statistics: DatabaseStatistics {
        var now = monitor.withLock { counts }
        now.writesWaiting = line.count
        return now
    }

    func push(_ write: any PendingWrite) throws(DatabaseError) {
        try line.push(write)
    }

    /// Serves those who wait, then ends the thread and closes the connection.
    func close() {
        line.close()
        let joined = monitor.withLock {
            defer { thread = nil }
            return thread
        }
        if let joined { pthread_join(joined, nil) }
    }

    private func serve() {
        while true {
            let group = line.take(upTo: groupMax)
            if group.isEmpty { break }
            commitTogether(group)
            checkpointIfDue()
        }
        connection.close()
    }

    // MARK: Groups

    private func commitTogether(_ group: ArraySlice<any PendingWrite>) {
        guard begin(for: group) else { return }
        for write in group {
            guard let error = attempt(write) else { continue }
            connection.abandon()
            guard group.count > 1 else {
                count(failed: 1)
                return write.fail(error)
            }
            count(replays: 1)
            return commitInSavepoints(group)
        }
        commit(group, failures: [:])
    }

    /// The second try of a group of which one has failed.
    private func commitInSavepoints(_ group: ArraySlice<any PendingWrite>) {
        guard begin(for: group) else { return }
        var failures: [Int: any Error] = [:]
        for (index, write) in zip(group.indices, group) {
            do throws(DatabaseError) {
                connection.beginNextInGroup()
                try connection.execute("SAVEPOINT one")
                if let error = attempt(write) {
                    // SQLite may have undone everything, also what others of the group had written.
                    guard connection.isInTransaction else { return commitSingly(group) }
                    failures[index] = error
                    connection.beginNextInGroup()
                    try connection.execute("ROLLBACK TO one")
                }
                try connection.execute("RELEASE one")
            } catch {
                connection.abandon()
                return commitSingly(group)
            }
        }
        commit(group, failures: failures)
    }

    /// The last resort: nobody's failure can touch another.
    private func commitSingly(_ group: ArraySlice<any PendingWrite>) {
        connection.abandon()
        for index in group.indices { commitTogether(group[index...index]) }
    }

    private func begin(for group: ArraySlice<any PendingWrite>) -> Bool {
        do throws(DatabaseError) {
            try connection.begin(.write)
            return true
        } catch {
            connection.abandon()
            for write in group { write.fail(error) }
            count(failed: group.count)
            return false
        }
    }

    /// What the body threw, or what it caught though its transaction was lost.
    private func attempt(_ write: any PendingWrite) -> (any Error)? {
        connection.beginNextInGroup()
        do {
            try write.attempt(Transaction(on: connection))
            return connection.failure
        } catch {
            return error
        }
    }

    private func commit(_ group: ArraySlice<any PendingWrite>, failures: [Int: any Error]) {
        do throws(DatabaseError) {
            connection.beginNextInGroup()
            try connection.end()
        } catch {
            connection.abandon()
            // A deferred foreign key is checked by COMMIT, and is one caller's fault only.
            if error == .foreignKeyViolation, group.count > 1 {
                count(replays: 1)
                return commitSingly(group)
            }
            for (index, write) in zip(group.indices, group) { write.fail(failures[index] ?? error) }
            return count(failed: group.count)
        }
        count(committed: group.count - failures.count, failed: failures.count)
        for (index, write) in zip(group.indices, group) {
            if let error = failures[index] { write.fail(error) } else { write.succeed() }
        }
    }

    private func count(committed: Int? = nil, failed: Int = 0, replays: Int = 0) {
        monitor.withLock {
            if let committed {
                counts.commits += 1
                counts.transactionsCommitted += committed
            }
            counts.transactionsFailed += failed
            counts.replays += replays
            counts.logPages = Int(connection.logPages.pointee)
        }
    }

    // MARK: The write-ahead log

    /// Copies the log into the database between groups, after everybody was answered.
    private func checkpointIfDue() {
        let pages = connection.logPages.pointee
        // A log shorter than at the last checkpoint has started over.
        if pages < checkpointedAt { checkpointedAt = 0 }
        let isDue =
            pages >= Limits.busyCheckpointPages || (pages >= Limits.idleCheckpointPages && line.count == 0)
        guard isDue, Int(pages - checkpointedAt) >= Limits.idleCheckpointPages else { return }
        connection.checkpoint(forced: pages >= Limits.forcedCheckpointPages)
        checkpointedAt = pages
    }
}
