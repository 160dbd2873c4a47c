// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations
import ThaiText

/// A list of complaints as its address says it; everything stands in the URL, so that it can be kept and shared.
struct QueueQuery: Equatable {
    var request: QueueRequest
    /// What is wrong with its dates, with which it shows nothing: without them it would be another list than asked for.
    private(set) var errors: [FieldError] = []
    /// The dates as they were typed, while something is wrong with them.
    private var typed: [String: String] = [:]

    /// What the address says, without what it can't mean; without a part, where the officer's own work lies.
    init(_ query: Fields, for officer: Officer) {
        guard let part = query["part"].flatMap(QueueRequest.Part.init(rawValue:)) else {
            request = WorkList.of(officer).first?.request ?? QueueRequest()
            return
        }
        let seesAll = part == .all && QueueRequest.Part.of(officer).contains(.hub)
        request = QueueRequest(
            part: part, statuses: query.all("status").compactMap(Status.init(rawValue:)),
            holder: seesAll ? query["holder"].flatMap { Complaint.Holder($0) } : nil,
            category: query["category"].flatMap { Category.ID($0) },
            urgencies: query.all("urgency").compactMap(Urgency.init(rawValue:)),
            isSecretOnly: query["secret"] == "yes", isOverdueOnly: query["overdue"] == "yes",
            awaiting: Self.decisions(query), channel: query["channel"].flatMap(Channel.init(rawValue:)),
            province: query["province"].flatMap(OfficialArea.init(code:)).flatMap {
                $0.level == .province ? $0.code : nil
            },
            isOldestFirst: query["order"] == "oldest", after: query["after"].flatMap(Int64.init))
        readDays(query)
    }

    /// Any kind of decision in one word, or each that is asked for.
    private static func decisions(_ query: Fields) -> [PendingDecision.Kind] {
        let asked = query.all("awaiting")
        return PendingDecision.Kind.allCases.filter { asked.contains("yes") || asked.contains($0.rawValue) }
    }

    private var awaitingPairs: [(name: String, value: String)] {
        let values = request.isAwaitingAny ? ["yes"] : request.awaiting.map(\.rawValue)
        return values.map { ("awaiting", $0) }
    }

    private mutating func readDays(_ query: Fields) {
        var check = FieldCheck()
        func day(_ name: String) -> Day? {
            guard let text = query[name], !text.allSatisfy(\.isWhitespace) else { return nil }
            let day = Self.day(text)
            if day == nil { check.add(name, .unread(text)) }
            return day
        }
        let (from, until) = (day("from"), day("until"))
        if let from, let until, until < from { check.add("until", .tooEarly(from)) }
        errors = check.errors
        guard errors.isEmpty else {
            for name in ["from", "until"] { typed[name] = query[name] }
            return
        }
        (request.from, request.until) = (from, until)
    }

    /// The list where it can be shown.
    ///
    /// - Throws: ``OperationError/invalid(_:)``.
    func checked() throws(OperationError) -> QueueQuery {
        guard errors.isEmpty else { throw .invalid(errors) }
        return self
    }

    init(_ request: QueueRequest) {
        self.request = request
    }

    var link: Link { Link("desk", query: pairs) }

    /// The same list as a file.
    var exportLink: Link { Link("desk", "export", query: after(nil).pairs) }

    /// Where an action on the whole list begins.
    var bulkLink: Link { Link("desk", "bulk", "fields", query: after(nil).pairs) }

    /// The list in the words of its address.
    var pairs: [(name: String, value: String)] {
        var query: [(name: String, value: String)] = [("part", request.part.rawValue)]
        query += request.statuses.map { ("status", $0.rawValue) }
        if let holder = request.holder { query.append(("holder", holder.text)) }
        if let category = request.category { query.append(("category", category.text)) }
        query += request.urgencies.map { ("urgency", $0.rawValue) }
        if request.isSecretOnly { query.append(("secret", "yes")) }
        if request.isOverdueOnly { query.append(("overdue", "yes")) }
        query += awaitingPairs
        if let channel = request.channel { query.append(("channel", channel.rawValue)) }
        if let from = typed["from"] ?? request.from?.iso { query.append(("from", from)) }
        if let until = typed["until"] ?? request.until?.iso { query.append(("until", until)) }
        if let province = request.province { query.append(("province", province)) }
        if request.isOldestFirst { query.append(("order", "oldest")) }
        if let after = request.after { query.append(("after", String(after))) }
        return query
    }

    /// A date as addresses or people write it, in either era.
    private static func day(_ text: String) -> Day? {
        Day(text) ?? ThaiDate.parse(text).map { Day(number: $0.dayNumber) }
    }

    /// The other order of the same list, from its beginning.
    var reversed: QueueQuery {
        var other = after(nil)
        other.request.isOldestFirst.toggle()
        return other
    }

    /// The same list with one thing changed, from its beginning.
    func changed(_ change: (inout QueueRequest) -> Void) -> QueueQuery {
        var other = after(nil)
        change(&other.request)
        return other
    }

    func after(_ number: Int64?) -> QueueQuery {
        var next = self
        next.request.after = number
        return next
    }

    /// Whether both show the same list, on whatever page.
    func isSameList(as other: QueueQuery) -> Bool { after(nil) == other.after(nil) }

    /// The filter's form, with what is wrong with it.
    func form(in language: Language) -> FormState {
        let values = fields(in: language)
        guard !errors.isEmpty else { return FormState(language, values: values) }
        return FormState(language, values: values, errors: errors)
    }

    private func fields(in language: Language) -> Fields {
        let days = [("from", request.from), ("until", request.until)].compactMap { name, day in
            (typed[name] ?? day?.typed(in: language)).map { (name, $0) }
        }
        return Fields(
            days + [("order", request.isOldestFirst ? "oldest" : "newest")]
                + pairs.filter { !["from", "until", "order", "after"].contains($0.name) }.map { ($0.name, $0.value) })
    }
}

/// One of the lists that an officer works through, with its name.
struct WorkList: Equatable {
    let label: Message
    let request: QueueRequest

    private init(
        _ label: Message, _ part: QueueRequest.Part, _ statuses: [Status], awaiting: [PendingDecision.Kind] = []
    ) {
        self.label = label
        request = QueueRequest(
            part: part, statuses: statuses, awaiting: awaiting, isOldestFirst: true)
    }

    /// The lists of all the officer's roles, in the order in which the work comes; nothing twice.
    static func of(_ officer: Officer) -> [WorkList] {
        var lists: [WorkList] = []
        let roles = officer.actors.reduce(into: Set()) { $0.formUnion($1.roles) }
        for role in Role.assignable where roles.contains(role) {
            for list in of(role) where !lists.contains(list) { lists.append(list) }
        }
        return lists
    }

    private static func of(_ role: Role) -> [WorkList] {
        switch role {
        case .operator: [one(.all, .received), one(.all, .needInfo)]
        case .screener: [one(.hub, .received), one(.hub, .returned), one(.hub, .needInfo)]
        case .coordinator: [one(.hub, .screened), one(.hub, .returned)]
        case .reviewer: [one(.hub, .reported), one(.hub, .contested)]
        case .hubExecutive: [WorkList(.queueRuling, .hub, [.returned], awaiting: [.dispute])]
        case .officer:
            [WorkList(.queueMine, .mine, active), WorkList(.queueUnit, .all, active), one(.all, .needInfo)]
        case .unitHead:
            [
                WorkList(.queueUnassigned, .unassigned, active),
                WorkList(
                    .queueAwaiting, .all, [.referred, .accepted, .inProgress, .needInfo],
                    awaiting: PendingDecision.Kind.allCases),
                WorkList(.queueUnit, .all, active),
                one(.all, .needInfo),
            ]
        case .cceo: [one(.all, .referred), one(.all, .accepted), one(.all, .inProgress), one(.all, .needInfo)]
        case .auditor: [WorkList(.queueAll, .all, [])]
        case .complainant, .researcher, .administrator, .partner, .clock: []
        }
    }

    private static let active: [Status] = [.referred, .accepted, .inProgress]

    private static func one(_ part: QueueRequest.Part, _ status: Status) -> WorkList {
        WorkList(status.message, part, [status])
    }
}

extension QueueRequest.Part {
    /// The parts that the officer may ask for.
    static func of(_ officer: Officer) -> [QueueRequest.Part] {
        let isHub = !officer.roles.isDisjoint(with: Role.ofHub.union([.auditor]))
        let isHead = officer.actors.contains { $0.holds(anyOf: [.unitHead, .cceo]) }
        return allCases.filter { part in
            switch part {
            case .all: true
            case .hub: isHub
            case .mine: officer.roles.contains(.officer) || isHead
            case .unassigned: isHead
            }
        }
    }

    var message: Message {
        switch self {
        case .all: .queueAll
        case .hub: .queueHub
        case .mine: .queueMine
        case .unassigned: .queueUnassigned
        }
    }
}

extension Officer {
    /// Whether they work on complaints at all; administrators and researchers alone see none.
    var seesComplaints: Bool {
        !roles.isDisjoint(with: Role.ofHub.union(Role.ofAgency).union([.auditor]))
    }
}
