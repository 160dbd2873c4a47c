// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// Gives a partner's program a key for the API, which is printed this once.
func partner(_ arguments: Arguments) throws -> Int32 {
    let action = try arguments.operand("create")
    guard action == "create" else { throw UsageError(message: "partner takes create, not \(action)") }
    guard let agency = arguments[.agency], let name = arguments[.fullName] else {
        throw UsageError(message: "--agency and --name are needed")
    }
    let world = try World(Configuration(arguments))
    defer { world.close() }
    let operations = world.operations
    guard let found = try operations.agency(code: agency) else {
        throw UsageError(message: "there is no agency \(agency)")
    }
    let made = try wait { try await operations.createPartner(of: found.id, name: name, by: .system) }
    write("\(name) speaks for \(agency) with the key \(made.key)\n")
    return 0
}
