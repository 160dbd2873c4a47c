// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import TestSupport
import Testing

/// Invariant 4 of the specification, through the operations and on real databases.
@Suite(.tags(.database)) struct MatrixTests {
    /// What leaves status, parts and questions as they are, so that others can be tried after it.
    private static let harmless: Set<Operation> = [.addSubmission, .sendMessage, .note]

    @Test(arguments: DatabaseUnderTest.allCases)
    func `no operation outside the table succeeds, in any status, by any role`(on engine: DatabaseUnderTest)
        async throws
    {
        let scenes = try Scene.all.get().filter(Self.isStaged)
        try await withEmptyOperations(on: engine) { operations, directory in
            let stage = try await Stage(operations, directory: directory)
            let tally = try await withThrowingTaskGroup(of: Tally.self) { group in
                for scene in scenes { group.addTask { try await Self.tried(scene, on: stage) } }
                return try await group.reduce(into: Tally()) { $0.add($1) }
            }
            print(
                "matrix on \(engine.rawValue): \(scenes.count) scenes in \(tally.statuses.count) statuses,",
                "\(Self.people.count) people, \(StagedAttempt.operations.count) operations:",
                "\(tally.accepted) accepted, \(tally.refused) refused")
            #expect(tally.surprises.isEmpty, "\(tally.surprises.count): \(tally.surprises.prefix(12))")
            #expect(tally.statuses == Set(Status.allCases))
            // The one scene with escalations is not staged.
            #expect(
                tally.succeeded == Set(StagedAttempt.operations).subtracting([.answerEscalation]),
                "no scene lets anybody try the others")
            #expect(
                tally.accepted + tally.refused == scenes.reduce(0) { $0 + Self.people(for: $1).count }
                    * StagedAttempt.operations.count)
            #expect(try operations.verify().differences == [])
        }
    }

    /// Everybody of the pure rules' table, the same citizen by telephone, and somebody with another complaint.
    private static let people: [Who] =
        Who.all + [
            Who(
                name: "caller",
                actor: Actor(
                    party: Actor.operator().party, roles: [.complainant], agency: Agency.hub.id, unit: nil),
                place: .outside),
            Who(
                name: "other complainant", actor: Actor(party: .complainant, roles: [], agency: nil, unit: nil),
                place: .elsewhere),
        ]

    /// The pure test tries every scene; here one or two of those that differ in the same way are enough.
    private static func isStaged(_ scene: Scene) -> Bool {
        // Alarms ring for all complaints of a database, so that one could not stand at its own time.
        if scene.isEscalated { return false }
        if scene.jointState != nil { return scene.name == "inProgress, joint accepted" }
        guard scene.resumes != nil else { return true }
        return ["asked when received", "asked when inProgress"].contains(scene.name)
    }

    /// Where no agency is joint, the people of two agencies would stand for the same.
    private static func people(for scene: Scene) -> [Who] {
        people.filter { who in
            !who.name.hasPrefix("POWER other") && (scene.jointState != nil || !who.name.hasPrefix("WATER"))
        }
    }

    /// Refused attempts share one complaint, which they must not change; each success has a complaint of its own.
    private static func tried(_ scene: Scene, on stage: Stage) async throws -> Tally {
        var tally = Tally(statuses: [scene.status])
        var shared = try await stage.act(scene.history)
        #expect(try shared.state().complaint?.status == scene.status, "\(scene.name)")
        for who in people(for: scene) {
            let allowed = StagedAttempt.operations.filter { Expectation(scene, who).allows($0) }
            var before = try shared.state()
            for operation in StagedAttempt.operations where !allowed.contains(operation) {
                let error = await attempt(operation, who, scene, shared)
                if let error, error.isRefusal {
                    tally.refused += 1
                } else {
                    tally.surprises.append(
                        "\(scene.name): \(operation) by \(who.name): \(error.map { "\($0)" } ?? "done")")
                    shared = try await stage.act(scene.history)
                    before = try shared.state()
                }
            }
            let after = try shared.state()
            if before != after { tally.surprises.append("\(scene.name): \(who.name) changed it in vain") }
            for operation in allowed {
                let own = harmless.contains(operation) ? shared : try await stage.act(scene.history)
                let error = await attempt(operation, who, scene, own)
                if let error {
                    tally.surprises.append("\(scene.name): \(operation) by \(who.name) refused: \(error)")
                } else {
                    tally.accepted += 1
                    tally.succeeded.insert(operation)
                }
            }
        }
        return tally
    }

    private static func attempt(
        _ operation: Operation, _ who: Who, _ scene: Scene, _ performance: Performance
    ) async -> OperationError? {
        await failure {
            let principal = try principal(who, towards: performance)
            try await StagedAttempt(
                performance: performance, scene: scene, principal: principal, agency: who.actor.agency
            ).run(operation)
        }
    }

    private static func principal(_ who: Who, towards performance: Performance) throws -> Principal {
        let stage = performance.stage
        switch who.name {
        case "nobody": return .anonymous
        case "other complainant": return .complainant(.sample(404))
        case "caller":
            guard case .officer(let officer) = try stage.principal(who.actor.party, of: nil) else { return .anonymous }
            return .caller(officer, performance.id)
        default: return try stage.principal(who.actor.party, of: performance.id)
        }
    }
}

/// What came of the attempts.
private struct Tally: Sendable {
    var statuses: Set<Status> = []
    var succeeded: Set<Operation> = []
    var accepted = 0
    var refused = 0
    var surprises: [String] = []

    mutating func add(_ other: Tally) {
        statuses.formUnion(other.statuses)
        succeeded.formUnion(other.succeeded)
        accepted += other.accepted
        refused += other.refused
        surprises += other.surprises
    }
}

extension OperationError {
    /// Refused by who asks or by the state; anything else says that the attempt itself was wrong.
    fileprivate var isRefusal: Bool {
        switch self {
        case .notFound, .forbidden, .unauthenticated, .refused: true
        default: false
        }
    }
}
