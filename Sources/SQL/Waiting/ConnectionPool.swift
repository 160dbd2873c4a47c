// SPDX-License-Identifier: Apache-2.0

/// Connections opened when needed, used by one thread at a time, the most recently used first.
///
/// Safety: the variables are touched only with the monitor held; a member belongs to whoever took it.
final class ConnectionPool<Member: Connection>: @unchecked Sendable {
    private let monitor = Monitor()
    private let max: Int
    private let waitSeconds: Double
    private let open: @Sendable () throws(DatabaseError) -> Member
    private var idle: [Member] = []
    private var openCount = 0
    private var isClosed = false

    init(max: Int, waitSeconds: Double, open: @escaping @Sendable () throws(DatabaseError) -> Member) {
        self.max = max
        self.waitSeconds = waitSeconds
        self.open = open
    }

    /// Open connections, and how many of them nobody uses.
    var counts: (open: Int, idle: Int) { monitor.withLock { (openCount, idle.count) } }

    /// An idle connection, a new one, or after a wait one that came back.
    ///
    /// - Throws: ``DatabaseError/unavailable(_:)`` when the wait was too long or the pool is closed.
    func take() throws(DatabaseError) -> Member {
        monitor.lock()
        var deadline: Deadline?
        while true {
            if isClosed {
                monitor.unlock()
                throw .closed
            }
            if let member = idle.popLast() {
                monitor.unlock()
                return member
            }
            if openCount < max {
                openCount += 1
                monitor.unlock()
                return try opened()
            }
            let limit = deadline ?? .after(seconds: waitSeconds)
            deadline = limit
            if limit.hasPassed {
                monitor.unlock()
                throw .unavailable("all connections are in use")
            }
            monitor.wait(until: limit)
        }
    }

    private func opened() throws(DatabaseError) -> Member {
        do throws(DatabaseError) {
            return try open()
        } catch {
            monitor.withLock { openCount -= 1 }
            monitor.broadcast()
            throw error
        }
    }

    func giveBack(_ member: Member) {
        monitor.lock()
        if isClosed {
            openCount -= 1
            monitor.unlock()
            member.close()
        } else {
            idle.append(member)
            monitor.unlock()
        }
        monitor.signal()
    }

    /// Closes what is idle, and what is in use once it is given back; waits for that, within the limit.
    func close() {
        monitor.lock()
        isClosed = true
        let members = idle
        idle = []
        openCount -= members.count
        monitor.broadcast()
        let deadline = Deadline.after(seconds: waitSeconds)
        while openCount > 0, !deadline.hasPassed { monitor.wait(until: deadline) }
        monitor.unlock()
        for member in members { member.close() }
    }
}
