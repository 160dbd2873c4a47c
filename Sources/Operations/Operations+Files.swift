// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import Glibc
import SQL
import Storage

extension FileRefusal {
    /// As an error of a form's or a request's field.
    var code: FieldError.Code {
        switch self {
        case .type: .unknown
        case .picture: .malformed
        case .bytes: .outOfRange(min: 1, max: Limits.fileBytesMax)
        case .count: .tooMany(max: Complaints.Limits.filesMax, of: .files)
        }
    }
}

extension Operations {
    /// Checks the files and moves them into the store; rows follow in the transaction that mentions them.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` naming each file that is of no accepted type.
    func take(
        _ incoming: [IncomingFile], for complaint: Complaint.ID, isPublic: Bool
    ) throws(OperationError) -> [Attachment] {
        guard incoming.count <= Complaints.Limits.filesMax else {
            throw .invalid([FieldError("attachments", FileRefusal.count.code)])
        }
        var errors: [FieldError] = []
        var checked: [(file: IncomingFile, type: String)] = []
        for (index, file) in incoming.enumerated() {
            do throws(FileRefusal) {
                checked.append(try check(file))
            } catch {
                errors.append(FieldError("attachments/\(index)", error.code))
            }
        }
        guard errors.isEmpty else {
            for (file, _) in checked where !incoming.contains(where: { $0.path == file.path }) { unlink(file.path) }
            throw .invalid(errors)
        }
        let at = now()
        for (file, _) in checked { try files.take(file) }
        return checked.map { file, type in
            Attachment(
                id: newID(), complaint: complaint, name: file.name, type: type, byteCount: file.byteCount,
                sha256: file.sha256, at: at, isPublic: isPublic)
        }
    }

    /// The file as it may be kept, with its type by its content; a picture is drawn anew.
    func check(_ file: IncomingFile) throws(FileRefusal) -> (file: IncomingFile, type: String) {
        guard file.byteCount <= Limits.fileBytesMax else { throw .bytes }
        guard let type = FileType.of(file.path), FileType.accepted.contains(type), file.byteCount > 0 else {
            throw .type
        }
        let named = IncomingFile(
            path: file.path, name: Self.shownName(file.name), byteCount: file.byteCount, sha256: file.sha256)
        guard type.hasPrefix("image/") else { return (named, type) }
        guard let drawn = pictures.redraw(named, type: type) else { throw .picture }
        return drawn
    }

    /// The last part of the name without control characters, at most 200 characters.
    private static func shownName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let clean = last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        let text = String(String.UnicodeScalarView(clean)).prefix(Complaints.Limits.nameCharactersMax)
        return text.isEmpty ? "file" : String(text)
    }

    /// A file of a complaint, for whoever may see it; a complainant sees the public ones.
    package func attachment(_ id: Attachment.ID, by principal: Principal) throws(OperationError) -> Attachment {
        try reading { transaction in
            guard let attachment = try transaction.attachment(id),
                let complaint = try transaction.complaint(attachment.complaint),
                principal.actors(seeing: complaint).contains(where: { actor in
                    (attachment.isPublic || !actor.holds(.complainant)) && !actor.holds(.administrator)
                })
            else { throw OperationError.notFound }
            return attachment
        }
    }
}
