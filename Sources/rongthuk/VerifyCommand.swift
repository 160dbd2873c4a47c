// SPDX-License-Identifier: Apache-2.0
import Glibc
import Operations

/// Replays every event and compares; prints what differs.
func verify(_ arguments: Arguments) throws -> Int32 {
    let world = try World(Configuration(arguments))
    defer { world.close() }
    let isTerminal = isatty(STDERR_FILENO) == 1
    let verification = try world.operations.verify { done in
        if isTerminal, done % 1000 == 0 { fputs("\r\(done) complaints", stderr) }
    }
    if isTerminal { fputs("\r", stderr) }
    var differences = verification.differences
    for line in try world.operations.database.integrityCheck() {
        differences.append(Difference(code: nil, what: line))
    }
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
