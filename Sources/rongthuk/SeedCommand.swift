// SPDX-License-Identifier: Apache-2.0
import Glibc
import Operations
import SQL
import Storage

/// Fills an empty database with an invented country and a year of its complaints.
func seed(_ arguments: Arguments) throws -> Int32 {
    let size = try arguments.number(.size, default: demoSize, in: 1...1_000_000)
    let number = try arguments.number(.seed, default: demoSeed, in: 0...Int(Int32.max))
    let world = try World(Configuration(arguments))
    defer { world.close() }
    guard try world.operations.isUnused() else {
        throw UsageError(message: "the database has agencies or complaints already; seed fills an empty one")
    }
    let operations = world.operations
    try wait { try await fill(operations, size: size, seed: number) }
    write("\(size) complaints. Accounts such as operator and moj.head log in with \(DemoLogin.password).\n")
    return 0
}

/// Fills a database in which nobody has registered or filed anything with the demo of the usual size.
func seedDemoIfEmpty(_ operations: Operations) async throws {
    guard try operations.isUnused() else { return }
    try await fill(operations, size: demoSize, seed: demoSeed)
}

/// Enough for every list to have pages and for every status to occur.
private let demoSize = 3_000
private let demoSeed = 1

/// Tells a person at the terminal how far it is, and nobody else.
private func fill(_ operations: Operations, size: Int, seed: Int) async throws {
    guard isatty(STDERR_FILENO) == 1 else {
        return try await seedDemo(operations, size: size, seed: UInt64(seed))
    }
    try await seedDemo(operations, size: size, seed: UInt64(seed)) { what, count in
        tell("\r\u{1B}[K\(count) \(what)")
    }
    tell("\r\u{1B}[K")
}

extension Operations {
    /// Whether nobody has registered an agency or filed a complaint yet.
    fileprivate func isUnused() throws -> Bool {
        try database.read { transaction in
            try transaction.agencies(limit: 1).isEmpty && transaction.storedComplaints(after: 0, limit: 1).isEmpty
        }
    }
}
