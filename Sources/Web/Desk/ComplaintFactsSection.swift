// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// What is known of a complaint in fields: what it is, who has which part in it, and its kin.
struct ComplaintFactsSection: Framed {
    let frame: Frame
    let view: ComplaintView

    private var complaint: Complaint { view.complaint }
    private var names: ComplaintNames { ComplaintNames(frame: frame, view: view) }

    var html: HTML {
        """
        <section class="panel"><h2>\(say(.complaintFacts))</h2>
        \(DefinitionList(entries).html)</section>
        \(relations)
        """
    }

    private var entries: [(term: String, content: HTML?)] {
        let respondent = [names.agency(complaint.respondent?.agency), names.officer(complaint.respondent?.officer)]
            .compactMap(\.self).joined(separator: ", ")
        return [
            (say(.fieldKind), "\(say(complaint.kind.message))"),
            (say(.fieldCategory), "\(names.category(complaint.category) ?? say(.notGiven))"),
            (say(.fieldUrgency), "\(say(complaint.urgency.message))"),
            (say(.fieldSecrecy), "\(say(complaint.secrecy.message))"),
            (say(.fieldPublicInterest), complaint.isPublicInterest ? "\(say(.yes))" : nil),
            (say(.fieldChannel), "\(say(complaint.channel.message))"),
            (say(.fieldPartner), view.names.partner.map { "\($0.name)" }),
            (say(.columnReceived), TimeElement(complaint.receivedAt, in: frame.language, precision: .minute).html),
            (say(.fieldRespondent), respondent.isEmpty ? nil : "\(respondent)"),
            (say(.columnHolder), "\(names.holder)"),
            (say(.fieldLead), complaint.lead.map { "\(names.assignment($0))" }),
            (say(.fieldJoint), joint),
            (say(.fieldReturns), complaint.returnCount == 0 ? nil : "\(complaint.returnCount)"),
            (say(.fieldOutcome), complaint.closure?.outcome.map { "\(say($0.message))" }),
        ]
    }

    private var joint: HTML? {
        guard !complaint.joint.isEmpty else { return nil }
        return
            "<ul class=\"list-unstyled mb-0\">\(complaint.joint.map { "<li>\(names.assignment($0))</li>" as HTML })</ul>"
    }

    private var relations: HTML {
        let groups: [(Message, [ComplaintSummary])] = [
            (.complaintMaster, [view.master].compactMap(\.self)), (.complaintMembers, view.members),
            (.complaintRepeats, [view.repeated].compactMap(\.self)),
        ]
        let parts = groups.filter { !$0.1.isEmpty }.map { title, summaries -> HTML in
            let items = summaries.map { summary -> HTML in
                """
                <li><a href="\(Link.complaint(summary.code))">\(summary.code.grouped)</a> \
                \(StatusBadge(summary.status, say(summary.status.message)).html) \(subject(summary.subject))</li>

                """
            }
            return "<section class=\"panel\"><h2>\(say(title))</h2><ul class=\"news\">\(items)</ul></section>\n"
        }
        return parts.joined()
    }
}
