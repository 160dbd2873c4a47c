// SPDX-License-Identifier: Apache-2.0

/// Values that were worth some work, by what they were made of; a bounded number of them.
///
/// The older ones go all at once when there are as many younger ones; what is asked for again is young again.
package struct Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]
    private let youngMax: Int

    /// For `youngMax` values, and as many older ones.
    package init(youngMax: Int) {
        self.youngMax = youngMax
    }

    package mutating func value(for key: Key) -> Value? {
        if let value = young[key] { return value }
        guard let value = old.removeValue(forKey: key) else { return nil }
        keep(value, for: key)
        return value
    }

    package mutating func keep(_ value: Value, for key: Key) {
        if young.count >= youngMax, young[key] == nil {
            old = young
            young.removeAll(keepingCapacity: true)
        }
        young[key] = value
    }
}
