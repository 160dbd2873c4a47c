// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// One line or block of lines of a metric: a counter, a gauge or a histogram.
package protocol Series: Sendable {
    /// Appends its lines; `labels` come without braces, escaped, and may be empty.
    func write(named name: String, labels: String, into text: inout String)
}

/// A number that only grows.
package final class Counter: Series {
    private let count = Atomic(0)

    /// Counts one more, or `amount` more, which is not negative.
    package func increment(by amount: Int = 1) {
        precondition(amount >= 0, "a counter only grows")
        count.wrappingAdd(amount, ordering: .relaxed)
    }

    /// The count since the start.
    package var value: Int { count.load(ordering: .relaxed) }

    package func write(named name: String, labels: String, into text: inout String) {
        text += line(name, labels, String(value))
    }
}

/// A number that goes up and down.
package final class Gauge: Series {
    private let bits = Atomic(Double(0).bitPattern)

    /// Replaces the value.
    package func set(_ value: Double) {
        bits.store(value.bitPattern, ordering: .relaxed)
    }

    /// Adds an amount, which may be negative.
    package func add(_ amount: Double) {
        var seen = bits.load(ordering: .relaxed)
        while true {
            let sum = (Double(bitPattern: seen) + amount).bitPattern
            let (isExchanged, original) = bits.weakCompareExchange(expected: seen, desired: sum, ordering: .relaxed)
            if isExchanged { return }
            seen = original
        }
    }

    /// The last value set, and what was added since.
    package var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }

    package func write(named name: String, labels: String, into text: inout String) {
        text += line(name, labels, number(value))
    }
}

/// How values spread over buckets with fixed upper bounds.
package final class Histogram: Series {
    /// Bounds in seconds that fit what a person waits for: 1 ms to 10 s.
    package static let requestSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct State {
        /// One for each bound and one for what lies beyond the last.
        var counts: [Int]
        var sum = 0.0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    init(buckets: [Double]) {
        precondition(zip(buckets, buckets.dropFirst()).allSatisfy { $0 < $1 }, "bounds ascend")
        bounds = buckets
        state = Mutex(State(counts: [Int](repeating: 0, count: buckets.count + 1)))
    }

    /// Counts a value; a bound belongs to the bucket below it.
    package func observe(_ value: Double) {
        let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
        state.withLock { state in
            state.counts[bucket] += 1
            state.sum += value
        }
    }

    package func write(named name: String, labels: String, into text: inout String) {
        let (counts, sum) = state.withLock { ($0.counts, $0.sum) }
        let before = labels.isEmpty ? "" : labels + ","
        var total = 0
        for (bound, count) in zip(bounds + [.infinity], counts) {
            total += count
            text += line("\(name)_bucket", "\(before)le=\"\(number(bound))\"", String(total))
        }
        text += line("\(name)_sum", labels, number(sum))
        text += line("\(name)_count", labels, String(total))
    }
}

/// A gauge whose value was just asked for.
struct Reading: Series {
    let value: Double

    func write(named name: String, labels: String, into text: inout String) {
        text += line(name, labels, number(value))
    }
}

private func line(_ name: String, _ labels: String, _ value: String) -> String {
    labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
}

private func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
}
