// SPDX-License-Identifier: Apache-2.0
import Operations

/// Lists the sealing keys, or makes a new one and leaves a job that seals the vault with it.
func key(_ arguments: Arguments) throws -> Int32 {
    let action = try arguments.operand("rotate or list")
    guard action == "rotate" || action == "list" else {
        throw UsageError(message: "key takes rotate or list, not \(action)")
    }
    let world = try World(Configuration(arguments))
    defer { world.close() }
    if action == "rotate" {
        let operations = world.operations
        let number = try wait { try await operations.rotateKeys(by: .system) }
        write("Key \(number) is current. The vault is sealed with it by a job, while serving.\n")
    } else {
        for number in world.operations.keys.sealingKeys { write("\(number)\n") }
    }
    return 0
}
