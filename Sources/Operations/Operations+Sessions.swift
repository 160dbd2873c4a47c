// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import Secrets
import Storage

/// Somebody who is known for a while.
package struct Session: Equatable, Sendable {
    /// What the browser keeps; rows hold only its hash.
    package let token: String
    /// An officer or a complainant.
    package let principal: Principal
    /// When it ends in any case.
    package let expiresAt: Instant
    /// Whether the officer can do nothing else before choosing a password.
    package let mustChangePassword: Bool
}

extension Operations {
    /// Begins an officer's session.
    ///
    /// An unknown login takes as long as a wrong password, and neither can be told from the other.
    ///
    /// - Throws: ``OperationError/unauthenticated`` for a wrong login or password, ``OperationError/limited(until:)``.
    package func logIn(
        login: String, password: String, from address: String, on device: Device? = nil
    ) async throws(OperationError) -> Session {
        let login = normalLogin(login)
        let attempts = [AttemptSubject(.loginPerLogin, login), AttemptSubject(.loginPerAddress, address)]
        let officer = try await attemptingSlowly(attempts) { () async throws(OperationError) -> (Officer, Bool)? in
            try await authenticated(login: login, password: password)
        }
        guard let (officer, mustChange) = officer else { throw .unauthenticated }
        let token = newSessionToken()
        let now = now()
        let expiresAt = now.adding(seconds: Limits.officerSessionSeconds)
        try await transaction { transaction in
            try forget(attempts[0], in: transaction)
            try transaction.insertSession(
                tokenHash: SHA256.hex(of: token), officer: officer.id, on: device, at: now, until: expiresAt)
        }
        return Session(
            token: token, principal: .officer(officer), expiresAt: expiresAt, mustChangePassword: mustChange)
    }

    /// The officer with that login and password, and whether the password must be changed; nil if there is none.
    private func authenticated(
        login: String, password: String
    ) async throws(OperationError) -> (Officer, Bool)? {
        let credential = isLogin(login) ? try reading { try $0.credential(login: login) } : nil
        let isRight = try await verify(password, against: credential?.passwordHash)
        guard let credential, isRight, credential.officer.isActive, credential.isAgencyActive else { return nil }
        return (credential.officer, credential.mustChangePassword)
    }

    /// Verifies against a hash that nobody knows the password of if there is none.
    private func verify(_ password: String, against hash: String?) async throws(OperationError) -> Bool {
        do {
            let isRight = try await passwords.verify(password, against: hash ?? Password.decoy)
            return isRight && hash != nil
        } catch {
            throw OperationError(hashing: error)
        }
    }

    /// Begins the session of a complainant whose code and PIN were right.
    package func startTracking(_ complaint: Complaint.ID) async throws(OperationError) -> Session {
        let token = newSessionToken()
        let now = now()
        let expiresAt = now.adding(seconds: Limits.trackingSessionSeconds)
        try await transaction { transaction in
            try transaction.insertSession(
                tokenHash: SHA256.hex(of: token), complaint: complaint, at: now, until: expiresAt)
        }
        return Session(
            token: token, principal: .complainant(complaint), expiresAt: expiresAt, mustChangePassword: false)
    }

    /// The session of a token; nil once it ended, and for tokens that we did not make.
    ///
    /// One indexed read, none for forged tokens; once a minute also a note of its use.
    package func session(_ token: String) async throws(OperationError) -> Session? {
        guard let (session, seenAt) = try known(token) else { return nil }
        let now = now()
        if now.seconds(since: seenAt) >= Limits.sessionTouchSeconds {
            try await transaction { try $0.touchSession(tokenHash: SHA256.hex(of: token), at: now) }
        }
        return session
    }

    /// The same for what a page asks by itself, which is no use: a forgotten desk still closes.
    package func sessionLookedAt(_ token: String) throws(OperationError) -> Session? {
        try known(token)?.session
    }

    private func known(_ token: String) throws(OperationError) -> (session: Session, seenAt: Instant)? {
        guard isOurs(token) else { return nil }
        let now = now()
        let idleSince = now.adding(seconds: -Limits.officerIdleSeconds)
        let found = try reading {
            try $0.session(tokenHash: SHA256.hex(of: token), at: now, idleSince: idleSince)
        }
        guard let found, var principal = Principal(found) else { return nil }
        if found.isDeputy, let officer = found.officer {
            principal = .officer(try reading { try acting(officer, at: now, in: $0) })
        }
        let session = Session(
            token: token, principal: principal, expiresAt: found.expiresAt,
            mustChangePassword: found.mustChangePassword)
        return (session, found.seenAt)
    }

    /// Ends the session; nothing happens for tokens of none.
    package func logOut(_ token: String) async throws(OperationError) {
        guard isOurs(token) else { return }
        try await transaction { try $0.deleteSession(tokenHash: SHA256.hex(of: token)) }
    }

    /// Gives the session's officer the password they chose, and ends their other sessions.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` with `current` or `new`, ``OperationError/limited(until:)``.
    package func changePassword(
        current: String, new: String, in session: Session
    ) async throws(OperationError) {
        guard case .officer(let officer) = session.principal else { throw .forbidden }
        try check(newPassword: new, current: current, login: officer.login)
        let attempts = [AttemptSubject(.loginPerLogin, officer.login)]
        let isRight = try await attemptingSlowly(attempts) { () async throws(OperationError) -> Bool? in
            let credential = try reading { try $0.credential(of: officer.id) }
            return try await verify(current, against: credential?.passwordHash) ? true : nil
        }
        guard isRight != nil else { throw .invalid([FieldError("current", .incorrect)]) }
        let hash = try await hashed(new)
        try await transaction { transaction in
            try transaction.setPassword(of: officer.id, hash: hash, mustChange: false)
            try transaction.deleteSessions(of: officer.id, except: SHA256.hex(of: session.token))
        }
    }

    private func check(newPassword new: String, current: String, login: String) throws(OperationError) {
        var check = FieldCheck()
        if current.isEmpty { check.add("current", .required) }
        check.password("new", new, login: login)
        if new == current, check.errors.isEmpty { check.add("new", .unchanged) }
        try finish(check)
    }

    /// The password's hash for the row, made on the lane of its own.
    func hashed(_ password: String) async throws(OperationError) -> String {
        do { return try await passwords.hash(password) } catch { throw OperationError(hashing: error) }
    }

    /// A random part and its signature, so that forged ones are refused without the database.
    private func newSessionToken() -> String {
        let random = randomness.token()
        return random + "." + keys.sign(random, purpose: "session")
    }

    private func isOurs(_ token: String) -> Bool {
        guard token.utf8.count <= Limits.tokenBytesMax, let dot = token.firstIndex(of: ".") else { return false }
        return keys.verify(
            String(token[token.index(after: dot)...]), of: String(token[..<dot]), purpose: "session")
    }

    /// A cookie's value for a visitor without a session, so that forms are safe before anybody logs in.
    package func formToken() -> String {
        randomness.token()
    }

    /// What a form must bring along, made from the session's token or the visitor's form token.
    package func csrfToken(for token: String) -> String {
        keys.sign(token, purpose: "csrf")
    }

    /// Whether a form brought what was made for this token.
    package func verifyCSRF(_ given: String, for token: String) -> Bool {
        given.utf8.count <= Limits.tokenBytesMax && token.utf8.count <= Limits.tokenBytesMax
            && keys.verify(given, of: token, purpose: "csrf")
    }
}

extension Principal {
    fileprivate init?(_ session: SessionRecord) {
        if let officer = session.officer {
            self = .officer(officer)
        } else if let complaint = session.complaint {
            self = .complainant(complaint)
        } else {
            return nil
        }
    }
}

extension OperationError {
    init(hashing error: SecretsError) {
        switch error {
        case .busy, .exhausted: self = .unavailable
        case .tooLong: self = .invalid([FieldError("password", .tooLong(max: Limits.passwordCharactersMax))])
        default: self = .unexpected(String(describing: error))
        }
    }
}

extension FieldCheck {
    /// Requires a password that is long enough and not the login itself.
    mutating func password(_ field: String, _ password: String, login: String) {
        if password.isEmpty {
            add(field, .required)
        } else if password.count < Limits.passwordCharactersMin {
            add(field, .tooShort(min: Limits.passwordCharactersMin))
        } else if password.count > Limits.passwordCharactersMax {
            add(field, .tooLong(max: Limits.passwordCharactersMax))
        } else if isGuessable(password.lowercased(), login: login) {
            add(field, .guessable)
        }
    }

    /// What is tried first: the login, a known password, few signs over and over, and signs in a row.
    private func isGuessable(_ password: String, login: String) -> Bool {
        let known = ["password", "qwertyuiop", "1q2w3e4r5t", "iloveyou", "letmein", "rongthuk1111"]
        let signs = password.unicodeScalars.map { Int($0.value) }
        let steps = zip(signs.dropFirst(), signs).map { ($0 - $1) }
        // From 9 one goes on to 0.
        let inARow = steps.count { abs($0) == 1 || abs($0) == 9 }
        return password == login || known.contains { password.hasPrefix($0) } || Set(signs).count < 4
            || inARow == steps.count
    }
}

/// Whether an officer may have that login: ASCII letters in lower case, digits, dots, dashes and underscores.
func isLogin(_ login: String) -> Bool {
    (Limits.loginCharactersMin...Limits.loginCharactersMax).contains(login.utf8.count)
        && login.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || [45, 46, 95].contains(byte)
        }
}

/// As logins stand in rows.
func normalLogin(_ login: String) -> String {
    trimmed(login).lowercased()
}
