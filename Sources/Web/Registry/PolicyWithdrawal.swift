// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// The question before a version that has not begun is taken back.
struct PolicyWithdrawalPage: Framed {
    let frame: Frame
    let policy: Policy
    let shelf: PolicyShelf

    var layout: Layout {
        let title = say(.policyWithdraw(policy.effectiveFrom.dayMessage))
        let button = SubmitRow(
            say(.policyWithdrawDo), tone: .danger, cancel: (say(.policyWithdrawKeep), .policy(policy.id)))
        let question = ConfirmBox(
            say(.policyWithdrawQuestion), consequences: [say(.policyWithdrawNever), say(.policyWithdrawTold)],
            form: PostForm(frame, to: .registry("policies", policy.id.text, "removal"), button.html).html)
        let facts = DefinitionList([
            (say(.policyClock), "\(say(policy.clock.message))"), (say(.policyFor), "\(words(of: policy.scope, shelf))"),
            (say(.policyPeriod), "\(words(of: policy.period))"), (say(.policySource), "\(policy.source)"),
        ])
        return RegistryPage(
            frame: frame, title: title,
            above: [(say(.policyTitle), .registry("policies")), (say(policy.clock.message), .policy(policy.id))],
            body: facts.html + question.html
        ).layout
    }
}

/// Every version that was taken back before it began, also of rules of which none is left.
struct WithdrawnPolicyPage: Framed {
    let frame: Frame
    let list: WithdrawnPolicies
    let isFirst: Bool

    var layout: Layout {
        let path = Link.registry("policies", "withdrawn")
        let last = list.records.count < Operations.pageMax ? nil : list.records.last
        let next = last.flatMap { last in
            last.withdrawnAt.map { at in
                Link.registry(
                    "policies", "withdrawn",
                    query: [("at", String(at.microseconds)), ("before", last.policy.id.text)])
            }
        }
        let columns = [
            Message.policyClock, .policyFor, .policyPeriod, .policyFrom, .policyBy, .policyWithdrawnBy,
        ].map { DataTable.Column(say($0)) }
        let table: HTML =
            list.records.isEmpty
            ? EmptyState(say(.policyWithdrawnNone)).html
            : DataTable(say(.policyWithdrawnTitle), isTitled: true, columns, rows: list.records.map(row)).html
        return RegistryPage(
            frame: frame, title: say(.policyWithdrawnTitle), above: [(say(.policyTitle), .registry("policies"))],
            body: "<p class=\"lead\">\(whole(.policyWithdrawnLead))</p>\n" + table
                + Pager(frame, first: isFirst ? nil : path, next: next).html
        ).layout
    }

    private func row(_ record: PolicyRecord) -> [HTML] {
        let policy = record.policy
        func officer(_ id: Officer.ID?) -> Officer? { id.flatMap { list.officers[$0] } }
        return [
            "<a href=\"\(Link.policy(policy.id))\">\(say(policy.clock.message))</a>",
            "\(words(of: policy.scope, list.shelf))", "\(words(of: policy.period))",
            TimeElement(policy.effectiveFrom, in: frame.language).html,
            deed(of: officer(record.author), at: record.createdAt),
            record.withdrawnAt.map { deed(of: officer(record.withdrawnBy), at: $0) } ?? .empty,
        ]
    }
}
