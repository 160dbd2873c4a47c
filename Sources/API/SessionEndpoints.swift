// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

let sessionEndpoints: [Endpoint] = [
    Endpoint(
        method: .post, path: "/sessions", id: "logIn", summary: "Begin an officer's session.", access: .anyone,
        body: .json("Credentials"), answer: .json(201, "Session"), handler: createSession),
    Endpoint(
        method: .delete, path: "/sessions/current", id: "logOut", summary: "End the session of the token.",
        access: .session, answer: .empty, handler: deleteSession),
    Endpoint(
        method: .get, path: "/me", id: "whoAmI", summary: "Who the caller is, and what they may do.", access: .session,
        answer: .json(200, "Me"), handler: readMe),
]

@Sendable private func createSession(_ request: Request, _ call: Call) async throws -> Response {
    var input = try request.input(in: call.language)
    let login = input.text("login")
    let password = input.text("password")
    for (name, text) in [("login", login), ("password", password)] {
        if text.isEmpty { input.add([FieldError(name, .required)]) }
        if text.count > Limits.credentialCharactersMax {
            input.add(name, .tooLong(max: Limits.credentialCharactersMax))
        }
    }
    try input.finish()
    let session = try await call.operations.logIn(
        login: login, password: password, from: request.remoteAddress,
        on: request.headers["User-Agent"].flatMap { Device(userAgent: $0) })
    var response = Response.json(status: 201) { writer in
        writer.member("token", session.token)
        writer.member("expiresAt", session.expiresAt)
        writer.member("mustChangePassword", session.mustChangePassword)
    }
    response.headers.set("Location", APIRoutes.base + "/sessions/current")
    return response
}

@Sendable private func deleteSession(_ request: Request, _ call: Call) async throws -> Response {
    guard let token = call.token else { throw OperationError.forbidden }
    try await call.operations.logOut(token)
    return Response(status: 204)
}

@Sendable private func readMe(_ request: Request, _ call: Call) async throws -> Response {
    switch call.principal {
    case .officer(let officer), .caller(let officer, _):
        let agency = try call.operations.agency(officer.agency)
        let units = try call.operations.units(of: officer.agency, by: call.principal)
        return .json { writer in
            writer.member("type", "officer")
            writer.member("login", officer.login)
            writer.member("name", officer.name)
            writer.member("agency", agency)
            if let unit = units.first(where: { $0.id == officer.unit }) { writer.member("unit", unit) }
            writer.texts("roles", Role.allCases.filter(officer.roles.contains).map(\.rawValue))
            writer.member("mustChangePassword", call.mustChangePassword)
        }
    case .partner(let partner):
        let agency = try call.operations.agency(partner.agency)
        return .json { writer in
            writer.member("type", "partner")
            writer.member("name", partner.name)
            writer.member("agency", agency)
            writer.texts("roles", [Role.partner.rawValue])
            writer.member("mustChangePassword", false)
        }
    case .anonymous, .complainant, .system: throw OperationError.unauthenticated
    }
}
