// SPDX-License-Identifier: Apache-2.0

import Glibc

/// First in, first out, for a few sleeping threads; wakes one, which wakes the next only if work is left.
///
/// One signal for every item would wake all sleepers for a handful of items, and costs a third of the throughput.
final class WorkQueue<Item>: @unchecked Sendable {
    // Safety: everything below is touched only between lock() and unlock() of `mutex`.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var incoming: [Item] = []
    private var outgoing: [Item] = []
    private var sleepers = 0
    private var isWaking = false
    private var isClosed = false

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// False when the queue is closed; the item is then still the caller's.
    func push(_ item: Item) -> Bool {
        pthread_mutex_lock(mutex)
        guard !isClosed else {
            pthread_mutex_unlock(mutex)
            return false
        }
        incoming.append(item)
        let wakes = sleepers > 0 && !isWaking
        if wakes { isWaking = true }
        pthread_mutex_unlock(mutex)
        if wakes { pthread_cond_signal(condition) }
        return true
    }

    /// Waits for an item; nil once the queue is closed and empty.
    func pop() -> Item? {
        pthread_mutex_lock(mutex)
        var wasWoken = false
        while isEmpty && !isClosed {
            if wasWoken { isWaking = false }
            sleepers += 1
            pthread_cond_wait(condition, mutex)
            sleepers -= 1
            wasWoken = true
        }
        let item = takeFirst()
        var wakesNext = false
        if wasWoken {
            if !isEmpty && sleepers > 0 { wakesNext = true } else { isWaking = false }
        }
        pthread_mutex_unlock(mutex)
        if wakesNext { pthread_cond_signal(condition) }
        return item
    }

    /// Lets the threads go once all items are taken.
    func close() {
        pthread_mutex_lock(mutex)
        isClosed = true
        pthread_mutex_unlock(mutex)
        pthread_cond_broadcast(condition)
    }

    private var isEmpty: Bool { incoming.isEmpty && outgoing.isEmpty }

    private func takeFirst() -> Item? {
        if outgoing.isEmpty {
            // The incoming items in reverse, so that the first comes off the end without moving the others.
            while let item = incoming.popLast() { outgoing.append(item) }
        }
        return outgoing.popLast()
    }
}
