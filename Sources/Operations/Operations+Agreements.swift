// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
import Storage

/// What an administrator writes about an agreement.
package struct AgreementInput: Equatable, Sendable {
    package var titleThai: String
    package var titleEnglish: String
    package var signedOn: Day
    package var from: Day
    /// The last day it is in force; nil when open-ended.
    package var until: Day?
    package var areas: Set<Agreement.Area>
    package var agencies: Set<Agency.ID>

    package init(
        titleThai: String, titleEnglish: String, signedOn: Day, from: Day, until: Day? = nil,
        areas: Set<Agreement.Area>, agencies: Set<Agency.ID>
    ) {
        self.titleThai = titleThai
        self.titleEnglish = titleEnglish
        self.signedOn = signedOn
        self.from = from
        self.until = until
        self.areas = areas
        self.agencies = agencies
    }
}

extension Operations {
    /// One page of agreements, the latest made first, from those before `id`.
    package func agreements(
        before id: Agreement.ID? = nil, by principal: Principal
    ) throws(OperationError) -> [Agreement] {
        try principal.requireOfficer()
        return try reading { try $0.agreements(before: id, limit: Limits.pageMax) }
    }

    /// Those that cover an agency, the latest made first; at most a page of them.
    package func agreements(of agency: Agency.ID, by principal: Principal) throws(OperationError) -> [Agreement] {
        try principal.requireOfficer()
        return try reading { try $0.agreements(of: agency, limit: Limits.pageMax) }
    }

    package func agreement(_ id: Agreement.ID, by principal: Principal) throws(OperationError) -> Agreement {
        try principal.requireOfficer()
        guard let agreement = try reading({ try $0.agreement(id) }) else { throw .notFound }
        return agreement
    }

    package func createAgreement(
        _ input: AgreementInput, by principal: Principal
    ) async throws(OperationError) -> Agreement {
        try requireNation(principal)
        try check(input)
        let agreement = Agreement(input, id: newID())
        let author = ChangeAuthor(principal, at: now())
        try await transaction { transaction in
            try checkAgencies(of: agreement, in: transaction)
            try transaction.insert(agreement)
            try record(made: agreement, by: author, in: transaction)
        }
        return agreement
    }

    /// - Throws: ``OperationError/conflict`` if it was changed since the revision that is expected.
    package func updateAgreement(
        _ id: Agreement.ID, _ input: AgreementInput, expecting expected: Int? = nil, by principal: Principal
    ) async throws(OperationError) -> Agreement {
        try requireNation(principal)
        try check(input)
        let agreement = Agreement(input, id: id)
        let author = ChangeAuthor(principal, at: now())
        try await transaction { transaction in
            guard let before = try transaction.agreement(id) else { throw OperationError.notFound }
            let revision = try standing(before, expecting: expected, in: transaction)
            try checkAgencies(of: agreement, in: transaction)
            guard try record(agreement, was: before, after: revision, by: author, in: transaction) else { return }
            try transaction.update(agreement)
        }
        return agreement
    }

    private func check(_ input: AgreementInput) throws(OperationError) {
        var check = FieldCheck()
        check.name("titleThai", input.titleThai)
        check.name("titleEnglish", input.titleEnglish)
        if input.signedOn > input.from { check.add("signedOn", .tooLate(input.from)) }
        if let until = input.until, until < input.from { check.add("until", .tooEarly(input.from)) }
        if input.areas.isEmpty { check.add("areas", .required) }
        if input.agencies.isEmpty { check.add("agencies", .required) }
        if input.agencies.count > Limits.agreementAgenciesMax {
            check.add("agencies", .tooMany(max: Limits.agreementAgenciesMax, of: .agencies))
        }
        try finish(check)
    }

    private func checkAgencies(of agreement: Agreement, in transaction: borrowing Transaction) throws {
        guard try transaction.agencies(agreement.agencies).count == agreement.agencies.count else {
            throw OperationError.invalid([FieldError("agencies", .unknown)])
        }
    }
}

extension Agreement {
    fileprivate init(_ input: AgreementInput, id: ID) {
        self.init(
            id: id, titleThai: trimmed(input.titleThai), titleEnglish: trimmed(input.titleEnglish),
            signedOn: input.signedOn, from: input.from, until: input.until, areas: input.areas,
            agencies: input.agencies)
    }
}
