// SPDX-License-Identifier: Apache-2.0
package import Complaints

/// Somebody who tries, and where they stand towards every scene.
package struct Who: Sendable {
    package enum Place: Sendable { case outside, hub, lead, joint, elsewhere }

    package let name: String
    package let actor: Actor
    let place: Place
    /// Of the unit that work is given to; true for those of no unit.
    let isOfFirstUnit: Bool
    package init(name: String, actor: Actor, place: Place, isOfFirstUnit: Bool = true) {
        self.name = name
        self.actor = actor
        self.place = place
        self.isOfFirstUnit = isOfFirstUnit
    }

    package var isJoint: Bool { place == .joint }

    package static let all: [Who] =
        [
            Who(name: "complainant", actor: .complainant, place: .outside),
            Who(name: "clock", actor: .clock, place: .outside),
            Who(name: "operator", actor: .operator(), place: .hub),
            Who(name: "screener", actor: .screener(), place: .hub),
            Who(name: "coordinator", actor: .coordinator(), place: .hub),
            Who(name: "asking coordinator", actor: .coordinator(9), place: .hub),
            Who(name: "first reviewer", actor: .reviewer(), place: .hub),
            Who(name: "second reviewer", actor: .reviewer(1), place: .hub),
            Who(name: "hub executive", actor: .hubExecutive(), place: .hub),
            Who(
                name: "head in the hub", actor: Actor(Officer.sample(.unitHead, of: .hub, also: [.coordinator])),
                place: .hub),
            Who(name: "auditor", actor: Actor(Officer.sample(.auditor, of: .hub)), place: .elsewhere),
            Who(name: "researcher", actor: Actor(Officer.sample(.researcher, of: .hub)), place: .elsewhere),
            Who(name: "administrator", actor: Actor(Officer.sample(.administrator, of: .hub)), place: .elsewhere),
            Who(
                name: "nobody", actor: Actor(party: .complainant, roles: [], agency: nil, unit: nil), place: .elsewhere),
            Who(
                name: "respondent",
                actor: Actor(
                    party: .officer(.sample(666)), roles: Set(Role.assignable), agency: Agency.roads.id, unit: nil),
                place: .elsewhere),
        ] + people(of: .roads, .lead) + people(of: .water, .joint) + people(of: .power, .elsewhere)

    private static func people(of agency: Agency, _ place: Place) -> [Who] {
        [
            Who(name: "\(agency.code) officer", actor: .officer(of: agency), place: place),
            Who(
                name: "\(agency.code) other officer", actor: .officer(of: agency, unit: 1), place: place,
                isOfFirstUnit: false),
            Who(name: "\(agency.code) head", actor: .unitHead(of: agency), place: place),
            Who(
                name: "\(agency.code) other head", actor: .unitHead(of: agency, unit: 1), place: place,
                isOfFirstUnit: false),
            Who(name: "\(agency.code) CCEO", actor: .cceo(of: agency), place: place),
            Who(name: "\(agency.code) partner", actor: .partner(of: agency), place: place),
        ]
    }
}

/// The lifecycle table of the specification (sections 3, 4 and 7), written down a second time.
package struct Expectation {
    let scene: Scene
    let who: Who

    package init(_ scene: Scene, _ who: Who) {
        self.scene = scene
        self.who = who
    }

    private func `is`(_ roles: Role...) -> Bool { !who.actor.roles.isDisjoint(with: roles) }
    private func at(_ statuses: Status...) -> Bool { statuses.contains(scene.status) }

    private var isOpen: Bool { !at(.notAccepted, .concluded, .withdrawn, .merged) }
    private var isSource: Bool { scene.isFromPartner && who.name == "POWER partner" }

    private var part: Scene.Part {
        switch who.place {
        case .lead: scene.lead
        case .joint: scene.joint
        case .outside, .hub, .elsewhere: .none
        }
    }

    private var isVisible: Bool {
        if who.name == "respondent" { return false }
        if isSource || who.place == .hub || who.place == .outside { return true }
        switch part {
        case .none: return false
        case .whole, .gone: return `is`(.unitHead, .cceo, .partner)
        case .firstUnit: return `is`(.cceo, .partner) || `is`(.officer, .unitHead) && who.isOfFirstUnit
        }
    }

    /// Works on it at the hub while the hub holds it, or in the lead agency while that does.
    private var isHolder: Bool {
        switch scene.hands {
        case .hub: who.place == .hub && `is`(.operator, .screener, .coordinator, .reviewer)
        case .lead: who.place == .lead && `is`(.officer, .unitHead, .cceo, .partner)
        case .nobody: false
        }
    }

    /// The lead agency in one of the statuses, or a joint one in one of the states of its own part.
    private func handles(_ statuses: [Status], joint states: [Assignment.State]) -> Bool {
        switch who.place {
        case .lead: statuses.contains(scene.status)
        case .joint: isOpen && scene.jointState.map(states.contains) == true
        case .outside, .hub, .elsewhere: false
        }
    }

    private var isJointOpen: Bool {
        scene.jointState.map { [.referred, .accepted, .inProgress].contains($0) } ?? false
    }

    /// The agency's part is not reported or given back, and the complaint is open.
    private var hasOpenPart: Bool {
        isOpen && (who.place == .lead ? scene.hands == .lead : who.isJoint && isJointOpen)
    }

    private var isOfReaders: Bool {
        guard `is`(.operator, .screener, .coordinator, .reviewer, .officer, .unitHead, .cceo) else { return false }
        return who.place == .hub || part == .whole || part == .firstUnit
    }

    package func allows(_ operation: Operation) -> Bool {
        if operation == .receive { return `is`(.complainant, .operator, .partner) }
        return isVisible && (talks(operation) ?? decides(operation) ?? works(operation) ?? false)
    }

    private func talks(_ operation: Operation) -> Bool? {
        switch operation {
        case .requestInformation: isOpen && !at(.needInfo) && isHolder
        case .provideInformation: at(.needInfo) && (`is`(.complainant, .operator) || isSource)
        case .closeUnanswered: at(.needInfo) && isHolder
        case .addSubmission: `is`(.complainant, .operator, .partner)
        case .sendMessage: `is`(.complainant) || isSource || (isOpen ? isHolder : mayAnswerAfterwards)
        case .note: `is`(.operator, .screener, .coordinator, .reviewer, .hubExecutive, .officer, .unitHead, .cceo)
        case .rate: `is`(.complainant) && at(.concluded)
        case .contest: `is`(.complainant) && at(.concluded, .notAccepted) && !scene.isContestFinal
        case .withdraw: `is`(.complainant) && isOpen
        default: nil
        }
    }

    /// A closed complaint is held by nobody; whoever worked on it answers.
    private var mayAnswerAfterwards: Bool {
        `is`(.operator, .screener, .coordinator, .reviewer, .officer, .unitHead, .cceo, .partner)
    }

    private func decides(_ operation: Operation) -> Bool? {
        switch operation {
        case .screen: `is`(.screener) && at(.received, .returned) && !scene.isRulingDue
        case .refuse: `is`(.screener) && at(.received, .screened)
        case .answerAtOnce: `is`(.operator) && at(.received) && scene.isEnquiry
        case .refer: `is`(.coordinator) && at(.screened, .returned) && !scene.isRulingDue
        case .rule: `is`(.hubExecutive) && at(.returned) && scene.isRulingDue
        case .rejectReport: `is`(.reviewer) && at(.reported)
        case .conclude: `is`(.reviewer) && at(.reported, .screened)
        case .upholdContest, .dismissContest:
            `is`(.reviewer) && at(.contested) && !(scene.isByFirstReviewer && who.name == "first reviewer")
        case .merge: `is`(.screener) && isOpen
        case .unmerge: `is`(.screener) && at(.merged)
        default: nil
        }
    }

    private func works(_ operation: Operation) -> Bool? {
        switch operation {
        case .accept: `is`(.unitHead, .cceo, .partner) && handles([.referred], joint: [.referred])
        case .giveBack:
            `is`(.unitHead, .cceo, .partner) && !(who.place == .lead && scene.isBound)
                && handles([.referred, .accepted], joint: [.referred, .accepted])
        case .assign:
            `is`(.unitHead, .cceo) && handles([.accepted, .inProgress], joint: [.accepted, .inProgress])
        case .progress:
            `is`(.officer, .unitHead, .cceo, .partner)
                && handles([.accepted, .inProgress], joint: [.accepted, .inProgress])
        case .report:
            `is`(.officer, .unitHead, .cceo, .partner) && !(who.place == .lead && isJointOpen)
                && !(who.place == .lead && scene.hasProposal && !`is`(.unitHead, .cceo))
                && handles([.accepted, .inProgress], joint: [.accepted, .inProgress])
        case .approveReport, .declineReport:
            `is`(.unitHead, .cceo) && handles([.inProgress], joint: []) && scene.hasProposal
        case .requestIdentity, .openIdentity: isOfReaders
        case .approveIdentity:
            `is`(.reviewer, .hubExecutive, .unitHead, .cceo) && who.name != "asking coordinator"
        case .extend:
            `is`(.unitHead, .cceo) && hasOpenPart && !(who.place == .lead && scene.isEscalated)
        case .requestExtension:
            `is`(.officer) && hasOpenPart && !(who.place == .lead && (scene.isEscalated || scene.isTimeAsked))
        case .declineExtension: `is`(.unitHead, .cceo) && who.place == .lead && hasOpenPart && scene.isTimeAsked
        case .answerEscalation:
            scene.isEscalated && (`is`(.cceo) && who.place == .lead || `is`(.hubExecutive) && who.place == .hub)
        case .remind: `is`(.clock) && isOpen && !scene.isEscalated
        default: nil
        }
    }

    /// Where a success leads.
    package func target(of operation: Operation) -> Status {
        switch operation {
        case .requestInformation: .needInfo
        case .provideInformation: scene.resumes ?? scene.status
        case .closeUnanswered:
            [.accepted, .inProgress, .reported, .contested].contains(scene.resumes) ? .concluded : .notAccepted
        case .screen: .screened
        case .refuse: .notAccepted
        case .answerAtOnce, .conclude: .concluded
        case .refer, .rule: .referred
        case .accept: who.isJoint ? scene.status : .accepted
        case .giveBack: who.isJoint ? scene.status : .returned
        case .assign, .progress: who.isJoint ? scene.status : .inProgress
        case .report: who.isJoint ? scene.status : .reported
        case .approveReport: .reported
        case .rejectReport, .upholdContest: .inProgress
        case .contest: .contested
        case .dismissContest, .unmerge: scene.left ?? scene.status
        case .withdraw: .withdrawn
        case .merge: .merged
        case .receive, .declineReport, .rate, .addSubmission, .sendMessage, .note, .requestIdentity,
            .approveIdentity, .openIdentity, .extend, .remind, .requestExtension, .declineExtension, .answerEscalation:
            scene.status
        }
    }
}
