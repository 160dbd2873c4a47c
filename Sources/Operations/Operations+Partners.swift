// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
import Secrets
import Storage

/// A partner with the API key that is told once.
package struct NewPartner: Equatable, Sendable {
    package let partner: Partner
    /// `rtk_` and 43 characters.
    package let key: String
}

extension Operations {
    /// The partner whose key it is; nil for unknown keys and inactive partners.
    ///
    /// One indexed read.
    package func partner(forKey key: String) throws(OperationError) -> Partner? {
        guard key.hasPrefix(keyPrefix), key.utf8.count <= Limits.tokenBytesMax else { return nil }
        let hash = SHA256.hex(of: key)
        return try reading { try $0.partner(keyHash: hash) }
    }

    /// As ``partner(forKey:)``, refusing addresses that tried too many wrong keys.
    ///
    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/limited(until:)``.
    package func partner(forKey key: String, from address: String) async throws(OperationError) -> Partner {
        let attempts = [AttemptSubject(.apiKeyPerAddress, address)]
        let found = try await attempting(attempts) { () throws(OperationError) in try partner(forKey: key) }
        guard let found else { throw .unauthenticated }
        return found
    }

    /// One page of partners in the order they were made.
    package func partners(
        after id: Partner.ID? = nil, by principal: Principal
    ) throws(OperationError) -> [Partner] {
        try requireNation(principal)
        return try reading { try $0.partners(after: id, limit: Limits.pageMax) }
    }

    package func createPartner(
        of agency: Agency.ID, name: String, by principal: Principal
    ) async throws(OperationError) -> NewPartner {
        try requireNation(principal)
        try checkPartner(name: name)
        let partner = Partner(id: newID(), agency: agency, name: trimmed(name))
        let key = newKey()
        let author = ChangeAuthor(principal, at: now())
        try await transaction { transaction in
            guard try transaction.agency(agency) != nil else { throw OperationError.notFound }
            try transaction.insert(partner, keyHash: SHA256.hex(of: key), at: author.at)
            try record(made: partner, by: author, in: transaction)
        }
        return NewPartner(partner: partner, key: key)
    }

    /// Renames a partner, or shuts it out and lets it in again.
    ///
    /// - Throws: ``OperationError/conflict`` if it was changed since the revision that is expected.
    package func updatePartner(
        _ id: Partner.ID, name: String, isActive: Bool, expecting expected: Int? = nil, by principal: Principal
    ) async throws(OperationError) -> Partner {
        try requireNation(principal)
        try checkPartner(name: name)
        let author = ChangeAuthor(principal, at: now())
        return try await transaction { transaction in
            guard let before = try transaction.partner(id) else { throw OperationError.notFound }
            let revision = try standing(before, expecting: expected, in: transaction)
            var partner = before
            partner.name = trimmed(name)
            partner.isActive = isActive
            guard try record(partner, was: before, after: revision, by: author, in: transaction) else { return partner }
            try transaction.update(partner)
            return partner
        }
    }

    /// Gives the partner another key; the old one ends at once.
    package func renewKey(of id: Partner.ID, by principal: Principal) async throws(OperationError) -> NewPartner {
        try requireNation(principal)
        let key = newKey()
        let author = ChangeAuthor(principal, at: now())
        let partner = try await transaction { transaction in
            guard let partner = try transaction.partner(id) else { throw OperationError.notFound }
            try record(.keyRenewed, of: partner, by: author, in: transaction)
            try transaction.setKey(of: id, hash: SHA256.hex(of: key))
            return partner
        }
        return NewPartner(partner: partner, key: key)
    }

    private func checkPartner(name: String) throws(OperationError) {
        var check = FieldCheck()
        check.name("name", name)
        try finish(check)
    }

    private func newKey() -> String { keyPrefix + randomness.token() }
}

/// So that keys that leak are found by those who look for them.
private let keyPrefix = "rtk_"
