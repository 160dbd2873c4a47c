// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// Everything that happened to a complaint, as sentences: when, what, who, and the words.
struct ComplaintHistorySection: Framed {
    let frame: Frame
    let view: ComplaintView
    /// Newest first.
    let events: [Event]
    var filter = HistoryFilter.all

    private var names: ComplaintNames { ComplaintNames(frame: frame, view: view) }

    var html: HTML {
        "<ol class=\"timeline\" data-show=\"\(filter.rawValue)\">\n\(events.map(step))</ol>\n"
    }

    private func step(_ event: Event) -> HTML {
        let told = told(event.body, at: event.at)
        let facts =
            told.facts.compactMap(\.self).filter { !$0.isEmpty }.map { "\($0)" as HTML }
            + [names.speaker(of: event)].compactMap(\.self)
        let line: HTML = facts.isEmpty ? .empty : "<p class=\"timeline-facts\">\(facts.joined(separator: " · "))</p>"
        let words: HTML =
            told.words.map { "<div class=\"words\">\(event.kind == .noted ? called(in: $0) : "\($0)")</div>" } ?? .empty
        let marks = [
            event.isFromComplainant == true ? "is-own" : nil, event.kind == .noted ? "is-note" : nil,
            told.words == nil ? nil : "has-words",
            event.kind.isTalk && event.isFromComplainant != false ? "is-talk" : nil,
        ].compactMap(\.self)
        return """
            <li class="\((["timeline-step"] + marks).joined(separator: " "))" data-revision="\(event.revision)">
              <h3>\(say(event.kind.message))</h3>
              <p class="timeline-at">\(TimeElement(event.at, in: frame.language, precision: .minute).html) · \
            \(names.who(event.actor, event.agency, for: event.actingFor))</p>\(line)\(words)\(files(told.files))
            </li>

            """
    }

    /// A note with the colleagues that it calls made visible.
    private func called(in note: String) -> HTML {
        Mention.pieces(of: note).map { piece -> HTML in
            switch piece {
            case .words(let words): "\(words)"
            case .login(let login): "<b class=\"mention\">@\(login)</b>"
            }
        }.joined()
    }

    private func files(_ ids: [Attachment.ID]) -> HTML {
        let attachments = view.attachments.filter { ids.contains($0.id) }
        return AttachmentList(frame: frame, attachments: attachments).html
    }

    /// What is told of an event beside its kind, time and actor.
    private struct Told {
        var facts: [String?] = []
        var words: String?
        var files: [Attachment.ID] = []
    }

    private func told(_ body: Event.Body, at instant: Instant) -> Told {
        switch body {
        case .received(let body):
            Told(
                facts: [say(body.kind.message), say(body.channel.message), say(body.identityLevel.message)],
                files: body.attachments)
        case .informationRequested(let body): Told(facts: [until(body.answerBy)], words: body.text)
        case .informationProvided(let body), .submissionAdded(let body):
            Told(facts: [say(body.channel.message)], words: body.text, files: body.attachments)
        case .closedUnanswered(let body), .refused(let body), .answeredAtOnce(let body), .concluded(let body):
            told(body)
        case .screened(let body):
            Told(facts: [
                say(body.kind.message), names.category(body.category, at: instant),
                say(.fieldUrgency) + ": "
                    + say(body.urgency.message), say(.fieldSecrecy) + ": " + say(body.secrecy.message),
                body.isPublicInterest ? say(.fieldPublicInterest) : nil,
            ])
        case .referred(let body): Told(facts: [names.agency(body.lead)] + body.joint.map { names.agency($0) })
        case .accepted(let body): Told(facts: [names.agency(body.agency)])
        case .returned(let body):
            Told(
                facts: [
                    names.agency(body.suggested).map { say(.fieldSuggestedAgency) + ": " + $0 },
                    body.isDisputed ? say(.fieldDispute) : nil,
                ], words: body.reason)
        case .ruled(let body): Told(facts: [names.agency(body.agency)], words: body.reason)
        case .assigned(let body): Told(facts: [names.unit(body.unit), names.officer(body.officer)])
        case .progressed(let body): Told(facts: [body.cause.map { say($0.message) }], words: body.text)
        case .reportProposed(let body), .reported(let body):
            Told(facts: [say(body.outcome.message)], words: body.text, files: body.evidence)
        case .messageSent(let body): Told(words: body.text, files: body.attachments)
        case .noted(let body): Told(words: body.text)
        case .reportDeclined, .reportRejected, .contested, .contestUpheld, .contestDismissed, .withdrawn, .merged,
            .unmerged, .rated, .identityRequested, .identityApproved, .identityOpened, .extended, .reminded,
            .extensionRequested, .extensionDeclined, .escalationAnswered:
            toldAside(body)
        }
    }

    /// What happens beside the usual way.
    private func toldAside(_ body: Event.Body) -> Told {
        switch body {
        case .reportDeclined(let body), .contested(let body), .contestDismissed(let body), .unmerged(let body):
            Told(words: body.reason)
        case .reportRejected(let body):
            Told(
                facts: (body.joint ?? []).map { id in names.agency(id).map { say(.fieldJointBack) + ": " + $0 } },
                words: body.reason)
        case .contestUpheld(let body): Told(facts: [names.agency(body.agency)], words: body.reason)
        case .withdrawn(let body):
            Told(facts: [body.continues ? say(.complaintContinues) : nil], words: body.reason)
        case .merged(let body):
            Told(facts: [view.masters[body.master]?.grouped])
        case .rated(let body):
            Told(
                facts: [say(.complaintRating(body.ease, body.fairness, body.speed, body.result))], words: body.words)
        case .identityRequested(let body):
            Told(facts: [body.needsApproval ? say(.identityTwo) : nil], words: body.reason)
        case .extended(let body):
            Told(
                facts: [say(body.clock.message), more(body.amount, body.clock), body.answerBy.map(until)],
                words: body.reason)
        case .extensionRequested(let body):
            Told(facts: [say(body.clock.message), more(body.amount, body.clock)], words: body.reason)
        case .extensionDeclined(let body): Told(facts: [say(body.clock.message)], words: body.reason)
        case .reminded(let body): Told(facts: names.reminder(body))
        case .escalationAnswered(let body):
            Told(
                facts: names.reminder(body.reminder),
                words: body.text)
        case .identityApproved, .identityOpened, .received, .informationRequested, .informationProvided,
            .closedUnanswered, .screened, .refused, .answeredAtOnce, .referred, .accepted, .returned, .ruled,
            .assigned, .progressed, .reportProposed, .reported, .concluded, .submissionAdded, .messageSent, .noted:
            Told()
        }
    }

    private func told(_ body: Event.Closed) -> Told {
        Told(
            facts: [
                body.outcome.map { say($0.message) },
                body.reason.flatMap { view.names.refusals[$0] }?.text(in: frame.language),
                body.goTo.map { say(.fieldGoTo) + ": " + $0 },
                say(.complaintContestable) + " "
                    + TimeElement(deadline: body.contestableUntil, in: frame.language).text,
            ], words: body.text)
    }

    /// How much time was given or asked for, in the unit of the deadline where it is known.
    private func more(_ amount: Int, _ clock: ClockKind) -> String {
        let unit = view.clocks.first { $0.run.id.clock == clock }?.run.period.unit
        return say(unit.map { .historyMore(.clockAmount(amount, $0)) } ?? .historyMoreTime(amount))
    }

    private func until(_ instant: Instant) -> String {
        say(.complaintAnswerBy) + " " + TimeElement(deadline: instant, in: frame.language).text
    }
}

/// Files with their sizes, to be saved; nothing when there are none.
struct AttachmentList: Framed {
    let frame: Frame
    let attachments: [Attachment]

    var html: HTML {
        guard !attachments.isEmpty else { return .empty }
        let items = attachments.map { file -> HTML in
            """
            <li><a href="\(Link.deskFile(file.id))">\(file.name)</a> \
            <span class="text-muted">(\(FileSize(file.byteCount).text))</span></li>

            """
        }
        return "<ul class=\"file-list\">\n\(items)</ul>"
    }
}
