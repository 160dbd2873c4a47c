// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization
import Testing

@testable import SQL

@Suite(.timeLimit(.minutes(10))) struct WaitingLineTests {
    @Test func `a full line refuses one too many`() throws {
        let line = WaitingLine<Int>(limit: 2)
        try line.push(1)
        try line.push(2)

        #expect(throws: DatabaseError.unavailable("too many writes are waiting")) { try line.push(3) }

        #expect(Array(line.take(upTo: 5)) == [1, 2])
        try line.push(4)
        #expect(line.count == 1)
    }

    @Test func `a closed line serves what waits and then ends`() throws {
        let line = WaitingLine<Int>(limit: 9)
        for number in 1...3 { try line.push(number) }
        line.close()

        #expect(throws: DatabaseError.closed) { try line.push(4) }
        #expect(Array(line.take(upTo: 2)) == [1, 2])
        #expect(Array(line.take(upTo: 2)) == [3])
        #expect(line.take(upTo: 2).isEmpty)
    }

    @Test func `many threads take every element exactly once`() throws {
        let (threads, total) = (4, 100_000)
        let line = WaitingLine<Int>(limit: total)
        let sum = Atomic(0)
        let workers = (0..<threads).compactMap { _ in
            startThread {
                while true {
                    let taken = line.take(upTo: 3)
                    if taken.isEmpty { break }
                    sum.add(taken.reduce(0, +), ordering: .relaxed)
                }
            }
        }

        for number in 1...total { try line.push(number) }
        line.close()
        for worker in workers { pthread_join(worker, nil) }

        #expect(workers.count == threads)
        #expect(sum.load(ordering: .relaxed) == total * (total + 1) / 2)
    }
}
