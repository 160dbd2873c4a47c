// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Glibc
import Operations
import SQL

/// Copies the database to a file while others use it; the copy is complete or not there.
func backup(_ arguments: Arguments) throws -> Int32 {
    let target = try arguments.operand("FILE")
    let configuration = try Configuration(arguments)
    guard case .sqlite = configuration.location else {
        throw UsageError(message: "back up PostgreSQL with pg_dump; this command copies SQLite")
    }
    let world = try World(configuration)
    defer { world.close() }
    let partial = target + ".partial"
    try world.operations.database.backup(to: partial)
    guard rename(partial, target) == 0 else {
        throw UsageError(message: "\(target) can't be written: \(String(cString: strerror(errno)))")
    }
    write("Written to \(target). The files and keys of \(configuration.dataDirectory) are copied as they are.\n")
    return 0
}

/// Whether the file is a whole database.
private func check(backup source: String) throws {
    var faults = ["it is no SQLite database"]
    if let opened = try? Database.open(DatabaseConfiguration(.sqlite(path: source))) {
        faults = (try? opened.integrityCheck()) ?? faults
        opened.close()
    }
    if let fault = faults.first { throw UsageError(message: "\(source) can't be restored: \(fault)") }
}

/// Puts a backup in the place of the database; the old one is kept beside it.
func restore(_ arguments: Arguments) throws -> Int32 {
    let source = try arguments.operand("FILE")
    let configuration = try Configuration(arguments)
    guard case .sqlite(let path) = configuration.location else {
        throw UsageError(message: "restore PostgreSQL with pg_restore; this command restores SQLite")
    }
    guard access(source, R_OK) == 0 else { throw UsageError(message: "\(source) can't be read") }
    try check(backup: source)
    mkdir(configuration.dataDirectory, 0o700)
    let partial = path + ".restoring"
    try? FileManager.default.removeItem(atPath: partial)
    try FileManager.default.copyItem(atPath: source, toPath: partial)
    for suffix in ["", "-wal", "-shm"] where access(path + suffix, F_OK) == 0 {
        guard rename(path + suffix, path + ".before-restore" + suffix) == 0 else {
            throw UsageError(message: "the old database can't be put aside")
        }
    }
    guard rename(partial, path) == 0 else { throw UsageError(message: "the backup can't be put in place") }
    write("Restored from \(source). What was there before is \(path).before-restore\n")
    return 0
}
