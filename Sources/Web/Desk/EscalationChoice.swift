// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines

/// The escalation that a form is about, as the value of a field: `progress/3/2/` and the agency's id.
struct EscalationChoice: RawRepresentable {
    let reminder: Reminder

    init(_ reminder: Reminder) {
        self.reminder = reminder
    }

    init?(rawValue: String) {
        let parts = rawValue.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, let clock = ClockKind(rawValue: String(parts[0])), let level = Int(parts[1]) else {
            return nil
        }
        let (run, agency) = (Int(parts[2]), Agency.ID(parts[3]))
        guard parts[2].isEmpty == (run == nil), parts[3].isEmpty == (agency == nil) else { return nil }
        reminder = Reminder(clock: clock, level: level, agency: agency, run: run)
    }

    var rawValue: String {
        "\(reminder.clock.rawValue)/\(reminder.level)/\(reminder.run.map(String.init) ?? "")/\(reminder.agency?.text ?? "")"
    }
}
