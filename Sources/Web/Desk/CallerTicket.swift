// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

/// Lets one operator's session act for one caller for a short while after code and PIN were right.
///
/// A signed cookie that is worth nothing in any other session; the PIN itself is kept nowhere.
struct CallerTicket {
    static let cookieName = "caller"
    /// The console must see it too, to say that a caller is not finished with.
    static let path = "/desk"

    let complaint: Complaint.ID
    let until: Instant

    /// What the cookie holds.
    func text(in session: Session, _ operations: Operations) -> String {
        let seconds = until.microseconds / 1_000_000
        return "\(complaint.text).\(seconds).\(operations.csrfToken(for: Self.signed(complaint, seconds, session)))"
    }

    /// Nil for tickets that are over, forged or of another session.
    init?(_ text: String, in session: Session, _ operations: Operations) {
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let complaint = Complaint.ID(parts[0]), let seconds = Int64(parts[1]),
            operations.verifyCSRF(String(parts[2]), for: Self.signed(complaint, seconds, session)),
            (0...Int64.max / 1_000_000).contains(seconds)
        else { return nil }
        let until = Instant(microseconds: seconds * 1_000_000)
        guard operations.now() < until else { return nil }
        self.init(complaint: complaint, until: until)
    }

    init(complaint: Complaint.ID, until: Instant) {
        self.complaint = complaint
        self.until = until
    }

    private static func signed(_ complaint: Complaint.ID, _ seconds: Int64, _ session: Session) -> String {
        "caller/\(complaint.text)/\(seconds)/\(session.token)"
    }
}

extension Visit {
    /// The officer acting for the caller whose code and PIN they gave.
    ///
    /// - Throws: ``OperationError/unauthenticated`` without a log-in, ``OperationError/forbidden`` without a ticket.
    func actingForCaller(_ request: Request) throws(OperationError) -> Principal? {
        try requireOperator()
        let officer = try officer()
        return callerTicket(request).map { .caller(officer, $0.complaint) }
    }

    /// What is said of a caller who is not finished with; nil where there is none.
    func openCaller(_ request: Request) throws(OperationError) -> CallerNotice? {
        guard let ticket = callerTicket(request) else { return nil }
        let tracked = try operations.tracked(by: .caller(try officer(), ticket.complaint))
        return CallerNotice(frame: frame, code: tracked.complaint.code, until: ticket.until)
    }

    private func callerTicket(_ request: Request) -> CallerTicket? {
        guard let session, let text = request.cookies[CallerTicket.cookieName] else { return nil }
        return CallerTicket(text, in: session, operations)
    }
}
