// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A mutex with a condition that is timed by the monotonic clock.
///
/// Safety: the pointers are set once, freed last, and used only through pthread functions.
final class Monitor: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        mutex.initialize(to: pthread_mutex_t())
        condition.initialize(to: pthread_cond_t())
        pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(condition, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func lock() { pthread_mutex_lock(mutex) }
    func unlock() { pthread_mutex_unlock(mutex) }
    func signal() { pthread_cond_signal(condition) }
    func broadcast() { pthread_cond_broadcast(condition) }

    /// Waits, with the lock held before and after; may wake for no reason.
    func wait() { pthread_cond_wait(condition, mutex) }

    /// Waits like `wait()`, but no longer than until `deadline`.
    func wait(until deadline: Deadline) {
        var time = deadline.time
        pthread_cond_timedwait(condition, mutex, &time)
    }

    func withLock<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        lock()
        defer { unlock() }
        return try body()
    }
}

/// An instant of the monotonic clock.
struct Deadline {
    private static let second: Int64 = 1_000_000_000

    /// Nanoseconds since the machine started.
    let nanoseconds: Int64

    static var now: Deadline {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Deadline(nanoseconds: Int64(time.tv_sec) * second + Int64(time.tv_nsec))
    }

    static func after(seconds: Double) -> Deadline {
        Deadline(nanoseconds: now.nanoseconds + Int64(seconds * Double(second)))
    }

    var hasPassed: Bool { Deadline.now.nanoseconds >= nanoseconds }

    fileprivate var time: timespec {
        timespec(tv_sec: Int(nanoseconds / Self.second), tv_nsec: Int(nanoseconds % Self.second))
    }
}

/// Blocks the calling thread, which must be one that may block.
func pause(seconds: Double) {
    usleep(UInt32(max(0, seconds) * 1_000_000))
}

/// Starts a thread for `body`; whoever holds the result joins it once.
func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    final class Start: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let start = Unmanaged.passRetained(Start(body))
    let status = pthread_create(
        &thread, nil,
        { argument in
            guard let argument else { return nil }
            Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body()
            return nil
        }, start.toOpaque())
    guard status == 0 else {
        start.release()
        return nil
    }
    return thread
}
