// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What one complaint adds to the sums that figures are made of; a reading of its events and of nothing else.
package struct Tally: Equatable, Sendable {
    /// By what the sums are kept apart.
    package enum Dimension: String, CaseIterable, Sendable {
        /// Every day by itself, under the value `all`.
        case all
        /// By month: the lead agency's id, or `hub` where no agency has it.
        case agency
        /// By month: the category's id, empty while there is none.
        case category
        /// By month: the channel's name.
        case channel
    }

    /// What is counted.
    package enum Measure: String, CaseIterable, Sendable {
        /// Submissions, by the day of each.
        case contacts
        /// Complaints without enquiries, by the day they were received; so are the following.
        case cases
        /// Cases that are concluded or not accepted.
        case concluded
        /// Those of them that were not accepted.
        case notAccepted
        /// Concluded cases whose outcome is that the matter was solved.
        case solved
    }

    /// Where one count belongs.
    package struct Place: Hashable, Sendable {
        package let dimension: Dimension
        package let value: String
        package let measure: Measure
        /// The day itself, or the first of its month where the dimension is kept by month.
        package let day: Day

        package init(_ dimension: Dimension, _ value: String, _ measure: Measure, on day: Day) {
            self.dimension = dimension
            self.value = value
            self.measure = measure
            self.day = dimension == .all ? day : day.firstOfMonth
        }
    }

    /// What a duration leads to.
    package enum Milestone: String, CaseIterable, Sendable {
        case reply, conclusion
    }

    /// How a duration stands.
    package struct Duration: Hashable, Sendable {
        package enum State: String, Sendable {
            case ended
            /// It can't happen any more: the complaint was withdrawn, merged, or closed without it.
            case left
            case open
        }

        package let milestone: Milestone
        package let receivedOn: Day
        package let state: State
        /// Calendar days since it was received; 0 while it is open.
        package let days: Int

        package init(_ milestone: Milestone, receivedOn: Day, _ state: State, days: Int) {
            self.milestone = milestone
            self.receivedOn = receivedOn
            self.state = state
            self.days = days
        }
    }

    package private(set) var counts: [Place: Int] = [:]
    package private(set) var durations: [Duration: Int] = [:]

    /// Nothing.
    package init() {}

    /// What the complaint adds once these events, from its first on, have happened; nothing for none.
    package init(of events: some Collection<Event>) {
        guard let first = events.first, var complaint = Complaint(replaying: [first]) else { return }
        var contacts = first.contact.map { [$0] } ?? []
        var closedOn: Day?
        for event in events.dropFirst() {
            complaint.apply(event)
            contacts += event.contact.map { [$0] } ?? []
            if complaint.status.isOpen {
                closedOn = nil
            } else {
                closedOn = closedOn ?? Zone.bangkok.day(of: event.at)
            }
        }
        for contact in contacts { count(.contacts, on: contact.day, complaint, channel: contact.channel) }
        guard complaint.kind != .enquiry else { return }
        let receivedOn = Zone.bangkok.day(of: complaint.receivedAt)
        for measure in complaint.measures {
            count(measure, on: receivedOn, complaint, channel: complaint.channel)
        }
        measure(complaint, receivedOn: receivedOn, closedOn: closedOn)
    }

    private mutating func count(_ measure: Measure, on day: Day, _ complaint: Complaint, channel: Channel) {
        let lead = complaint.lead.flatMap { $0.state == .returned ? nil : $0.agency.text }
        counts[Place(.all, "all", measure, on: day), default: 0] += 1
        counts[Place(.agency, lead ?? "hub", measure, on: day), default: 0] += 1
        counts[Place(.category, complaint.category?.text ?? "", measure, on: day), default: 0] += 1
        counts[Place(.channel, channel.rawValue, measure, on: day), default: 0] += 1
    }

    private mutating func measure(_ complaint: Complaint, receivedOn: Day, closedOn: Day?) {
        func add(_ milestone: Milestone, _ state: Duration.State, on day: Day?) {
            let days = day.map { max(0, $0.number - receivedOn.number) } ?? 0
            durations[Duration(milestone, receivedOn: receivedOn, state, days: days), default: 0] += 1
        }
        let left: Duration.State = closedOn == nil ? .open : .left
        if let repliedAt = complaint.firstRepliedAt {
            add(.reply, .ended, on: Zone.bangkok.day(of: repliedAt))
        } else {
            add(.reply, left, on: closedOn)
        }
        add(.conclusion, complaint.isConcluded ? .ended : left, on: closedOn)
    }

    /// Adds the difference that a complaint made by going from one state of its story to another.
    package mutating func add(from before: Tally, to after: Tally) {
        for (place, count) in after.counts { set(counts[place, default: 0] + count, at: place) }
        for (place, count) in before.counts { set(counts[place, default: 0] - count, at: place) }
        for (duration, count) in after.durations { set(durations[duration, default: 0] + count, of: duration) }
        for (duration, count) in before.durations { set(durations[duration, default: 0] - count, of: duration) }
    }

    /// Puts a sum as it is kept in its place.
    package mutating func set(_ count: Int, at place: Place) {
        counts[place] = count == 0 ? nil : count
    }

    package mutating func set(_ count: Int, of duration: Duration) {
        durations[duration] = count == 0 ? nil : count
    }
}

extension Complaint {
    /// Concluded in the sense of every published number.
    package var isConcluded: Bool { status == .concluded || status == .notAccepted }

    fileprivate var measures: [Tally.Measure] {
        var measures: [Tally.Measure] = [.cases]
        if isConcluded { measures.append(.concluded) }
        if status == .notAccepted { measures.append(.notAccepted) }
        if status == .concluded, closure?.outcome == .solved { measures.append(.solved) }
        return measures
    }
}

extension Event {
    /// The contact that the event is, if it is one.
    fileprivate var contact: (channel: Channel, day: Day)? {
        let day = Zone.bangkok.day(of: at)
        if case .received(let body) = body { return (body.channel, day) }
        return body.contribution.map { ($0.channel, day) }
    }
}

extension Day {
    package var firstOfMonth: Day { Day(number: number - day + 1) }
}
