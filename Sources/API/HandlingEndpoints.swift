// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

let handlingEndpoints: [Endpoint] = [
    .desk("assignment", "assign", .assign, "Give it to a unit, an officer, or both.", .json("Assignment")) { desk in
        var input = try desk.input()
        var unit: Unit.ID?
        if let text = input.optionalText("unit") {
            unit = Unit.ID(text)
            if unit == nil { input.add("unit", .unknown) }
        }
        var officer: Officer?
        if let login = input.optionalText("officer") {
            let own = try desk.call.officer().agency
            officer = try desk.operations.officer(login: login, of: own, by: desk.principal)
            if officer == nil { input.add("officer", .unknown) }
        }
        try input.finish()
        return try await desk.operations.assign(
            desk.complaint, to: unit, officer: officer?.id, by: desk.principal, expecting: desk.expecting,
            once: desk.once)
    },
    .desk("progress", "progress", .progress, "Tell the complainant how the work goes.", .json("Progress")) { desk in
        var input = try desk.input()
        let text = input.text("text")
        let cause = input.optionalChoice("cause", of: WaitCause.self)
        try input.finish()
        return try await desk.operations.progress(
            desk.complaint, text: text, cause: cause, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
    .desk(
        "report", "report", .report, "Claim that the work is done; a `solved` of an officer waits for the unit head.",
        .files("Report", json: "report", files: "evidence")
    ) { desk in
        var input = try desk.input(part: "report")
        let outcome = input.choice("outcome", of: Outcome.self)
        let text = input.text("text")
        let report = ReportRequest(
            outcome: try input.finish(outcome), text: text, files: desk.request.incoming("evidence"))
        return try await desk.operations.report(
            report, on: desk.complaint, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
    .desk("report-approval", "approveReport", .approveReport, "Make the waiting report the agency's.", nil) { desk in
        try await desk.operations.approveReport(
            desk.complaint, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
    .desk("report-decline", "declineReport", .declineReport, "Send the waiting report back.", .json("Reason")) { desk in
        var input = try desk.input()
        let reason = input.text("reason")
        try input.finish()
        return try await desk.operations.declineReport(
            desk.complaint, reason: reason, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
    .desk("extensions", "extend", .extend, "Give one clock more time.", .json("Extension")) { desk in
        var input = try desk.input()
        let clock = input.choice("clock", of: ClockKind.self)
        let amount = input.integer("amount") ?? 0
        let reason = input.text("reason")
        return try await desk.operations.extend(
            desk.complaint, clock: try input.finish(clock), by: amount, reason: reason, as: desk.principal,
            expecting: desk.expecting, once: desk.once)
    },
    .desk(
        "extension-requests", "requestExtension", .requestExtension, "Ask the head for more time.", .json("Extension")
    ) { desk in
        var input = try desk.input()
        let clock = input.choice("clock", of: ClockKind.self)
        let amount = input.integer("amount") ?? 0
        let reason = input.text("reason")
        return try await desk.operations.requestExtension(
            desk.complaint, clock: try input.finish(clock), by: amount, reason: reason, as: desk.principal,
            expecting: desk.expecting, once: desk.once)
    },
    .desk(
        "extension-decline", "declineExtension", .declineExtension, "Refuse an officer more time.",
        .json("ExtensionDecline")
    ) { desk in
        var input = try desk.input()
        let clock = input.choice("clock", of: ClockKind.self)
        let reason = input.text("reason")
        return try await desk.operations.declineExtension(
            desk.complaint, clock: try input.finish(clock), reason: reason, by: desk.principal,
            expecting: desk.expecting, once: desk.once)
    },
    .desk(
        "escalation-answers", "answerEscalation", .answerEscalation,
        "Say what is to be done about one of the complaint's `escalations`.", .json("EscalationAnswer")
    ) { desk in
        var input = try desk.input()
        let clock = input.choice("clock", of: ClockKind.self)
        let level = input.integer("level") ?? 0
        let agency = try desk.agency("agency", in: &input)
        let run = input.has("run") ? input.integer("run") : nil
        let text = input.text("text")
        let reminder = Reminder(clock: try input.finish(clock), level: level, agency: agency, run: run)
        return try await desk.operations.answerEscalation(
            desk.complaint, reminder, text: text, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
]
