// SPDX-License-Identifier: Apache-2.0
import Complaints
import TestSupport
import Testing

/// Every status, operation and actor against a table of its own, read from the specification and not from the rules.
@Suite struct LifecycleTests {
    @Test(arguments: Operation.allCases)
    func `only what the specification lists succeeds`(_ operation: Operation) throws {
        var surprises: [String] = []
        for scene in try Scene.all.get() {
            let complaint = scene.history.complaint
            for who in Who.all {
                let expected = Expectation(scene, who).allows(operation)
                let event = try? Attempt.run(
                    operation, on: complaint, by: who.actor, at: scene.history.now, ledger: scene.history.ledger)
                let isOffered = operation == .receive || complaint.allows(operation, by: who.actor)
                if expected != (event != nil) { surprises.append("\(scene.name) by \(who.name): \(!expected)") }
                // Whether a clock can be extended or rings is written in its ledger, which what is offered does not ask.
                let isOfClocks = [.extend, .requestExtension, .remind].contains(operation)
                if operation != .receive, isOffered != (event != nil), !(isOfClocks && isOffered) {
                    surprises.append("\(scene.name) by \(who.name): offered \(isOffered)")
                }
            }
        }
        #expect(surprises.isEmpty, "\(surprises.count): \(surprises.prefix(12).joined(separator: "; "))")
    }

    @Test(arguments: Operation.allCases.filter { $0 != .receive })
    func `what succeeds leads where the specification says`(_ operation: Operation) throws {
        var tried = 0
        for scene in try Scene.all.get() {
            let before = scene.history.complaint
            for who in Who.all {
                let attempt = try? Attempt.run(
                    operation, on: before, by: who.actor, at: scene.history.now, ledger: scene.history.ledger)
                guard let event = attempt else { continue }
                tried += 1
                var after = before
                // Opening is tried with a request of its own in front.
                after.apply(event)
                let expected = Expectation(scene, who).target(of: operation)
                #expect(after.status == expected, "\(scene.name) by \(who.name)")
                #expect(after.isOpenWithHolder, "\(scene.name) by \(who.name)")
                #expect(event.actor == who.actor.party && event.agency == who.actor.agency)
                #expect(Lifecycle.targets(of: operation, from: scene.status).contains(after.status) || who.isJoint)
            }
        }
        #expect(tried > 0, "no scene lets anybody try it")
    }

    @Test func `each scene stands in the status its author meant`() throws {
        for scene in try Scene.all.get() {
            #expect(scene.history.complaint.status == scene.status, "\(scene.name)")
            let holder: Complaint.Holder? =
                switch scene.hands {
                case .hub: .hub
                case .lead: .agency(Agency.roads.id)
                case .nobody: nil
                }
            #expect(scene.history.complaint.holder == holder, "\(scene.name)")
        }
        #expect(Set(try Scene.all.get().map(\.status)) == Set(Status.allCases))
    }

    @Test func `the table has one row for every operation`() {
        #expect(Lifecycle.rules.map(\.operation) == Operation.allCases)
    }

    @Test func `a closed complaint is open to nobody's work`() {
        let working: [Operation] = [
            .screen, .refer, .accept, .assign, .progress, .report, .conclude, .withdraw, .merge,
        ]
        for status in Status.allCases where !status.isOpen {
            for operation in working {
                #expect(Lifecycle.targets(of: operation, from: status).isEmpty, "\(operation) from \(status)")
            }
        }
    }

    @Test func `an officer who is complained of finds nothing and may do nothing`() throws {
        for scene in try Scene.all.get() {
            for role in Role.assignable {
                let officer = Actor(
                    party: .officer(.sample(666)), roles: [role], agency: Agency.roads.id, unit: nil)
                #expect(!scene.history.complaint.isVisible(to: officer), "\(scene.name) as \(role)")
                #expect(scene.history.complaint.operations(for: officer).isEmpty, "\(scene.name) as \(role)")
            }
        }
    }
}

extension Complaint {
    fileprivate var isOpenWithHolder: Bool { status.isOpen == (holder != nil) }
}
