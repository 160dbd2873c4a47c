// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

let trackingEndpoints: [Endpoint] = [
    Endpoint(
        method: .get, path: "/tracking/{code}", id: "trackComplaint",
        summary: "Read one's own complaint: status, story, and what may be done now.", access: .pin,
        parameters: [.pin], answer: .json(200, "TrackedComplaint"), isBrief: true, handler: readTracked),
    Endpoint(
        method: .get, path: "/tracking/{code}/clocks", id: "listOwnClocks",
        summary: "What one is owed and may do oneself, by when, and how each day came about.", access: .pin,
        parameters: [.pin], answer: .json(200, "ClockList"), handler: listTrackedClocks),
    Endpoint(
        method: .get, path: "/tracking/{code}/attachments/{attachment}", id: "downloadOwnAttachment",
        summary: "Download a file of one's own complaint.", access: .pin, parameters: [.pin], answer: .file,
        handler: downloadTracked),
    tracked(
        "information", "provideOwnInformation", .provideInformation, "Answer the open question.",
        .files("Contribution", json: "information")
    ) { request, call, complaint, principal, once in
        var input = try request.input(part: "information", in: call.language)
        let channel = input.channel(for: principal)
        let contribution = Contribution(text: input.text("text"), files: request.incoming("attachments"))
        return try await call.operations.provideInformation(
            contribution, channel: input.finish(channel), to: complaint, by: principal, once: once)
    },
    tracked(
        "submissions", "addOwnSubmission", .addSubmission, "Add something to one's complaint.",
        .files("Contribution", json: "submission")
    ) { request, call, complaint, principal, once in
        var input = try request.input(part: "submission", in: call.language)
        let channel = input.channel(for: principal)
        let contribution = Contribution(text: input.text("text"), files: request.incoming("attachments"))
        return try await call.operations.addSubmission(
            contribution, channel: input.finish(channel), to: complaint, by: principal, once: once)
    },
    tracked(
        "messages", "sendOwnMessage", .sendMessage, "Write to whoever holds the complaint.",
        .files("Message", json: "message")
    ) { request, call, complaint, principal, once in
        var input = try request.input(part: "message", in: call.language)
        let contribution = Contribution(text: input.text("text"), files: request.incoming("attachments"))
        try input.finish()
        return try await call.operations.sendMessage(contribution, about: complaint, by: principal, once: once)
    },
    tracked("contests", "contest", .contest, "Dispute the conclusion or the refusal.", .json("Reason")) {
        request, call, complaint, principal, once in
        var input = try request.input(in: call.language)
        let reason = input.text("reason")
        try input.finish()
        return try await call.operations.contest(complaint, reason: reason, by: principal, once: once)
    },
    tracked("ratings", "rate", .rate, "Say how the handling was.", .json("Rating")) {
        request, call, complaint, principal, once in
        var input = try request.input(in: call.language)
        let rating = Rating(
            ease: input.integer("ease") ?? 0, fairness: input.integer("fairness") ?? 0,
            speed: input.integer("speed") ?? 0, result: input.integer("result") ?? 0,
            words: input.optionalText("words"))
        try input.finish()
        return try await call.operations.rate(complaint, rating, by: principal, once: once)
    },
    tracked("withdrawal", "withdraw", .withdraw, "Leave the complaint.", .json("Reason")) {
        request, call, complaint, principal, once in
        var input = try request.input(in: call.language)
        let reason = input.text("reason")
        try input.finish()
        return try await call.operations.withdraw(complaint, reason: reason, by: principal, once: once)
    },
]

/// Does one of the complainant's operations.
private typealias OwnDeed =
    @Sendable (Request, Call, Complaint.ID, Principal, Once?) async throws -> Decision

/// A route for one of the complainant's operations: code and PIN first, then the deed.
private func tracked(
    _ path: String, _ id: String, _ operation: Operation, _ summary: String, _ body: Endpoint.RequestBody,
    _ act: @escaping OwnDeed
) -> Endpoint {
    Endpoint(
        method: .post, path: "/tracking/{code}/" + path, id: id, summary: summary, operation: operation, access: .pin,
        parameters: [.pin, .idempotencyKey], body: body, answer: .json(200, "Decision")
    ) { request, call in
        let (complaint, principal) = try await call.complainant(of: request)
        let once = try request.once(by: call.acting(as: principal))
        return try await act(request, call, complaint, principal, once).response
    }
}

@Sendable private func readTracked(_ request: Request, _ call: Call) async throws -> Response {
    let pin = try request.pin
    let tracked = try await call.unlocking { () async throws(OperationError) in
        try await call.operations.tracked(
            code: request.typedCode, pin: pin, from: request.remoteAddress, as: call.owner(of:))
    }
    return Response.json(capacity: 16_384) { tracked.write(to: &$0) }.tagged(revision: tracked.complaint.revision)
}

@Sendable private func listTrackedClocks(_ request: Request, _ call: Call) async throws -> Response {
    let (_, principal) = try await call.complainant(of: request)
    guard let code = PublicCode(request.typedCode) else { throw OperationError.notFound }
    return Response.json(clocks: try call.operations.clocks(of: code, by: principal))
}

@Sendable private func downloadTracked(_ request: Request, _ call: Call) async throws -> Response {
    let (complaint, principal) = try await call.complainant(of: request)
    return try request.download(of: complaint, from: call.operations, by: principal)
}

extension Call {
    /// Checks code and PIN; an operator who gives them acts for a caller.
    ///
    /// - Throws: ``Problem`` `pin-locked`; ``OperationError/notFound`` for an unknown code and a wrong PIN alike.
    fileprivate func complainant(of request: Request) async throws -> (Complaint.ID, Principal) {
        let pin = try request.pin
        let complaint = try await unlocking { () async throws(OperationError) in
            try await operations.access(code: request.typedCode, pin: pin, from: request.remoteAddress)
        }
        return (complaint, try owner(of: complaint))
    }

    /// As whom the caller acts on the complaint whose code and PIN they gave.
    fileprivate func owner(of complaint: Complaint.ID) throws(OperationError) -> Principal {
        switch principal {
        case .anonymous, .complainant, .partner: return .complainant(complaint)
        case .officer(let officer), .caller(let officer, _):
            // An officer's deed must not look like the complainant's own.
            guard officer.roles.contains(.operator) else { throw .forbidden }
            return .caller(officer, complaint)
        case .system: throw .forbidden
        }
    }

    /// Says in this API's words when too many PINs were tried.
    fileprivate func unlocking<Value>(
        _ open: () async throws(OperationError) -> Value
    ) async throws -> Value {
        do throws(OperationError) {
            return try await open()
        } catch {
            guard case .limited(let until) = error else { throw error }
            let seconds = Swift.max(1, until.seconds(since: operations.now()) + 1)
            throw Problem(.pinLocked, in: language, [.retryAfter(seconds)])
        }
    }

    /// The same call by somebody else.
    fileprivate func acting(as principal: Principal) -> Call {
        Call(
            operations: operations, principal: principal, language: language, token: token,
            mustChangePassword: mustChangePassword)
    }
}

extension Request {
    fileprivate var typedCode: String { parameters["code"] ?? "" }

    fileprivate var pin: String {
        get throws(OperationError) {
            guard let pin = headers["complaint-pin"] else { throw .unauthenticated }
            return pin
        }
    }

    /// The attachment that the path names, if it belongs to the complaint that the path names.
    func download(
        of complaint: Complaint.ID, from operations: Operations, by principal: Principal
    ) throws(OperationError) -> Response {
        guard let id = parameters["attachment"].flatMap({ Attachment.ID($0) }) else { throw .notFound }
        let attachment = try operations.attachment(id, by: principal)
        guard attachment.complaint == complaint else { throw .notFound }
        return .attachment(
            path: operations.files.path(of: attachment.sha256), byteCount: attachment.byteCount,
            name: attachment.name, type: attachment.type)
    }
}

extension Decision {
    /// What was done, as every operation answers.
    var response: Response {
        .json(capacity: 160) { members(to: &$0) }
    }

    func members(to writer: inout JSONWriter) {
        writer.member("code", code.grouped)
        writer.member("status", status.rawValue)
        writer.member("revision", revision)
        writer.member("at", at)
    }
}
