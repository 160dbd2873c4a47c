// SPDX-License-Identifier: Apache-2.0
import Dispatch

/// Runs tasks on threads of their own that may block.
package final class QueueExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "tests", attributes: .concurrent)

    package init() {}

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
