// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import TestSupport

/// Tries an operation with everything given as it must be, so that only role, tie and status can refuse it.
struct StagedAttempt: Sendable {
    /// The clock's own operation is no operation of the outside world, and receiving makes a complaint of its own.
    static let operations = Operation.allCases.filter { $0 != .remind && $0 != .receive }

    let performance: Performance
    let scene: Scene
    let principal: Principal
    let agency: Agency.ID?

    private var id: Complaint.ID { performance.id }
    private var stage: Stage { performance.stage }

    /// - Throws: what the operation throws.
    func run(_ operation: Operation) async throws {
        switch operation {
        case .receive, .requestInformation, .provideInformation, .closeUnanswered, .addSubmission, .sendMessage,
            .note, .rate, .contest, .withdraw:
            try await talk(operation)
        case .screen, .refuse, .answerAtOnce, .refer, .rule, .rejectReport, .conclude, .upholdContest,
            .dismissContest, .merge, .unmerge:
            try await decide(operation)
        case .accept, .giveBack, .assign, .progress, .report, .approveReport, .declineReport, .requestIdentity,
            .approveIdentity, .openIdentity, .extend, .remind, .requestExtension, .declineExtension, .answerEscalation:
            try await handle(operation)
        }
    }

    private var now: Operations { stage.operations(at: scene.history.now) }

    private func talk(_ operation: Operation) async throws {
        switch operation {
        case .requestInformation: _ = try await now.requestInformation("เสาต้นไหน", on: id, by: principal)
        case .provideInformation:
            _ = try await now.provideInformation(Contribution(text: "ต้นที่สาม"), channel: .web, to: id, by: principal)
        case .closeUnanswered:
            let at = try performance.state().complaint?.question?.answerBy ?? scene.history.now
            _ = try await stage.operations(at: at).closeUnanswered("ไม่ได้รับคำตอบ", on: id, by: principal)
        case .addSubmission:
            _ = try await now.addSubmission(Contribution(text: "ยังไม่ซ่อม"), channel: .web, to: id, by: principal)
        case .sendMessage: _ = try await now.sendMessage(Contribution(text: "ขอสอบถาม"), about: id, by: principal)
        case .note: _ = try await now.note("โทรหาแล้ว", on: id, by: principal)
        case .rate: _ = try await now.rate(id, .sample(), by: principal)
        case .contest: _ = try await now.contest(id, reason: "ไฟยังดับอยู่", by: principal)
        default: _ = try await now.withdraw(id, reason: "ไม่ติดใจแล้ว", by: principal)
        }
    }

    private func decide(_ operation: Operation) async throws {
        let complaint = scene.history.complaint
        switch operation {
        case .screen: _ = try await now.screen(.sample(kind: complaint.kind), on: id, by: principal)
        case .refuse: _ = try await now.refuse(.sample(), on: id, by: principal)
        case .answerAtOnce: _ = try await now.answerAtOnce("เปิดทุกวัน", on: id, by: principal)
        case .refer:
            _ = try await now.refer(id, to: Agency.roads.id, joint: [Agency.water.id], by: principal)
        case .rule: _ = try await now.rule(id, agency: Agency.roads.id, reason: "ตามกฎหมาย", by: principal)
        case .rejectReport: _ = try await now.rejectReport(id, reason: "ยังไม่ครบ", by: principal)
        case .conclude: _ = try await now.conclude(id, outcome: .explained, text: "แจ้งผล", by: principal)
        case .upholdContest:
            let agency = complaint.lead == nil ? Agency.roads.id : nil
            _ = try await now.upholdContest(id, reason: "ฟังขึ้น", agency: agency, by: principal)
        case .dismissContest: _ = try await now.dismissContest(id, reason: "ฟังไม่ขึ้น", by: principal)
        case .merge:
            guard let master = stage.master else { throw OperationError.notFound }
            _ = try await now.merge(id, into: master.code, by: principal)
        default: _ = try await now.unmerge(id, reason: "คนละเรื่อง", by: principal)
        }
    }

    private func handle(_ operation: Operation) async throws {
        switch operation {
        case .accept: _ = try await now.accept(id, by: principal)
        case .giveBack:
            _ = try await now.giveBack(id, reason: "ไม่อยู่ในอำนาจ", suggesting: Agency.power.id, by: principal)
        case .assign:
            let own = [Agency.roads, .water, .power, .hub].first { $0.id == agency } ?? .roads
            _ = try await now.assign(id, to: Unit.sample(of: own).id, officer: nil, by: principal)
        case .progress:
            _ = try await now.progress(
                id, text: "สั่งซื้อหลอดไฟแล้ว รอของมาส่งภายในสัปดาห์นี้", cause: .procurement, by: principal)
        case .report:
            _ = try await now.report(ReportRequest(outcome: .explained, text: "ชี้แจงแล้ว"), on: id, by: principal)
        case .approveReport: _ = try await now.approveReport(id, by: principal)
        case .declineReport: _ = try await now.declineReport(id, reason: "ขอรูปถ่ายเพิ่ม", by: principal)
        case .requestIdentity: _ = try await now.requestIdentity(of: id, reason: "ต้องโทรนัดหมาย", by: principal)
        case .approveIdentity:
            _ = try await now.approveIdentity(try reveal { $0.approvedBy == nil }, of: id, by: principal)
        case .openIdentity: try await openIdentity()
        case .requestExtension:
            _ = try await now.requestExtension(id, clock: .result, by: 7, reason: "รอของ", as: principal)
        case .declineExtension:
            _ = try await now.declineExtension(id, clock: .result, reason: "เวลาพอแล้ว", by: principal)
        case .answerEscalation:
            let step = Reminder(clock: .result, level: 3, agency: agency, run: 1)
            _ = try await now.answerEscalation(id, step, text: "เร่งดำเนินการ", by: principal)
        default:
            _ = try await now.extend(id, clock: .result, by: 7, reason: "รอของ", as: principal)
        }
    }

    /// With a request of one's own in front, which must be refused to whoever is refused the opening.
    private func openIdentity() async throws {
        _ = try await now.requestIdentity(of: id, reason: "ต้องโทรนัดหมาย", by: principal)
        _ = try await now.openIdentity(try reveal { $0.by == principal.officer?.id }, of: id, by: principal)
    }

    private func reveal(_ isWanted: (Reveal) -> Bool) throws -> Reveal.ID {
        try performance.state().complaint?.reveals.last(where: isWanted)?.id ?? .sample(71)
    }
}
