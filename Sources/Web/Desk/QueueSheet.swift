// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations

/// A list of complaints for a spreadsheet.
struct QueueSheet: Framed {
    let frame: Frame
    let export: ListExport

    var sheet: Sheet {
        var sheet = Sheet()
        sheet.add(columns.map(say))
        for summary in export.summaries { sheet.add(cells(summary)) }
        if export.isCut { sheet.add([say(.exportCut)]) }
        return sheet
    }

    private let columns: [Message] = [
        .exportCode, .columnSubject, .columnStatus, .exportKind, .columnCategory, .exportUrgency, .exportSecrecy,
        .queueChannel, .columnReceived, .columnHolder, .exportOutcome,
        .exportRefusal,
    ]

    init(frame: Frame, export: ListExport) {
        self.frame = frame
        self.export = export
    }

    private func cells(_ summary: ComplaintSummary) -> [String] {
        let holder: String =
            switch summary.holder {
            case .hub: say(.holderHub)
            case .agency(let id): export.names.agencies[id]?.name(in: frame.language) ?? ""
            case nil: say(.holderNobody)
            }
        return [
            summary.code.grouped, export.narratives[summary.id] ?? summary.subject, say(summary.status.message),
            say(summary.kind.message),
            summary.category.flatMap { export.names.categories[$0] }?.name(in: frame.language) ?? "",
            say(summary.urgency.message), say(summary.secrecy.message), say(summary.channel.message),
            summary.receivedAt.localText, holder,
            summary.outcome.map { say($0.message) } ?? "",
            export.refusals[summary.id]?.text(in: frame.language) ?? "",
        ]
    }
}
