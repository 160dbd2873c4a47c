// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

extension ComplaintView {
    /// What officers and partners read; the story itself is a list of its own.
    func write(to writer: inout JSONWriter) {
        writer.member("code", complaint.code.grouped)
        writer.member("revision", complaint.revision)
        writer.member("status", complaint.status.rawValue)
        writer.member("kind", complaint.kind.rawValue)
        writer.member("channel", complaint.channel.rawValue)
        writer.member("identityLevel", complaint.identityLevel.rawValue)
        writer.member("language", complaint.language.rawValue)
        writer.member("urgency", complaint.urgency.rawValue)
        writer.member("secrecy", complaint.secrecy.rawValue)
        writer.member("isPublicInterest", complaint.isPublicInterest)
        writer.member("receivedAt", complaint.receivedAt)
        writer.member("subject", complaint.subject)
        if let place = complaint.place { writer.member("place", place) }
        if let category = complaint.category.flatMap({ names.categories[$0] }) { writer.member("category", category) }
        if let respondent = complaint.respondent { write(respondent, to: &writer) }
        if let holder = complaint.holder { writer.holder(holder, names.agencies) }
        if let lead = complaint.lead { writer.object("lead") { write(lead, to: &$0) } }
        writer.array("joint") { writer in
            for assignment in complaint.joint { writer.object { write(assignment, to: &$0) } }
        }
        writer.member("returnCount", complaint.returnCount)
        writer.member("isDisputed", complaint.isDisputed)
        if let agency = complaint.suggestedAgency.flatMap({ names.agencies[$0] }) {
            writer.member("suggestedAgency", agency)
        }
        writeState(to: &writer)
        writer.texts("operations", operations.map(\.rawValue))
        writer.array("submissions") { writer in
            for submission in submissions {
                writer.object { writer in
                    writer.member("at", submission.at)
                    writer.member("channel", submission.channel.rawValue)
                    writer.member("text", submission.text)
                }
            }
        }
        writer.member("attachments", attachments, below: Path.complaint(complaint.code))
        writeIdentityRequests(to: &writer)
        writer.texts("members", members.map(\.code.grouped))
        writer.optional("master", master?.code.grouped)
        writer.optional("repeatOf", repeated?.code.grouped)
    }

    private func writeState(to writer: inout JSONWriter) {
        if let question = complaint.question { writer.member("question", question) }
        if let proposal = complaint.proposal { writer.object("proposal") { write(proposal, to: &$0) } }
        if let report = complaint.report { writer.object("report") { write(report, to: &$0) } }
        if let closure = complaint.closure { writer.member("closure", closure) }
        if let contest = complaint.contest {
            writer.object("contest") { writer in
                writer.member("reason", contest.reason)
                writer.member("at", contest.at)
            }
        }
        if let rating = complaint.rating { writer.member("rating", rating) }
        writer.array("escalations") { writer in
            for escalation in complaint.escalations {
                writer.object { writer in
                    write(escalation.reminder, to: &writer)
                    writer.member("at", escalation.at)
                }
            }
        }
    }

    private func write(_ reminder: Reminder, to writer: inout JSONWriter) {
        writer.member("clock", reminder.clock.rawValue)
        writer.member("level", reminder.level)
        if let agency = reminder.agency.flatMap({ names.agencies[$0] }) { writer.member("agency", agency) }
        if let run = reminder.run { writer.member("run", run) }
    }

    private func write(_ respondent: Respondent, to writer: inout JSONWriter) {
        writer.object("respondent") { writer in
            if let agency = respondent.agency.flatMap({ names.agencies[$0] }) { writer.member("agency", agency) }
            if let officer = respondent.officer.flatMap({ names.officers[$0] }) { writer.member("officer", officer) }
        }
    }

    private func write(_ assignment: Assignment, to writer: inout JSONWriter) {
        if let agency = names.agencies[assignment.agency] { writer.member("agency", agency) }
        writer.member("state", assignment.state.rawValue)
        if let unit = assignment.unit.flatMap({ names.units[$0] }) { writer.member("unit", unit) }
        if let officer = assignment.officer.flatMap({ names.officers[$0] }) { writer.member("officer", officer) }
        writer.member("isBinding", assignment.isBinding)
        writer.optional("acceptedAt", assignment.acceptedAt)
    }

    private func write(_ report: Report, to writer: inout JSONWriter) {
        writer.member("outcome", report.outcome.rawValue)
        writer.member("text", report.text)
        writer.texts("evidence", report.evidence.map(\.text))
        writer.member("at", report.at)
    }

    private func writeIdentityRequests(to writer: inout JSONWriter) {
        writer.array("identityRequests") { writer in
            for access in accesses {
                writer.object { writer in
                    writer.member("id", access.reveal.text)
                    if let agency = names.agencies[access.agency] { writer.member("agency", agency) }
                    if let officer = names.officers[access.officer] { writer.member("officer", officer) }
                    writer.member("reason", access.reason)
                    writer.member("needsApproval", access.needsApproval)
                    writer.member("requestedAt", access.requestedAt)
                    writer.optional("approvedAt", access.approvedAt)
                    writer.optional("openedAt", access.openedAt)
                }
            }
        }
    }
}

extension JSONWriter {
    /// Who has to act: the hub, or an agency by its code.
    mutating func holder(_ holder: Complaint.Holder, _ agencies: [Agency.ID: Agency]) {
        object("holder") { writer in
            switch holder {
            case .hub: writer.member("isHub", true)
            case .agency(let id):
                writer.member("isHub", false)
                if let agency = agencies[id] { writer.member("agency", agency) }
            }
        }
    }
}

extension Page<ComplaintSummary> {
    /// `{ "complaints": […], "next": … }`.
    func response(of list: Cursor.List, _ names: SummaryNames) -> Response {
        .json(capacity: 512 * (elements.count + 1)) { writer in
            writer.array("complaints") { writer in
                for summary in elements { summary.write(to: &writer, names) }
            }
            writer.optional("next", next.map { Cursor.text(list, String($0)) })
        }
    }
}

extension ComplaintSummary {
    fileprivate func write(to writer: inout JSONWriter, _ names: SummaryNames) {
        writer.object { writer in
            writer.member("code", code.grouped)
            writer.member("subject", subject)
            writer.member("status", status.rawValue)
            writer.member("kind", kind.rawValue)
            writer.member("urgency", urgency.rawValue)
            writer.member("secrecy", secrecy.rawValue)
            writer.member("channel", channel.rawValue)
            writer.member("receivedAt", receivedAt)
            if let category = category.flatMap({ names.categories[$0] }) { writer.member("category", category) }
            if let holder { writer.holder(holder, names.agencies) }
            writer.optional("outcome", outcome?.rawValue)
        }
    }
}
