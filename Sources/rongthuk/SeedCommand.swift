// SPDX-License-Identifier: Apache-2.0
import Glibc
import Operations
import SQL
import Storage

/// Fills an empty database with an invented country and a year of its complaints.
func seed(_ arguments: Arguments) throws -> Int32 {
    let size = try arguments.number(.size, default: 3_000, in: 1...1_000_000)
    let seed = try arguments.number(.seed, default: 1, in: 0...Int(Int32.max))
    let world = try World(Configuration(arguments))
    defer { world.close() }
    let operations = world.operations
    guard try operations.isUnused() else {
        throw UsageError(message: "the database has agencies or complaints already; seed fills an empty one")
    }
    let isTerminal = isatty(STDERR_FILENO) == 1
    try wait {
        try await seedDemo(operations, size: size, seed: UInt64(seed)) { what, count in
            if isTerminal { fputs("\r\u{1B}[K\(count) \(what)", stderr) }
        }
    }
    if isTerminal { fputs("\r\u{1B}[K", stderr) }
    write("\(size) complaints. Demo accounts such as operator and moj.head log in with \(DemoLogin.password).\n")
    return 0
}

extension Operations {
    /// Whether nobody has registered an agency or filed a complaint yet.
    func isUnused() throws -> Bool {
        try database.read { transaction in
            try transaction.agencies(limit: 1).isEmpty && transaction.storedComplaints(after: 0, limit: 1).isEmpty
        }
    }
}
