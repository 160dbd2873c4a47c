// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

let identityEndpoints: [Endpoint] = [
    Endpoint(
        method: .post, path: "/complaints/{code}/identity-requests", id: "requestIdentity",
        summary: "Ask to open the complainant's identity; the complainant can read that it was asked for.",
        operation: .requestIdentity, parameters: [.idempotencyKey], body: .json("Reason"),
        answer: .json(200, "IdentityRequestDecision"), handler: createIdentityRequest),
    .desk(
        "identity-requests/{request}/approval", "approveIdentity", .approveIdentity,
        "Let a colleague open the identity.", nil, isGuarded: false
    ) { desk in
        try await desk.operations.approveIdentity(
            try desk.request.identityRequest(), of: desk.complaint, by: desk.principal, once: desk.once)
    },
    Endpoint(
        method: .post, path: "/complaints/{code}/identity-requests/{request}/opening", id: "openIdentity",
        summary: "Open the identity, once; the opening is recorded before anything is answered.",
        operation: .openIdentity, answer: .json(200, "People"), handler: createOpening),
]

extension Request {
    /// The identity request that the path names.
    fileprivate func identityRequest() throws(OperationError) -> Reveal.ID {
        guard let id = parameters["request"].flatMap({ Reveal.ID($0) }) else { throw .notFound }
        return id
    }
}

@Sendable private func createIdentityRequest(_ request: Request, _ call: Call) async throws -> Response {
    let decision = try await Endpoint.deciding(request, call, isGuarded: false) { desk in
        var input = try desk.input()
        let reason = input.text("reason")
        try input.finish()
        return try await desk.operations.requestIdentity(
            of: desk.complaint, reason: reason, by: desk.principal, once: desk.once)
    }
    let view = try call.operations.complaint(decision.code, by: call.principal)
    var asked: Event.IdentityRequested?
    if case .identityRequested(let body) = view.events.first(where: { $0.revision == decision.revision })?.body {
        asked = body
    }
    guard let asked else { throw OperationError.unexpected("an identity request left no event") }
    return .json(capacity: 256) { writer in
        decision.members(to: &writer)
        writer.member("identityRequest", asked.reveal.text)
        writer.member("needsApproval", asked.needsApproval)
    }
}

@Sendable private func createOpening(_ request: Request, _ call: Call) async throws -> Response {
    let complaint = try call.operations.complaintID(try request.code(), by: call.principal)
    let people = try await call.operations.openIdentity(
        try request.identityRequest(), of: complaint, by: call.principal)
    return .json { writer in
        writer.array("people") { writer in
            for person in people {
                writer.object { writer in
                    writer.member("part", person.part.rawValue)
                    writer.member("name", person.name)
                    writer.optional("phone", person.phone)
                    writer.optional("email", person.email)
                    writer.optional("address", person.address)
                    writer.optional("nationalId", person.nationalId)
                }
            }
        }
    }
}
