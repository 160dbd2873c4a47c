// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Threads of our own for tasks that may block, such as on a database connection.
///
/// Swift's cooperative threads are as many as cores; one blocking call on each stops the whole process.
package final class ThreadPool: TaskExecutor {
    private let queue = WorkQueue<UnownedJob>()
    /// Under it a thread keeps where the job goes that it is about to begin itself.
    private static let ownJob: pthread_key_t = {
        var key = pthread_key_t()
        let failure = pthread_key_create(&key, nil)
        precondition(failure == 0, "no thread-local value could be made: \(failure)")
        return key
    }()

    /// Starts the threads; they live until ``close()``.
    package init(threads: Int) {
        for _ in 0..<threads {
            Self.startThread { [queue, self] in
                while let job = queue.pop() { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
            }
        }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if let own = pthread_getspecific(Self.ownJob) {
            pthread_setspecific(Self.ownJob, nil)
            own.storeBytes(of: job, as: UnownedJob?.self)
            return
        }
        guard !queue.push(job) else { return }
        // What a handler left running when the pool was closed ends where it can do no harm but wait.
        job.runSynchronously(on: asUnownedTaskExecutor())
    }

    /// Begins the task that `make` makes on the calling thread, and returns where it ends or first waits.
    ///
    /// From there on it is as if it had begun on a thread of the pool.
    func beginHere(_ make: () -> Void) {
        var job: UnownedJob?
        withUnsafeMutablePointer(to: &job) { job in
            pthread_setspecific(Self.ownJob, job)
            make()
            pthread_setspecific(Self.ownJob, nil)
        }
        job?.runSynchronously(on: asUnownedTaskExecutor())
    }

    /// Lets the threads end once nothing is left to do.
    package func close() { queue.close() }

    /// Starts a detached thread of 1 MiB stack with every signal blocked, so that signals go to the main thread.
    static func startThread(_ body: @escaping @Sendable () -> Void) {
        final class Start: Sendable {
            let body: @Sendable () -> Void
            init(_ body: @escaping @Sendable () -> Void) { self.body = body }
        }
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        // Limit: bytes of stack; deep recursion is bounded elsewhere, and a pool has tens of threads.
        pthread_attr_setstacksize(&attributes, 1024 * 1024)
        var blocked = sigset_t()
        var before = sigset_t()
        sigfillset(&blocked)
        pthread_sigmask(SIG_SETMASK, &blocked, &before)
        var thread = pthread_t()
        let start = Unmanaged.passRetained(Start(body)).toOpaque()
        let failure = pthread_create(
            &thread, &attributes,
            { start in
                guard let start else { return nil }
                Unmanaged<Start>.fromOpaque(start).takeRetainedValue().body()
                return nil
            }, start)
        pthread_sigmask(SIG_SETMASK, &before, nil)
        pthread_attr_destroy(&attributes)
        precondition(failure == 0, "no thread could be started: \(failure)")
    }
}
