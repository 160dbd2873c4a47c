// SPDX-License-Identifier: Apache-2.0
package import Complaints
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
        let (rows, isCut) = try beginning(of: request, max: Limits.exportRowsMax, by: principal)
        log.info("List exported", [("rows", .int(rows.count))])
        return ListExport(summaries: rows, names: try names(in: rows), isCut: isCut)
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
