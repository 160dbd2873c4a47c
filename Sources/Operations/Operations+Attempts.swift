// SPDX-License-Identifier: Apache-2.0
package import Deadlines
package import SQL
import Storage
import Synchronization

/// What is counted so that nobody can try for ever.
package enum AttemptKind: String, CaseIterable, Sendable {
    case pinPerCode, pinPerAddress, loginPerLogin, loginPerAddress, filingPerAddress, apiKeyPerAddress

    /// Limit: attempts in one window.
    package var attemptsMax: Int {
        switch self {
        // A PIN has a million values: 240 guesses a day find it once in eleven years.
        case .pinPerCode: 10
        // One office's telephones share an address and mistype; one attacker tries many codes.
        case .pinPerAddress: 60
        case .loginPerLogin: 10
        case .loginPerAddress: 100
        // A village hall files for many people on one connection.
        case .filingPerAddress: 60
        case .apiKeyPerAddress: 100
        }
    }

    var isPerAddress: Bool {
        switch self {
        case .pinPerAddress, .loginPerAddress, .filingPerAddress, .apiKeyPerAddress: true
        case .pinPerCode, .loginPerLogin: false
        }
    }

    /// Limit: seconds of one window; at its end counting begins anew.
    package var windowSeconds: Int {
        switch self {
        case .pinPerCode, .pinPerAddress, .filingPerAddress: 3_600
        case .loginPerLogin, .loginPerAddress, .apiKeyPerAddress: 900
        }
    }
}

/// Whom or what an attempt counts against; rows hold only a keyed hash of it.
package struct AttemptSubject: Hashable, Sendable {
    package let kind: AttemptKind
    let text: String

    /// A code, a login or a network address.
    ///
    /// A whole IPv6 subnet of 64 bits counts as one address, since it is one subscriber's.
    package init(_ kind: AttemptKind, _ text: String) {
        self.kind = kind
        self.text = kind.isPerAddress ? NetworkAddress.subscriber(of: text) : text
    }
}

/// A subject as it stands in rows, and the window that its attempts count in.
struct AttemptWindow: Sendable {
    let kind: AttemptKind
    let subject: String
    let start: Instant
    /// The instant that was asked for.
    let at: Instant
}

/// Failures that this process is about to write; what has begun counts, though it is not in the database yet.
final class AttemptsUnderWay: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    func count(_ subject: String) -> Int {
        counts.withLock { $0[subject] ?? 0 }
    }

    /// Gives how many had begun before, for each subject: the first of many at once finds none.
    @discardableResult
    func begin(_ subjects: [String]) -> [Int] {
        counts.withLock { counts in
            subjects.map { subject in
                let before = counts[subject, default: 0]
                counts[subject] = before + 1
                return before
            }
        }
    }

    func end(_ subjects: [String]) {
        counts.withLock { counts in
            for subject in subjects {
                let count = (counts[subject] ?? 1) - 1
                counts[subject] = count == 0 ? nil : count
            }
        }
    }
}

extension Operations {
    /// Runs a check that gives nil when it fails; failures are counted, and nothing is tried once a limit is reached.
    ///
    /// Success costs one read and no write.
    ///
    /// - Throws: ``OperationError/limited(until:)``, before anything was tried.
    package func attempting<Value: Sendable>(
        _ attempts: [AttemptSubject], _ check: () throws(OperationError) -> Value?
    ) async throws(OperationError) -> Value? {
        try checkAttempts(attempts)
        if let value = try check() { return value }
        try await recordFailure(attempts)
        return nil
    }

    /// Whether nobody has reached a limit yet: one read.
    ///
    /// - Throws: ``OperationError/limited(until:)`` with the end of the last window that is full.
    package func checkAttempts(_ attempts: [AttemptSubject]) throws(OperationError) {
        let windows = windows(of: attempts, at: now())
        try reading { try check(windows, in: $0) }
    }

    /// As ``checkAttempts(_:)`` beside other statements of one read.
    func check(_ windows: [AttemptWindow], in transaction: borrowing Transaction) throws {
        try check(windows, underWay: windows.map { attemptsUnderWay.count($0.subject) }, in: transaction)
    }

    /// Counts a failure of each.
    package func recordFailure(_ attempts: [AttemptSubject]) async throws(OperationError) {
        let windows = windows(of: attempts, at: now())
        let subjects = windows.map(\.subject)
        attemptsUnderWay.begin(subjects)
        defer { attemptsUnderWay.end(subjects) }
        try await record(windows)
    }

    /// As ``attempting(_:_:)`` for checks that take long: each counts from its beginning.
    func attemptingSlowly<Value: Sendable>(
        _ attempts: [AttemptSubject], _ check: () async throws(OperationError) -> Value?
    ) async throws(OperationError) -> Value? {
        let windows = windows(of: attempts, at: now())
        let subjects = windows.map(\.subject)
        let underWay = attemptsUnderWay.begin(subjects)
        defer { attemptsUnderWay.end(subjects) }
        try reading { try self.check(windows, underWay: underWay, in: $0) }
        if let value = try await check() { return value }
        try await record(self.windows(of: attempts, at: now()))
        return nil
    }

    /// Counts each in the transaction of what is tried, for things that are limited though they succeed.
    ///
    /// - Throws: ``OperationError/limited(until:)``, which undoes the transaction.
    package func count(_ attempts: [AttemptSubject], at now: Instant, in transaction: borrowing Transaction) throws {
        for attempt in attempts.sorted(by: { $0.kind.rawValue < $1.kind.rawValue }) {
            let start = windowStart(of: attempt.kind, at: now)
            let used = try transaction.bumpAttempt(row(of: attempt), windowStart: start)
            guard used <= attempt.kind.attemptsMax else {
                throw OperationError.limited(until: start.adding(seconds: attempt.kind.windowSeconds))
            }
        }
    }

    /// Forgets the failures, for a login that succeeded.
    func forget(_ attempt: AttemptSubject, in transaction: borrowing Transaction) throws {
        try transaction.deleteAttempts(row(of: attempt))
    }

    private func check(
        _ windows: [AttemptWindow], underWay: [Int], in transaction: borrowing Transaction
    ) throws {
        let counts = try transaction.attempts(windows.map { ($0.subject, $0.start) })
        var until: Instant?
        for (window, underWay) in zip(windows, underWay) {
            let used = counts[window.subject] ?? 0
            guard used + underWay >= window.kind.attemptsMax else { continue }
            let isFull = used >= window.kind.attemptsMax
            let free = isFull ? window.start.adding(seconds: window.kind.windowSeconds) : window.at.adding(seconds: 1)
            until = max(until ?? free, free)
        }
        if let until { throw OperationError.limited(until: until) }
    }

    private func record(_ windows: [AttemptWindow]) async throws(OperationError) {
        // In the same order everywhere, so that no two transactions wait for each other.
        let windows = windows.sorted { $0.subject < $1.subject }
        try await transaction { transaction in
            for window in windows { _ = try transaction.bumpAttempt(window.subject, windowStart: window.start) }
        }
    }

    /// What is counted at `now` for each subject.
    func windows(of attempts: [AttemptSubject], at now: Instant) -> [AttemptWindow] {
        attempts.map { attempt in
            AttemptWindow(
                kind: attempt.kind, subject: row(of: attempt), start: windowStart(of: attempt.kind, at: now), at: now)
        }
    }

    private func row(of attempt: AttemptSubject) -> String {
        keys.lookupHash(attempt.text, purpose: "attempt/" + attempt.kind.rawValue)
    }

    private func windowStart(of kind: AttemptKind, at now: Instant) -> Instant {
        let window = Int64(kind.windowSeconds) * 1_000_000
        return Instant(microseconds: now.microseconds / window * window)
    }
}
