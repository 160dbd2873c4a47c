// SPDX-License-Identifier: Apache-2.0
import Deadlines
import HTTP

/// Rows as a spreadsheet reads them: UTF-8 with its mark, commas, lines of two characters, and nothing that computes.
struct Sheet {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    mutating func add(_ cells: [String]) {
        bytes += (cells.map(Self.cell).joined(separator: ",") + "\r\n").utf8
    }

    /// As a file to be saved under that name.
    func answer(named name: StaticString) -> Response {
        var response = Response(type: "text/csv; charset=utf-8", bytes)
        response.headers.set("Content-Disposition", "attachment; filename=\"\(name)\"")
        return response
    }

    /// In quotes, and with a quote before what a spreadsheet would take for a formula.
    static func cell(_ text: String) -> String {
        let starts: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "＝", "＋", "－", "＠"]
        // Some spreadsheets pass over blanks of any kind before they look for a formula.
        let isFormula = [text.first, text.first { !$0.isWhitespace }].contains { $0.map(starts.contains) ?? false }
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}

extension Instant {
    /// Bangkok time as `2026-11-27 14:05:09`, which spreadsheets read as a time and which sorts as text too.
    var localText: String {
        String(adding(seconds: Zone.bangkok.offsetSeconds).rfc3339.prefix(19)).replacing("T", with: " ")
    }
}
