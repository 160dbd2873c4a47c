// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// Makes an officer, or gives one a new first password, which is printed this once.
func officer(_ arguments: Arguments) throws -> Int32 {
    let action = try arguments.operand("create or reset")
    guard let login = arguments[.login] else { throw UsageError(message: "--login is missing") }
    let world = try World(Configuration(arguments))
    defer { world.close() }
    let operations = world.operations
    let password: String
    switch action {
    case "create": password = try create(login, arguments, operations)
    case "reset":
        let known = try operations.officer(login: login, by: .system)
        password = try wait { try await operations.resetPassword(of: known.id, by: .system) }.password
    default: throw UsageError(message: "officer takes create or reset, not \(action)")
    }
    write("\(login) logs in with \(password) and is asked for a new password.\n")
    return 0
}

private func create(_ login: String, _ arguments: Arguments, _ operations: Operations) throws -> String {
    guard let name = arguments[.fullName], let agency = arguments[.agency], let roles = arguments[.roles] else {
        throw UsageError(message: "--name, --agency and --roles are needed to create an officer")
    }
    let wanted = try roles.split(separator: ",").map { text throws(UsageError) in
        guard let role = Role(rawValue: String(text)), Role.assignable.contains(role) else {
            let known = Role.assignable.map(\.rawValue).joined(separator: ", ")
            throw UsageError(message: "\(text) is no role; there are \(known)")
        }
        return role
    }
    guard let found = try operations.agency(code: agency) else {
        throw UsageError(message: "there is no agency \(agency)")
    }
    let made = try wait {
        try await operations.createOfficer(
            of: found.id, OfficerInput(login: login, name: name, roles: Set(wanted)), by: .system)
    }
    return made.password
}
