// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The built program as people and scripts call it.
@Suite struct ProgramTests {
    @Test(arguments: [
        ["serve", "--listen", "nowhere"], ["serve", "--listen", "127.0.0.1:99999"], ["serve", "--colour"],
        ["serve", "--data"], ["serve", "twice"], ["migrate", "--database", "mysql://x"], ["fly"],
        ["officer", "create"],
        ["migrate", "--clock", "yesterday"], ["migrate", "--log-level", "loud"], ["seed", "--size", "many"], ["backup"],
    ])
    func `a wrong option ends with one clear line and exit code 2`(words: [String]) throws {
        let ended = try run(words)

        #expect(ended.status == 2)
        #expect(ended.output.isEmpty)
        #expect(ended.complaint.hasPrefix("rongthuk: "))
        #expect(ended.complaint.split(separator: "\n").count == 1)
    }

    @Test func `a wrong setting of the environment is named`() throws {
        let ended = try run(["serve"], environment: ["RONGTHUK_NO_WORK": "maybe"])

        #expect(ended.status == 2)
        #expect(ended.complaint.contains("RONGTHUK_NO_WORK"))
    }

    @Test(arguments: [
        "serve", "work", "migrate", "seed", "verify", "clock", "curve", "key", "backup", "restore", "agency", "officer",
        "partner",
    ])
    func `every command has help that names its settings`(command: String) throws {
        let ended = try run([command, "--help"])

        #expect(ended.status == 0)
        #expect(ended.output.hasPrefix("usage: rongthuk \(command)"))
        #expect(["clock", "curve"].contains(command) || ended.output.contains("[RONGTHUK_DATA]"))
    }

    @Test func `the deadline vectors come out as the specification says`() throws {
        let vectors = try Data(contentsOf: repository.appending(path: "Tests/DeadlinesTests/deadline-vectors.json"))
        struct File: Decodable {
            struct Vector: Decodable {
                struct Expectation: Decodable, Equatable {
                    let due: String?
                    let state: String
                }
                let id: String
                let expect: Expectation
            }
            let vectors: [Vector]
        }
        struct Line: Decodable {
            let id: String
            let due: String?
            let state: String
        }
        let expected = try JSONDecoder().decode(File.self, from: vectors).vectors

        let ended = try run(["clock"], input: vectors)

        let lines = try ended.output.split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        #expect(ended.status == 0)
        #expect(lines.map(\.id) == expected.map(\.id))
        #expect(lines.map { .init(due: $0.due, state: $0.state) } == expected.map(\.expect))
    }

    @Test func `deriving is timed over all vectors, and nothing else is told`() throws {
        struct Times: Decodable {
            let vectors: Int
            let medianMicroseconds: Double
            let worstMicroseconds: Double
        }
        let vectors = try Data(contentsOf: repository.appending(path: "Tests/DeadlinesTests/deadline-vectors.json"))

        let ended = try run(["clock", "--time"], input: vectors)

        let times = try JSONDecoder().decode(Times.self, from: Data(ended.output.utf8))
        #expect(ended.status == 0 && times.vectors == 300)
        #expect(0 < times.medianMicroseconds && times.medianMicroseconds <= times.worstMicroseconds)
    }

    @Test func `unreadable vectors are a clear error`() throws {
        let ended = try run(["clock"], input: Data("{".utf8))

        #expect(ended.status != 0)
        #expect(ended.complaint.split(separator: "\n").count == 1)
    }

    @Test func `a new folder is migrated, backed up, restored and found whole`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "program-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let data = ["--data", folder + "/data"]

        #expect(try run(["migrate"] + data).status == 0)
        let keys = try FileManager.default.attributesOfItem(atPath: folder + "/data/keys")
        #expect(keys[.posixPermissions] as? Int == 0o600)
        #expect(try run(["backup", folder + "/copy"] + data).status == 0)
        #expect(try run(["restore", folder + "/copy"] + data).status == 0)
        #expect(try run(["restore", folder + "/data/keys"] + data).status == 2)
        let verified = try run(["verify"] + data)
        #expect(verified.status == 0)
        #expect(verified.output == "0 complaints, 0 events, 0 differences\n")
    }
}

extension ProgramTests {
    @Test func `an empty installation gets its hub and its first administrator from the terminal`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "program-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let data = ["--data", folder]
        let hub = ["agency", "create", "--agency", "OPM", "--thai", "ศูนย์", "--english", "Centre", "--hub"]
        let first = ["--login", "first", "--name", "First", "--agency", "OPM", "--roles", "administrator"]

        #expect(try run(hub + data).status == 0)
        #expect(try run(hub + data).status != 0)
        let made = try run(["officer", "create"] + first + data)
        #expect(made.status == 0 && made.output.hasPrefix("first logs in with "))
        let again = try run(["officer", "reset", "--login", "first"] + data)
        #expect(again.status == 0 && again.output != made.output)
        let partner = try run(["partner", "create", "--agency", "OPM", "--name", "App"] + data)
        #expect(partner.output.contains("rtk_"))
    }
}

private struct Ended {
    let status: Int32
    let output: String
    let complaint: String
}

private let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// Runs the program that was built beside the tests.
private func run(_ words: [String], input: Data = Data(), environment: [String: String] = [:]) throws -> Ended {
    let process = Process()
    // The tests' own executable lies in the folder of the build.
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    process.executableURL = folder.appending(path: "rongthuk")
    process.arguments = words
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    // A pipe holds 64 KiB, so a large input is written while the program reads it.
    Thread.detachNewThread {
        try? stdin.fileHandleForWriting.write(contentsOf: input)
        try? stdin.fileHandleForWriting.close()
    }
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Ended(
        status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
        complaint: String(decoding: complaint, as: UTF8.self))
}
