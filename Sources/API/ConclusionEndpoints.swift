// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

let conclusionEndpoints: [Endpoint] = [
    .desk(
        "report-rejection", "rejectReport", .rejectReport,
        "Send the lead agency's report back, and those of joint agencies that have to do more.",
        .json("ReportRejection")
    ) { desk in
        var input = try desk.input()
        let reason = input.text("reason")
        let joint = try desk.jointAgencies(in: &input)
        try input.finish()
        return try await desk.operations.rejectReport(
            desk.complaint, reason: reason, joint: joint, by: desk.principal, expecting: desk.expecting,
            once: desk.once)
    },
    .desk("conclusion", "conclude", .conclude, "Conclude it and tell the complainant.", .json("Conclusion")) { desk in
        var input = try desk.input()
        let outcome = input.choice("outcome", of: Outcome.self)
        let text = input.text("text")
        return try await desk.operations.conclude(
            desk.complaint, outcome: try input.finish(outcome), text: text, by: desk.principal,
            expecting: desk.expecting, once: desk.once)
    },
    .desk(
        "contest-upholding", "upholdContest", .upholdContest, "Grant the complainant's objection.",
        .json("ContestUpholding")
    ) { desk in
        var input = try desk.input()
        let reason = input.text("reason")
        let agency = try desk.agency("agency", in: &input)
        try input.finish()
        return try await desk.operations.upholdContest(
            desk.complaint, reason: reason, agency: agency, by: desk.principal, expecting: desk.expecting,
            once: desk.once)
    },
    .desk(
        "contest-dismissal", "dismissContest", .dismissContest, "Do not grant the complainant's objection.",
        .json("Reason")
    ) { desk in
        var input = try desk.input()
        let reason = input.text("reason")
        try input.finish()
        return try await desk.operations.dismissContest(
            desk.complaint, reason: reason, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
]
