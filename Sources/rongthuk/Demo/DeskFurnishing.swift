// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

extension Country {
    /// What lies on the desks when the demo opens: published answers, texts and forms, and lists that heads share.
    func furnish(_ operations: Operations) async throws {
        for article in ArticleTable.all { _ = try await operations.createArticle(article, by: .system) }
        let executive = Principal.officer(hub.officer(.hubExecutive, turn: 0))
        _ = try await operations.keepList(
            QueueRequest(
                statuses: [.received, .screened, .returned], urgencies: [.veryUrgent, .mostUrgent],
                isOldestFirst: true),
            as: "ด่วนมากขึ้นไป ยังไม่ส่งต่อ", isShared: true, by: executive)
        _ = try await operations.keepList(
            QueueRequest(statuses: [.received], channel: .hotline), as: "จากสายด่วน รอคัดกรอง", isShared: true,
            by: executive)
        try await keep(
            ReplyTable.hub, ReplyTable.hubForms, by: .officer(hub.officer(.reviewer, turn: 0)), operations)
        for office in offices.values.sorted(by: { $0.agency.code < $1.agency.code }) {
            guard let head = office.desks.first?.head else { continue }
            _ = try await operations.keepList(
                QueueRequest(
                    part: .all, statuses: [.referred, .accepted, .inProgress],
                    urgencies: [.urgent, .veryUrgent, .mostUrgent], isOldestFirst: true),
                as: "เรื่องด่วนของเรา", isShared: true, by: .officer(head))
            try await keep(ReplyTable.agency, ReplyTable.agencyForms, by: .officer(head), operations)
            let mail = OfficerMail(email: head.login + "@officers.example", preference: .daily)
            try await operations.setOfficerMail(mail, by: .officer(head))
            // The letter of the week is all that a CCEO needs by mail.
            let week = OfficerMail(email: office.cceo.login + "@officers.example", preference: .daily)
            try await operations.setOfficerMail(week, by: .officer(office.cceo))
        }
        let mail = OfficerMail(email: "executive@officers.example", preference: .immediate)
        try await operations.setOfficerMail(mail, by: executive)
    }

    /// The texts and filled-in forms of one agency.
    private func keep(
        _ replies: [ReplyInput], _ forms: [(name: String, operation: Operation, fields: [Macro.Field])],
        by keeper: Principal, _ operations: Operations
    ) async throws {
        for reply in replies { _ = try await operations.createReply(reply, by: keeper) }
        for form in forms {
            _ = try await operations.createMacro(named: form.name, for: form.operation, form.fields, by: keeper)
        }
    }
}
