// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import Outbound
import SQL
package import Storage

extension Operations {
    /// Where and how the officer gets the bell's news by mail.
    package func officerMail(by principal: Principal) throws(OperationError) -> OfficerMail {
        guard case .officer(let officer) = principal else {
            throw principal == .anonymous ? .unauthenticated : .forbidden
        }
        return try reading { try $0.officerMail(of: officer.id) }
    }

    /// Another officer's, for the registry.
    package func officerMail(of id: Officer.ID, by principal: Principal) throws(OperationError) -> OfficerMail {
        try principal.requireAdministrator()
        return try reading { transaction in
            guard let officer = try transaction.officer(id) else { throw OperationError.notFound }
            try requireReach(principal, over: officer.agency, in: transaction)
            return try transaction.officerMail(of: id)
        }
    }

    /// Keeps the officer's own choice.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` for what is no address.
    package func setOfficerMail(_ mail: OfficerMail, by principal: Principal) async throws(OperationError) {
        guard case .officer(let officer) = principal else {
            throw principal == .anonymous ? .unauthenticated : .forbidden
        }
        if let email = mail.email, !Self.isAddress(email) { throw .invalid([FieldError("email", .malformed)]) }
        let author = ChangeAuthor(principal, at: now())
        try await transaction { transaction in
            // So that a form of the registry that is open meanwhile does not bring the old address back.
            let before = try transaction.officerMail(of: officer.id).email
            if before != mail.email, let row = try transaction.officer(officer.id) {
                let revision = try standing(row, expecting: nil, in: transaction)
                let change = Self.change(of: before, to: mail.email)
                _ = try record(row, was: row, after: revision, hidden: change, by: author, in: transaction)
            }
            try transaction.setOfficerMail(mail, of: officer.id, lastDay: Self.lastDigestDay(at: author.at))
        }
    }

    /// Gives an officer another address, or none for an empty one; what they chose stays.
    ///
    /// Nil where it is the same.
    func setAddress(
        _ email: String?, of officer: Officer.ID, in transaction: borrowing Transaction
    ) throws -> RegistryChange.Field? {
        guard let email else { return nil }
        let before = try transaction.officerMail(of: officer)
        var mail = before
        mail.email = email.isEmpty ? nil : email
        guard mail.email != before.email else { return nil }
        try transaction.setOfficerMail(mail, of: officer, lastDay: Self.lastDigestDay(at: now()))
        return Self.change(of: before.email, to: mail.email)
    }

    /// That an address was entered, changed or taken out, and never which.
    private static func change(of before: String?, to email: String?) -> RegistryChange.Field {
        RegistryChange.Field(
            "email", old: email == nil ? ["yes"] : [], new: before == nil ? ["yes"] : [], isHidden: true)
    }

    /// Whether mail can be sent there.
    static func isAddress(_ text: String) -> Bool { MailAddress(text) != nil && text.looksLikeAddress }

    /// The last day whose time of digests has come.
    static func lastDigestDay(at now: Instant) -> Day {
        Zone.bangkok.day(of: now.adding(seconds: -Limits.digestSecondOfDay))
    }
}

/// Writes the day's digests to the officers who have not had it, once its time has come.
struct WriteDigests: Job {
    static let name = "write_digests"
    static let attemptsMax = 5

    func run(in operations: Operations) async throws(OperationError) {
        while try await operations.writeDigests() == Limits.digestsPerTurn {}
    }
}

extension Operations {
    /// Writes a bounded number of digests; gives for how many officers one was due.
    fileprivate func writeDigests() async throws(OperationError) -> Int {
        let now = now()
        let day = Self.lastDigestDay(at: now)
        // Cheaper than a transaction that finds nothing, which is what most turns do.
        guard try reading({ try !$0.digestReaders(before: day, limit: 1).isEmpty }) else { return 0 }
        return try await transaction { transaction in
            let readers = try transaction.digestReaders(before: day, limit: Limits.digestsPerTurn)
            for reader in readers { try writeDigest(to: reader, on: day, at: now, in: transaction) }
            return readers.count
        }
    }

    private func writeDigest(
        to reader: DigestReader, on day: Day, at now: Instant, in transaction: borrowing Transaction
    ) throws {
        let officer = try acting(reader.officer, at: now, in: transaction)
        let news =
            officer.isActive
            ? try notifications(of: officer, before: nil, limit: Limits.digestCountedMax, in: transaction)
                .filter { $0.number > reader.lastNumber } : []
        try transaction.digested(officer.id, on: day, upTo: news.first?.number ?? reader.lastNumber)
        guard !news.isEmpty else { return }
        let items = news.prefix(Limits.digestItemsMax).reversed()
            .map { NoticeItem(code: $0.code, kind: $0.kind, at: $0.at) }
        let content = NoticeContent.digest(items: items, earlier: news.count - items.count)
        try write(content, to: [officer.id], key: "digest/\(day.number)", at: now, in: transaction)
    }
}
