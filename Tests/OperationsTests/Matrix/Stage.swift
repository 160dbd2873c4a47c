// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import Operations
import SQL
import Storage
import TestSupport

/// The agencies and people of the pure scenes on a real database, where the scenes are acted again.
struct Stage: Sendable {
    let operations: Operations
    let directory: String
    private let officers: [Officer.ID: Officer]
    /// Screened, and ready to be merged into.
    private(set) var master: Receipt?

    /// Everybody who tries, everybody who takes a step in a scene, and the two they are about.
    init(_ operations: Operations, directory: String) async throws {
        self.operations = operations
        self.directory = directory
        let steps = try Scene.all.get().flatMap(\.history.events)
        let agencies = [Agency.hub, .roads, .water, .power, .ombudsman, .sample(8)]
        var officers: [Officer.ID: Officer] = [:]
        for actor in Who.all.map(\.actor) + [.screener(), .coordinator(), .reviewer(), .hubExecutive(), .operator()] {
            guard let id = actor.officer else { continue }
            officers[id] = Officer(
                id: id, agency: actor.agency ?? Agency.hub.id, unit: actor.unit, login: "officer\(id.sampleNumber)",
                name: "Officer \(id.sampleNumber)", roles: actor.roles)
        }
        let everybody = Array(officers.values)
        self.officers = officers
        let categories = Set(
            steps.compactMap { step -> Complaints.Category.ID? in
                if case .screened(let body) = step.body { body.category } else { nil }
            })
        try await operations.database.write { transaction in
            for agency in agencies {
                try transaction.insert(agency)
                for place in 0...1 { try transaction.insert(Unit.sample(of: agency, place: place)) }
            }
            for officer in everybody {
                try transaction.insert(officer, passwordHash: nil, mustChangePassword: false)
            }
            for agency in [Agency.roads, .water, .power] {
                let partner = Partner.sample(of: agency)
                try transaction.insert(partner, keyHash: "key of \(agency.code)", at: .sample)
            }
            for id in categories {
                try transaction.insert(
                    Category(id: id, parent: nil, code: "C\(id.sampleNumber)", nameThai: "ถนน", nameEnglish: "Roads"))
            }
            try transaction.insert(
                Agreement(
                    id: .sample(1), titleThai: "บันทึกข้อตกลง", titleEnglish: "Agreement",
                    signedOn: Day(number: 20_000), from: Day(number: 20_000), until: nil, areas: [.handling],
                    agencies: [Agency.roads.id, Agency.water.id, Agency.power.id]))
        }
        master = try await act(.sample(.screened)).receipt
    }

    /// The operations at another time.
    func operations(at instant: Instant) -> Operations {
        Operations(
            database: operations.database, keys: operations.keys, files: operations.files,
            passwords: operations.passwords, randomness: operations.randomness, origin: operations.origin,
            log: operations.log, now: { instant })
    }

    /// Takes every step of the history again, each as the operation that leaves such an event.
    func act(_ history: ComplaintHistory) async throws -> Performance {
        var performance: Performance?
        for step in history.events {
            if case .received(let body) = step.body {
                let filing = Filing(
                    kind: body.kind, channel: body.channel, identityLevel: body.identityLevel,
                    language: body.language, narrative: body.narrative, place: body.place, category: nil,
                    respondent: body.respondent, repeatOf: nil, attachments: [])
                let filer: Principal = step.actor == .complainant ? .anonymous : try principal(step.actor, of: nil)
                let receipt = try await operations(at: step.at).file(
                    FilingRequest(filing: filing, people: [.complainant]), by: filer)
                performance = Performance(stage: self, receipt: receipt)
            } else {
                try await performance?.take(step)
            }
        }
        guard let performance else { throw OperationError.notFound }
        return performance
    }

    /// Who a party is to the operations.
    func principal(_ party: Actor.Party, of complaint: Complaint.ID?) throws -> Principal {
        switch party {
        case .complainant: return complaint.map { .complainant($0) } ?? .anonymous
        case .clock: return .system
        case .officer(let id):
            guard let officer = officers[id] else { throw OperationError.notFound }
            return .officer(officer)
        case .partner(let id):
            guard let agency = [Agency.roads, .water, .power].first(where: { Partner.sample(of: $0).id == id }) else {
                throw OperationError.notFound
            }
            return .partner(.sample(of: agency))
        }
    }

    /// One red pixel, made new each time because the store takes it away.
    func picture() throws -> IncomingFile { try .picture(in: directory) }
}

/// A complaint that went through the real operations.
struct Performance: Sendable {
    let stage: Stage
    let receipt: Receipt

    var id: Complaint.ID { receipt.complaint }

    /// What a refused attempt must leave as it is.
    struct State: Equatable {
        let complaint: Complaint?
        let events: Int
    }

    func state() throws -> State {
        try stage.operations.database.read { transaction in
            let events = try transaction.run("SELECT count(*) FROM event WHERE complaint = \(id)").first
            return State(complaint: try transaction.complaint(id), events: try events?.int(0) ?? 0)
        }
    }

    fileprivate func take(_ step: Event) async throws {
        let operations = stage.operations(at: step.at)
        let who = try stage.principal(step.actor, of: id)
        switch step.body {
        case .screened(let body):
            let screening = Screening(
                kind: body.kind, category: body.category, urgency: body.urgency, secrecy: body.secrecy,
                isPublicInterest: body.isPublicInterest)
            _ = try await operations.screen(screening, on: id, by: who)
        case .refused: _ = try await operations.refuse(.sample(), on: id, by: who)
        case .referred(let body):
            _ = try await operations.refer(id, to: body.lead, joint: body.joint, by: who)
        case .ruled(let body):
            _ = try await operations.rule(id, agency: body.agency, reason: body.reason, by: who)
        case .concluded(let body):
            _ = try await operations.conclude(id, outcome: body.outcome ?? .explained, text: body.text, by: who)
        case .merged:
            guard let master = stage.master else { throw OperationError.notFound }
            _ = try await operations.merge(id, into: master.code, by: who)
        case .contested(let body): _ = try await operations.contest(id, reason: body.reason, by: who)
        case .contestDismissed(let body): _ = try await operations.dismissContest(id, reason: body.reason, by: who)
        case .withdrawn(let body): _ = try await operations.withdraw(id, reason: body.reason, by: who)
        case .informationRequested(let body):
            _ = try await operations.requestInformation(body.text, on: id, by: who)
        case .closedUnanswered(let body): _ = try await operations.closeUnanswered(body.text, on: id, by: who)
        case .identityRequested(let body):
            _ = try await operations.requestIdentity(of: id, reason: body.reason, by: who)
        default: try await work(step.body, by: who, operations)
        }
    }

    private func work(_ body: Event.Body, by who: Principal, _ operations: Operations) async throws {
        switch body {
        case .accepted: _ = try await operations.accept(id, by: who)
        case .returned(let body):
            _ = try await operations.giveBack(
                id, reason: body.reason, suggesting: body.suggested, isDisputed: body.isDisputed, by: who)
        case .assigned(let body):
            _ = try await operations.assign(id, to: body.unit, officer: body.officer, by: who)
        case .extensionRequested(let body):
            _ = try await operations.requestExtension(
                id, clock: body.clock, by: body.amount, reason: body.reason, as: who)
        case .reported(let body), .reportProposed(let body):
            let files = body.evidence.isEmpty ? [] : [try stage.picture()]
            _ = try await operations.report(
                ReportRequest(outcome: body.outcome, text: body.text, files: files), on: id, by: who)
        default:
            // A scene with a new kind of step needs a line here.
            throw OperationError.unexpected("no operation for \(body.kind)")
        }
    }
}
