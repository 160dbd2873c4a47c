// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
import Secrets
import Storage
import Synchronization

/// The calendars and policies as this process read them last, with the mark under which they stood.
final class TermsKept: Sendable {
    private let kept = Mutex<(mark: String, terms: Terms)?>(nil)

    func terms(marked mark: String, or read: () throws -> Terms) rethrows -> Terms {
        if let kept = kept.withLock({ $0 }), kept.mark == mark { return kept.terms }
        let terms = try read()
        kept.withLock { $0 = (mark, terms) }
        return terms
    }
}

extension Operations {
    /// What clocks run by; public.
    package func terms() throws(OperationError) -> Terms { try reading { try terms(in: $0) } }

    /// Read anew whenever somebody changed a calendar or a policy, which the mark in the database tells every process.
    func terms(in transaction: borrowing Transaction) throws -> Terms {
        let mark = try transaction.setting(Self.termsMark) ?? ""
        return try termsKept.terms(marked: mark) {
            Terms(
                calendars: try transaction.calendarBook(), policies: PolicyBook(try transaction.policies()))
        }
    }

    /// The terms for whoever writes down what follows from them: they stay as they are until it is written.
    func lastingTerms(in transaction: borrowing Transaction) throws -> Terms {
        try transaction.shareTerms()
        return try terms(in: transaction)
    }

    /// Tells every process that calendars or policies are other now, once nobody writes by the old ones.
    ///
    /// The mark is random, so that one which was rolled back never stands for anything else; it is the machine's own
    /// chance, for a transaction may run again.
    func markTerms(in transaction: borrowing Transaction) throws {
        try transaction.takeTerms()
        try transaction.setSetting(Self.termsMark, to: Randomness.system.token())
    }

    private static let termsMark = "terms"
}
