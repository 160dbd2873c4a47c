// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Secrets
import Storage

/// What an administrator writes about an officer.
package struct OfficerInput: Equatable, Sendable {
    package var unit: Unit.ID?
    package var login: String
    package var name: String
    package var roles: Set<Role>
    package var isActive: Bool
    /// Where mail goes; empty for nowhere, nil to leave it as it is.
    package var email: String?

    package init(
        unit: Unit.ID? = nil, login: String, name: String, roles: Set<Role>, isActive: Bool = true,
        email: String? = nil
    ) {
        self.unit = unit
        self.login = login
        self.name = name
        self.roles = roles
        self.isActive = isActive
        self.email = email
    }
}

/// A new account with the password that is told once and changed at the first log-in.
package struct NewOfficer: Equatable, Sendable {
    package let officer: Officer
    /// To be told once.
    package let password: String
}

extension Operations {
    /// One page of an agency's officers in the order of their logins; for its own officers, those who keep them and
    /// auditors.
    package func officers(
        of agency: Agency.ID, after login: String = "", by principal: Principal
    ) throws(OperationError) -> [Officer] {
        try principal.requireOfficer()
        guard try mayLook(principal, at: agency) else { throw .forbidden }
        return try reading { try $0.officers(of: agency, after: cursor(login), limit: Limits.pageMax) }
    }

    /// - Throws: ``OperationError/notFound`` also for officers of other agencies, unless asked by those who keep them
    ///   or by auditors.
    package func officer(_ id: Officer.ID, by principal: Principal) throws(OperationError) -> Officer {
        try principal.requireOfficer()
        guard let officer = try reading({ try $0.officer(id) }), try mayLook(principal, at: officer.agency) else {
            throw .notFound
        }
        return officer
    }

    /// Opens an account with a random first password.
    ///
    /// - Throws: ``OperationError/invalid(_:)``, with `taken` for a login in use; ``Refusal/alreadyDone`` for the same
    ///   request again, since its password was told.
    package func createOfficer(
        of agency: Agency.ID, _ input: OfficerInput, by principal: Principal, once: Once? = nil
    ) async throws(OperationError) -> NewOfficer {
        let password = newFirstPassword()
        let officer = try await createOfficer(
            of: agency, input, password: password, mustChange: true, by: principal, once: once)
        return NewOfficer(officer: officer, password: password)
    }

    /// Opens an account with a password that need not be changed: for demonstrations and the command line alone.
    package func createOfficer(
        of agency: Agency.ID, _ input: OfficerInput, password: String, by principal: Principal
    ) async throws(OperationError) -> Officer {
        guard principal == .system else { throw .forbidden }
        return try await createOfficer(of: agency, input, password: password, mustChange: false, by: principal)
    }

    private func createOfficer(
        of agency: Agency.ID, _ input: OfficerInput, password: String, mustChange: Bool, by principal: Principal,
        once: Once? = nil
    ) async throws(OperationError) -> Officer {
        try requireAdministrator(principal, of: agency)
        let login = normalLogin(input.login)
        var check = FieldCheck()
        check.officer(input, login: login)
        check.password("password", password, login: login)
        // Otherwise it is told by the constraint, and only once all the rest is right.
        if !check.errors.isEmpty, isLogin(login), try reading({ try $0.credential(login: login) }) != nil {
            throw .invalid([FieldError("login", .taken)] + check.errors)
        }
        try finish(check)
        let officer = Officer(
            id: newID(), agency: agency, unit: input.unit, login: login, name: trimmed(input.name),
            roles: input.roles, isActive: input.isActive)
        let hash = try await hashed(password)
        let author = ChangeAuthor(principal, at: now())
        try await registering(unique: Self.officerNames) { transaction in
            try tellOnce(once, at: author.at, in: transaction)
            try checkPlace(of: officer, in: transaction)
            try transaction.insert(officer, passwordHash: hash, mustChangePassword: mustChange)
            let mailed = try setAddress(input.email, of: officer.id, in: transaction)
            try record(made: officer, hidden: mailed, by: author, in: transaction)
        }
        return officer
    }

    /// Saves what may change; the agency never does.
    ///
    /// An officer who becomes inactive is logged out.
    ///
    /// - Throws: ``Refusal/ownRoles`` for somebody who would give themselves other roles or end their own account;
    ///   ``Refusal/hasWork`` and ``Refusal/actsForOther`` for one who is to become inactive too early;
    ///   ``OperationError/conflict`` if the row was changed since the revision that is expected.
    package func updateOfficer(
        _ id: Officer.ID, _ input: OfficerInput, expecting expected: Int? = nil, by principal: Principal
    ) async throws(OperationError) -> Officer {
        try principal.requireAdministrator()
        let login = normalLogin(input.login)
        var check = FieldCheck()
        check.officer(input, login: login)
        try finish(check)
        let author = ChangeAuthor(principal, at: now())
        return try await registering(unique: Self.officerNames) { transaction in
            guard let before = try transaction.officer(id) else { throw OperationError.notFound }
            try requireReach(principal, over: before.agency, in: transaction)
            let revision = try standing(before, expecting: expected, in: transaction)
            if id == principal.officer?.id, input.roles != before.roles || !input.isActive { throw Refusal.ownRoles }
            var officer = before
            officer.unit = input.unit
            officer.login = login
            officer.name = trimmed(input.name)
            officer.roles = input.roles
            officer.isActive = input.isActive
            try checkPlace(of: officer, in: transaction)
            if before.isActive, !officer.isActive { try checkHandedOver(officer, in: transaction) }
            let mailed = try setAddress(input.email, of: id, in: transaction)
            guard
                try record(
                    officer, was: before, after: revision, hidden: mailed, by: author,
                    in: transaction)
            else { return officer }
            try transaction.update(officer)
            if !officer.isActive { try transaction.deleteSessions(of: id) }
            return officer
        }
    }

    /// Replaces a forgotten password by a random one, told once, and ends all sessions of the officer.
    ///
    /// - Throws: ``Refusal/alreadyDone`` for the same request again, so that the password that was told stays.
    package func resetPassword(
        of id: Officer.ID, by principal: Principal, once: Once? = nil
    ) async throws(OperationError) -> NewOfficer {
        try principal.requireAdministrator()
        let password = newFirstPassword()
        let hash = try await hashed(password)
        let author = ChangeAuthor(principal, at: now())
        let officer = try await transaction { transaction in
            guard let officer = try transaction.officer(id) else { throw OperationError.notFound }
            try requireReach(principal, over: officer.agency, in: transaction)
            try tellOnce(once, at: author.at, in: transaction)
            try record(.passwordReset, of: officer, by: author, in: transaction)
            try transaction.setPassword(of: id, hash: hash, mustChange: true)
            try transaction.deleteSessions(of: id)
            try forget(AttemptSubject(.loginPerLogin, officer.login), in: transaction)
            return officer
        }
        return NewOfficer(officer: officer, password: password)
    }

    /// Writes down that a password is told to whoever asked, and refuses to tell another one to the same request.
    private func tellOnce(_ once: Once?, at now: Instant, in transaction: borrowing Transaction) throws {
        guard let once else { return }
        guard try remembered(Bool.self, once, in: transaction) == nil else { throw Refusal.alreadyDone }
        try remember(true, once, at: now, in: transaction)
    }

    /// The officer with a login; for the command line alone.
    package func officer(login: String, by principal: Principal) throws(OperationError) -> Officer {
        guard principal == .system else { throw .forbidden }
        let login = normalLogin(login)
        guard isLogin(login), let credential = try reading({ try $0.credential(login: login) }) else { throw .notFound }
        return credential.officer
    }

    private static let officerNames = ["officer_login_key": "login"]

    /// That agency and unit are there, fit each other and the roles, and are in use if the officer is.
    private func checkPlace(of officer: Officer, in transaction: borrowing Transaction) throws {
        try transaction.keepInUse(.agency(officer.agency))
        guard let agency = try transaction.agency(officer.agency) else { throw OperationError.notFound }
        var check = FieldCheck()
        if let id = officer.unit {
            try transaction.keepInUse(.unit(id))
            let unit = try transaction.unit(id)
            let isFit = unit?.agency == agency.id && (unit?.isActive == true || !officer.isActive)
            if !isFit { check.add("unit", .unknown) }
        }
        if officer.isActive, !agency.isActive { check.add("isActive", .unknown) }
        if !officer.roles.isSubset(of: Role.assignable(isHub: agency.isHub)) { check.add("roles", .unknown) }
        try check.finish()
    }
}

extension FieldCheck {
    /// What can be told without the database.
    fileprivate mutating func officer(_ input: OfficerInput, login: String) {
        let known = errors.count
        text("login", login, min: Limits.loginCharactersMin, max: Limits.loginCharactersMax)
        if errors.count == known, !isLogin(login) { add("login", .malformed) }
        name("name", input.name)
        if let email = input.email, !email.isEmpty, !Operations.isAddress(email) { add("email", .malformed) }
        if input.roles.isEmpty {
            add("roles", .required)
        } else if !input.roles.isSubset(of: Role.assignable) {
            add("roles", .unknown)
        }
    }
}
