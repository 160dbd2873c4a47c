// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport

/// Tries an operation with everything given as it must be, so that only role, tie and status can refuse it.
enum Attempt {
    static func run(
        _ operation: Operation, on complaint: Complaint, by actor: Actor, at now: Instant, ledger: ClockLedger
    ) throws -> Event {
        switch operation {
        case .receive, .requestInformation, .provideInformation, .closeUnanswered, .addSubmission, .sendMessage,
            .note, .rate, .contest, .withdraw:
            try talk(operation, on: complaint, by: actor, at: now)
        case .screen, .refuse, .answerAtOnce, .refer, .rule, .rejectReport, .conclude, .upholdContest,
            .dismissContest, .merge, .unmerge:
            try decide(operation, on: complaint, by: actor, at: now)
        case .accept, .giveBack, .assign, .progress, .report, .approveReport, .declineReport, .requestIdentity,
            .approveIdentity, .openIdentity:
            try handle(operation, on: complaint, by: actor, at: now)
        case .extend, .remind, .requestExtension, .declineExtension, .answerEscalation:
            try time(operation, on: complaint, by: actor, at: now, ledger)
        }
    }

    private static func talk(
        _ operation: Operation, on complaint: Complaint, by actor: Actor, at now: Instant
    ) throws -> Event {
        switch operation {
        case .receive:
            return try Complaint.receive(
                .sample(channel: actor.holds(.partner) ? .partner : .web), as: .sample(90), code: .sample(90),
                submission: .sample(90), by: actor, at: now)
        case .requestInformation:
            return try complaint.requestInformation("เสาต้นไหน", by: actor, at: now, terms: .sample)
        case .provideInformation: return try complaint.provideInformation(.sample(), by: actor, at: now)
        case .closeUnanswered:
            return try complaint.closeUnanswered(
                "ไม่ได้รับคำตอบ", by: actor, at: complaint.question?.answerBy ?? now, terms: .sample)
        case .addSubmission: return try complaint.addSubmission(.sample(), by: actor, at: now)
        case .sendMessage:
            return try complaint.sendMessage("ขอสอบถาม", as: .sample(60), attachments: [], by: actor, at: now)
        case .note: return try complaint.note("โทรหาแล้ว", by: actor, at: now)
        case .rate: return try complaint.rate(.sample(), by: actor, at: now)
        case .contest: return try complaint.contest("ไฟยังดับอยู่", by: actor, at: now)
        default: return try complaint.withdraw("ไม่ติดใจแล้ว", by: actor, at: now)
        }
    }

    private static func decide(
        _ operation: Operation, on complaint: Complaint, by actor: Actor, at now: Instant
    ) throws -> Event {
        switch operation {
        case .screen: return try complaint.screen(.sample(kind: complaint.kind), by: actor, at: now)
        case .refuse: return try complaint.refuse(.sample(), by: actor, at: now, terms: .sample)
        case .answerAtOnce: return try complaint.answerAtOnce("เปิดทุกวัน", by: actor, at: now, terms: .sample)
        case .refer:
            return try complaint.refer(to: .sample(.roads), joint: [.sample(.water)], by: actor, at: now)
        case .rule: return try complaint.rule(.sample(.roads), reason: "ตามกฎหมาย", by: actor, at: now)
        case .rejectReport: return try complaint.rejectReport("ยังไม่ครบ", by: actor, at: now)
        case .conclude:
            return try complaint.conclude(.explained, text: "แจ้งผล", by: actor, at: now, terms: .sample)
        case .upholdContest:
            let agency: Standing? = complaint.lead == nil ? .sample(.roads) : nil
            return try complaint.upholdContest("ฟังขึ้น", agency: agency, by: actor, at: now)
        case .dismissContest: return try complaint.dismissContest("ฟังไม่ขึ้น", by: actor, at: now)
        case .merge:
            return try complaint.merge(into: try Scene.master.get(), hasMembers: false, by: actor, at: now)
        default: return try complaint.unmerge("คนละเรื่อง", by: actor, at: now)
        }
    }

    private static func handle(
        _ operation: Operation, on complaint: Complaint, by actor: Actor, at now: Instant
    ) throws -> Event {
        switch operation {
        case .accept: return try complaint.accept(by: actor, at: now)
        case .giveBack:
            return try complaint.giveBack(
                reason: "ไม่อยู่ในอำนาจ", suggesting: Agency.power.id, isDisputed: false, by: actor, at: now)
        case .assign:
            let agency = [Agency.roads, .water, .power, .hub].first { $0.id == actor.agency } ?? .roads
            return try complaint.assign(to: .sample(of: agency), officer: nil, by: actor, at: now)
        case .progress:
            return try complaint.progress(
                "สั่งซื้อหลอดไฟแล้ว รอของมาส่งภายในสัปดาห์นี้", cause: .procurement, by: actor, at: now)
        case .report: return try complaint.report(.sample(), by: actor, at: now)
        case .approveReport: return try complaint.approveReport(by: actor, at: now)
        case .declineReport: return try complaint.declineReport("ขอรูปถ่ายเพิ่ม", by: actor, at: now)
        case .requestIdentity:
            return try complaint.requestIdentity("ต้องโทรนัดหมาย", as: .sample(70), by: actor, at: now)
        case .approveIdentity: return try complaint.approveIdentity(.sample(71), by: actor, at: now)
        default:
            var asked = complaint
            asked.apply(try complaint.requestIdentity("ต้องโทรนัดหมาย", as: .sample(70), by: actor, at: now))
            return try asked.openIdentity(.sample(70), by: actor, at: now)
        }
    }

    private static func time(
        _ operation: Operation, on complaint: Complaint, by actor: Actor, at now: Instant, _ ledger: ClockLedger
    ) throws -> Event {
        switch operation {
        case .extend:
            return try complaint.extend(
                .result, by: 7, reason: "รอของ", actor: actor, at: now, ledger: ledger, terms: .sample)
        case .requestExtension:
            return try complaint.requestExtension(
                .result, by: 7, reason: "รอของ", actor: actor, at: now, ledger: ledger, terms: .sample)
        case .declineExtension:
            return try complaint.declineExtension(of: .result, reason: "เวลาพอแล้ว", by: actor, at: now)
        case .answerEscalation:
            let asked = complaint.escalations.first { $0.reminder.level == (actor.holds(.hubExecutive) ? 4 : 3) }
            return try complaint.answerEscalation(
                asked?.reminder ?? Reminder(clock: .result, level: 3), "เร่งดำเนินการ", by: actor, at: now)
        default:
            let next = ledger.nextAlarm
            return try complaint.remind(
                next?.reminder ?? Reminder(clock: .result, level: 1), by: actor, at: max(now, next?.at ?? now),
                ledger: ledger, terms: .sample)
        }
    }
}
