// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
package import Storage
import Telemetry

/// A whole list for a spreadsheet, redacted as lists are: nobody's identity is in it.
package struct ListExport: Sendable {
    package let summaries: [ComplaintSummary]
    /// The whole words of each one's first contact, of which lists show the beginning.
    package let narratives: [Complaint.ID: String]
    package let names: SummaryNames
    /// Why complaints were not accepted, in the words that stand for it now.
    package let refusals: [Complaint.ID: RefusalWording]
    /// Whether the list goes on behind the last row.
    package let isCut: Bool
}

extension Operations {
    /// The list from its beginning, at most `Limits.exportRowsMax` rows; written into the log by number of rows alone.
    package func export(_ request: QueueRequest, by principal: Principal) throws(OperationError) -> ListExport {
        let (found, isCut) = try beginning(of: request, max: Limits.exportRowsMax, by: principal)
        let narratives = try narratives(of: found)
        let rows = found.filter { narratives[$0.id] != nil }
        log.info("List exported", [("rows", .int(rows.count))])
        return ListExport(
            summaries: rows, narratives: narratives, names: try names(in: rows), refusals: try refusals(in: rows),
            isCut: isCut || rows.count < found.count)
    }

    /// The words of as many rows from the first on as fit into a file that a spreadsheet still opens.
    private func narratives(of rows: [ComplaintSummary]) throws(OperationError) -> [Complaint.ID: String] {
        try reading { transaction in
            var narratives: [Complaint.ID: String] = [:]
            var bytes = 0
            for first in stride(from: 0, to: rows.count, by: Limits.exportPageRows) {
                let part = rows[first..<min(first + Limits.exportPageRows, rows.count)].map(\.id)
                let read = try transaction.narratives(of: part)
                for id in part {
                    let text = read[id] ?? ""
                    bytes += text.utf8.count
                    guard bytes <= Limits.exportTextBytesMax else { return narratives }
                    narratives[id] = text
                }
            }
            return narratives
        }
    }

    private func refusals(in rows: [ComplaintSummary]) throws(OperationError) -> [Complaint.ID: RefusalWording] {
        let refused = rows.filter { $0.status == .notAccepted }.map(\.id)
        guard !refused.isEmpty else { return [:] }
        return try reading { transaction in
            let wordings = try transaction.refusalWordings()
            var refusals: [Complaint.ID: RefusalWording] = [:]
            for first in stride(from: 0, to: refused.count, by: Limits.exportPageRows) {
                let part = Array(refused[first..<min(first + Limits.exportPageRows, refused.count)])
                for (complaint, reason) in try transaction.refusalReasons(of: part) {
                    refusals[complaint] = wordings[reason]
                }
            }
            return refusals
        }
    }

    /// The complaints of a list from its beginning, as many as one action may be done to.
    package func bulkRows(of request: QueueRequest, by principal: Principal) throws(OperationError) -> [PublicCode] {
        try beginning(of: request, max: Limits.bulkRowsMax, by: principal).rows.map(\.code)
    }

    private func beginning(
        of request: QueueRequest, max: Int, by principal: Principal
    ) throws(OperationError) -> (rows: [ComplaintSummary], isCut: Bool) {
        var request = request
        request.after = nil
        var rows: [ComplaintSummary] = []
        repeat {
            let room = min(Limits.exportPageRows, max - rows.count)
            guard room > 0 else { return (rows, true) }
            let page = try queue(request, by: principal, limit: room)
            rows += page.elements
            request.after = page.next
        } while request.after != nil
        return (rows, false)
    }
}
