// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
import Secrets
import Storage

/// A complaint as somebody files it: the matter, the persons for the vault, the files.
package struct FilingRequest: Equatable, Sendable {
    /// Its `attachments` are filled in from `files`.
    package var filing: Filing
    package var people: [Person]
    package var files: [IncomingFile]
    /// By which way the complainant wants to hear of it; nil for not at all.
    package var notices: NoticeChannel?

    package init(
        filing: Filing, people: [Person] = [], files: [IncomingFile] = [], notices: NoticeChannel? = nil
    ) {
        self.filing = filing
        self.people = people
        self.files = files
        self.notices = notices
    }

    /// Everything that is wrong with it, its files aside; empty when it can be received.
    package var errors: [FieldError] {
        filing.errors + Person.errors(of: people, level: filing.identityLevel)
            + Person.errors(of: people, toldBy: notices)
    }
}

/// What the person keeps; the PIN is shown this once.
package struct Receipt: Equatable, Codable, Sendable {
    package let complaint: Complaint.ID
    package let code: PublicCode
    /// Six digits.
    package let pin: String
    package let receivedAt: Instant
}

extension Operations {
    /// Receives a complaint; the receipt is given only after everything is on disk.
    ///
    /// Anonymous visitors file for themselves, operators for a caller or a letter, partners for their citizens.
    package func file(
        _ request: FilingRequest, by principal: Principal, once: Once? = nil
    ) async throws(OperationError) -> Receipt {
        let actor = try filer(principal)
        let errors = request.errors
        guard errors.isEmpty else { throw .invalid(errors) }
        let id: Complaint.ID = newID()
        let attachments = try take(request.files, for: id, isPublic: true)
        return try await receive(request, as: id, with: attachments, by: actor, once: once) { _ in }
    }

    /// Writes the complaint with all that belongs to it; `closing` runs in the same transaction, the first time only.
    func receive(
        _ request: FilingRequest, as id: Complaint.ID, with attachments: [Attachment], by actor: Actor, once: Once?,
        closing: @escaping @Sendable (borrowing Transaction) throws -> Void
    ) async throws(OperationError) -> Receipt {
        var filing = request.filing
        filing.attachments = attachments.map(\.id)
        let sealed = try request.people.map { person throws(OperationError) in try seal(person, of: id) }
        let now = now()
        let code = newCode(at: now)
        let pin = randomness.digits(6)
        let pinHash = keys.pinHash(pin, code: code.text)
        let event: Event
        do throws(Refusal) {
            event = try Complaint.receive(filing, as: id, code: code, submission: newID(), by: actor, at: now)
        } catch {
            throw OperationError(error)
        }
        let receipt = Receipt(complaint: id, code: code, pin: pin, receivedAt: now)
        let lookups = lookups(for: request.people)
        return try await transaction { transaction in
            if let once, let stored = try remembered(Receipt.self, once, in: transaction) { return stored }
            try check(event, in: transaction)
            let complaint = try transaction.insert(event, pinHash: pinHash, from: origin)
            try moveClocks(by: event, from: nil, to: complaint, in: transaction)
            for attachment in attachments { try transaction.insert(attachment) }
            for person in sealed { try transaction.insert(person) }
            for lookup in lookups { try transaction.insertLookup(lookup.hash, kind: lookup.kind, complaint: id) }
            try choose(request, for: complaint, at: now, in: transaction)
            try tell(event, about: complaint, in: transaction)
            try transaction.enqueue(
                TellHolder(
                    complaint: id, revision: 1, holder: Complaint.Holder.hub.text, kind: .received, at: now),
                at: now)
            if let once { try remember(receipt, once, at: now, in: transaction) }
            try closing(transaction)
            return receipt
        }
    }

    private func filer(_ principal: Principal) throws(OperationError) -> Actor {
        switch principal {
        case .anonymous, .complainant: return .complainant
        case .officer(let officer):
            guard officer.roles.contains(.operator) else { throw .forbidden }
            return Actor(officer)
        case .partner(let partner): return Actor(partner)
        case .caller, .system: throw .forbidden
        }
    }

    /// What only the database can tell: the category, the respondent and the repeated complaint exist.
    private func check(_ event: Event, in transaction: borrowing Transaction) throws {
        guard case .received(let body) = event.body else { return }
        var errors: [FieldError] = []
        if let category = body.category, try transaction.category(category)?.isActive != true {
            errors.append(FieldError("category", .unknown))
        }
        if let agency = body.respondent?.agency, try transaction.agency(agency) == nil {
            errors.append(FieldError("respondent/agency", .unknown))
        }
        if let officer = body.respondent?.officer, try transaction.officer(officer) == nil {
            errors.append(FieldError("respondent/officer", .unknown))
        }
        if let repeated = body.repeatOf, try transaction.complaint(repeated) == nil {
            errors.append(FieldError("repeatOf", .unknown))
        }
        guard errors.isEmpty else { throw OperationError.invalid(errors) }
    }

    /// A code whose check character is a letter or a digit, which reads better over the telephone.
    private func newCode(at now: Instant) -> PublicCode {
        let fiscalYear = FiscalYear(of: now).number
        while true {
            let code = PublicCode(fiscalYear: fiscalYear, random: randomness.bytes(8))
            if !code.text.hasSuffix("*") { return code }
        }
    }
}
