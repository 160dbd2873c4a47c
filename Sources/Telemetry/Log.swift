// SPDX-License-Identifier: Apache-2.0

/// One line of JSON for each event, written by a thread of its own.
///
/// The caller only formats into a buffer. It never waits for a slow reader: what does not fit is dropped and counted,
/// and the count is written as a line of its own.
package final class Log: Sendable {
    /// How soon somebody must look; `error` means that a human should.
    package enum Level: Int, Sendable, Comparable, CaseIterable {
        case debug, info, warning, error

        package static func < (first: Level, second: Level) -> Bool { first.rawValue < second.rawValue }
    }

    /// A field's name from our source and its value.
    package typealias Field = (key: StaticString, value: LogValue)

    /// Events below it are not written.
    package let level: Level
    private let buffer: LogBuffer

    /// Writes to an open file descriptor, which it does not close; `clock` gives microseconds since 1970, UTC.
    package convenience init(
        descriptor: Int32 = 2, level: Level = .info, clock: @escaping @Sendable () -> Int64
    ) {
        self.init(level: level, buffer: LogBuffer(descriptor: descriptor, clock: clock))
    }

    private init(level: Level, buffer: LogBuffer) {
        self.level = level
        self.buffer = buffer
    }

    deinit {
        buffer.close()
    }

    /// Writes nothing.
    package static let silent = Log(level: .error, buffer: LogBuffer(descriptor: nil, clock: { 0 }, bytesMax: 0))

    /// A new log at every use that keeps its lines instead of writing them, with a clock that stands at 1970.
    package static var recording: Log {
        Log(level: .debug, buffer: LogBuffer(descriptor: nil, clock: { 0 }, bytesMax: Limits.bufferBytesMax))
    }

    /// What a recording log has kept, oldest first; empty for any other.
    package var lines: [String] { buffer.lines }

    /// How many lines were lost since the start, because nobody read or after `close`.
    package var droppedCount: Int { buffer.droppedCount }

    /// What helps to find a mistake; off unless asked for.
    package func debug(_ message: StaticString, _ fields: @autoclosure () -> [Field] = []) {
        write(.debug, message, fields())
    }

    /// What happened as it should.
    package func info(_ message: StaticString, _ fields: @autoclosure () -> [Field] = []) {
        write(.info, message, fields())
    }

    /// What went wrong and was coped with.
    package func warning(_ message: StaticString, _ fields: @autoclosure () -> [Field] = []) {
        write(.warning, message, fields())
    }

    /// What a human should look at.
    package func error(_ message: StaticString, _ fields: @autoclosure () -> [Field] = []) {
        write(.error, message, fields())
    }

    /// Writes an event whose level is a value; the message reads alone, the fields are for queries.
    package func write(_ level: Level, _ message: StaticString, _ fields: @autoclosure () -> [Field] = []) {
        guard level >= self.level else { return }
        buffer.append(level, message, fields())
    }

    /// Writes what waits, within two seconds, and no more after that; also happens at exit.
    package func close() {
        buffer.close()
    }
}

/// What a field may hold; never a narrative, name, address, phone, token or body.
package enum LogValue: Sendable, Equatable {
    case string(String)
    case int(Int)
    case double(Double)
    case bool(Bool)
}

extension LogValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .int(value) }
    package init(floatLiteral value: Double) { self = .double(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}
