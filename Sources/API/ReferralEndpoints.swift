// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

let referralEndpoints: [Endpoint] = [
    .desk("referrals", "refer", .refer, "Send it to one lead agency and up to four joint ones.", .json("Referral")) {
        desk in
        var input = try desk.input()
        let lead = try desk.agency("lead", in: &input)
        if lead == nil, !input.has("lead") { input.add("lead", .required) }
        let joint = try desk.jointAgencies(in: &input)
        return try await desk.operations.refer(
            desk.complaint, to: try input.finish(lead), joint: joint, by: desk.principal, expecting: desk.expecting,
            once: desk.once)
    },
    .desk("acceptance", "accept", .accept, "Take it up for the agency.", nil) { desk in
        try await desk.operations.accept(
            desk.complaint, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
    .desk("return", "giveBack", .giveBack, "Give it back to the hub, never to another agency.", .json("Return")) {
        desk in
        var input = try desk.input()
        let reason = input.text("reason")
        let suggested = try desk.agency("suggestedAgency", in: &input)
        let isDisputed = input.truth("isDisputed")
        try input.finish()
        return try await desk.operations.giveBack(
            desk.complaint, reason: reason, suggesting: suggested, isDisputed: isDisputed, by: desk.principal,
            expecting: desk.expecting, once: desk.once)
    },
    .desk("ruling", "rule", .rule, "Decide which agency must take it.", .json("Ruling")) { desk in
        var input = try desk.input()
        let agency = try desk.agency("agency", in: &input)
        if agency == nil, !input.has("agency") { input.add("agency", .required) }
        let reason = input.text("reason")
        return try await desk.operations.rule(
            desk.complaint, agency: try input.finish(agency), reason: reason, by: desk.principal,
            expecting: desk.expecting, once: desk.once)
    },
]
