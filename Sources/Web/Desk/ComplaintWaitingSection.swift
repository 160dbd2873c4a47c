// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// What somebody has to look at before they act: a question, an order, a request, a report, an objection.
struct ComplaintWaitingSection: Framed {
    let frame: Frame
    let officer: Officer
    let view: ComplaintView

    private var complaint: Complaint { view.complaint }
    private var names: ComplaintNames { ComplaintNames(frame: frame, view: view) }

    var html: HTML {
        var parts: [HTML] = []
        if complaint.status == .needInfo, let question = complaint.question {
            let until = TimeElement(deadline: question.answerBy, in: frame.language).html
            parts.append(
                Alert(
                    .info, title: say(.complaintQuestion),
                    "<div class=\"words\">\(question.text)</div><p>\(say(.complaintAnswerBy)) \(until)</p>"
                ).html)
        }
        if let (title, report) = complaint.reportToRead {
            parts.append(self.report(report, title, of: complaint.lead?.agency))
        }
        parts += complaint.jointReports(in: view.events).map {
            self.report($0.report, .complaintJointReport, of: $0.agency)
        }
        if let reason = complaint.reasonOfReturn(in: view.events), complaint.lead?.agency == officer.agency {
            parts.append(Alert(.warning, title: say(.complaintReportBack), "<div class=\"words\">\(reason)</div>").html)
        }
        if complaint.status == .contested, let contest = complaint.contest {
            let isOwn = officer.actors.contains { complaint.closure?.by == $0.party }
            let why: HTML = isOwn ? "<p>\(whole(.complaintContestOwn))</p>" : .empty
            parts.append(
                Alert(.warning, title: say(.complaintContest), "<div class=\"words\">\(contest.reason)</div>\(why)")
                    .html)
        }
        if complaint.status == .returned, complaint.isRulingDue, !view.operations.contains(.rule) {
            parts.append(Alert(.info, "<p>\(whole(.complaintAwaitsRuling))</p>").html)
        }
        return orders + requests + parts.joined()
    }

    /// What executives ordered the officer's people to do, until they have done something.
    private var orders: HTML {
        complaint.openOrders(in: view.events).filter { $0.order.reminder.agency == ownAgency }.map { order in
            Alert(
                .warning, title: say(.complaintOrder),
                """
                <p>\(say(order.order.reminder.clock.message)) · \(names.who(order.event.actor, order.event.agency)) · \
                \(TimeElement(order.event.at, in: frame.language, precision: .minute).html)</p>
                <div class="words">\(order.order.text)</div>
                """
            ).html
        }.joined()
    }

    /// The agency whose deadlines are the officer's; nil at the hub, whose deadlines belong to no agency.
    private var ownAgency: Agency.ID? { officer.roles.isDisjoint(with: Role.ofHub) ? officer.agency : nil }

    /// Who asks for more time, how much and why, with both answers for those who decide.
    private var requests: HTML {
        complaint.extensionRequests.filter { $0.agency == officer.agency }.map { request in
            let mayDecide = view.operations.contains(.declineExtension)
            let mayGrant = view.operations.contains(.extend) && clock(of: request)?.extensible != nil
            let grant: HTML =
                mayGrant
                ? """
                <a class="btn btn-primary" href="\(Link.complaint(complaint.code, .extend, request.clock))">\
                \(say(.requestGrant))</a>
                """ : .empty
            let ways: HTML =
                mayDecide
                ? """
                <p>\(grant) <a class="btn btn-outline-primary" \
                href="\(Link.complaint(complaint.code, .declineExtension, request.clock))">\
                \(say(Operation.declineExtension.message))</a></p>
                """ : "<p>\(whole(.requestWaits))</p>"
            return Alert(
                mayDecide ? .warning : .info, title: say(.requestTitle),
                """
                <p>\(say(request.clock.message)): <strong>\(amount(of: request))</strong> · \
                \(names.who(request.by, request.agency)) · \
                \(TimeElement(request.at, in: frame.language, precision: .minute).html)</p>
                <div class="words">\(request.reason)</div>
                \(ways)
                """
            ).html
        }.joined()
    }

    private func clock(of request: ExtensionRequest) -> ShownClock? {
        view.clocks.first { clock in
            clock.run.id.clock == request.clock && [nil, request.agency].contains(clock.run.id.agency)
        }
    }

    private func amount(of request: ExtensionRequest) -> String {
        clock(of: request).map { say(.clockAmount(request.amount, $0.run.period.unit)) } ?? String(request.amount)
    }

    private func report(_ report: Report, _ title: Message, of agency: Agency.ID?) -> HTML {
        let files = view.attachments.filter { report.evidence.contains($0.id) }
        return Alert(
            .info, title: say(title),
            """
            <p><strong>\(say(report.outcome.message))</strong> · \(names.who(report.by, agency))</p><div class="words">\(report.text)</div>
            \(AttachmentGallery(frame: frame, attachments: files).html)
            """
        ).html
    }
}
