// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
import Storage

/// What an administrator writes about a unit.
package struct UnitInput: Equatable, Sendable {
    package var nameThai: String
    package var nameEnglish: String
    package var isActive: Bool

    package init(nameThai: String, nameEnglish: String, isActive: Bool = true) {
        self.nameThai = nameThai
        self.nameEnglish = nameEnglish
        self.isActive = isActive
    }
}

extension Operations {
    /// All units of an agency, in the order they were made.
    package func units(of agency: Agency.ID, by principal: Principal) throws(OperationError) -> [Unit] {
        try principal.requireOfficer()
        return try reading { try $0.units(of: agency, limit: Limits.unitsMax) }
    }

    package func createUnit(
        of agency: Agency.ID, _ input: UnitInput, by principal: Principal
    ) async throws(OperationError) -> Unit {
        try requireAdministrator(principal, of: agency)
        try check(input)
        let unit = Unit(
            id: newID(), agency: agency, nameThai: trimmed(input.nameThai), nameEnglish: trimmed(input.nameEnglish),
            isActive: input.isActive)
        let author = ChangeAuthor(principal, at: now())
        return try await transaction { transaction in
            guard try transaction.agency(agency) != nil else { throw OperationError.notFound }
            guard try transaction.units(of: agency, limit: Limits.unitsMax).count < Limits.unitsMax else {
                throw OperationError.invalid([FieldError("agency", .tooMany(max: Limits.unitsMax, of: .units))])
            }
            try transaction.insert(unit)
            try record(made: unit, by: author, in: transaction)
            return unit
        }
    }

    /// - Throws: ``Refusal/inUse(_:)`` for one that is to go out of use with complaints or officers;
    ///   ``OperationError/conflict`` if it was changed since the revision that is expected.
    package func updateUnit(
        _ id: Unit.ID, _ input: UnitInput, expecting expected: Int? = nil, by principal: Principal
    ) async throws(OperationError) -> Unit {
        try principal.requireAdministrator()
        try check(input)
        let author = ChangeAuthor(principal, at: now())
        return try await transaction { transaction in
            guard let before = try transaction.unit(id) else { throw OperationError.notFound }
            try requireReach(principal, over: before.agency, in: transaction)
            let revision = try standing(before, expecting: expected, in: transaction)
            var unit = before
            unit.nameThai = trimmed(input.nameThai)
            unit.nameEnglish = trimmed(input.nameEnglish)
            unit.isActive = input.isActive
            if before.isActive, !unit.isActive { try checkUnused(before.agency, unit: id, in: transaction) }
            guard try record(unit, was: before, after: revision, by: author, in: transaction) else { return unit }
            try transaction.update(unit)
            return unit
        }
    }

    private func check(_ input: UnitInput) throws(OperationError) {
        var check = FieldCheck()
        check.name("nameThai", input.nameThai)
        check.name("nameEnglish", input.nameEnglish)
        try finish(check)
    }
}
