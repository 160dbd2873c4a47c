// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import FoundationEssentials
import SQL
import Storage

/// A form that was begun and not sent.
package struct Draft: Equatable, Sendable {
    package let fields: [Macro.Field]
    /// When it was last written.
    package let at: Instant
}

/// Unsent forms: sealed like the vault, readable by the officer who wrote them alone.
extension Operations {
    /// What the officer wrote last; nil for nothing, and for what an old key sealed that is no longer there.
    package func draft(
        of operation: Operation, on code: PublicCode, by principal: Principal
    ) throws(OperationError) -> Draft? {
        try reading { transaction in
            let place = try place(of: operation, on: code, principal, in: transaction)
            guard let (sealed, at) = try transaction.draft(place),
                let plain = try? keys.open(sealed, context: place.context)
            else { return nil }
            return Draft(fields: try JSONDecoder().decode([Macro.Field].self, from: Data(plain)), at: at)
        }
    }

    /// The operations that the officer has begun on the complaint.
    package func drafts(on code: PublicCode, by principal: Principal) throws(OperationError) -> [Operation] {
        try reading { transaction in
            let (officer, complaint) = try visible(code, principal, in: transaction)
            return try transaction.drafts(of: officer.id, on: complaint.id)
        }
    }

    /// Keeps what was typed so far; a form that became empty is forgotten.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` beyond `Limits.formDraftBytesMax`.
    package func saveDraft(
        _ fields: [Macro.Field], of operation: Operation, on code: PublicCode, by principal: Principal
    ) async throws(OperationError) {
        guard fields.contains(where: { !$0.value.isEmpty }) else {
            return try await discardDraft(of: operation, on: code, by: principal)
        }
        let plain: [UInt8]
        do { plain = Array(try JSONEncoder().encode(fields)) } catch { throw OperationError(error) }
        guard plain.count <= Limits.formDraftBytesMax else {
            throw .invalid([FieldError("draft", .tooMany(max: Limits.formDraftBytesMax, of: .bytes))])
        }
        let now = now()
        try await transaction { transaction in
            let place = try place(of: operation, on: code, principal, in: transaction)
            try transaction.saveDraft(keys.seal(plain, context: place.context), of: place, at: now)
        }
    }

    package func discardDraft(
        of operation: Operation, on code: PublicCode, by principal: Principal
    ) async throws(OperationError) {
        try await transaction { transaction in
            try transaction.deleteDraft(try place(of: operation, on: code, principal, in: transaction))
        }
    }

    private func place(
        of operation: Operation, on code: PublicCode, _ principal: Principal, in transaction: borrowing Transaction
    ) throws -> DraftPlace {
        let (officer, complaint) = try visible(code, principal, in: transaction)
        return DraftPlace(officer: officer.id, complaint: complaint.id, operation: operation)
    }
}

extension DraftPlace {
    /// What a seal is bound to, so that no row can be moved to another officer or complaint.
    fileprivate var context: String {
        ["draft", officer.text, complaint.text, operation.rawValue].joined(separator: "/")
    }
}
