// SPDX-License-Identifier: Apache-2.0

/// Prepared statements of one connection by their text; the one unused longest makes room.
struct StatementCache<Statement> {
    private final class Slot {
        var statement: Statement
        var usedAt: UInt64

        init(statement: Statement, usedAt: UInt64) {
            self.statement = statement
            self.usedAt = usedAt
        }
    }

    /// Hashed by its length and its end, where statements of ours differ; compared whole.
    private struct Key: Hashable {
        private static var bytesHashedMax: Int { 32 }
        let text: [UInt8]

        func hash(into hasher: inout Hasher) {
            hasher.combine(text.count)
            text.withUnsafeBytes {
                hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0.suffix(Self.bytesHashedMax)))
            }
        }
    }

    private let limit: Int
    private var slots: [Key: Slot] = [:]
    private var uses: UInt64 = 0

    /// Holds at most `limit` statements, at least one.
    init(limit: Int) {
        self.limit = max(limit, 1)
    }

    var count: Int { slots.count }

    mutating func statement(for text: [UInt8]) -> Statement? {
        guard let slot = slots[Key(text: text)] else { return nil }
        uses += 1
        slot.usedAt = uses
        return slot.statement
    }

    /// Keeps a statement and gives back the ones that had to go, for the caller to release.
    mutating func keep(_ statement: Statement, for text: [UInt8]) -> [Statement] {
        var gone: [Statement] = []
        if let replaced = slots.removeValue(forKey: Key(text: text)) {
            gone.append(replaced.statement)
        } else if slots.count >= limit, let oldest = slots.min(by: { $0.value.usedAt < $1.value.usedAt })?.key {
            if let evicted = slots.removeValue(forKey: oldest) { gone.append(evicted.statement) }
        }
        uses += 1
        slots[Key(text: text)] = Slot(statement: statement, usedAt: uses)
        return gone
    }

    /// Empties the cache and gives back what it held.
    mutating func removeAll() -> [Statement] {
        defer { slots.removeAll() }
        return slots.values.map(\.statement)
    }
}
