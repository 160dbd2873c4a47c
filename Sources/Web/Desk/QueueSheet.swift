// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations

/// A list as a spreadsheet reads it: UTF-8 with its mark, commas, lines of two characters, and nothing that computes.
struct QueueSheet: Framed {
    let frame: Frame
    let export: ListExport

    var bytes: [UInt8] {
        var lines = [line(columns.map(say))]
        lines += export.summaries.map { line(cells($0)) }
        if export.isCut { lines.append(line([say(.exportCut)])) }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    private let columns: [Message] = [
        .exportCode, .columnSubject, .columnStatus, .exportKind, .columnCategory, .exportUrgency, .exportSecrecy,
        .queueChannel, .columnReceived, .columnHolder, .exportOutcome,
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
            summary.code.grouped, summary.subject, say(summary.status.message), say(summary.kind.message),
            summary.category.flatMap { export.names.categories[$0] }?.name(in: frame.language) ?? "",
            say(summary.urgency.message), say(summary.secrecy.message), say(summary.channel.message),
            TimeElement(summary.receivedAt, in: frame.language, precision: .minute).text, holder,
            summary.outcome.map { say($0.message) } ?? "",
        ]
    }

    private func line(_ cells: [String]) -> String {
        cells.map(Self.cell).joined(separator: ",") + "\r\n"
    }

    /// In quotes, and with a quote before what a spreadsheet would take for a formula.
    static func cell(_ text: String) -> String {
        let starts: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "＝", "＋", "－", "＠"]
        let isFormula = text.first { $0 != " " }.map(starts.contains) ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
