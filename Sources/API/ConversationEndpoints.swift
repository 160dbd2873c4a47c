// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

let conversationEndpoints: [Endpoint] = [
    .desk(
        "information-requests", "requestInformation", .requestInformation, "Ask the complainant something.",
        .json("Question")
    ) { desk in
        var input = try desk.input()
        let question = input.text("question")
        try input.finish()
        return try await desk.operations.requestInformation(
            question, on: desk.complaint, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
    .desk(
        "information", "provideInformation", .provideInformation,
        "Give the answer that a complainant gave to a partner.",
        .files("Contribution", json: "information"), isGuarded: false
    ) { desk in
        var input = try desk.input(part: "information")
        let channel = input.channel(for: desk.principal)
        let contribution = Contribution(text: input.text("text"), files: desk.request.incoming("attachments"))
        return try await desk.operations.provideInformation(
            contribution, channel: try input.finish(channel), to: desk.complaint, by: desk.principal, once: desk.once)
    },
    .desk(
        "unanswered-closure", "closeUnanswered", .closeUnanswered, "Close it when the time to answer has passed.",
        .json("Text")
    ) { desk in
        var input = try desk.input()
        let text = input.text("text")
        try input.finish()
        return try await desk.operations.closeUnanswered(
            text, on: desk.complaint, by: desk.principal, expecting: desk.expecting, once: desk.once)
    },
    .desk(
        "submissions", "addSubmission", .addSubmission, "Add another contact about the same matter.",
        .files("Contribution", json: "submission"), isGuarded: false
    ) { desk in
        var input = try desk.input(part: "submission")
        let channel = input.channel(for: desk.principal)
        let contribution = Contribution(text: input.text("text"), files: desk.request.incoming("attachments"))
        return try await desk.operations.addSubmission(
            contribution, channel: try input.finish(channel), to: desk.complaint, by: desk.principal, once: desk.once)
    },
    .desk(
        "messages", "sendMessage", .sendMessage, "Write to the complainant.", .files("Message", json: "message"),
        isGuarded: false
    ) { desk in
        var input = try desk.input(part: "message")
        let contribution = Contribution(text: input.text("text"), files: desk.request.incoming("attachments"))
        try input.finish()
        return try await desk.operations.sendMessage(
            contribution, about: desk.complaint, by: desk.principal, once: desk.once)
    },
    .desk("notes", "note", .note, "Leave a remark for colleagues only.", .json("Text"), isGuarded: false) { desk in
        var input = try desk.input()
        let text = input.text("text")
        try input.finish()
        return try await desk.operations.note(text, on: desk.complaint, by: desk.principal, once: desk.once)
    },
]
