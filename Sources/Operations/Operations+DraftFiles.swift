// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Glibc
import SQL
import Storage

extension Operations {
    /// Takes what can be taken; a file that is refused costs none of the others, and is noted in the draft.
    ///
    /// - Throws: ``OperationError/notFound`` without an open draft, ``OperationError/limited(until:)`` when too many
    ///   files came from the address.
    package func addFiles(
        _ incoming: [IncomingFile], to token: String, from address: String
    ) async throws(OperationError) -> FilingDraft {
        guard let (id, _) = try opened(token) else { throw .notFound }
        var refused: [FilingDraft.RefusedFile] = []
        for file in incoming {
            guard let refusal = try await add(file, in: id, of: token, from: address) else { continue }
            refused.append(FilingDraft.RefusedFile(name: file.name, refusal: refusal))
        }
        let noted = refused.isEmpty ? nil : refused
        return try await changeDraft(token) { $0.refused = noted }
    }

    private func add(
        _ file: IncomingFile, in id: FilingDraft.ID, of token: String, from address: String
    ) async throws(OperationError) -> FileRefusal? {
        guard let (_, draft) = try opened(token) else { throw .notFound }
        guard draft.files.count < Complaints.Limits.filesMax else { return .count }
        let checked: (file: IncomingFile, type: String)
        do throws(FileRefusal) {
            checked = try check(file)
        } catch {
            return error
        }
        return try await keep(checked.file, type: checked.type, in: id, of: token, from: address) ? nil : .count
    }

    /// Moves the file to the draft's folder and notes it; false if others filled the draft meanwhile.
    private func keep(
        _ file: IncomingFile, type: String, in id: FilingDraft.ID, of token: String, from address: String
    ) async throws(OperationError) -> Bool {
        let now = now()
        try await transaction { transaction in
            try count([AttemptSubject(.draftFilePerAddress, address)], at: now, in: transaction)
        }
        let kept = FilingDraft.File(
            id: newID(), name: file.name, type: type, byteCount: file.byteCount, sha256: file.sha256)
        try files.keep(file.path, as: kept.id.text, in: id.text)
        let draft = try await changeDraft(token) { draft in
            if draft.files.count < Complaints.Limits.filesMax { draft.files.append(kept) }
        }
        guard draft.files.contains(kept) else {
            files.dropDraft(kept.id.text, in: id.text)
            return false
        }
        return true
    }

    /// Takes a file out again; one that is not there is gone already.
    package func removeFile(_ id: FilingDraft.File.ID, from token: String) async throws(OperationError) {
        guard let (draft, _) = try opened(token) else { throw .notFound }
        try await changeDraft(token) { draft in
            draft.files.removeAll { $0.id == id }
            draft.refused = nil
        }
        files.dropDraft(id.text, in: draft.text)
    }
}
