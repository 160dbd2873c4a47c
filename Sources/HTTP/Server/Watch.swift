// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// One open connection and when it must have got further.
final class WatchedConnection: Sendable {
    /// What the client owes us, which decides whether it is told 408.
    enum Owed: UInt8, AtomicRepresentable {
        case nothing, nextRequest, head, body, reading
    }

    let socket: Int32
    private let deadline = Atomic<Int64>(0)
    private let owed = Atomic<Owed>(.head)
    /// Whether at the last look the client had ended its half and nothing was left to read.
    private let hadEnded = Atomic(false)

    init(socket: Int32) {
        self.socket = socket
    }

    func expect(_ owed: Owed, by deadline: Int64) {
        self.owed.store(owed, ordering: .relaxed)
        hadEnded.store(false, ordering: .relaxed)
        self.deadline.store(deadline, ordering: .relaxed)
    }

    /// Our turn: the client may wait as long as we need.
    func expectNothing() { expect(.nothing, by: .max) }

    fileprivate func look(at now: Int64, farewell: [UInt8]) {
        if now > deadline.load(ordering: .relaxed) {
            closeLate(farewell)
        } else {
            closeHalfOpen()
        }
    }

    /// Ends a connection whose client owes us bytes but has said that none will come.
    ///
    /// It takes two looks, as the bytes may have been read but not yet understood at the first.
    private func closeHalfOpen() {
        switch owed.load(ordering: .relaxed) {
        case .nothing, .reading: return
        case .nextRequest, .head, .body: break
        }
        var byte: UInt8 = 0
        guard recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) == 0 else { return }
        if hadEnded.exchange(true, ordering: .relaxed) { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    private func closeLate(_ farewell: [UInt8]) {
        switch owed.load(ordering: .relaxed) {
        case .nothing: return
        case .head, .body:
            // Nothing else is being written while we wait for the client, so this cannot fall into an answer.
            _ = send(socket, farewell, farewell.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
        case .nextRequest, .reading: break
        }
        shutdown(socket, Int32(SHUT_RDWR))
    }
}

/// Ends connections that trickle: MHD's own time-out starts anew with every byte, so a byte a second would last for ever.
final class Watch: Sendable {
    /// How often the connections are looked at.
    private static let tickMicroseconds: UInt32 = 200_000
    // Connections are taken out under this lock before MHD closes their socket, so no reused number is shut down.
    private let connections = Mutex<[ObjectIdentifier: WatchedConnection]>([:])
    private let isOver = Atomic(false)
    private let farewell: [UInt8]

    init() {
        let body = Problem.tooSlow.json
        farewell =
            Array(
                """
                HTTP/1.1 408 Request Timeout\r
                Content-Type: application/problem+json\r
                Content-Length: \(body.count)\r
                Connection: close\r
                \r\n
                """.utf8) + body
    }

    /// Connections open now.
    var count: Int { connections.withLock { $0.count } }

    func start() {
        ThreadPool.startThread { [self] in
            while !isOver.load(ordering: .relaxed) {
                usleep(Self.tickMicroseconds)
                let now = MonotonicClock.microseconds
                connections.withLock { connections in
                    for connection in connections.values { connection.look(at: now, farewell: farewell) }
                }
            }
        }
    }

    func stop() { isOver.store(true, ordering: .relaxed) }

    func add(_ connection: WatchedConnection) {
        connections.withLock { $0[ObjectIdentifier(connection)] = connection }
    }

    func remove(_ connection: WatchedConnection) {
        connections.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(connection)) }
    }
}
