// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

/// One operation as a form asks for it.
struct Deed {
    let operations: Operations
    let principal: Principal
    let complaint: Complaint.ID
    let form: Form
    let once: Once?

    /// The revision that the form was drawn for; an operation is never tried on one that nobody saw.
    private var revision: Int { form["revision"].flatMap(Int.init) ?? 0 }

    /// Carries it out.
    ///
    /// - Throws: what the operation throws, and ``OperationError/notFound`` for what officers have no form for.
    func perform(_ operation: Operation) async throws(OperationError) -> Decision {
        switch operation {
        case .screen, .refuse, .answerAtOnce, .merge, .unmerge: try await screen(operation)
        case .refer, .accept, .giveBack, .rule: try await refer(operation)
        case .assign, .progress, .report, .approveReport, .declineReport: try await handle(operation)
        case .extend, .requestExtension, .declineExtension, .answerEscalation: try await time(operation)
        case .rejectReport, .conclude, .upholdContest, .dismissContest, .closeUnanswered: try await conclude(operation)
        case .requestInformation, .provideInformation, .addSubmission, .sendMessage, .note:
            try await converse(operation)
        case .requestIdentity, .approveIdentity: try await identify(operation)
        case .receive, .contest, .withdraw, .rate, .openIdentity, .remind: throw .notFound
        }
    }

    private func screen(_ operation: Operation) async throws(OperationError) -> Decision {
        var reader = FormReader(form)
        switch operation {
        case .screen:
            let kind: Complaints.Kind? = reader.choice("kind")
            let category = reader.id("category", of: Category.self)
            let urgency: Urgency? = reader.choice("urgency")
            let secrecy: Secrecy? = reader.choice("secrecy")
            let screening = Screening(
                kind: try reader.required(kind), category: try reader.required(category),
                urgency: try reader.required(urgency), secrecy: try reader.required(secrecy),
                isPublicInterest: reader.isTicked("isPublicInterest"))
            return try await operations.screen(
                screening, on: complaint, by: principal, expecting: revision, once: once)
        case .refuse:
            let reason: RefusalReason? = reader.choice("reason")
            let other = reader.optionalCode("other")
            reader.need("text")
            let refusal = NonAcceptance(
                reason: try reader.required(reason), text: reader.text("text"), goTo: reader.optional("goTo"))
            return try await operations.refuse(
                refusal, other: other, on: complaint, by: principal, expecting: revision, once: once)
        case .merge:
            let master = reader.code("master")
            return try await operations.merge(
                complaint, into: try reader.required(master), by: principal, expecting: revision, once: once)
        case .unmerge:
            return try await operations.unmerge(
                complaint, reason: reader.text("reason"), by: principal, expecting: revision, once: once)
        default:
            return try await operations.answerAtOnce(
                reader.text("text"), on: complaint, by: principal, expecting: revision, once: once)
        }
    }

    private func refer(_ operation: Operation) async throws(OperationError) -> Decision {
        var reader = FormReader(form)
        switch operation {
        case .refer:
            let lead = reader.id("lead", of: Agency.self)
            let joint = reader.ids("joint", of: Agency.self)
            return try await operations.refer(
                complaint, to: try reader.required(lead), joint: joint, by: principal, expecting: revision, once: once)
        case .giveBack:
            let suggested = reader.id("suggestedAgency", of: Agency.self)
            reader.need("reason")
            try reader.finish()
            return try await operations.giveBack(
                complaint, reason: reader.text("reason"), suggesting: suggested,
                isDisputed: reader.isTicked("isDisputed"), by: principal, expecting: revision, once: once)
        case .rule:
            let agency = reader.id("agency", of: Agency.self)
            reader.need("reason")
            return try await operations.rule(
                complaint, agency: try reader.required(agency), reason: reader.text("reason"), by: principal,
                expecting: revision, once: once)
        default:
            return try await operations.accept(complaint, by: principal, expecting: revision, once: once)
        }
    }

    private func handle(_ operation: Operation) async throws(OperationError) -> Decision {
        var reader = FormReader(form)
        switch operation {
        case .assign:
            let unit = reader.optionalID("unit", of: Unit.self)
            let officer = reader.optionalID("officer", of: Officer.self)
            try reader.finish()
            return try await operations.assign(
                complaint, to: unit, officer: officer, by: principal, expecting: revision, once: once)
        case .progress:
            let cause: WaitCause? = reader.optionalChoice("cause")
            try reader.finish()
            return try await operations.progress(
                complaint, text: reader.text("text"), cause: cause, by: principal, expecting: revision, once: once)
        case .report:
            let outcome: Outcome? = reader.choice("outcome")
            reader.need("text")
            let request = ReportRequest(
                outcome: try reader.required(outcome), text: reader.text("text"), files: form.uploads("attachments"),
                kept: form.all("kept").compactMap { Attachment.ID($0) })
            return try await operations.report(
                request, on: complaint, by: principal, expecting: revision, once: once)
        case .declineReport:
            return try await operations.declineReport(
                complaint, reason: reader.text("reason"), by: principal, expecting: revision, once: once)
        default:
            return try await operations.approveReport(complaint, by: principal, expecting: revision, once: once)
        }
    }

    /// Decides on deadlines.
    private func time(_ operation: Operation) async throws(OperationError) -> Decision {
        var reader = FormReader(form)
        if operation == .answerEscalation {
            let escalation: EscalationChoice? = reader.choice("escalation")
            reader.need("text")
            return try await operations.answerEscalation(
                complaint, try reader.required(escalation).reminder, text: reader.text("text"), by: principal,
                expecting: revision, once: once)
        }
        let clock: ClockKind? = reader.choice("clock")
        reader.need("reason")
        if operation == .declineExtension {
            return try await operations.declineExtension(
                complaint, clock: try reader.required(clock), reason: reader.text("reason"), by: principal,
                expecting: revision, once: once)
        }
        let amount = Int(reader.text("amount"))
        if amount == nil { reader.add("amount", .malformed) }
        let (known, more) = (try reader.required(clock), try reader.required(amount))
        let reason = reader.text("reason")
        return operation == .extend
            ? try await operations.extend(
                complaint, clock: known, by: more, reason: reason, as: principal, expecting: revision, once: once)
            : try await operations.requestExtension(
                complaint, clock: known, by: more, reason: reason, as: principal, expecting: revision, once: once)
    }

    private func conclude(_ operation: Operation) async throws(OperationError) -> Decision {
        var reader = FormReader(form)
        switch operation {
        case .conclude:
            let outcome: Outcome? = reader.choice("outcome")
            reader.need("text")
            return try await operations.conclude(
                complaint, outcome: try reader.required(outcome), text: reader.text("text"), by: principal,
                expecting: revision, once: once)
        case .upholdContest:
            let agency = reader.optionalID("agency", of: Agency.self)
            reader.need("reason")
            // An agency that is missing is told with it by the rules.
            if agency != nil { try reader.finish() }
            return try await operations.upholdContest(
                complaint, reason: reader.text("reason"), agency: agency, by: principal, expecting: revision,
                once: once)
        case .dismissContest:
            return try await operations.dismissContest(
                complaint, reason: reader.text("reason"), by: principal, expecting: revision, once: once)
        case .closeUnanswered:
            return try await operations.closeUnanswered(
                reader.text("text"), on: complaint, by: principal, expecting: revision, once: once)
        default:
            let joint = reader.ids("joint", of: Agency.self)
            reader.need("reason")
            try reader.finish()
            return try await operations.rejectReport(
                complaint, reason: reader.text("reason"), joint: joint, by: principal, expecting: revision, once: once)
        }
    }

    private func converse(_ operation: Operation) async throws(OperationError) -> Decision {
        var reader = FormReader(form)
        let words = Contribution(text: reader.text("text"), files: form.uploads("attachments"))
        switch operation {
        case .addSubmission, .provideInformation:
            let given: Channel? = reader.choice("channel")
            let channel = try reader.required(given)
            guard operation == .addSubmission else {
                return try await operations.provideInformation(
                    words, channel: channel, to: complaint, by: principal, once: once)
            }
            return try await operations.addSubmission(
                words, channel: channel, to: complaint, by: principal, once: once)
        case .sendMessage:
            return try await operations.sendMessage(words, about: complaint, by: principal, once: once)
        case .note: return try await operations.note(words.text, on: complaint, by: principal, once: once)
        default:
            return try await operations.requestInformation(
                reader.text("question"), on: complaint, by: principal, expecting: revision, once: once)
        }
    }

    private func identify(_ operation: Operation) async throws(OperationError) -> Decision {
        var reader = FormReader(form)
        guard operation == .approveIdentity else {
            return try await operations.requestIdentity(
                of: complaint, reason: reader.text("reason"), by: principal, once: once)
        }
        let reveal = reader.id("reveal", of: Reveal.self)
        return try await operations.approveIdentity(
            try reader.required(reveal), of: complaint, by: principal, once: once)
    }
}
