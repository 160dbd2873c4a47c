// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// Registers an agency from the terminal: the hub, before there is an administrator who could.
func agency(_ arguments: Arguments) throws -> Int32 {
    let action = try arguments.operand("create")
    guard action == "create" else { throw UsageError(message: "agency takes create, not \(action)") }
    guard let code = arguments[.agency], let thai = arguments[.thaiName], let english = arguments[.englishName] else {
        throw UsageError(message: "--agency, --thai and --english are needed")
    }
    let text = arguments[.family] ?? Agency.Family.government.rawValue
    guard let family = Agency.Family(rawValue: text) else {
        let known = Agency.Family.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError(message: "\(text) is no family; there are \(known)")
    }
    let input = AgencyInput(
        code: code, nameThai: thai, nameEnglish: english, family: family, isHub: arguments.has(.hub))
    let world = try World(Configuration(arguments))
    defer { world.close() }
    let operations = world.operations
    let made = try wait { try await operations.createAgency(input, by: .system) }
    write("\(made.code) is registered.\n")
    return 0
}
