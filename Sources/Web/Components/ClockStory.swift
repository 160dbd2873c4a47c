// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations
import ThaiText

/// How a due instant came about, step by step, and the same as a strip of days.
struct ClockStory: Framed {
    let frame: Frame
    let clock: ShownClock

    private var derivation: Derivation { clock.derivation }

    var html: HTML {
        """
        <ol class="clock-steps">
        <li>\(say(.clockStarted)) \(time(derivation.start))</li>
        <li>\(period)</li>
        \(extensions)\(steps)<li><strong>\(end)</strong></li></ol>
        \(strip(cells))
        """
    }

    private var period: HTML {
        let source = clock.policy?.source ?? say(.clockDefaultPolicy)
        return "\(say(.clockPeriod)) \(say(.clockAmount(derivation.period.amount, derivation.period.unit))) · \(source)"
    }

    private var extensions: HTML {
        let unit = derivation.period.unit
        return derivation.extensions.map { "<li>\(say(.clockExtended)) \(say(.clockAmount($0, unit)))</li>\n" as HTML }
            .joined()
    }

    private var steps: HTML { derivation.steps.compactMap(step).map { "<li>\($0)</li>\n" as HTML }.joined() }

    private func step(_ step: Derivation.Step) -> HTML? {
        switch step {
        case .counted(let days): "\(say(.clockCounted(days.count))) \(range(days))"
        case .skipped(let days, let reason): "\(say(.clockSkipped)) \(range(days)): \(words(reason))"
        case .postponed(let days, let reason): "\(say(.clockPostponed)) \(range(days)): \(words(reason))"
        case .landed(let day): "\(say(.clockLanded)) \(range(day...day))"
        case .ran(let from, let until): "\(say(.clockRan)) \(time(from)) – \(time(until))"
        case .paused(let from, let until):
            "\(say(.clockPaused)) \(time(from))\(until.map { " – \(time($0))" as HTML })"
        }
    }

    private var end: HTML {
        guard let due = derivation.due else { return "\(say(.clockNoDue))" }
        return "\(say(.clockDue)) \(TimeElement(deadline: due, in: frame.language).html)"
    }

    private func words(_ reason: SkipReason) -> String {
        switch reason {
        case .weekend: say(.clockWeekend)
        case .holiday(let name): name
        case .paused: say(.clockWaiting)
        }
    }

    private func time(_ instant: Instant) -> HTML {
        TimeElement(instant, in: frame.language, precision: .minute).html
    }

    private func range(_ days: ClosedRange<Day>) -> HTML {
        let first = TimeElement(Zone.bangkok.start(of: days.lowerBound), in: frame.language).html
        guard days.count > 1 else { return first }
        return "\(first) – \(TimeElement(Zone.bangkok.start(of: days.upperBound), in: frame.language).html)"
    }

    /// Says nothing that the steps do not say, so it is for eyes alone.
    private func strip(_ cells: [(day: Day, kind: String)]) -> HTML {
        guard !cells.isEmpty, cells.count <= Limits.stripDaysMax else { return .empty }
        let days = zip(cells, [nil] + cells.map(\.day.month)).map { cell, before -> HTML in
            let month: HTML = cell.day.month == before ? .empty : "<b>\(monthName(cell.day))</b>"
            return "\(month)<i class=\"day-\(cell.kind)\">\(cell.day.day)</i>"
        }
        let legend: [(String, Message)] = [
            ("counted", .clockKeyCounted), ("due", .clockDue), ("weekend", .clockWeekend),
            ("holiday", .clockKeyHoliday),
            ("paused", .clockWaiting),
        ]
        let kinds = Set(cells.map(\.kind))
        let keys = legend.filter { kinds.contains($0.0) }.map { kind, word -> HTML in
            "<span><i class=\"day-\(kind)\"></i> \(say(word))</span>"
        }
        return """
            <div class="clock-strip" aria-hidden="true"><p class="strip-days">\(days)</p><p class="strip-key">\(keys)</p></div>

            """
    }

    private func monthName(_ day: Day) -> String {
        let date = ThaiDate(microseconds: Zone.bangkok.start(of: day).microseconds)
        return date.text(.shortMonth, in: frame.language == .thai ? .thai : .english)
    }

    /// Each date once; one that was counted and then had the end moved on is what moved it.
    private var cells: [(day: Day, kind: String)] {
        var kinds: [Day: String] = [:]
        for step in derivation.steps {
            switch step {
            case .counted(let days): for day in days { kinds[day] = "counted" }
            case .skipped(let days, let reason), .postponed(let days, let reason):
                for day in days { kinds[day] = kind(of: reason) }
            // Where it landed is the due day, which is set below.
            case .landed, .ran, .paused: break
            }
        }
        if let due = derivation.due, !kinds.isEmpty {
            kinds[Zone.bangkok.day(of: due.adding(microseconds: -1))] = "due"
        }
        return kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func kind(of reason: SkipReason) -> String {
        switch reason {
        case .paused: "paused"
        case .weekend: "weekend"
        case .holiday: "holiday"
        }
    }
}

/// One clock: what it is for, where it stands, and how that came about.
struct ClockEntry: Framed {
    let frame: Frame
    let clock: ShownClock
    let now: Instant
    var isForCitizen = false

    var html: HTML {
        let kind = clock.run.id.clock
        let name = isForCitizen ? kind.citizenMessage : kind.message
        let agency = clock.agency.map { " · " + $0.name(in: frame.language) } ?? ""
        return """
            <li class="clock"><p class="clock-head"><strong>\(say(name))</strong>\(agency) \(badge)</p>
            <p class="clock-due">\(due)</p>
            <details class="more"><summary>\(say(.clockWhy))</summary>\(ClockStory(frame: frame, clock: clock).html)</details></li>

            """
    }

    private var due: HTML {
        guard let due = clock.due else { return "\(say(.clockNoDue))" }
        let time = TimeElement(deadline: due, in: frame.language).html
        guard clock.run.isLive else {
            let ended = clock.run.endedAt.map { TimeElement($0, in: frame.language, precision: .minute).html }
            return "\(say(.clockDue)) \(time) · \(say(.clockEnded)) \(ended)"
        }
        // While it stands still, all the time is allowed for that the wait may take.
        let word: Message = clock.state == .paused ? .clockDueLatest : .clockDue
        return "\(say(word)) \(time) · \(RelativeTime(due, at: now, in: frame.language).html)"
    }

    private var badge: HTML {
        let (tone, word) = standing
        return "<span class=\"badge-clock is-\(tone)\">\(say(word))</span>"
    }

    private var standing: (String, Message) {
        if clock.run.ending == .lapsed { return ("quiet", .clockLapsed) }
        switch clock.state {
        case .met: return ("good", .clockMet)
        case .missed: return ("late", .clockMissed)
        case .overdue: return ("late", .clockOverdue)
        case .paused: return ("quiet", .clockIsPaused)
        case .running:
            let isNear = clock.run.level >= Ladder.Step.nearDue.rawValue
            return isNear ? ("near", .clockNear) : ("quiet", .clockRunning)
        }
    }
}
