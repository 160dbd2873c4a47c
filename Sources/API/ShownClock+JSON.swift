// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

extension Response {
    static func json(clocks: [ShownClock]) -> Response {
        json(capacity: 8192) { writer in
            writer.array("clocks") { writer in
                for clock in clocks { writer.object { clock.write(to: &$0) } }
            }
        }
    }
}

extension ShownClock {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.member("clock", run.id.clock.rawValue)
        if let agency { writer.member("agency", agency) }
        writer.member("run", run.id.number)
        writer.member("state", run.ending == .lapsed ? "lapsed" : state.rawValue)
        writer.member("startedAt", run.startedAt)
        writer.member("amount", run.period.amount)
        writer.member("unit", run.period.unit.rawValue)
        writer.optional("source", policy?.source)
        writer.array("extensions") { writer in for amount in derivation.extensions { writer.value(amount) } }
        writer.array("steps") { writer in
            for step in derivation.steps { writer.object { step.write(to: &$0) } }
        }
        writer.optional("dueAt", due)
        writer.optional("endedAt", run.endedAt)
    }
}

extension Derivation.Step {
    fileprivate func write(to writer: inout JSONWriter) {
        switch self {
        case .counted(let days): write("counted", days, nil, to: &writer)
        case .skipped(let days, let reason): write("skipped", days, reason, to: &writer)
        case .postponed(let days, let reason): write("postponed", days, reason, to: &writer)
        case .landed(let day): write("landed", day...day, nil, to: &writer)
        case .ran(let from, let until):
            writer.member("step", "ran")
            writer.member("from", from)
            writer.member("until", until)
        case .paused(let from, let until):
            writer.member("step", "paused")
            writer.member("from", from)
            writer.optional("until", until)
        }
    }

    private func write(
        _ step: String, _ days: ClosedRange<Day>, _ reason: SkipReason?, to writer: inout JSONWriter
    ) {
        writer.member("step", step)
        writer.member("firstDay", days.lowerBound.iso)
        writer.member("lastDay", days.upperBound.iso)
        switch reason {
        case .weekend: writer.member("reason", "weekend")
        case .paused: writer.member("reason", "paused")
        case .holiday(let name):
            writer.member("reason", "holiday")
            writer.member("holiday", name)
        case nil: break
        }
    }
}
