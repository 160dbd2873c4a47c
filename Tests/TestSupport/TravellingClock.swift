// SPDX-License-Identifier: Apache-2.0
package import Deadlines
import Synchronization

/// A clock that stands still until a test moves it.
package final class TravellingClock: Sendable {
    private let instant: Mutex<Instant>

    package init(at instant: Instant) {
        self.instant = Mutex(instant)
    }

    package var now: Instant { instant.withLock { $0 } }

    /// Moves on to `next`; never back.
    package func advance(to next: Instant) {
        instant.withLock { $0 = max($0, next) }
    }

    package func advance(seconds: Int = 0, minutes: Int = 0, hours: Int = 0, days: Int = 0) {
        instant.withLock { instant in
            instant = instant.adding(seconds: seconds).adding(minutes: minutes).adding(hours: hours).adding(days: days)
        }
    }
}
