// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

/// The replies and macros of the officer's agency, ready to be used on one complaint.
struct ComplaintTools {
    var replies: [Reply] = []
    var macros: [Macro] = []
    /// What the variables stand for on this complaint, in the complainant's language.
    var values: [ReplyVariable: String] = [:]
    /// The language that the complainant is written to.
    var language = Language.thai

    /// None at all for officers who only read.
    init(for officer: Officer, _ view: ComplaintView, _ visit: Visit) throws(OperationError) {
        guard officer.usesReplies else { return }
        language = view.complaint.language
        replies = try visit.operations.replies(by: visit.principal).filter(\.isActive)
        macros = try visit.operations.macros(by: visit.principal).filter {
            $0.isActive && view.operations.contains($0.operation)
        }
        let agency = try visit.operations.agency(officer.agency)
        values = [
            .code: view.complaint.code.grouped, .subject: view.complaint.subject,
            .agency: agency.name(in: language), .officer: officer.name,
            .received: TimeElement(view.complaint.receivedAt, in: language).text,
        ]
        values[.category] = view.complaint.category.flatMap { view.names.categories[$0] }?.name(in: language)
        values[.due] = view.complaint.due.map { TimeElement(deadline: $0.at, in: language).text }
    }

    func text(of reply: Reply) -> String {
        ReplyVariable.fill(reply.text(in: language), values)
    }

    /// The form as the macro fills it in.
    func fields(of macro: Macro) -> Fields {
        Fields(
            macro.fields.map { field in
                let isText = field.name == macro.operation.textField
                return (field.name, isText ? ReplyVariable.fill(field.value, values) : field.value)
            })
    }
}

extension Complaint {
    /// What has an end that people have to know, and when it is; nil for a complaint that waits for no day.
    var due: (word: Message, at: Instant)? {
        if status == .needInfo, let question { return (.complaintAnswerBy, question.answerBy) }
        if let closure, !status.isOpen, status != .withdrawn, closure.contestDismissedAt == nil {
            return (.complaintContestable, closure.contestableUntil)
        }
        return nil
    }
}

extension Form {
    /// What the officer filled in, without what the page itself put there.
    var typed: [Macro.Field] {
        let own: Set<String> = [
            "csrf", "once", "revision", "reply", "insert", "keepMacro", "macroName", "discard",
            "confirmed",
        ]
        return fields.entries.filter { !own.contains($0.name) }.map { Macro.Field($0.name, $0.value) }
    }
}
