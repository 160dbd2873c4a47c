// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// A complaint as its complainant reads it.
struct TrackPage: Framed {
    let frame: Frame
    let tracked: TrackedComplaint
    let notice: Notice?
    let now: Instant
    /// How the complainant is told; nil for somebody who can't be told.
    let told: NoticeChoice?

    private var complaint: Complaint { tracked.complaint }

    var layout: Layout {
        Layout(
            frame, title: say(.trackedTitle) + " " + complaint.code.grouped, current: .track,
            """
            <h1>\(say(.trackedTitle)) <span class="code">\(complaint.code.grouped)</span></h1>
            \(notice.map { Alert(.success, "<p>\(say($0.message))</p>").html })\(standing)\(question)\(closure)\
            \(actions)\(timeline)\(facts)\(files)\(told.map(telling))\(openings)
            """)
    }

    private var standing: HTML {
        """
        <div class="panel">
        <p>\(StatusBadge(complaint.status, say(complaint.status.citizenMessage)).html)</p>
        <p class="lead">\(whole(explanation))</p>
        <p>\(holder)</p>\(owed)
        </div>

        """
    }

    private var mayContest: Bool { TrackStep.contest.isPossible(tracked, at: now) }

    /// What the status means; a result that can no longer be contested is not said to be contestable.
    private var explanation: Message {
        switch complaint.status {
        case .concluded where !mayContest: .trackedFinal
        case .notAccepted where !mayContest: tracked.goTo == nil ? .trackedFinalReason : .trackedFinalRefusal
        case .notAccepted where tracked.goTo == nil: .trackedReason
        default: complaint.status.citizenExplanation
        }
    }

    private var holder: HTML {
        switch complaint.holder {
        case .agency:
            held(by: tracked.lead?.name(in: frame.language) ?? say(.trackedHub))
        case .hub: held(by: say(.trackedHub))
        case nil:
            if let master = tracked.master, master.status.isOpen {
                held(by: master.lead?.name(in: frame.language) ?? say(.trackedHub), .trackedMasterHolder)
            } else {
                "\(say(.trackedNoHolder))"
            }
        }
    }

    /// By when they will hear, in words that need no calendar of their own.
    private var owed: HTML {
        guard let owed = tracked.owed else { return .empty }
        let isLate = owed.due <= now
        let word: Message =
            switch (owed.clock, isLate) {
            case (.firstReply, false): .trackedFirstReply
            case (.firstReply, true): .trackedFirstReplyLate
            case (.contestReview, false): .trackedReviewBy
            case (.contestReview, true): .trackedReviewLate
            case (_, false): .trackedResultBy
            case (_, true): .trackedResultLate
            }
        let date = TimeElement(deadline: owed.due, in: frame.language).weekday
        // A question moves it by all the time that there is to answer, which nobody would expect.
        let more: Message? =
            isLate ? .trackedLateTold : complaint.status == .needInfo ? .trackedAllowsForAnswer : nil
        return """

            <p>\(say(word)) <strong>\(date)</strong>\(more.map { "<br>\(say($0))" as HTML })\(why)</p>
            """
    }

    private var why: HTML {
        "<br><a href=\"\(trackedDeadlines)\">\(say(.trackedDeadlines))</a>"
    }

    private func held(by name: String, _ words: Message = .trackedHolder) -> HTML {
        "\(say(words)) <strong>\(ThaiWords(name, in: frame.language).html)</strong>"
    }

    private var question: HTML {
        guard complaint.status == .needInfo, let question = complaint.question else { return .empty }
        let until = TimeElement(deadline: question.answerBy, in: frame.language).html
        let body: HTML = """
            <div class="words">\(question.text)</div>
            <p>\(say(.trackedAnswerBy)) <strong>\(until)</strong></p>
            <p><a class="btn btn-primary" href="\(trackedLink(.information))">\(say(.stepInformation))</a></p>
            """
        return Alert(.warning, title: say(.trackedQuestion), body).html
    }

    private var closure: HTML {
        guard !complaint.status.isOpen, let closure = complaint.closure else { return .empty }
        let result = closure.outcome.map { say($0.message) } ?? tracked.refusal?.text(in: frame.language)
        return """
            <section class="panel"><h2>\(say(.trackedResult))\(result.map { ": " + $0 })</h2>
            <div class="words">\(closure.text)</div>
            \(goTo)\(review)\(mayContest ? contestLine(closure) : .empty)</section>

            """
    }

    private var goTo: HTML {
        guard let goTo = tracked.goTo else { return .empty }
        return "<h3 class=\"mt-3\">\(say(.trackedGoTo))</h3>\n<div class=\"words\">\(goTo)</div>\n"
    }

    /// Why the result stands, once the objection was looked at.
    private var review: HTML {
        guard let dismissal = tracked.timeline.last(where: { $0.kind == .contestDismissed }), !mayContest else {
            return .empty
        }
        return """
            <h3 class="mt-3">\(say(dismissal.kind.citizenMessage))</h3>
            \(dismissal.text.map { "<div class=\"words\">\($0)</div>" as HTML })

            """
    }

    private func contestLine(_ closure: Closure) -> HTML {
        let until = TimeElement(deadline: closure.contestableUntil, in: frame.language).html
        return "<p class=\"mt-3\">\(say(.trackedContestUntil)) <strong>\(until)</strong></p>"
    }

    private var actions: HTML {
        // The question has its own button above.
        let possible = TrackStep.allCases.filter { $0 != .information && $0.isPossible(tracked, at: now) }
        guard !possible.isEmpty else { return .empty }
        let items = possible.map { step -> HTML in
            """
            <li><a class="btn btn-outline-primary" href="\(trackedLink(step))">\(say(step.title))</a></li>

            """
        }
        return """
            <nav class="pager" aria-label="\(say(.trackedActions))"><h2>\(say(.trackedActions))</h2>
            <ul>\(items)</ul></nav>

            """
    }

    private var timeline: HTML {
        let steps = tracked.timeline.reversed().map { entry in
            Timeline.Step(
                at: entry.at, title: title(of: entry), by: name(of: entry),
                text: entry.isWithoutPIN ? say(.trackedReportedHint) : entry.text,
                isOwn: entry.isFromComplainant)
        }
        return "<section><h2>\(say(.trackedTimeline))</h2>\n\(Timeline(frame, steps).html)</section>\n"
    }

    /// Who acted; for a referral the agency that has it since, which is what one wants to know.
    private func name(of entry: TrackedComplaint.Entry) -> String? {
        guard let agency = entry.agency else { return nil }
        if entry.isFromComplainant, agency.isHub { return say(.trackedThrough) }
        guard agency.isHub else { return agency.name(in: frame.language) }
        let referrals = tracked.timeline.filter { $0.kind == .referred || $0.kind == .ruled }
        if entry.revision == referrals.last?.revision, let lead = tracked.lead {
            return lead.name(in: frame.language)
        }
        return say(.trackedHub)
    }

    private func title(of entry: TrackedComplaint.Entry) -> String {
        if let clock = entry.extended { return say(entry.kind.citizenMessage) + ": " + say(clock.citizenMessage) }
        if entry.isWithoutPIN { return say(entry.kind == .submissionAdded ? .trackedReported : .trackedAnsweredFor) }
        if entry.kind == .submissionAdded, !entry.isFromComplainant { return say(.trackedMore) }
        guard entry.kind == .messageSent else { return say(entry.kind.citizenMessage) }
        return say(entry.isFromComplainant ? .trackedOwnMessage : .trackedTheirMessage)
    }

    private var facts: HTML {
        let list = DefinitionList([
            (say(.filingKind), "\(say(complaint.kind.message))"),
            (say(.filingCategory), tracked.category.map { "\($0.name(in: frame.language))" }),
            (say(.receiptReceived), time(complaint.receivedAt, .minute)),
            (say(.filingPlace), place), (say(.fieldJoint), joint),
            (say(.filingIdentity), "\(say(complaint.identityLevel.message))"),
            (say(.trackedStory), "<div class=\"words\">\(tracked.narrative)</div>"),
        ])
        return "<section class=\"panel\"><h2>\(say(.trackedFacts))</h2>\n\(list.html)</section>\n"
    }

    /// Who works on it beside the agency that answers; nil where nobody does.
    private var joint: HTML? {
        let names = complaint.joint.filter { $0.state != .returned }
            .compactMap { tracked.agencies[$0.agency]?.name(in: frame.language) }
        return names.isEmpty ? nil : "\(names.joined(separator: ", "))"
    }

    private var place: HTML? {
        guard let place = complaint.place else { return nil }
        let lines = [place.words, place.areaText(in: frame.language), place.pointText].compactMap(\.self)
        return "<span class=\"words\">\(lines.joined(separator: "\n"))</span>"
    }

    private var files: HTML {
        guard !tracked.attachments.isEmpty else { return .empty }
        let items = tracked.attachments.map { file -> HTML in
            """
            <li><a href="\(trackedFile(file.id))">\(file.name)</a> \
            <span class="text-muted">\(FileSize(file.byteCount).text) · \(time(file.at))</span></li>

            """
        }
        return
            "<section class=\"panel\"><h2>\(say(.trackedFiles))</h2>\n<ul class=\"file-list\">\(items)</ul></section>\n"
    }

    private func telling(_ choice: NoticeChoice) -> HTML {
        let now: HTML =
            choice.channel.map { "\(say(.noticesNow)) <strong>\(say($0.message))</strong>" }
            ?? "\(say(.noticesNowNone))"
        return """
            <section class="panel"><h2>\(say(.noticesTitle))</h2>
            <p>\(now)</p>
            <p><a class="btn btn-outline-primary" href="\(Link.notices)">\(say(.noticesChange))</a></p></section>

            """
    }

    private var openings: HTML {
        // Of who gave no name there is none to open.
        guard complaint.identityLevel != .anonymous else { return .empty }
        let rows = tracked.openings.map { opening -> [HTML] in
            [
                time(opening.at, .minute), "\(opener(opening))",
                "\(opening.reason)",
            ]
        }
        let body =
            rows.isEmpty
            ? EmptyState(say(.trackedNoOpenings)).html
            : DataTable(
                say(.trackedOpeningsText),
                [DataTable.Column(say(.trackedWhen)), .init(say(.trackedWho)), .init(say(.trackedWhy))], rows: rows
            ).html
        return "<section class=\"panel\"><h2>\(say(.trackedOpenings))</h2>\n\(body)</section>\n"
    }

    private func opener(_ opening: TrackedComplaint.Opening) -> String {
        guard let agency = opening.agency, !agency.isHub else { return say(.trackedHub) }
        return agency.name(in: frame.language)
    }

    private func time(_ instant: Instant, _ precision: TimeElement.Precision = .day) -> HTML {
        TimeElement(instant, in: frame.language, precision: precision).html
    }
}
