// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

/// What an open page of a complaint asks and tells by itself; people never see these answers.
let complaintPulseRoutes: [Route<Visit>] = [
    .page("/desk/pulse/{code}", pulse),
    .form("/desk/complaints/{code}/{operation}/draft", .form, keepDraft),
]

/// How far the complaint has come, who else has it open, and the token for forms that outlive a log-in.
@Sendable private func pulse(_ request: Request, _ visit: Visit) async throws -> Response {
    _ = try visit.officer()
    let operation = request.query["operation"].flatMap(Operation.init(rawValue:))
    let pulse = try await visit.operations.pulse(of: try request.code(), doing: operation, by: visit.principal)
    var writer = JSONWriter()
    writer.object { writer in
        writer.member("revision", pulse.revision)
        writer.member("csrf", visit.csrf)
        writer.array("colleagues") { writer in
            for colleague in pulse.colleagues { writer.value(visit.say(.colleague(colleague))) }
        }
    }
    var response = Response.json(writer.bytes)
    response.isCompressible = false
    response.headers.set("ETag", ETag(of: writer.bytes).text)
    return response
}

/// Keeps what was typed so far, or forgets it and shows the form as it begins.
@Sendable private func keepDraft(_ request: Request, _ visit: Visit) async throws -> Response {
    _ = try visit.officer()
    let code = try request.code()
    let operation = try request.operation()
    guard request.form["discard"] == nil else {
        try await visit.operations.discardDraft(of: operation, on: code, by: visit.principal)
        return .redirect(to: Link.complaint(code, operation).text)
    }
    try await visit.operations.saveDraft(request.form.typed, of: operation, on: code, by: visit.principal)
    return Response(status: 204)
}
