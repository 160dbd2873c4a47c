// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import Operations
import Testing

@testable import Web

@Suite struct CatalogueTests {
    private static func isThai(_ scalar: Unicode.Scalar) -> Bool { (0x0E00...0x0E7F).contains(scalar.value) }

    private func check(_ message: Message, _ what: String) {
        #expect(message.thai.unicodeScalars.contains(where: Self.isThai), "\(what)")
        #expect(!message.english.isEmpty && !message.english.unicodeScalars.contains(where: Self.isThai), "\(what)")
    }

    private func check<Value: Worded & CaseIterable>(_ type: Value.Type, namesDiffer: Bool = true) {
        for value in Value.allCases { check(value.message, "\(type).\(value)") }
        guard namesDiffer else { return }
        for language in Language.allCases {
            #expect(Set(Value.allCases.map { $0.label(in: language) }).count == Value.allCases.count, "\(type)")
        }
    }

    @Test func `everything with a name has one in both languages, and no two share it`() {
        check(Status.self)
        check(Complaints.Kind.self)
        check(IdentityLevel.self)
        check(Channel.self)
        check(Urgency.self)
        check(Secrecy.self)
        check(Outcome.self)
        check(WaitCause.self)
        check(Role.self)
        check(Complaints.Operation.self)
        check(Event.Kind.self)
        check(Person.Part.self)
        check(Assignment.State.self)
        check(Agency.Family.self)
        check(Agreement.Area.self)
        check(ClockKind.self)
    }

    @Test func `citizens have words of their own`() {
        for status in Status.allCases {
            check(status.citizenMessage, status.rawValue)
            check(status.citizenExplanation, status.rawValue)
        }
        for kind in Event.Kind.allCases { check(kind.citizenMessage, kind.rawValue) }
        for notice in Notice.allCases { check(notice.message, notice.rawValue) }
        for step in TrackStep.allCases {
            for message in [step.title, step.explanation, step.textLabel, step.button] { check(message, step.rawValue) }
        }
    }

    @Test func `every failure has words`() {
        let errors: [OperationError] = [
            .notFound, .unauthenticated, .forbidden, .invalid([]), .conflict, .limited(until: Instant(microseconds: 0)),
            .idempotencyReuse, .unavailable, .unexpected(""), .refused(.notHolder),
        ]
        for error in errors { check(error.message, "\(error)") }
        let codes: [FieldError.Code] = [
            .required, .tooLong(max: 1), .tooShort(min: 1), .unknown, .malformed, .taken, .incorrect, .unequal,
            .unchanged, .guessable, .outOfRange(min: 1, max: 5),
            .tooEarly(Day(number: 20_800)), .wordless(min: 2), .notADay, .noSuchDay,
        ]
        for code in codes { check(code.message, code.name) }
        // Every bound names its unit, and no two of them read alike.
        let bounds = FieldError.Counted.allCases.map { FieldError.Code.tooMany(max: 10_000, of: $0).message }
        for bound in bounds { check(bound, bound.english) }
        #expect(Set(bounds.map(\.thai)).count == bounds.count && Set(bounds.map(\.english)).count == bounds.count)
        let long = FieldError("text", .tooLong(max: 10_000)).message
        #expect(long.thai.contains("10,000 ตัวอักษร") && long.english.contains("10,000 characters"))
        // What cannot be used says why, each field for itself.
        for field in ["answer", "known", "outcome", "officer", "joint", "place/area"] {
            let message = FieldError(field, .unknown).message
            check(message, field)
            #expect(message != FieldError("somewhere", .unknown).message, "\(field)")
        }
        for field in ["complainant/phone", "amount", "known", "contact/email"] {
            let message = FieldError(field, .malformed).message
            check(message, field)
            #expect(message != FieldError("somewhere", .malformed).message, "\(field)")
        }
        for obstacle in [MergeObstacle.itself, .ended(.merged), .ended(.concluded), .unseen] {
            check(obstacle.message, "\(obstacle)")
        }
    }

    /// The type makes both languages be there; this makes each be its own.
    @Test func `no text of the catalogue stands in the wrong language`() throws {
        let words = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Web/Words")
        let files = try FileManager.default.contentsOfDirectory(atPath: words.path)
        #expect(files.count >= 8)
        for file in files {
            let text = try String(contentsOf: words.appendingPathComponent(file), encoding: .utf8)
            for match in text.matches(of: /Message\(\s*"([^"]*)",\s*"([^"]*)"/) {
                if match.1 == "PIN" { continue }
                check(Message(String(match.1), String(match.2)), "\(file): \(match.0)")
            }
        }
    }
}
