// SPDX-License-Identifier: Apache-2.0

import Complaints
import FoundationEssentials

/// A file of durations, as `rongthuk curve` reads it; unknown members are ignored.
private struct CurveFile: Decodable {
    struct Case: Decodable {
        let id: String
        /// Whole days after which it happened, one for each that it happened to.
        let ended: [Int]
        /// Whole days for which the others were watched without its happening.
        let open: [Int]
    }

    let cases: [Case]
}

private struct CurveLine: Encodable {
    /// A day on which it happened, the share that still waits after it, and the bounds of that share.
    struct Step: Encodable {
        let day: Int
        let open: Double
        let low: Double
        let high: Double
    }

    let id: String
    let steps: [Step]
    let median: Int?
    let ninetieth: Int?
    let medianLow: Int?
    let medianHigh: Int?
}

/// Why durations cannot be worked out, in one line for the terminal.
struct UnreadableDurations: Error, Equatable, CustomStringConvertible {
    var description: String { "durations: not JSON of the form {\"cases\":[{\"id\":…,\"ended\":[…],\"open\":[…]}]}" }
}

/// Estimates every case of a file by Kaplan and Meier: one line of JSON each, in their order.
///
/// - Throws: ``UnreadableDurations`` for a file that is none.
func runCurveCommand(input: [UInt8]) throws -> String {
    guard let file = try? JSONDecoder().decode(CurveFile.self, from: Data(input)) else { throw UnreadableDurations() }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try file.cases.map { one in
        let curve = DurationCurve(ended: counted(one.ended), notYet: counted(one.open))
        let interval = curve.interval(percent: 50)
        let line = CurveLine(
            id: one.id,
            steps: curve.steps.map {
                .init(day: $0.day, open: $0.open, low: $0.interval.lowerBound, high: $0.interval.upperBound)
            },
            median: curve.days(percent: 50), ninetieth: curve.days(percent: 90), medianLow: interval.low,
            medianHigh: interval.high)
        return String(decoding: try encoder.encode(line), as: UTF8.self) + "\n"
    }.joined()
}

private func counted(_ days: [Int]) -> [Int: Int] {
    Dictionary(days.map { ($0, 1) }, uniquingKeysWith: +)
}
