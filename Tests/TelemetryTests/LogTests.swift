// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Telemetry

@Suite struct LogTests {
    @Test func `an event is one line of JSON`() {
        let log = Log.recording

        log.info(
            "Complaint acknowledged",
            [("complaint.id", .string("a1")), ("count", 3), ("share", 0.5), ("isLate", true), ("none", .double(.nan))])

        #expect(
            log.lines == [
                #"{"time":"1970-01-01T00:00:00.000000Z","level":"info","message":"Complaint acknowledged","#
                    + #""complaint.id":"a1","count":3,"share":0.5,"isLate":true,"none":null}"#
            ])
    }

    @Test func `whatever a value holds, the line stays one line of JSON`() throws {
        let log = Log.recording
        let nasty = String((0..<128).map { Character(Unicode.Scalar(UInt8($0))) }) + "ไฟ🔦\u{2028}\r\n"

        log.error("Odd \"value\"", [("v", .string(nasty))])

        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(log.lines[0].utf8)) as? [String: String])
        #expect(log.lines.count == 1 && !log.lines[0].utf8.contains { $0 < 0x20 || $0 == 0x7F })
        #expect(Array((object["v"] ?? "").unicodeScalars) == Array(nasty.unicodeScalars))
        #expect(object["message"] == "Odd \"value\"" && object["level"] == "error")
    }

    @Test(arguments: [1_023, 1_024, 1_025, 1_026, 5_000])
    func `a long value is cut between characters`(count: Int) throws {
        let log = Log.recording
        let long = String(repeating: "x", count: count % 3) + String(repeating: "ไ", count: count / 3)

        log.info("Long", [("v", .string(long))])

        let object = try #require(try JSONSerialization.jsonObject(with: Data(log.lines[0].utf8)) as? [String: String])
        let value = try #require(object["v"])
        #expect(long.utf8.count == count)
        #expect(count <= Limits.valueBytesMax ? value == long : value.hasSuffix("ไ…") && value.utf8.count <= 1_027)
    }

    @Test func `fields beyond the limit are left out`() {
        let log = Log.recording

        log.info("Many", (0...Limits.fieldsMax).map { ("f", .int($0)) })

        #expect(log.lines[0].hasSuffix("\"f\":31}"))
    }

    @Test func `what is below the level is neither written nor computed`() throws {
        let pipe = Pipe()
        let log = Log(descriptor: pipe.fileHandleForWriting.fileDescriptor, level: .warning) { 0 }
        func never() -> [Log.Field] {
            Issue.record("computed")
            return []
        }

        log.debug("No", never())
        log.info("No", never())
        log.warning("Yes")
        log.write(.error, "Yes")
        log.close()

        #expect(try read(pipe).map { $0.contains("\"Yes\"") } == [true, true])
    }

    @Test func `a silent log keeps nothing`() {
        Log.silent.error("Nobody hears")

        #expect(Log.silent.lines.isEmpty && Log.silent.droppedCount == 0)
    }

    @Test func `a line appears by itself, and the rest on closing`() throws {
        let pipe = Pipe()
        let log = Log(descriptor: pipe.fileHandleForWriting.fileDescriptor) { 1_795_417_509_000_123 }

        log.info("First")
        let first = pipe.fileHandleForReading.availableData
        for _ in 0..<100 { log.info("Later") }
        log.close()
        log.info("Too late")

        #expect(String(decoding: first, as: UTF8.self).contains("\"time\":\"2026-11-23T07:05:09.000123Z\""))
        #expect(try read(pipe).count == 100)
        #expect(log.droppedCount == 1)
    }

    @Test func `a log nobody holds any more has written all its lines`() throws {
        let pipe = Pipe()

        Log(descriptor: pipe.fileHandleForWriting.fileDescriptor, clock: { 0 }).info("Last words")

        #expect(try read(pipe).count == 1)
    }

    @Test func `a full pipe holds nobody up, and what was lost is counted and told`() throws {
        let pipe = Pipe()
        let log = Log(descriptor: pipe.fileHandleForWriting.fileDescriptor) { 0 }
        let value = String(repeating: "x", count: 1_000)
        let written = 3_000

        for _ in 0..<written { log.info("Flood", [("v", .string(value))]) }
        let dropped = log.droppedCount
        let reader = Reader(of: pipe)
        log.close()
        try pipe.fileHandleForWriting.close()

        #expect(dropped > 0)
        let lines = reader.lines()
        #expect(lines.count { $0.contains("Flood") } == written - dropped)
        // One line if all were lost at once, several if the writer came to look in between.
        let told = lines.compactMap { try? /"message":"Log lines dropped","count":(\d+)/.firstMatch(in: $0) }
        #expect(told.compactMap { Int($0.1) }.reduce(0, +) == dropped)
    }

    @Test func `closing does not wait for a reader that never reads`() throws {
        let pipe = Pipe()
        let log = Log(descriptor: pipe.fileHandleForWriting.fileDescriptor) { 0 }

        for _ in 0..<500 { log.info("Flood", [("v", .string(String(repeating: "x", count: 1_000)))]) }
        log.close()

        #expect(log.droppedCount > 0)
        #expect(try (1..<500).contains(read(pipe).count))
    }

    @Test func `a reader that has gone does not end the program`() throws {
        let pipe = Pipe()
        let log = Log(descriptor: pipe.fileHandleForWriting.fileDescriptor) { 0 }
        try pipe.fileHandleForReading.close()

        log.info("To nobody")
        log.close()

        #expect(log.droppedCount == 1)
    }

    @Test func `lines of many threads stay whole`() async throws {
        let pipe = Pipe()
        let log = Log(descriptor: pipe.fileHandleForWriting.fileDescriptor) { 0 }
        let reader = Reader(of: pipe)

        await withTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for number in 0..<500 { log.info("Line", [("task", .int(task)), ("n", .int(number))]) }
                }
            }
        }
        log.close()
        try pipe.fileHandleForWriting.close()

        let lines = reader.lines()
        #expect(Set(lines).count == 4_000 && log.droppedCount == 0)
        #expect(lines.allSatisfy { $0.hasPrefix("{\"time\"") && $0.hasSuffix("}") })
    }

    @Test(arguments: UInt64(1)...20)
    func `times agree with Foundation`(seed: UInt64) throws {
        var generator = Generator(state: seed)
        let formatter = ISO8601DateFormatter()

        for _ in 0..<200 {
            let seconds = Int64.random(in: -2_208_988_800...4_102_444_800, using: &generator)
            let microseconds = Int64.random(in: 0..<1_000_000, using: &generator)
            var line: [UInt8] = []
            line.append(lineAt: seconds * 1_000_000 + microseconds, .info, "x", [])
            let whole = formatter.string(from: Date(timeIntervalSince1970: Double(seconds))).dropLast()
            let fraction = String(String(1_000_000 + microseconds).dropFirst())

            #expect(
                String(decoding: line, as: UTF8.self).hasPrefix("{\"time\":\"\(whole).\(fraction)Z\""), "seed \(seed)")
        }
    }
}

private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}

private func read(_ pipe: Pipe) throws -> [String] {
    try pipe.fileHandleForWriting.close()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}

/// Reads a pipe to its end on a thread of its own; Swift's few threads may all be busy with tests.
private final class Reader: Sendable {
    private let text = Mutex("")
    private let isDone = DispatchSemaphore(value: 0)

    init(of pipe: Pipe) {
        let file = pipe.fileHandleForReading
        Thread { [self] in
            let bytes = (try? file.readToEnd()) ?? Data()
            text.withLock { $0 = String(decoding: bytes, as: UTF8.self) }
            isDone.signal()
        }.start()
    }

    func lines() -> [String] {
        isDone.wait()
        return text.withLock { $0.split(separator: "\n").map(String.init) }
    }
}
