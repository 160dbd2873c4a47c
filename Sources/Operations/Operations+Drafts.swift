// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import FoundationEssentials
import SQL
import Secrets
import Storage

/// What a draft's token opens.
package enum DraftState: Equatable, Sendable {
    case open(FilingDraft)
    /// It became a complaint; its receipt is still there.
    case filed
}

extension Operations {
    /// Begins a filing, or goes on with a copy of one whose browser lost its cookies.
    ///
    /// A copy has a token of its own, so whoever knows the old one can't read what is typed from now on.
    ///
    /// - Returns: the token that opens it for a day; only its hash is kept.
    /// - Throws: ``OperationError/limited(until:)`` when too many were begun from the address.
    package func startDraft(
        copying token: String? = nil, from address: String
    ) async throws(OperationError) -> String {
        let (now, fresh, id) = (now(), randomness.token(), newID(FilingDraft.self))
        let source = try token.flatMap { token throws(OperationError) in try opened(token) }
        var draft = source?.draft ?? FilingDraft()
        if let source {
            let (from, to) = (source.id.text, id.text)
            draft.files = draft.files.filter { file in
                files.share(files.draftPath(file.id.text, in: from), with: files.draftPath(file.id.text, in: to))
            }
        }
        let sealed = SealedDraft(id: id, sealed: try seal(draft, as: id))
        try await transaction { transaction in
            try count([AttemptSubject(.draftPerAddress, address)], at: now, in: transaction)
            let expiry = now.adding(seconds: Limits.draftSeconds)
            try transaction.insert(sealed, tokenHash: hash(of: fresh), until: expiry)
        }
        return fresh
    }

    /// Nil for a token of none, and a day after the draft was begun.
    package func draft(_ token: String) throws(OperationError) -> DraftState? {
        let (hash, now) = (hash(of: token), now())
        guard let row = try reading({ try $0.draft(tokenHash: hash, at: now) }) else { return nil }
        return row.filedAt == nil ? .open(try open(row)) : .filed
    }

    /// Changes an open draft while others wait, and gives what it is now.
    ///
    /// - Throws: ``OperationError/notFound`` once it was filed, forgotten or expired,
    ///   ``OperationError/invalid(_:)`` when it would hold more than ``Limits/draftBytesMax``.
    @discardableResult
    package func changeDraft(
        _ token: String, _ change: @escaping @Sendable (inout FilingDraft) -> Void
    ) async throws(OperationError) -> FilingDraft {
        let (hash, now) = (hash(of: token), now())
        return try await transaction { transaction in
            let row = try openDraft(hash, at: now, in: transaction)
            var draft = try open(row)
            change(&draft)
            try transaction.update(SealedDraft(id: row.id, sealed: try seal(draft, as: row.id)))
            return draft
        }
    }

    /// Deletes a draft and its files, whatever became of it.
    package func forgetDraft(_ token: String) async throws(OperationError) {
        let (hash, now) = (hash(of: token), now())
        guard let row = try reading({ try $0.draft(tokenHash: hash, at: now) }) else { return }
        files.dropDrafts(in: row.id.text)
        try await transaction { try $0.deleteDraft(row.id) }
    }

    /// Makes a complaint of the draft, once: whoever sends it again gets the same receipt.
    ///
    /// What was typed is taken out of the draft in the same transaction.
    package func fileDraft(_ token: String, _ request: FilingRequest) async throws(OperationError) -> Receipt {
        if let receipt = try receipt(ofDraft: token) { return receipt }
        guard let (row, draft) = try opened(token) else { throw .notFound }
        let errors = request.errors
        guard errors.isEmpty else { throw .invalid(errors) }
        let (id, now) = (newID(Complaint.self), now())
        var attachments: [Attachment] = []
        for file in draft.files {
            try files.adopt(files.draftPath(file.id.text, in: row.text), sha256: file.sha256)
            attachments.append(
                Attachment(
                    id: newID(), complaint: id, name: file.name, type: file.type, byteCount: file.byteCount,
                    sha256: file.sha256, at: now, isPublic: true))
        }
        let emptied = SealedDraft(id: row, sealed: try seal(FilingDraft(), as: row), filedAt: now)
        let receipt = try await receive(
            request, as: id, with: attachments, by: .complainant, once: once(of: row)
        ) { transaction in try transaction.update(emptied) }
        files.dropDrafts(in: row.text)
        return receipt
    }

    /// What the person keeps, again, for as long as the draft is there; nil for one that was not filed.
    package func receipt(ofDraft token: String) throws(OperationError) -> Receipt? {
        let (hash, now) = (hash(of: token), now())
        guard let row = try reading({ try $0.draft(tokenHash: hash, at: now) }), row.filedAt != nil else { return nil }
        return try receipt(for: once(of: row.id))
    }

    /// Deletes a bounded number of drafts that expired, files first; gives how many.
    func purgeDrafts(expiredAt now: Instant) async throws(OperationError) -> Int {
        let expired = try reading { try $0.drafts(expiredAt: now, limit: Limits.purgeDraftsMax) }
        for id in expired { files.dropDrafts(in: id.text) }
        guard !expired.isEmpty else { return 0 }
        try await transaction { transaction in
            for id in expired { try transaction.deleteDraft(id) }
        }
        return expired.count
    }
}

extension Operations {
    func hash(of token: String) -> String {
        keys.lookupHash(String(token.prefix(Limits.tokenBytesMax)), purpose: "draft")
    }

    /// An open draft and its id; nil for any other token.
    func opened(_ token: String) throws(OperationError) -> (id: FilingDraft.ID, draft: FilingDraft)? {
        let (hash, now) = (hash(of: token), now())
        guard let row = try reading({ try $0.draft(tokenHash: hash, at: now) }), row.filedAt == nil else { return nil }
        return (row.id, try open(row))
    }

    fileprivate func openDraft(
        _ hash: String, at now: Instant, in transaction: borrowing Transaction
    ) throws -> SealedDraft {
        guard let row = try transaction.draftToChange(tokenHash: hash, at: now), row.filedAt == nil else {
            throw OperationError.notFound
        }
        return row
    }

    fileprivate func seal(_ draft: FilingDraft, as id: FilingDraft.ID) throws(OperationError) -> [UInt8] {
        guard let plain = try? Array(JSONEncoder().encode(draft)) else {
            throw .unexpected("a draft could not be written")
        }
        guard plain.count <= Limits.draftBytesMax else {
            throw .invalid([FieldError("narrative", .tooLong(max: Complaints.Limits.narrativeCharactersMax))])
        }
        return keys.seal(plain, context: "draft/" + id.text)
    }

    fileprivate func open(_ row: SealedDraft) throws(OperationError) -> FilingDraft {
        do {
            let plain = try keys.open(row.sealed, context: "draft/" + row.id.text)
            return try JSONDecoder().decode(FilingDraft.self, from: Data(plain))
        } catch {
            // Says nothing of the content, which is personal.
            throw .unexpected("a draft could not be opened")
        }
    }

    /// The key of the filing: one draft makes one complaint.
    fileprivate func once(of id: FilingDraft.ID) -> Once {
        Once(scope: "draft", key: id.text, fingerprint: "draft")
    }
}
