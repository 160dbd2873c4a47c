// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import Secrets
package import SQL
package import Storage

/// Making notices: rows, written in the transaction of what they tell of.
extension Operations {
    /// Tells the complainant of an event, if they want to hear and the event is one to hear of.
    func tell(_ event: Event, about complaint: Complaint, in transaction: borrowing Transaction) throws {
        guard let content = NoticeContent(telling: event, of: complaint.code) else { return }
        try tellComplainant(content, of: complaint, key: "event/\(event.revision)", at: event.at, in: transaction)
    }

    /// Tells the complainant something, by the way they chose; nothing happens if they chose none.
    ///
    /// `key` names what it is about within the complaint: there is one notice for each, however often it is tried.
    package func tellComplainant(
        _ content: NoticeContent, of complaint: Complaint, key: String, at now: Instant,
        in transaction: borrowing Transaction
    ) throws {
        guard let channel = try transaction.noticeChoice(of: complaint.id)?.channel else { return }
        try enqueue(
            content, to: .complainant(complaint.id), by: channel, in: complaint.language,
            key: "complaint/\(complaint.id.text)/\(key)", at: now, transaction)
    }

    /// Puts news on the bell of an officer or a side, and writes at once to those who want that.
    package func notify(
        _ addressee: Addressee, of complaint: Complaint.ID, revision: Int, kind: Event.Kind, at: Instant,
        in transaction: borrowing Transaction
    ) throws {
        try transaction.notify(addressee, of: complaint, revision: revision, kind: kind, at: at)
        var readers = try transaction.mailReaders(
            of: addressee, in: addressee.roles, about: complaint, limit: Limits.mailReadersMax)
        if case .side(.agency(let agency)) = addressee {
            for deputy in try deputies(of: agency, at: now(), in: transaction)
            where !readers.contains(where: { $0.officer == deputy }) {
                readers += try transaction.mailReaders(of: .officer(deputy), in: [], about: complaint, limit: 1)
            }
        }
        guard !readers.isEmpty, let code = try transaction.codes(of: [complaint])[complaint] else { return }
        let content = NoticeContent.news(item: NoticeItem(code: code, kind: kind, at: at))
        for reader in readers {
            try enqueue(
                content, to: .officer(reader.officer), by: .email, in: reader.language,
                key: "officer/\(reader.officer.text)/\(complaint.text)/\(revision)", at: at, transaction)
        }
    }

    /// Writes to officers by mail whatever they prefer, but not to those who want none or have no address.
    ///
    /// `key` names the occasion; each officer gets one notice for it, however often it is tried.
    package func write(
        _ content: NoticeContent, to officers: [Officer.ID], key: String, at now: Instant,
        in transaction: borrowing Transaction
    ) throws {
        for officer in officers {
            let mail = try transaction.officerMail(of: officer)
            guard mail.email != nil, mail.preference != .none else { continue }
            try enqueue(
                content, to: .officer(officer), by: .email, in: mail.language, key: "officer/\(officer.text)/\(key)",
                at: now, transaction)
        }
    }

    private func enqueue(
        _ content: NoticeContent, to addressee: NoticeAddressee, by channel: NoticeChannel, in language: Language,
        key: String, at now: Instant, _ transaction: borrowing Transaction
    ) throws {
        // Drawn beside the others: a transaction may run again, and what comes after must not depend on it.
        let id: Identifier<NoticeRecord> = newID(from: .system)
        let notice = NewNotice(
            id: id, addressee: addressee, channel: channel, language: language, content: content, key: key,
            messageId: "\(id.text)@\(post.domain)")
        try transaction.insert(notice, at: now, attemptsMax: Limits.noticeAttemptsMax)
    }
}

/// How complainants are told, which they choose themselves.
extension Operations {
    /// Keeps what was chosen with the filing; nobody anonymous has a choice.
    func choose(
        _ request: FilingRequest, for complaint: Complaint, at now: Instant, in transaction: borrowing Transaction
    ) throws {
        let reachable = Person.noticeChannels(of: request.people)
        guard !reachable.isEmpty else { return }
        try transaction.setNoticeChoice(
            NoticeChoice(channel: request.notices, reachable: reachable), of: complaint.id, at: now)
    }

    /// How the complainant is told, and by what they could be.
    package func noticeChoice(by principal: Principal) throws(OperationError) -> NoticeChoice {
        let complaint = try ownComplaint(principal)
        if let choice = try reading({ try $0.noticeChoice(of: complaint) }) { return choice }
        // Filed before anybody was asked: what was given then is found out for its owner.
        let sealed = try reading { try $0.people(of: complaint) }.filter { $0.part == .complainant }
        let people = try sealed.map { person throws(OperationError) in try open(person) }
        return NoticeChoice(channel: nil, reachable: Person.noticeChannels(of: people))
    }

    /// Tells the complainant by that way from now on, what waits included; nil ends it.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` for a way that they gave no contact for.
    package func chooseNotices(
        by channel: NoticeChannel?, as principal: Principal
    ) async throws(OperationError) {
        let complaint = try ownComplaint(principal)
        let reachable = try noticeChoice(by: principal).reachable
        if let channel, !reachable.contains(channel) { throw .invalid([FieldError("notices", .unknown)]) }
        let now = now()
        try await transaction { transaction in
            try transaction.setNoticeChoice(
                NoticeChoice(channel: channel, reachable: reachable), of: complaint, at: now)
            try transaction.reroute(noticesOf: complaint, by: channel)
        }
    }

    private func ownComplaint(_ principal: Principal) throws(OperationError) -> Complaint.ID {
        switch principal {
        case .complainant(let own), .caller(_, let own): return own
        case .anonymous: throw .unauthenticated
        case .officer, .partner, .system: throw .forbidden
        }
    }
}

/// Ending notices by the link in one of them.
extension Operations {
    /// What the link in a notice carries: whose notices it ends, signed.
    package func noticeToken(for addressee: NoticeAddressee) -> String {
        let subject =
            switch addressee {
            case .complainant(let id): "c" + id.text
            case .officer(let id): "o" + id.text
            }
        return subject + "." + keys.sign(subject, purpose: "unsubscribe")
    }

    /// Whose notices the link ends.
    ///
    /// - Throws: ``OperationError/notFound`` for a link that is not ours.
    package func noticeAddressee(_ token: String) throws(OperationError) -> NoticeAddressee {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard token.utf8.count <= Limits.noticeTokenBytesMax, parts.count == 2,
            keys.verify(parts[1], of: parts[0], purpose: "unsubscribe")
        else { throw .notFound }
        let id = parts[0].dropFirst()
        if parts[0].hasPrefix("c"), let complaint = Complaint.ID(id) { return .complainant(complaint) }
        if parts[0].hasPrefix("o"), let officer = Officer.ID(id) { return .officer(officer) }
        throw .notFound
    }

    /// Ends all notices to whoever got the link; may be done twice.
    package func endNotices(_ token: String) async throws(OperationError) {
        let addressee = try noticeAddressee(token)
        let now = now()
        try await transaction { transaction in
            switch addressee {
            case .complainant(let complaint):
                let reachable = try transaction.noticeChoice(of: complaint)?.reachable ?? []
                try transaction.setNoticeChoice(
                    NoticeChoice(channel: nil, reachable: reachable), of: complaint, at: now)
                try transaction.reroute(noticesOf: complaint, by: nil)
            case .officer(let officer):
                var mail = try transaction.officerMail(of: officer)
                mail.preference = .none
                try transaction.setOfficerMail(mail, of: officer, lastDay: Self.lastDigestDay(at: now))
            }
        }
    }
}

extension Addressee {
    /// Who of a side hears its news, as on the bell.
    fileprivate var roles: Set<Role> {
        switch self {
        case .side(.hub): Role.ofHub
        case .side(.agency): [.unitHead, .cceo]
        case .officer: []
        }
    }
}
