// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage

/// Counts everything anew from all events, one complaint after the other, as a person would with a pencil.
struct FigureOracle {
    struct Case {
        let complaint: Complaint
        let events: [Event]

        var day: Day { Zone.bangkok.day(of: complaint.receivedAt) }
        var isCase: Bool { complaint.kind != .enquiry }
        var isConcluded: Bool { [.concluded, .notAccepted].contains(complaint.status) }

        /// Channel and day of every submission.
        var contacts: [(channel: Channel, day: Day)] {
            events.compactMap { event in
                let day = Zone.bangkok.day(of: event.at)
                switch event.body {
                case .received(let body): return (body.channel, day)
                case .submissionAdded(let body), .informationProvided(let body): return (body.channel, day)
                default: return nil
                }
            }
        }
    }

    let cases: [Case]

    init(_ operations: Operations) throws {
        cases = try operations.database.read { transaction in
            try transaction.storedComplaints(after: 0, limit: 10_000).map { stored in
                Case(complaint: stored.complaint, events: try transaction.events(of: stored.complaint.id))
            }
        }
    }

    /// The counts of what `belongs`, for contacts and for cases.
    func counts(
        in days: ClosedRange<Day>, contact: (Case, Channel) -> Bool = { _, _ in true },
        belongs: (Case) -> Bool = { _ in true }
    ) -> Figures.Counts {
        var counts = Figures.Counts()
        for one in cases {
            counts.contacts += one.contacts.count { days.contains($0.day) && contact(one, $0.channel) }
            guard one.isCase, days.contains(one.day), belongs(one) else { continue }
            counts.cases += 1
            if one.isConcluded { counts.concluded += 1 }
            if one.complaint.status == .notAccepted { counts.notAccepted += 1 }
            if one.complaint.status == .concluded, one.complaint.closure?.outcome == .solved { counts.solved += 1 }
        }
        return counts
    }

    func replied(in days: ClosedRange<Day>) -> Int {
        cases.count { $0.isCase && days.contains($0.day) && $0.complaint.firstRepliedAt != nil }
    }

    func concluded(in days: ClosedRange<Day>) -> Int {
        cases.count { $0.isCase && days.contains($0.day) && $0.isConcluded }
    }
}
