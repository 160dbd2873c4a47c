// SPDX-License-Identifier: Apache-2.0
import CSQLite
import Glibc

extension SQLiteConnection {
    /// Copies the log into the database as far as readers allow; `forced` waits a little for them.
    ///
    /// A failure is left to the next checkpoint: nothing is lost while the log holds it.
    func checkpoint(forced: Bool) {
        guard forced else {
            sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
            return
        }
        sqlite3_busy_timeout(handle, Limits.forcedCheckpointMilliseconds)
        sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_RESTART, nil, nil)
        sqlite3_busy_timeout(handle, Limits.busyMilliseconds)
    }

    /// Copies the database as it is now to a new file, which appears under `path` only when it is whole.
    func backup(to path: String) throws(DatabaseError) {
        let partial = path + ".partial"
        unlink(partial)
        do throws(DatabaseError) {
            try copy(to: partial)
        } catch {
            unlink(partial)
            throw error
        }
        guard rename(partial, path) == 0 else {
            throw .unavailable("the backup cannot be renamed: \(String(cString: strerror(errno)))")
        }
        flushFolder(of: path)
    }

    private func copy(to path: String) throws(DatabaseError) {
        var target: OpaquePointer?
        defer { sqlite3_close_v2(target) }
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        guard sqlite3_open_v2(path, &target, flags, nil) == SQLITE_OK else {
            throw .unavailable("the backup file cannot be opened")
        }
        guard let backup = sqlite3_backup_init(target, "main", handle, "main") else {
            throw .unavailable("the backup cannot start")
        }
        // In one step: between steps a write by another connection would start the copy anew. Writers go on
        // meanwhile, into the log.
        let status = sqlite3_backup_step(backup, -1)
        sqlite3_backup_finish(backup)
        guard status == SQLITE_DONE else {
            throw status & 0xFF == SQLITE_FULL
                ? .full : .statement(code: "SQLITE_\(status)", message: String(cString: sqlite3_errstr(status)))
        }
    }

    /// Without it a crash could forget the new name.
    private func flushFolder(of path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Glibc.close(descriptor)
    }
}
