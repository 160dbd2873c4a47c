// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage

/// What an administrator writes about an agency.
package struct AgencyInput: Equatable, Sendable {
    package var code: String
    package var nameThai: String
    package var nameEnglish: String
    package var family: Agency.Family
    /// True for the one agency that runs the centre.
    package var isHub: Bool
    package var isActive: Bool
    /// The code of the province whose calendar its offices keep beside the nation's; nil for none.
    package var province: String?

    package init(
        code: String, nameThai: String, nameEnglish: String, family: Agency.Family, isHub: Bool = false,
        isActive: Bool = true, province: String? = nil
    ) {
        self.code = code
        self.nameThai = nameThai
        self.nameEnglish = nameEnglish
        self.family = family
        self.isHub = isHub
        self.isActive = isActive
        self.province = province
    }
}

extension Operations {
    /// One page of agencies in the order of their codes; public.
    package func agencies(after code: String = "") throws(OperationError) -> [Agency] {
        try reading { try $0.agencies(after: cursor(code), limit: Limits.pageMax) }
    }

    /// The agency of that id; public.
    package func agency(_ id: Agency.ID) throws(OperationError) -> Agency {
        guard let agency = try reading({ try $0.agency(id) }) else { throw .notFound }
        return agency
    }

    /// The agency of that code, nil if there is none; public.
    package func agency(code: String) throws(OperationError) -> Agency? {
        try reading { try $0.agency(code: cursor(code)) }
    }

    /// One page of active agencies with what their agreements allow today, for choosing where to refer to.
    package func standings(
        after code: String = "", by principal: Principal
    ) throws(OperationError) -> [Standing] {
        try principal.requireOfficer()
        let today = Zone.bangkok.day(of: now())
        return try reading { try $0.standings(after: cursor(code), on: today, limit: Limits.pageMax) }
    }

    /// Registers an agency.
    ///
    /// - Throws: ``OperationError/invalid(_:)``, with `taken` for a code in use and for a second hub.
    package func createAgency(
        _ input: AgencyInput, by principal: Principal
    ) async throws(OperationError) -> Agency {
        try requireNation(principal)
        try check(input)
        let agency = Agency(
            id: newID(), code: input.code, nameThai: trimmed(input.nameThai),
            nameEnglish: trimmed(input.nameEnglish), family: input.family, isHub: input.isHub,
            isActive: input.isActive, province: input.province)
        let author = ChangeAuthor(principal, at: now())
        try await registering(unique: ["agency_code_key": "code", "agency_one_hub": "isHub"]) { transaction in
            try transaction.insert(agency)
            try record(made: agency, by: author, in: transaction)
            if agency.province != nil { try markTerms(in: transaction) }
        }
        return agency
    }

    /// Saves what may change; the code and being the hub are for good, and the hub stays active.
    ///
    /// With another province it keeps another calendar from now on, by which its clocks are derived anew.
    ///
    /// - Throws: ``Refusal/inUse(_:)`` for one that is to go out of use with complaints or officers;
    ///   ``OperationError/conflict`` if it was changed since the revision that is expected.
    package func updateAgency(
        _ id: Agency.ID, _ input: AgencyInput, expecting expected: Int? = nil, by principal: Principal
    ) async throws(OperationError) -> Agency {
        try requireNation(principal)
        try check(input)
        let now = now()
        let author = ChangeAuthor(principal, at: now)
        return try await transaction { transaction in
            guard let before = try transaction.agency(id) else { throw OperationError.notFound }
            let revision = try standing(before, expecting: expected, in: transaction)
            var agency = before
            var check = FieldCheck()
            if input.code != agency.code { check.add("code", .unknown) }
            if input.isHub != agency.isHub { check.add("isHub", .unknown) }
            if agency.isHub, !input.isActive { check.add("isActive", .unknown) }
            try check.finish()
            agency.nameThai = trimmed(input.nameThai)
            agency.nameEnglish = trimmed(input.nameEnglish)
            agency.family = input.family
            agency.isActive = input.isActive
            if before.isActive, !agency.isActive { try checkUnused(id, in: transaction) }
            let isMoved = agency.province != input.province
            agency.province = input.province
            guard try record(agency, was: before, after: revision, by: author, in: transaction) else { return agency }
            try transaction.update(agency)
            guard isMoved else { return agency }
            try transaction.reseat(agency, at: now)
            try markTerms(in: transaction)
            try rederiveSoon(.agency(id), on: nil, by: principal, at: now, in: transaction)
            return agency
        }
    }

    private func check(_ input: AgencyInput) throws(OperationError) {
        var check = FieldCheck()
        check.code(
            "code", input.code, min: Limits.agencyCodeCharactersMin, max: Limits.agencyCodeCharactersMax)
        check.name("nameThai", input.nameThai)
        check.name("nameEnglish", input.nameEnglish)
        if input.isHub, !input.isActive { check.add("isActive", .unknown) }
        if let province = input.province, OfficialArea(code: province)?.level != .province {
            check.add("province", .unknown)
        }
        try finish(check)
    }
}

/// Writes down where each agency's name stands in Thai dictionaries; done once after an upgrade.
struct OrderAgencies: Job {
    static let name = "order_agencies"
    static let attemptsMax = 20

    func run(in operations: Operations) async throws(OperationError) {
        var last: String? = ""
        while let code = last { last = try await operations.orderAgencies(after: code) }
    }
}

extension Operations {
    /// Does so for a bounded number of agencies; gives the last one's code, nil when none is left.
    fileprivate func orderAgencies(after code: String) async throws(OperationError) -> String? {
        try await transaction { transaction in
            let agencies = try transaction.agencies(after: code, limit: Limits.pageMax)
            for agency in agencies { try transaction.order(agency) }
            return agencies.last?.code
        }
    }
}
