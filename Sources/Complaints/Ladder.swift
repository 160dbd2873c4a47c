// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// The steps by which a clock that runs out is brought before more and more senior people.
///
/// - Source: deadlines.md, section 4.
package enum Ladder {
    package enum Step: Int, CaseIterable, Comparable, Sendable {
        case nearDue = 1
        case due
        case executive
        case hubExecutive

        package static func < (one: Step, other: Step) -> Bool { one.rawValue < other.rawValue }
    }

    /// The steps of a clock, in order; a complainant's window to contest simply closes.
    package static func steps(of clock: ClockKind) -> [Step] {
        switch clock {
        case .result, .progress: Step.allCases
        case .contestWindow: []
        case .acknowledge, .screen, .refer, .accept, .firstReply, .review, .rule, .information, .contestReview,
            .licenceDelay, .breachNotice:
            [.nearDue, .due]
        }
    }

    /// Days of 24 hours after due.
    package static let executiveDays = 15
    package static let hubExecutiveDays = 22

    /// What comes next and when; nil when nothing does.
    package static func next(of run: ClockRun, in calendar: WorkingCalendar) -> (step: Step, at: Instant)? {
        guard run.isLive, let step = steps(of: run.id.clock).first(where: { $0.rawValue > run.level }),
            let due = run.due(in: calendar)
        else { return nil }
        switch step {
        case .nearDue: return run.clock.nearDueAt(in: calendar).map { (step, $0) }
        case .due: return (step, due)
        case .executive: return (step, due.adding(days: executiveDays))
        case .hubExecutive: return (step, due.adding(days: hubExecutiveDays))
        }
    }
}
