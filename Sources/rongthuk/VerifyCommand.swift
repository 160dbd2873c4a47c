// SPDX-License-Identifier: Apache-2.0
import Complaints
import Glibc
import Operations
import SQL

/// Replays every event and compares; prints what differs.
func verify(_ arguments: Arguments) throws -> Int32 {
    let world = try World(Configuration(arguments))
    defer { world.close() }
    let isTerminal = isatty(STDERR_FILENO) == 1
    let verification = try world.operations.verify { done in
        if isTerminal { tell("\r\(done) complaints") }
    }
    if isTerminal { tell("\r") }
    var differences = verification.differences
    differences += try world.operations.database.integrityCheck().map { Difference(code: nil, what: $0) }
    for difference in differences {
        write("\(difference.code?.grouped ?? "database"): \(difference.what)\n")
    }
    write(
        "\(verification.complaints) complaints, \(verification.events) events, \(differences.count) differences\n")
    return differences.isEmpty ? 0 : 1
}

/// Brings the database up to date and says so.
func migrate(_ arguments: Arguments) throws -> Int32 {
    try World(Configuration(arguments)).close()
    write("The database is up to date.\n")
    return 0
}
