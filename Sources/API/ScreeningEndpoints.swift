// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

let screeningEndpoints: [Endpoint] = [
    .desk("screening", "screen", .screen, "Decide what it is about and how urgent.", .json("Screening")) { desk in
        var input = try desk.input()
        let kind = input.choice("kind", of: Kind.self)
        let urgency = input.choice("urgency", of: Urgency.self)
        let secrecy = input.choice("secrecy", of: Secrecy.self)
        let code = input.text("category")
        let category = try desk.operations.category(code: code)
        if category == nil { input.add("category", code.isEmpty ? .required : .unknown) }
        let isPublicInterest = input.truth("isPublicInterest")
        let screening: Screening? =
            if let kind, let urgency, let secrecy, let category {
                Screening(
                    kind: kind, category: category.id, urgency: urgency, secrecy: secrecy,
                    isPublicInterest: isPublicInterest)
            } else {
                nil
            }
        return try await desk.operations.screen(
            try input.finish(screening), on: desk.complaint, by: desk.principal, expecting: desk.expecting,
            once: desk.once)
    },
    .desk("refusal", "refuse", .refuse, "Do not accept it, and say why and where to go.", .json("NonAcceptance")) {
        desk in
        var input = try desk.input()
        let reason = input.choice("reason", of: RefusalReason.self)
        let text = input.text("text")
        let goTo = input.optionalText("goTo")
        let other = input.code("other")
        return try await desk.operations.refuse(
            NonAcceptance(reason: try input.finish(reason), text: text, goTo: goTo), other: other,
            on: desk.complaint, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
    .desk("answer", "answerAtOnce", .answerAtOnce, "Answer an enquiry on the spot.", .json("Text")) { desk in
        var input = try desk.input()
        let text = input.text("text")
        try input.finish()
        return try await desk.operations.answerAtOnce(
            text, on: desk.complaint, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
    .desk("merge", "merge", .merge, "Fold it into another complaint about the same matter.", .json("Merge")) { desk in
        var input = try desk.input()
        let master = input.code("master")
        if master == nil, !input.has("master") { input.add("master", .required) }
        return try await desk.operations.merge(
            desk.complaint, into: try input.finish(master), by: desk.principal, expecting: desk.expecting,
            once: desk.once)
    },
    .desk("unmerge", "unmerge", .unmerge, "Undo a merge.", .json("Reason")) { desk in
        var input = try desk.input()
        let reason = input.text("reason")
        try input.finish()
        return try await desk.operations.unmerge(
            desk.complaint, reason: reason, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
]

extension Input {
    /// The code of a complaint; nil when it is absent or, as an error, no code.
    mutating func code(_ name: String) -> PublicCode? {
        guard let text = optionalText(name) else { return nil }
        let code = PublicCode(text)
        if code == nil { add(name, .malformed) }
        return code
    }
}
