// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Time that only goes forward; for durations and deadlines, never for dates.
enum MonotonicClock {
    /// Microseconds since some moment before the process started.
    static var microseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    }
}
