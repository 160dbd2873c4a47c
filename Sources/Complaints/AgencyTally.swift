// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// Whose figures they are: those of everybody together, or one agency's.
package enum FigureSide: Hashable, Sendable {
    case network
    case agency(Agency.ID)

    /// As it stands in rows: `network`, or the agency's id.
    package var text: String {
        switch self {
        case .network: "network"
        case .agency(let agency): agency.text
        }
    }

    package init?(_ text: String) {
        if text == "network" {
            self = .network
        } else if let agency = Agency.ID(text) {
            self = .agency(agency)
        } else {
            return nil
        }
    }
}

/// What one complaint adds to the sums of executives; a reading of its events, and of the terms its clocks run by.
///
/// Everything counts in the month in which it happened, once a month for each complaint, and for the lead agency that
/// it happened with. What happened to earlier agencies stays theirs.
package struct AgencyTally: Equatable, Sendable {
    /// What is counted; the raw values stand in rows and never change once released.
    package enum Measure: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
        /// Filed, for the network; referred to it, for an agency.
        case received
        /// Given back to the centre by an agency.
        case returned
        case concluded
        /// Those of the concluded whose outcome is that the matter was solved.
        case solved
        case contested, upheld
        /// The agency's result came in time, each time that one was due.
        case inTime
        /// It came late, or has not come although it was due.
        case late
    }

    /// By what the received are told apart besides their month.
    package enum Split: String, CaseIterable, Sendable {
        case all, category, kind
    }

    /// One line of a list: the complaint is counted in it, in one month.
    package struct Mark: Hashable, Sendable {
        package let place: ListPlace
        package let complaint: Complaint.ID

        package init(_ place: ListPlace, _ complaint: Complaint.ID) {
            self.place = place
            self.complaint = complaint
        }
    }

    /// Where one count belongs.
    package struct Place: Hashable, Sendable {
        package let side: FigureSide
        package let split: Split
        /// The category's id or the kind's name; empty where nothing is told apart or known.
        package let value: String
        package let measure: Measure
        package let month: Day

        package init(side: FigureSide, split: Split, value: String, measure: Measure, month: Day) {
            self.side = side
            self.split = split
            self.value = value
            self.measure = measure
            self.month = month
        }
    }

    /// How long a side has had the complaint until a milestone, or has been waiting for it.
    package struct Stay: Hashable, Sendable {
        package let side: FigureSide
        package let milestone: Tally.Milestone
        package let from: Day
        package let state: Tally.Duration.State
        /// 0 while it is open.
        package let days: Int

        package init(
            side: FigureSide, milestone: Tally.Milestone, from: Day, state: Tally.Duration.State, days: Int
        ) {
            self.side = side
            self.milestone = milestone
            self.from = from
            self.state = state
            self.days = days
        }
    }

    package private(set) var marks: [Mark: Int] = [:]
    package private(set) var counts: [Place: Int] = [:]
    package private(set) var stays: [Stay: Int] = [:]

    /// Nothing.
    package init() {}

    /// What the complaint adds once these events, from its first on, have happened; nothing for none.
    package init(of events: some Collection<Event>, terms: Terms) {
        guard let first = events.first, let complaint = Complaint(replaying: [first]) else { return }
        var reading = StayReading(complaint, at: first.at)
        for event in events.dropFirst() { reading.apply(event) }
        guard reading.complaint.kind != .enquiry else { return }
        if reading.wasReferred, let ledger = ClockLedger(replaying: Array(events), terms: terms) {
            reading.judge(ledger)
        }
        for place in reading.places { add(place, reading.complaint) }
        for stay in reading.stays {
            stays[stay, default: 0] += 1
            // An agency may have had it twice in a month; both times are counted.
            marks[Mark(stay.list, complaint.id), default: 0] += 1
        }
    }

    private mutating func add(_ place: Place, _ complaint: Complaint) {
        func count(_ split: Split, _ value: String) {
            let place = Place(
                side: place.side, split: split, value: value, measure: place.measure, month: place.month)
            counts[place, default: 0] += 1
            marks[Mark(place.list, complaint.id)] = 1
        }
        count(.all, "")
        guard place.measure == .received else { return }
        count(.category, complaint.category?.text ?? "")
        count(.kind, complaint.kind.rawValue)
    }

    /// Adds the difference that a complaint made by going from one state of its story to another.
    package mutating func add(from before: AgencyTally, to after: AgencyTally) {
        Self.add(after.marks, times: 1, to: &marks)
        Self.add(before.marks, times: -1, to: &marks)
        Self.add(after.counts, times: 1, to: &counts)
        Self.add(before.counts, times: -1, to: &counts)
        Self.add(after.stays, times: 1, to: &stays)
        Self.add(before.stays, times: -1, to: &stays)
    }

    /// Touches what is added alone: all sums of a large database are added up in this way.
    private static func add<Key>(_ added: [Key: Int], times: Int, to sums: inout [Key: Int]) {
        for (key, count) in added {
            let sum = sums[key, default: 0] + count * times
            sums[key] = sum == 0 ? nil : sum
        }
    }

    /// Puts a sum as it is kept in its place.
    package mutating func set(_ count: Int, at place: Place) {
        counts[place] = count == 0 ? nil : count
    }

    package mutating func set(_ count: Int, of stay: Stay) {
        stays[stay] = count == 0 ? nil : count
    }

    /// The sums alone: what each complaint's marks are is not kept in mind.
    package var sums: AgencyTally {
        var sums = self
        sums.marks = [:]
        return sums
    }
}

/// Reads marks and stays from a story, event by event.
private struct StayReading {
    private(set) var complaint: Complaint
    /// What happened, told apart by nothing yet.
    private(set) var places: Set<AgencyTally.Place> = []
    private(set) var wasReferred = false
    private let receivedOn: Day
    private var closedOn: Day?
    private var current: AgencyStay?
    private var finished: [AgencyStay] = []

    /// An agency's having it, from a referral to what ended it.
    private struct AgencyStay {
        let agency: Agency.ID
        let from: Day
        /// Whether the complainant had a reply of substance before; then the agency owes no first one.
        let wasReplied: Bool
        var repliedOn: Day?
        /// When the agency gave it back.
        var leftOn: Day?
        /// When another agency took it up after this one's conclusion.
        var concludedOn: Day?
    }

    init(_ complaint: Complaint, at instant: Instant) {
        self.complaint = complaint
        receivedOn = Zone.bangkok.day(of: complaint.receivedAt)
        mark(.received, on: Zone.bangkok.day(of: instant))
    }

    mutating func apply(_ event: Event) {
        let before = complaint
        complaint.apply(event)
        let day = Zone.bangkok.day(of: event.at)
        if before.firstRepliedAt == nil, complaint.firstRepliedAt != nil { current?.repliedOn = day }
        follow(event, before, on: day)
        closedOn = complaint.status.isOpen ? nil : closedOn ?? day
    }

    private mutating func follow(_ event: Event, _ before: Complaint, on day: Day) {
        switch event.body {
        case .referred(let body): begin(body.lead, on: day)
        case .ruled(let body): begin(body.agency, on: day)
        case .returned(let body) where before.lead?.agency == body.agency:
            mark(.returned, with: body.agency, on: day)
            current?.leftOn = day
            finish()
        case .concluded, .closedUnanswered, .answeredAtOnce, .refused:
            mark(.concluded, with: current?.agency, on: day)
            if complaint.closure?.outcome == .solved { mark(.solved, with: current?.agency, on: day) }
        case .contested: mark(.contested, with: current?.agency, on: day)
        case .contestUpheld:
            mark(.upheld, with: current?.agency, on: day)
            guard let lead = complaint.lead?.agency, lead != current?.agency else { return }
            // The day on which it was concluded that is contested now.
            let concludedOn = before.closure.map { Zone.bangkok.day(of: $0.at) } ?? day
            current?.concludedOn = concludedOn
            begin(lead, on: day)
        default: return
        }
    }

    private mutating func begin(_ agency: Agency.ID, on day: Day) {
        finish()
        wasReferred = true
        current = AgencyStay(agency: agency, from: day, wasReplied: complaint.firstRepliedAt != nil)
        mark(.received, of: .agency(agency), on: day)
    }

    private mutating func finish() {
        if let current { finished.append(current) }
        current = nil
    }

    /// Whether each agency's result came in time; one that is late once stays late.
    mutating func judge(_ ledger: ClockLedger) {
        let runs = ledger.runs.filter { $0.id.clock == .result }
        judge(runs, of: .network)
        for (agency, runs) in Dictionary(grouping: runs, by: \.id.agency) {
            if let agency { judge(runs, of: .agency(agency)) }
        }
    }

    private mutating func judge(_ runs: [ClockRun], of side: FigureSide) {
        let late = runs.compactMap { $0.breachedAt ?? ($0.ending == .missed ? $0.endedAt : nil) }.min()
        if let late { return mark(.late, of: side, on: Zone.bangkok.day(of: late)) }
        guard !runs.contains(where: \.isLive) else { return }
        let met = runs.compactMap { $0.ending == .met ? $0.endedAt : nil }.max()
        if let met { mark(.inTime, of: side, on: Zone.bangkok.day(of: met)) }
    }

    private mutating func mark(_ measure: AgencyTally.Measure, with agency: Agency.ID? = nil, on day: Day) {
        mark(measure, of: .network, on: day)
        if let agency { mark(measure, of: .agency(agency), on: day) }
    }

    private mutating func mark(_ measure: AgencyTally.Measure, of side: FigureSide, on day: Day) {
        places.insert(.init(side: side, split: .all, value: "", measure: measure, month: day.firstOfMonth))
    }

    /// How long it took, or has been taking, each side that had it.
    var stays: [AgencyTally.Stay] {
        var stays: [AgencyTally.Stay] = []
        let end: End = closedOn.map { complaint.isConcluded ? .concluded($0) : .left($0) } ?? .open
        let repliedOn = complaint.firstRepliedAt.map { Zone.bangkok.day(of: $0) }
        add(.network, from: receivedOn, repliedOn: repliedOn, owesReply: true, end, to: &stays)
        for stay in finished + (current.map { [$0] } ?? []) {
            let own: End =
                stay.leftOn.map { .left($0) } ?? stay.concludedOn.map { .concluded($0) } ?? end
            add(
                .agency(stay.agency), from: stay.from, repliedOn: stay.repliedOn, owesReply: !stay.wasReplied, own,
                to: &stays)
        }
        return stays
    }

    private enum End {
        case open
        case left(Day)
        case concluded(Day)
    }

    private func add(
        _ side: FigureSide, from: Day, repliedOn: Day?, owesReply: Bool, _ end: End, to stays: inout [AgencyTally.Stay]
    ) {
        func add(_ milestone: Tally.Milestone, _ state: Tally.Duration.State, on day: Day?) {
            let days = day.map { max(0, $0.number - from.number) } ?? 0
            stays.append(.init(side: side, milestone: milestone, from: from, state: state, days: days))
        }
        switch end {
        case .open: add(.conclusion, .open, on: nil)
        case .left(let day): add(.conclusion, .left, on: day)
        case .concluded(let day): add(.conclusion, .ended, on: day)
        }
        guard owesReply else { return }
        switch (repliedOn, end) {
        case (let day?, _): add(.reply, .ended, on: day)
        case (nil, .open): add(.reply, .open, on: nil)
        case (nil, .left(let day)), (nil, .concluded(let day)): add(.reply, .left, on: day)
        }
    }
}
