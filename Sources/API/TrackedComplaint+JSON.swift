// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

extension TrackedComplaint {
    /// What the complainant reads: no name but those of agencies.
    func write(to writer: inout JSONWriter) {
        let path = Path.tracking(complaint.code)
        writer.member("code", complaint.code.grouped)
        writer.member("revision", complaint.revision)
        writer.member("status", complaint.status.rawValue)
        writer.member("kind", complaint.kind.rawValue)
        writer.member("identityLevel", complaint.identityLevel.rawValue)
        writer.member("receivedAt", complaint.receivedAt)
        writer.member("narrative", narrative)
        if let place = complaint.place { writer.member("place", place) }
        if let category { writer.member("category", category) }
        if let lead { writer.member("lead", lead) }
        if let question = complaint.question { writer.member("question", question) }
        if let closure = complaint.closure { writer.member("closure", closure) }
        if let rating = complaint.rating { writer.member("rating", rating) }
        writer.texts("operations", operations.map(\.rawValue))
        writer.array("timeline") { writer in for entry in timeline { entry.write(to: &writer) } }
        writer.member("attachments", attachments, below: path)
        writer.array("identityAccesses") { writer in
            for access in accesses {
                writer.object { writer in
                    if let agency = agencies[access.agency] { writer.member("agency", agency) }
                    writer.member("reason", access.reason)
                    writer.member("requestedAt", access.requestedAt)
                    writer.optional("approvedAt", access.approvedAt)
                    writer.optional("openedAt", access.openedAt)
                }
            }
        }
    }
}

extension TrackedComplaint.Entry {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("revision", revision)
            writer.member("at", at)
            writer.member("kind", kind.rawValue)
            if let agency { writer.member("agency", agency) }
            writer.optional("text", text)
            writer.member("isFromComplainant", isFromComplainant)
        }
    }
}
