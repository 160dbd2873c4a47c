// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL

// What all operations on the registry share.

extension Principal {
    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/forbidden``.
    func requireAdministrator() throws(OperationError) {
        guard self != .anonymous else { throw .unauthenticated }
        guard self == .system || holds(.administrator) else { throw .forbidden }
    }

    /// Every officer may read the registry; nobody else may read more of it than is public.
    func requireOfficer() throws(OperationError) {
        guard self != .anonymous else { throw .unauthenticated }
        guard self == .system || officer != nil else { throw .forbidden }
    }
}

extension Operations {
    /// For what the whole nation shares: the hub's administrators alone keep it (decision 0022).
    ///
    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/forbidden``.
    func requireNation(_ principal: Principal) throws(OperationError) {
        try principal.requireAdministrator()
        guard try ruleReach(of: principal) == .everybody else { throw .forbidden }
    }

    /// For an agency's own units and officers: its administrators keep them, and the hub's.
    ///
    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/forbidden``.
    func requireAdministrator(_ principal: Principal, of agency: Agency.ID) throws(OperationError) {
        try principal.requireAdministrator()
        guard try ruleReach(of: principal).covers(agency) else { throw .forbidden }
    }

    /// The same once it is known whose it is.
    func requireReach(
        _ principal: Principal, over agency: Agency.ID, in transaction: borrowing Transaction
    ) throws {
        guard try ruleReach(of: principal, in: transaction).covers(agency) else { throw OperationError.forbidden }
    }

    /// Whether an agency's officers may be looked at: by its own, by those who keep them, and by auditors.
    package func mayLook(_ principal: Principal, at agency: Agency.ID) throws(OperationError) -> Bool {
        if principal.officer?.agency == agency || principal.holds(.auditor) { return true }
        return try ruleReach(of: principal).covers(agency)
    }
}

extension Operations {
    /// A transaction that turns a name that is taken into an error of its field.
    ///
    /// `fields` holds the field for each unique constraint or index that may refuse.
    func registering<Value: Sendable>(
        unique fields: [String: String], _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
    ) async throws(OperationError) -> Value {
        do {
            return try await database.write(body)
        } catch DatabaseError.uniqueViolation(let name) {
            guard let field = fields[name] else { throw .unexpected("unique: " + name) }
            throw .invalid([FieldError(field, .taken)])
        } catch {
            throw OperationError(error)
        }
    }

    /// - Throws: ``OperationError/invalid(_:)`` with everything that was wrong.
    func finish(_ check: FieldCheck) throws(OperationError) {
        guard check.errors.isEmpty else { throw .invalid(check.errors) }
    }
}

extension FieldCheck {
    /// Requires one line of text of at most `max` characters.
    mutating func name(_ field: String, _ text: String, max: Int = Complaints.Limits.nameCharactersMax) {
        let known = errors.count
        self.text(field, text, max: max)
        let isOneLine = !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        if errors.count == known, !isOneLine { add(field, .malformed) }
    }

    /// Requires ASCII capitals, digits and dashes, a capital first.
    mutating func code(_ field: String, _ text: String, min: Int, max: Int) {
        let known = errors.count
        self.text(field, text, min: min, max: max)
        guard errors.count == known else { return }
        let isPlain = text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 45 }
        let startsRight = text.utf8.first.map { (65...90).contains($0) } ?? false
        if !isPlain || !startsRight { add(field, .malformed) }
    }
}

/// Text from a link as the database takes it, which takes no NUL.
func cursor(_ text: String) -> String {
    String(text.prefix { $0 != "\0" })
}

/// Without blanks at the ends.
func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
}
