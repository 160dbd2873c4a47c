// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import SQL
package import Storage
import Telemetry

/// A whole list for a spreadsheet, redacted as lists are: nobody's identity is in it.
package struct ListExport: Sendable {
    package let summaries: [ComplaintSummary]
    package let names: SummaryNames
    /// Whether the list goes on behind the last row.
    package let isCut: Bool
}

extension Operations {
    /// The list from its beginning, at most `Limits.exportRowsMax` rows; written into the log by number of rows alone.
    package func export(_ request: QueueRequest, by principal: Principal) throws(OperationError) -> ListExport {
        var request = request
        request.after = nil
        var rows: [ComplaintSummary] = []
        var isCut = false
        repeat {
            let room = min(Limits.exportPageRows, Limits.exportRowsMax - rows.count)
            guard room > 0 else {
                isCut = true
                break
            }
            let page = try queue(request, by: principal, limit: room)
            rows += page.elements
            request.after = page.next
        } while request.after != nil
        log.info("List exported", [("rows", .int(rows.count))])
        return ListExport(summaries: rows, names: try names(in: rows), isCut: isCut)
    }
}
