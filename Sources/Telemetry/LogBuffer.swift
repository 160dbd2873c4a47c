// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Glibc
import Synchronization

private let newline = UInt8(ascii: "\n")

/// Lines that wait to be written, and the thread that writes them.
final class LogBuffer: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var droppedCount = 0
        var droppedUntold = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let descriptor: Int32?
    private let clock: @Sendable () -> Int64
    private let bytesMax: Int
    /// Signalled when there is something to write, when there is much, and when all is over.
    private let wake = DispatchSemaphore(value: 0)
    private let written = DispatchSemaphore(value: 0)

    /// Without a descriptor nothing is written; up to `bytesMax` is kept.
    init(descriptor: Int32?, clock: @escaping @Sendable () -> Int64, bytesMax: Int = Limits.bufferBytesMax) {
        self.descriptor = descriptor
        self.clock = clock
        self.bytesMax = bytesMax
        guard descriptor != nil else { return }
        startWriting()
        openBuffers.withLock { $0[ObjectIdentifier(self)] = self }
        _ = closesAtExit
    }

    func append(_ level: Log.Level, _ message: StaticString, _ fields: [Log.Field]) {
        guard bytesMax > 0 else { return }
        let time = clock()
        let isWorthWaking = state.withLock { state in
            let before = state.bytes.count
            guard before < bytesMax, !state.isClosed else {
                state.droppedCount += 1
                state.droppedUntold += 1
                return false
            }
            state.bytes.append(lineAt: time, level, message, fields)
            return before == 0 || (before < bytesMax / 2 && state.bytes.count >= bytesMax / 2)
        }
        if isWorthWaking { wake.signal() }
    }

    /// Writes what waits and stops; the second time does nothing.
    func close() {
        let isFirst = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        guard isFirst, descriptor != nil else { return }
        wake.signal()
        _ = written.wait(timeout: .now() + .milliseconds(2 * Limits.closeMillisecondsMax))
        openBuffers.withLock { $0[ObjectIdentifier(self)] = nil }
    }

    var lines: [String] {
        guard descriptor == nil else { return [] }
        let bytes = state.withLock(\.bytes)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    var droppedCount: Int { state.withLock(\.droppedCount) }

    /// The writing thread's whole life.
    func writeUntilClosed() {
        defer { written.signal() }
        var isMidLine = false
        while true {
            if !isClosed { wake.wait() }
            // Whoever wakes us during this pause wants no more of it.
            if !isClosed { _ = wake.wait(timeout: .now() + .milliseconds(Limits.flushMilliseconds)) }
            // After a line that was cut off the next one begins on its own.
            let lines = (isMidLine ? [newline] : []) + take()
            let count = write(lines)
            isMidLine = count == 0 ? isMidLine : lines[count - 1] != newline
            if isClosed, count < lines.count || isEmpty { return }
        }
    }

    private var isEmpty: Bool { state.withLock { $0.bytes.isEmpty && $0.droppedUntold == 0 } }

    private var isClosed: Bool { state.withLock(\.isClosed) }

    private func take() -> [UInt8] {
        let time = clock()
        return state.withLock { state in
            var lines: [UInt8] = []
            swap(&lines, &state.bytes)
            state.bytes.reserveCapacity(lines.count)
            if state.droppedUntold > 0 {
                lines.append(lineAt: time, .warning, "Log lines dropped", [("count", .int(state.droppedUntold))])
                state.droppedUntold = 0
            }
            return lines
        }
    }

    /// How many bytes were written; the lines of the others are counted as dropped.
    ///
    /// Writes only when the descriptor says it is ready, so that closing need not wait for a reader that sleeps.
    private func write(_ lines: [UInt8]) -> Int {
        guard let descriptor else { return 0 }
        var start = 0
        var millisecondsStuck = 0
        while start < lines.count, millisecondsStuck < Limits.closeMillisecondsMax {
            var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            guard poll(&ready, 1, Int32(Limits.pollMilliseconds)) > 0 else {
                millisecondsStuck += isClosed ? Limits.pollMilliseconds : 0
                continue
            }
            let count = lines[start...].withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, min($0.count, Limits.writeBytes))
            }
            if count < 0, errno != EINTR, errno != EAGAIN { break }
            start += max(0, count)
        }
        drop(lines[start...])
        return start
    }

    private func drop(_ lines: ArraySlice<UInt8>) {
        guard !lines.isEmpty else { return }
        let count = lines.count { $0 == newline }
        state.withLock { state in
            state.droppedCount += count
            state.droppedUntold += count
        }
    }

    private func startWriting() {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self)
        let result = pthread_create(&thread, nil, writeLines, context.toOpaque())
        precondition(result == 0, "the system gives no thread")
        pthread_detach(thread)
    }
}

/// Safety: `context` is the buffer that `startWriting` retained for exactly this one call.
private func writeLines(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    // Signals are for the program's own threads; a reader that has gone is then an error of `write`, not our end.
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Unmanaged<LogBuffer>.fromOpaque(context).takeRetainedValue().writeUntilClosed()
    return nil
}

/// Buffers with a descriptor, so that leaving the program by any ordinary door writes what waits.
private let openBuffers = Mutex<[ObjectIdentifier: LogBuffer]>([:])

private let closesAtExit: Bool = {
    atexit {
        for buffer in openBuffers.withLock({ Array($0.values) }) { buffer.close() }
    } == 0
}()
