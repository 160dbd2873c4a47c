// SPDX-License-Identifier: Apache-2.0

/// A bounded queue between callers and the threads that serve them, first come first served.
///
/// Wake-ups are chained: a push wakes a thread only if none is being woken, and a woken thread wakes the next one
/// when it leaves work behind. One signal per push would cost a third of the throughput.
///
/// Safety: every stored variable is touched only with the monitor held.
final class WaitingLine<Element: Sendable>: @unchecked Sendable {
    private let monitor = Monitor()
    private let limit: Int
    private var elements: [Element] = []
    /// Elements before this index were taken already.
    private var head = 0
    private var sleepers = 0
    private var isWaking = false
    private var isClosed = false

    init(limit: Int) {
        self.limit = limit
    }

    var count: Int { monitor.withLock { elements.count - head } }

    /// Queues an element.
    ///
    /// - Throws: ``DatabaseError/unavailable(_:)`` when the line is full or closed.
    func push(_ element: Element) throws(DatabaseError) {
        monitor.lock()
        guard !isClosed else {
            monitor.unlock()
            throw .closed
        }
        guard elements.count - head < limit else {
            monitor.unlock()
            throw .unavailable("too many writes are waiting")
        }
        elements.append(element)
        let mustWake = sleepers > 0 && !isWaking
        if mustWake { isWaking = true }
        monitor.unlock()
        if mustWake { monitor.signal() }
    }

    /// Takes the first elements, at most `max`, and waits while there are none; empty once closed and drained.
    func take(upTo max: Int) -> ArraySlice<Element> {
        monitor.lock()
        var wasWoken = false
        while head == elements.count, !isClosed {
            if wasWoken { isWaking = false }
            sleepers += 1
            monitor.wait()
            sleepers -= 1
            wasWoken = true
        }
        let end = min(head + max, elements.count)
        let taken = elements[head..<end]
        head = end
        if head == elements.count {
            elements = []
            head = 0
        } else if head >= 1_024 {
            // Keeps the cost of dropping what was taken small against the takes it serves.
            elements.removeFirst(head)
            head = 0
        }
        var mustWakeNext = false
        if wasWoken {
            if head < elements.count, sleepers > 0 { mustWakeNext = true } else { isWaking = false }
        }
        monitor.unlock()
        if mustWakeNext { monitor.signal() }
        return taken
    }

    /// Refuses further elements; those that wait are still served.
    func close() {
        monitor.withLock { isClosed = true }
        monitor.broadcast()
    }
}
