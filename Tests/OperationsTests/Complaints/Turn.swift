// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import SQL
import Storage
import TestSupport

/// One operation that somebody tries on one of the stories.
struct Turn {
    let story: Story
    let other: Story
    let operation: Operation
    let roll: Int

    private var operations: Operations { story.operations }
    private var country: SampleCountry { story.world.country }
    private var id: Complaint.ID { story.id }
    private var agency: Agency { roll % 2 == 0 ? country.roads : country.water }
    private var text: String { "ข้อความที่ยาวพอสำหรับทุกข้อกำหนด \(roll)" }

    private func handler(_ role: Role) -> Principal {
        roll % 3 == 0 ? .officer(country.waterOfficer(role)) : country.principal(role)
    }

    func take() async throws -> Bool {
        switch operation {
        case .screen, .refuse, .refer, .rule, .rejectReport, .conclude, .upholdContest, .dismissContest, .merge,
            .unmerge, .requestInformation, .closeUnanswered:
            try await takeAtHub()
        case .accept, .giveBack, .assign, .progress, .report, .approveReport, .declineReport, .note,
            .requestIdentity:
            try await takeAtAgency()
        case .extend, .requestExtension, .declineExtension, .answerEscalation, .remind:
            try await takeTime()
        case .provideInformation, .contest, .withdraw, .rate, .addSubmission, .sendMessage:
            try await takeAsComplainant()
        case .receive, .answerAtOnce, .approveIdentity, .openIdentity: throw OperationError.forbidden
        }
        return true
    }

    private func takeAtHub() async throws {
        let (screener, reviewer) = (country.principal(.screener), country.principal(.reviewer))
        if operation == .screen {
            let screening = Screening.sample(category: country.category("ROAD").id, isPublicInterest: roll % 5 == 0)
            _ = try await operations.screen(screening, on: id, by: screener)
        } else if operation == .refuse {
            _ = try await operations.refuse(.sample(), on: id, by: screener)
        } else if operation == .refer {
            let second = agency.id == country.roads.id ? country.water.id : country.roads.id
            _ = try await operations.refer(
                id, to: agency.id, joint: roll % 4 == 0 ? [second] : [], by: country.principal(.coordinator))
        } else if operation == .rule {
            _ = try await operations.rule(id, agency: agency.id, reason: text, by: country.principal(.hubExecutive))
        } else if operation == .rejectReport {
            let known = try operations.complaint(story.receipt.code, by: reviewer).complaint
            let joint = known.joint.filter { $0.state == .reported }.map(\.agency)
            _ = try await operations.rejectReport(
                id, reason: text, joint: roll % 2 == 0 ? [] : joint, by: reviewer)
        } else if operation == .conclude {
            _ = try await operations.conclude(id, outcome: .noted, text: text, by: reviewer)
        } else if operation == .upholdContest {
            _ = try await operations.upholdContest(id, reason: text, agency: agency.id, by: reviewer)
        } else if operation == .dismissContest {
            _ = try await operations.dismissContest(id, reason: text, by: reviewer)
        } else if operation == .merge {
            _ = try await operations.merge(id, into: other.receipt.code, by: screener)
        } else if operation == .unmerge {
            _ = try await operations.unmerge(id, reason: text, by: screener)
        } else if operation == .requestInformation {
            _ = try await operations.requestInformation(text, on: id, by: roll % 2 == 0 ? screener : handler(.cceo))
        } else {
            _ = try await operations.closeUnanswered(text, on: id, by: roll % 2 == 0 ? screener : handler(.cceo))
        }
    }

    /// Rings what is due, or decides on a clock.
    private func takeTime() async throws {
        let clock: ClockKind = [.result, .progress, .information][roll % 3]
        if operation == .remind {
            try await operations.ringAlarms()
        } else if operation == .requestExtension {
            _ = try await operations.requestExtension(
                id, clock: clock, by: 1 + roll % 9, reason: text, as: handler(.officer))
        } else if operation == .declineExtension {
            _ = try await operations.declineExtension(id, clock: clock, reason: text, by: handler(.unitHead))
        } else if operation == .answerEscalation {
            let (level, who) = roll % 2 == 0 ? (3, handler(.cceo)) : (4, country.principal(.hubExecutive))
            let complaint = try operations.database.read { try $0.complaint(id) }
            let asked = complaint?.escalations.first { $0.reminder.level == level }
            let reminder = asked?.reminder ?? Reminder(clock: clock, level: level)
            _ = try await operations.answerEscalation(id, reminder, text: text, by: who)
        } else {
            _ = try await operations.extend(id, clock: clock, by: 1 + roll % 9, reason: text, as: handler(.unitHead))
        }
    }

    private func takeAtAgency() async throws {
        let (head, cceo) = (handler(.unitHead), handler(.cceo))
        if operation == .accept {
            _ = try await operations.accept(id, by: head)
        } else if operation == .giveBack {
            _ = try await operations.giveBack(
                id, reason: text, suggesting: agency.id, isDisputed: roll % 2 == 0, by: cceo)
        } else if operation == .assign {
            let unit = roll % 3 == 0 ? country.waterRepairs.id : country.roadsNorth.id
            _ = try await operations.assign(id, to: unit, officer: nil, by: head)
        } else if operation == .progress {
            _ = try await operations.progress(id, text: text, cause: .budget, by: cceo)
        } else if operation == .report {
            let isProposal = roll % 2 == 0
            let files = isProposal ? [try story.world.picture()] : []
            let request = ReportRequest(outcome: isProposal ? .solved : .explained, text: text, files: files)
            _ = try await operations.report(request, on: id, by: handler(.officer))
        } else if operation == .approveReport {
            _ = try await operations.approveReport(id, by: head)
        } else if operation == .declineReport {
            _ = try await operations.declineReport(id, reason: text, by: head)
        } else if operation == .note {
            _ = try await operations.note(text, on: id, by: cceo)
        } else if operation == .requestIdentity {
            _ = try await operations.requestIdentity(of: id, reason: text, by: cceo)
        } else {
            preconditionFailure("\(operation) is nothing that an agency does")
        }
    }

    private func takeAsComplainant() async throws {
        let words = Contribution(text: text)
        if operation == .provideInformation {
            _ = try await operations.provideInformation(words, channel: .web, to: id, by: story.complainant)
        } else if operation == .contest {
            _ = try await operations.contest(id, reason: text, by: story.complainant)
        } else if operation == .withdraw {
            // Seldom, or every walk would soon be over.
            guard roll % 4 == 0 else { throw OperationError.forbidden }
            _ = try await operations.withdraw(id, reason: text, by: story.complainant)
        } else if operation == .rate {
            _ = try await operations.rate(id, .sample(), by: story.complainant)
        } else if operation == .addSubmission {
            _ = try await operations.addSubmission(words, channel: .web, to: id, by: story.complainant)
        } else {
            _ = try await operations.sendMessage(words, about: id, by: story.complainant)
        }
    }
}

/// A small generator whose walks can be repeated by their seed.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
