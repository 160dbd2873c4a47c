// SPDX-License-Identifier: Apache-2.0
import Complaints
import SQL
import Secrets
import Storage

extension Operations {
    /// Adds a sealing key, while others serve, and lets a job seal the vault again with it.
    ///
    /// The old keys stay, since answers and backups may be sealed with them.
    ///
    /// - Returns: the new key's number.
    package func rotateKeys(by principal: Principal) async throws(OperationError) -> Int {
        guard principal == .system else { throw .forbidden }
        let number: Int
        do throws(SecretsError) {
            number = try keys.rotate(from: randomness)
        } catch {
            throw .unexpected(String(describing: error))
        }
        let now = now()
        try await transaction { try $0.enqueue(ResealPeople(), at: now) }
        return number
    }
}
