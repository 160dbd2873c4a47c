// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// The fields that one operation asks for.
struct OperationFields: Framed {
    let frame: Frame
    let officer: Officer
    let view: ComplaintView
    let operation: Operation
    let form: FormState
    let choices: OperationChoices

    /// Whether the operation has a form of its own on the desk.
    static func isOffered(_ operation: Operation) -> Bool {
        switch operation {
        case .receive, .contest, .withdraw, .rate, .remind, .requestIdentity, .approveIdentity, .openIdentity: false
        case .requestInformation, .provideInformation, .closeUnanswered, .screen, .refuse, .answerAtOnce, .refer,
            .accept, .giveBack, .rule, .assign, .progress, .report, .approveReport, .declineReport, .rejectReport,
            .conclude, .upholdContest, .dismissContest, .merge, .unmerge, .addSubmission, .sendMessage, .note, .extend,
            .requestExtension, .declineExtension, .answerEscalation:
            true
        }
    }

    var html: HTML {
        switch operation {
        case .screen: screening
        case .refuse: refusal
        case .answerAtOnce: text("text", .fieldAnswer, .fieldForComplainant)
        case .refer: referral
        case .giveBack: giveBack
        case .rule: agency(.fieldAgency, isRequired: true) + text("reason", .fieldReason, .fieldForColleagues)
        case .assign: assignment
        case .progress: progress
        case .report: report
        case .conclude: conclusion
        case .upholdContest: upholding
        case .rejectReport: text("reason", .fieldReason, .fieldForColleagues) + jointBack
        case .declineReport, .unmerge: text("reason", .fieldReason, .fieldForColleagues)
        case .dismissContest: text("reason", .fieldReason, .fieldForComplainant)
        case .requestIdentity: text("reason", .fieldReason, .fieldIdentityReason)
        case .requestInformation: text("question", .fieldQuestion, .fieldForComplainant)
        case .closeUnanswered: text("text", .fieldNotice, .fieldForComplainant)
        case .merge: master
        case .addSubmission, .provideInformation: submission
        case .sendMessage: text("text", .fieldMessage, .fieldForComplainant) + files(.fieldFiles)
        case .note: text("text", .fieldNote, .fieldNoteHint) + colleagues
        case .extend, .requestExtension: extending
        case .declineExtension: requested + text("reason", .fieldReason, .fieldForColleagues)
        case .answerEscalation: escalated + text("text", .fieldOrder, .fieldForColleagues)
        case .accept, .approveReport, .receive, .contest, .withdraw, .rate, .remind, .approveIdentity, .openIdentity:
            .empty
        }
    }

    private var screening: HTML {
        Select("kind", say(.fieldKind), options(Complaints.Kind.allCases), in: form, isRequired: true).html
            + Select(
                "category", say(.fieldCategory), categoryGroups(choices.categories, in: frame.language), in: form,
                isRequired: true, empty: say(.choose)
            ).html
            + Select("urgency", say(.fieldUrgency), options(Urgency.allCases), in: form, isRequired: true).html
            + Select("secrecy", say(.fieldSecrecy), options(Secrecy.allCases), in: form, isRequired: true).html
            + CheckBox(
                "isPublicInterest", say(.fieldPublicInterest), in: form, hint: say(.fieldPublicInterestHint)
            ).html
    }

    private var refusal: HTML {
        let isNameless = view.complaint.identityLevel == .anonymous
        let fitting = choices.refusals.filter { $0.reason != .anonymousWithoutDetail || isNameless }
        let reasons = fitting.map { wording in
            Choice(wording.reason.rawValue, wording.text(in: frame.language), hint: wording.reason.needs.map(say))
        }
        return RadioGroup("reason", say(.fieldReason), reasons, in: form, isRequired: true).html
            + text("text", .fieldNotice, .fieldForComplainant)
            + TextArea(
                "goTo", say(.fieldGoTo), in: form, hint: say(.fieldGoToHint), isConditional: true, rows: 2
            ).html
            + Field(
                "other", say(.fieldOther), in: form, hint: say(.fieldOtherHint), isConditional: true, max: 20,
                isShort: true
            ).html
    }

    private var referral: HTML {
        let agencies = choices.referable.map { Choice($0.id.text, $0.name(in: frame.language), hint: nil) }
        let joint = CheckBoxes("joint", say(.fieldJoint), agencies, in: form, hint: say(.fieldJointHint)).html
        return Select(
            "lead", say(.fieldLead), agencies, in: form, hint: suggestion, isRequired: true, empty: say(.choose)
        ).html + "<div class=\"check-columns\">\(joint)</div>"
    }

    private var suggestion: String? {
        guard let suggested = view.complaint.suggestedAgency.flatMap({ view.names.agencies[$0] }) else { return nil }
        return say(.fieldSuggestedAgency) + ": " + suggested.name(in: frame.language)
    }

    private var giveBack: HTML {
        let agencies = choices.agencies.map { Choice($0.id.text, $0.name(in: frame.language)) }
        let dispute: HTML =
            officer.actors.contains(where: { $0.holds(.cceo) })
            ? CheckBox("isDisputed", say(.fieldDispute), in: form, hint: say(.fieldDisputeHint)).html : .empty
        return text("reason", .fieldReason, .fieldForColleagues)
            + Select(
                "suggestedAgency", say(.fieldSuggestedAgency), agencies, in: form, isRequired: true,
                empty: say(.choose)
            ).html + dispute
    }

    private var assignment: HTML {
        let units = choices.units.map { Choice($0.id.text, $0.name(in: frame.language)) }
        let officers = choices.officers.map { officer in
            Choice(officer.id.text, choices.label(of: officer, in: frame.language))
        }
        return Select(
            "unit", say(.fieldUnit), units, in: form, neededBy: say(.fieldUnlessOfficer), empty: say(.nobody)
        ).html
            + Select(
                "officer", say(.fieldOfficer), officers, in: form, hint: say(.fieldOfficerHint),
                neededBy: say(.fieldUnlessUnit), empty: say(.nobody)
            ).html
    }

    private var progress: HTML {
        text("text", .fieldProgress, .fieldProgressHint)
            + Select("cause", say(.fieldCause), options(WaitCause.allCases), in: form, empty: say(.none)).html
    }

    private var report: HTML {
        let outcomes = Outcome.allCases.map { outcome in
            Choice(outcome.rawValue, say(outcome.message), hint: outcome.needsEvidence ? say(.fieldNeedsFile) : nil)
        }
        return RadioGroup("outcome", say(.fieldOutcome), outcomes, in: form, isRequired: true).html
            + text("text", .fieldResult, .fieldForReviewer) + evidenceBefore
            + FileField(
                "attachments", say(.fieldEvidence), in: form, hint: say(.fieldFilesHint),
                neededBy: say(.fieldNeededBySolved)
            ).html
    }

    /// The evidence of a report that came back, which need not be sent again.
    private var evidenceBefore: HTML {
        let before = view.complaint.reportBefore(of: officer.agency, in: view.events)?.evidence ?? []
        let files = view.attachments.filter { before.contains($0.id) }
        guard !files.isEmpty else { return .empty }
        return CheckBoxes(
            "kept", say(.fieldKept), files.map { Choice($0.id.text, $0.name) }, in: form, hint: say(.fieldKeptHint)
        ).html
    }

    private var conclusion: HTML {
        Select(
            "outcome", say(.fieldOutcome), options(Outcome.allCases), in: form, isRequired: true, empty: say(.choose)
        )
        .html
            + text(
                "text", .fieldNotice, view.complaint.report == nil ? .fieldForComplainant : .fieldNoticeFilled, rows: 8)
    }

    /// Of joint agencies that reported, whose reports go back with the lead's.
    private var jointBack: HTML {
        let reported = view.complaint.joint.filter { $0.state == .reported }.compactMap { part in
            view.names.agencies[part.agency].map { Choice($0.id.text, $0.name(in: frame.language)) }
        }
        guard !reported.isEmpty else { return .empty }
        return CheckBoxes("joint", say(.fieldJointBack), reported, in: form, hint: say(.fieldJointBackHint)).html
    }

    private var upholding: HTML {
        text("reason", .fieldReason, .fieldForComplainant)
            + (view.complaint.isWithoutLead || isLeadOutOfUse ? agency(.fieldLead, isRequired: true) : .empty)
    }

    private var isLeadOutOfUse: Bool {
        view.complaint.lead.flatMap { view.names.agencies[$0.agency] }?.isActive == false
    }

    private var submission: HTML {
        let channels = Channel.allCases.filter { $0 != .partner }.map { Choice($0.rawValue, say($0.message)) }
        return Select("channel", say(.fieldChannel), channels, in: form, isRequired: true).html
            + text("text", .fieldWords, .fieldWordsHint) + files(.fieldFiles)
    }

    private var extending: HTML {
        // What was asked for is decided on before it is asked for again.
        let asked = operation == .requestExtension ? Set(ownRequests.map(\.clock)) : []
        let clocks = view.clocks.compactMap { clock -> Choice? in
            let kind = clock.run.id.clock
            guard let max = clock.extensible, !asked.contains(kind),
                officer.actors.contains(where: { clock.run.id.isExtended(by: $0) })
            else { return nil }
            return Choice(kind.rawValue, say(kind.message) + " " + say(.clockExtensible(max, clock.run.period.unit)))
        }
        let hint = asked.isEmpty ? nil : say(.fieldClockAsked)
        return Select(
            "clock", say(.fieldClock), clocks, in: form, hint: hint, isRequired: true, empty: say(.choose)
        ).html
            + Field(
                "amount", say(.fieldAmount), in: form, hint: say(.fieldAmountHint), kind: .number, isRequired: true,
                isShort: true
            ).html
            + text("reason", .fieldReason, operation == .extend ? .fieldForComplainant : .fieldForColleagues)
    }

    private var ownRequests: [ExtensionRequest] {
        view.complaint.extensionRequests.filter { request in officer.actors.contains { $0.agency == request.agency } }
    }

    private var requested: HTML {
        let clocks = ownRequests.map { Choice($0.clock.rawValue, say($0.clock.message)) }
        return Select("clock", say(.fieldClock), clocks, in: form, isRequired: true).html
    }

    private var escalated: HTML {
        let escalations = view.complaint.escalations.filter { escalation in
            officer.actors.contains { !view.complaint.escalations(for: $0).filter { $0 == escalation }.isEmpty }
        }
        let names = ComplaintNames(frame: frame, view: view)
        let choices = escalations.map { escalation in
            let reminder = escalation.reminder
            // A list on a telephone shows few words: one's own agency is known.
            let agency = reminder.agency == officer.agency ? nil : names.agency(reminder.agency)
            let words = [say(reminder.clock.message), say(NoticeWriter.date(escalation.at)), agency].compactMap(\.self)
            return Choice(EscalationChoice(reminder).rawValue, words.joined(separator: " · "))
        }
        return Select("escalation", say(.fieldEscalation), choices, in: form, isRequired: true).html
    }

    private func text(_ name: String, _ label: Message, _ hint: Message, rows: Int = 5) -> HTML {
        TextArea(
            name, say(label), in: form, hint: say(hint), isRequired: true, rows: rows,
            max: Complaints.Limits.textCharactersMax
        ).html
    }

    /// Whom the note can call; a script puts the name into the text, without one the link leads back to it.
    private var colleagues: HTML {
        guard !choices.officers.isEmpty else { return .empty }
        let items = choices.officers.map { colleague -> HTML in
            """
            <li><a href="#\(FormState.id("text"))" data-call="\(colleague.login)">@\(colleague.login)</a> \
            <span class="text-muted">\(colleague.name)</span></li>

            """
        }
        return "<details class=\"call-list\"><summary>\(say(.fieldNoteCall))</summary><ul>\(items)</ul></details>\n"
    }

    private var master: HTML {
        Field(
            "master", say(.fieldMaster), in: form, hint: say(.fieldMasterHint), isRequired: true, max: 20, isShort: true
        ).html
    }

    private func agency(_ label: Message, isRequired: Bool) -> HTML {
        let agencies = choices.referable.map { Choice($0.id.text, $0.name(in: frame.language)) }
        return Select(
            "agency", say(label), agencies, in: form, hint: suggestion, isRequired: isRequired, empty: say(.choose)
        ).html
    }

    private func files(_ label: Message) -> HTML {
        FileField("attachments", say(label), in: form, hint: say(.fieldFilesHint)).html
    }

    private func options(_ values: [some Worded & RawRepresentable<String>]) -> [Choice] {
        values.map { Choice($0.rawValue, say($0.message)) }
    }
}

extension OperationFields {
    /// What stands in the form before anything was typed.
    static func beginning(
        _ operation: Operation, _ view: ComplaintView, by officer: Officer, about clock: ClockKind? = nil
    ) -> Fields {
        let complaint = view.complaint
        switch operation {
        case .screen:
            return Fields([
                ("kind", complaint.kind.rawValue), ("category", complaint.category?.text ?? ""),
                ("urgency", complaint.urgency.rawValue), ("secrecy", complaint.secrecy.rawValue),
                ("isPublicInterest", complaint.isPublicInterest ? "yes" : ""),
            ])
        case .refer: return Fields([("lead", complaint.suggestedAgency?.text ?? "")])
        case .report:
            let before = complaint.reportBefore(of: officer.agency, in: view.events)
            return Fields(
                [("outcome", before?.outcome.rawValue ?? ""), ("text", before?.text ?? "")]
                    + (before?.evidence ?? []).map { ("kept", $0.text) })
        case .conclude:
            return Fields([
                ("outcome", complaint.report?.outcome.rawValue ?? ""), ("text", complaint.report?.text ?? ""),
            ])
        case .assign:
            return Fields([
                ("unit", complaint.lead?.unit?.text ?? ""), ("officer", complaint.lead?.officer?.text ?? ""),
            ])
        case .addSubmission, .provideInformation: return Fields([("channel", Channel.hotline.rawValue)])
        case .extend:
            // What an officer asked for is what the head most likely grants.
            let requests = complaint.extensionRequests
            let asked = clock == nil ? requests.first : requests.first { $0.clock == clock }
            let clock = clock ?? asked?.clock ?? (complaint.question == nil ? nil : .information)
            return Fields([("clock", clock?.rawValue ?? ""), ("amount", asked.map { String($0.amount) } ?? "")])
        case .declineExtension: return Fields(clock.map { [("clock", $0.rawValue)] } ?? [])
        case .receive, .requestInformation, .closeUnanswered, .refuse, .answerAtOnce, .accept, .giveBack, .progress,
            .rule, .approveReport, .declineReport, .rejectReport, .contest, .upholdContest, .dismissContest,
            .withdraw, .merge, .unmerge, .rate, .sendMessage, .note, .requestIdentity, .approveIdentity,
            .openIdentity, .remind, .requestExtension, .answerEscalation:
            return Fields()
        }
    }

    /// The words beside every field that any operation has, for the list of errors.
    var labels: [String: String] { operation.fieldLabels.mapValues(say) }
}
