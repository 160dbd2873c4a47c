// SPDX-License-Identifier: Apache-2.0

/// What may be done to a complaint, named as in the lifecycle table.
package enum Operation: String, CaseIterable, Codable, Sendable {
    case receive, requestInformation, provideInformation, closeUnanswered, screen, refuse, answerAtOnce
    case refer, accept, giveBack, rule, assign, progress, report, approveReport, declineReport, rejectReport
    case conclude, contest, upholdContest, dismissContest, withdraw, merge, unmerge, rate
    case addSubmission, sendMessage, note, requestIdentity, approveIdentity, openIdentity, extend, remind
    case requestExtension, declineExtension, answerEscalation
}

/// One row of the lifecycle table.
package struct LifecycleRule: Equatable, Sendable {
    /// Which of the actor's ties to the complaint the operation asks for, beside a role.
    package enum Tie: String, Sendable {
        /// None but being able to see it.
        case none
        /// The hub or the lead agency, whichever holds it.
        case holder
        /// The lead agency or a joint one; a joint one acts on its own assignment.
        case handling
        /// An agency with an open part in it, lead or joint, whatever the part's state.
        case part
    }

    /// The status an operation leads to.
    package enum Target: Equatable, Sendable {
        case status(Status)
        /// No status changes.
        case unchanged
        /// The status it had before it went aside.
        case left
        /// One of several, as the operation's other columns say.
        case either([Status])
    }

    package let operation: Operation
    package let roles: Set<Role>
    package let from: Set<Status>
    package let to: Target
    package let tie: Tie
    /// Names of what must be given, as in forms and JSON.
    package let given: [String]
}

/// The lifecycle as data: rules, pages, the API's description and the documents all read it.
package enum Lifecycle {
    /// Every operation, in the order of the specification's table; what is absent here is refused.
    package static let rules: [LifecycleRule] = [
        row(
            .receive, by: [.complainant, .operator, .partner], from: [], to: .status(.received),
            given: ["narrative", "kind", "channel", "identityLevel", "place"]),
        row(
            .requestInformation, by: holders, from: Status.open.subtracting([.needInfo]), to: .status(.needInfo),
            tie: .holder, given: ["question"]),
        row(.provideInformation, by: citizens, from: [.needInfo], to: .left, given: ["text"]),
        row(
            .closeUnanswered, by: holders, from: [.needInfo], to: .either([.notAccepted, .concluded]), tie: .holder,
            given: ["text"]),
        row(
            .screen, by: [.screener], from: [.received, .returned], to: .status(.screened),
            given: ["kind", "category", "urgency", "secrecy"]),
        row(
            .refuse, by: [.screener], from: [.received, .screened], to: .status(.notAccepted),
            given: ["reason", "text", "goTo"]),
        row(.answerAtOnce, by: [.operator], from: [.received], to: .status(.concluded), given: ["text"]),
        row(
            .refer, by: [.coordinator], from: [.screened, .returned], to: .status(.referred), given: ["lead", "joint"]),
        row(.accept, by: leads, from: [.referred], to: .status(.accepted), tie: .handling, given: []),
        row(
            .giveBack, by: leads, from: [.referred, .accepted], to: .status(.returned), tie: .handling,
            given: ["reason", "suggestedAgency"]),
        row(.rule, by: [.hubExecutive], from: [.returned], to: .status(.referred), given: ["agency", "reason"]),
        row(
            .assign, by: heads, from: [.accepted, .inProgress], to: .status(.inProgress), tie: .handling,
            given: ["unit", "officer"]),
        row(
            .progress, by: workers, from: [.accepted, .inProgress], to: .status(.inProgress), tie: .handling,
            given: ["text", "cause"]),
        row(
            .report, by: workers, from: [.accepted, .inProgress], to: .either([.reported, .inProgress]),
            tie: .handling, given: ["outcome", "text", "evidence"]),
        row(.approveReport, by: heads, from: [.inProgress], to: .status(.reported), tie: .handling, given: []),
        row(.declineReport, by: heads, from: [.inProgress], to: .unchanged, tie: .handling, given: ["reason"]),
        row(
            .rejectReport, by: [.reviewer], from: [.reported], to: .status(.inProgress), given: ["reason", "joint"]),
        row(
            .conclude, by: [.reviewer], from: [.reported, .screened], to: .status(.concluded),
            given: ["outcome", "text"]),
        row(
            .contest, by: [.complainant], from: [.concluded, .notAccepted], to: .status(.contested), given: ["reason"]),
        row(.upholdContest, by: [.reviewer], from: [.contested], to: .status(.inProgress), given: ["reason"]),
        row(.dismissContest, by: [.reviewer], from: [.contested], to: .left, given: ["reason"]),
        row(.withdraw, by: [.complainant], from: Status.open, to: .status(.withdrawn), given: ["reason"]),
        row(.merge, by: [.screener], from: Status.open, to: .status(.merged), given: ["master"]),
        row(.unmerge, by: [.screener], from: [.merged], to: .left, given: ["reason"]),
        row(
            .rate, by: [.complainant], from: [.concluded], to: .unchanged,
            given: ["ease", "fairness", "speed", "result"]),
        row(.addSubmission, by: citizens, from: all, to: .unchanged, given: ["text"]),
        row(.sendMessage, by: citizens.union(holders), from: all, to: .unchanged, given: ["text"]),
        row(.note, by: Role.ofHub.union(Role.ofAgency), from: all, to: .unchanged, given: ["text"]),
        row(.requestIdentity, by: readers, from: all, to: .unchanged, given: ["reason"]),
        row(.approveIdentity, by: approvers, from: all, to: .unchanged, given: []),
        row(.openIdentity, by: readers, from: all, to: .unchanged, given: []),
        row(.extend, by: heads, from: Status.open, to: .unchanged, tie: .part, given: ["clock", "amount", "reason"]),
        row(.remind, by: [.clock], from: Status.open, to: .unchanged, given: ["level"]),
        row(
            .requestExtension, by: [.officer], from: Status.open, to: .unchanged, tie: .part,
            given: ["clock", "amount", "reason"]),
        row(
            .declineExtension, by: heads, from: Status.open, to: .unchanged, tie: .part, given: ["clock", "reason"]),
        row(
            .answerEscalation, by: [.cceo, .hubExecutive], from: Status.open, to: .unchanged,
            given: ["clock", "level", "agency", "run", "text"]),
    ]

    /// The rules that name one of the roles, in the order of the operations; for one role they were looked up before.
    static func rules(of roles: Set<Role>) -> [LifecycleRule] {
        if roles.count == 1, let role = roles.first, let rules = byRole[role] { return rules }
        return inOrder.filter { !$0.roles.isDisjoint(with: roles) }
    }

    private static let inOrder: [LifecycleRule] = Operation.allCases.map { Self[$0] }

    private static let byRole = Dictionary(
        uniqueKeysWithValues: Role.allCases.map { role in (role, inOrder.filter { $0.roles.contains(role) }) })

    package static subscript(operation: Operation) -> LifecycleRule {
        guard let rule = byOperation[operation] else { preconditionFailure("no rule for \(operation)") }
        return rule
    }

    /// Statuses that `operation` can lead to from `status`; empty when it is refused there.
    package static func targets(of operation: Operation, from status: Status) -> Set<Status> {
        let rule = Self[operation]
        guard rule.from.contains(status) else { return [] }
        switch rule.to {
        case .status(let target): return [target]
        case .unchanged: return [status]
        case .left: return Set(Status.allCases)
        case .either(let targets): return Set(targets)
        }
    }

    private static let all = Set(Status.allCases)
    private static let citizens: Set<Role> = [.complainant, .operator, .partner]
    private static let holders: Set<Role> = [
        .operator, .screener, .coordinator, .reviewer, .officer, .unitHead, .cceo, .partner,
    ]
    private static let leads: Set<Role> = [.unitHead, .cceo, .partner]
    private static let heads: Set<Role> = [.unitHead, .cceo]
    private static let workers: Set<Role> = [.officer, .unitHead, .cceo, .partner]
    private static let readers: Set<Role> = [
        .operator, .screener, .coordinator, .reviewer, .officer, .unitHead, .cceo,
    ]
    private static let approvers: Set<Role> = [.reviewer, .hubExecutive, .unitHead, .cceo]

    private static let byOperation = Dictionary(uniqueKeysWithValues: rules.map { ($0.operation, $0) })

    private static func row(
        _ operation: Operation, by roles: Set<Role>, from: Set<Status>, to: LifecycleRule.Target,
        tie: LifecycleRule.Tie = .none, given: [String]
    ) -> LifecycleRule {
        LifecycleRule(operation: operation, roles: roles, from: from, to: to, tie: tie, given: given)
    }
}
