// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines

/// A complaint with a real history, and what its author says about it without asking the rules.
package struct Scene: Sendable {
    package enum Hands: Sendable { case hub, lead, nobody }
    /// What an agency has of it: nothing, no unit yet, its first unit, or a part it gave back.
    package enum Part: Sendable { case none, whole, firstUnit, gone }

    /// A complaint that is ready to be merged into.
    package static let master = Result { try Complaint.sample(.screened, id: .sample(77)) }

    package let name: String
    package let status: Status
    package let hands: Hands
    package var lead = Part.none
    var joint = Part.none
    /// Where the joint agency stands; nil without one.
    package var jointState: Assignment.State?
    var isEnquiry = false
    var isRulingDue = false
    var isBound = false
    var hasProposal = false
    var isFromPartner = false
    /// An officer of the lead agency waits for more time.
    var isTimeAsked = false
    /// The result is so late that both executives have to answer.
    package var isEscalated = false
    /// A contest of the notice was dismissed.
    var isContestFinal = false
    /// What the answer brings back.
    package var resumes: Status?
    /// What dismissing or unmerging brings back.
    var left: Status?
    /// Concluded by the first reviewer.
    var isByFirstReviewer = false
    package let history: ComplaintHistory

    init(
        _ name: String, _ status: Status, _ hands: Hands, _ history: ComplaintHistory,
        _ more: (inout Scene) -> Void = { _ in }
    ) throws {
        self.name = name
        self.status = status
        self.hands = hands
        var history = history
        // Somebody waits for an approval in every scene, so that approving can be tried everywhere.
        if history.complaint.identityLevel != .anonymous {
            try history.record {
                try $0.requestIdentity("ต้องโทรนัดหมาย", as: .sample(71), by: .coordinator(9), at: $1)
            }
        }
        self.history = history
        more(&self)
    }

    package static let all = Result { try early() + withAgency() + jointStates() + asked() + closed() }

    private static func from(_ status: Status, joint: [Agency] = []) throws -> ComplaintHistory {
        try .sample(status, filing: filing, joint: joint)
    }

    /// Every scene names the same officer as respondent, who must never see it.
    private static let respondent = Respondent(agency: Agency.sample(8).id, officer: .sample(666))
    private static let filing = Filing.sample(respondent: respondent)

    private static func early() throws -> [Scene] {
        let partner = try ComplaintHistory(.sample(channel: .partner, respondent: respondent), by: .partner(of: .power))
        return [
            try Scene("received", .received, .hub, from(.received)),
            try Scene("received from a partner", .received, .hub, partner) { $0.isFromPartner = true },
            try Scene(
                "enquiry", .received, .hub, .sample(.received, filing: .sample(kind: .enquiry, respondent: respondent))
            ) {
                $0.isEnquiry = true
            },
            try Scene("screened", .screened, .hub, from(.screened)),
        ]
    }

    private static func withAgency() throws -> [Scene] {
        var twice = try from(.returned)
        try twice.refer()
        try twice.accept()
        try twice.giveBack()
        var disputed = try from(.referred)
        try disputed.giveBack(isDisputed: true)
        var ruled = twice
        try ruled.rule()
        var proposed = try from(.inProgress)
        try proposed.record {
            try $0.report(.sample(outcome: .solved, evidence: [.sample()]), by: .officer(), at: $1)
        }
        var timeAsked = try from(.inProgress)
        try timeAsked.askForTime()
        var escalated = try from(.inProgress)
        try escalated.ring(until: escalated.now.adding(days: 60))
        let whole: (inout Scene) -> Void = { $0.lead = .whole }
        let unit: (inout Scene) -> Void = { $0.lead = .firstUnit }
        let gone: (inout Scene) -> Void = { $0.lead = .gone }
        let due: (inout Scene) -> Void = { ($0.lead, $0.isRulingDue) = (.gone, true) }
        return [
            try Scene("referred", .referred, .lead, from(.referred), whole),
            try Scene("referred by a ruling", .referred, .lead, ruled) { ($0.lead, $0.isBound) = (.whole, true) },
            try Scene("accepted", .accepted, .lead, from(.accepted), whole),
            try Scene("returned once", .returned, .hub, from(.returned), gone),
            try Scene("returned twice", .returned, .hub, twice, due),
            try Scene("returned in dispute", .returned, .hub, disputed, due),
            try Scene("in progress", .inProgress, .lead, from(.inProgress), unit),
            try Scene("proposed", .inProgress, .lead, proposed) { ($0.lead, $0.hasProposal) = (.firstUnit, true) },
            try Scene("more time asked for", .inProgress, .lead, timeAsked) {
                ($0.lead, $0.isTimeAsked) = (.firstUnit, true)
            },
            try Scene("escalated", .inProgress, .lead, escalated) {
                ($0.lead, $0.isEscalated) = (.firstUnit, true)
            },
            try Scene("reported", .reported, .hub, from(.reported), unit),
        ]
    }

    private static func jointStates() throws -> [Scene] {
        var scenes: [Scene] = []
        let all: [Assignment.State] = [.referred, .accepted, .inProgress, .reported, .returned]
        for base in [Status.referred, .accepted, .inProgress, .returned] {
            for state in all {
                var history = try from(base, joint: [.water])
                switch state {
                case .referred: break
                case .accepted: try history.accept(.water)
                case .inProgress:
                    try history.accept(.water)
                    try history.assign(.water)
                case .reported:
                    try history.accept(.water)
                    try history.report(.water)
                case .returned: try history.giveBack(.water)
                }
                let hands: Hands = base == .returned ? .hub : .lead
                scenes.append(
                    try Scene("\(base.rawValue), joint \(state.rawValue)", base, hands, history) {
                        $0.lead = base == .inProgress ? .firstUnit : base == .returned ? .gone : .whole
                        $0.joint = state == .inProgress ? .firstUnit : state == .returned ? .gone : .whole
                        $0.jointState = state
                    })
            }
        }
        return scenes
    }

    private static func asked() throws -> [Scene] {
        let withLead: [Status: Part] = [
            .referred: .whole, .accepted: .whole, .returned: .gone, .inProgress: .firstUnit, .reported: .firstUnit,
            .contested: .firstUnit,
        ]
        return try Status.allCases.filter { $0.isOpen && $0 != .needInfo }.map { status in
            var history = try from(status)
            let isWithLead = [.referred, .accepted, .inProgress].contains(status)
            try history.ask(by: isWithLead ? .cceo() : .coordinator())
            return try Scene("asked when \(status.rawValue)", .needInfo, isWithLead ? .lead : .hub, history) {
                $0.lead = withLead[status] ?? .none
                $0.resumes = status
            }
        }
    }

    private static func closed() throws -> [Scene] {
        var unanswered = try from(.needInfo)
        try unanswered.record {
            try $0.closeUnanswered(
                "ไม่ได้รับคำตอบ", by: .screener(), at: $0.question?.answerBy ?? $1, terms: .sample)
        }
        var refusedContest = try from(.notAccepted)
        try refusedContest.contest()
        var dismissed = try from(.contested)
        try dismissed.record { try $0.dismissContest("ฟังไม่ขึ้น", by: .reviewer(1), at: $1) }
        var merged = try from(.screened)
        try merged.merge(into: master.get())
        return [
            try Scene("refused", .notAccepted, .nobody, from(.notAccepted)),
            try Scene("closed unanswered", .notAccepted, .nobody, unanswered),
            try Scene("concluded", .concluded, .nobody, from(.concluded)) {
                ($0.lead, $0.isByFirstReviewer) = (.firstUnit, true)
            },
            try Scene("contested in vain", .concluded, .nobody, dismissed) {
                ($0.lead, $0.isByFirstReviewer, $0.isContestFinal) = (.firstUnit, true, true)
            },
            try Scene("contested", .contested, .hub, from(.contested)) {
                ($0.lead, $0.isByFirstReviewer, $0.left) = (.firstUnit, true, .concluded)
            },
            try Scene("refusal contested", .contested, .hub, refusedContest) { $0.left = .notAccepted },
            try Scene("withdrawn", .withdrawn, .nobody, from(.withdrawn)),
            try Scene("merged early", .merged, .nobody, merged) { $0.left = .screened },
            try Scene("merged late", .merged, .nobody, from(.merged)) {
                ($0.lead, $0.left) = (.firstUnit, .inProgress)
            },
        ]
    }
}
