// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage

extension Operations {
    /// Checks the files and moves them into the store; rows follow in the transaction that mentions them.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` naming each file that is of no accepted type.
    func take(_ incoming: [IncomingFile], for complaint: Complaint.ID, isPublic: Bool) throws(OperationError)
        -> [Attachment]
    {
        guard incoming.count <= Complaints.Limits.filesMax else {
            throw .invalid([FieldError("attachments", .tooLong(max: Complaints.Limits.filesMax))])
        }
        var errors: [FieldError] = []
        var attachments: [Attachment] = []
        let at = now()
        for (index, file) in incoming.enumerated() {
            guard let type = FileType.of(file.path), FileType.accepted.contains(type), file.byteCount > 0 else {
                errors.append(FieldError("attachments/\(index)", .unknown))
                continue
            }
            attachments.append(
                Attachment(
                    id: newID(), complaint: complaint, name: Self.shownName(file.name), type: type,
                    byteCount: file.byteCount, sha256: file.sha256, at: at, isPublic: isPublic))
        }
        guard errors.isEmpty else { throw .invalid(errors) }
        for file in incoming { try files.take(file) }
        return attachments
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
                let actor = principal.actor(for: attachment.complaint),
                let complaint = try transaction.complaint(attachment.complaint), complaint.isVisible(to: actor),
                attachment.isPublic || !actor.holds(.complainant), !actor.holds(.administrator)
            else { throw OperationError.notFound }
            return attachment
        }
    }
}
