// SPDX-License-Identifier: Apache-2.0

import Deadlines
import FoundationEssentials

/// Works out every clock of a file of vectors: one line `{"id":…,"due":…,"state":…}` each, in their order.
///
/// `due` is RFC 3339 text, or null where there is none.
///
/// - Throws: ``UnreadableVector`` for the first vector that cannot be worked out, or for a file that is not JSON.
func runClockCommand(input: [UInt8]) throws -> String {
    let file = try readVectors(input)
    var output = ""
    for vector in file.vectors {
        let clock = try vector.clock()
        let calendar = try vector.workingCalendar(defaultZone: file.zone)
        let due = clock.due(in: calendar).map { "\"\($0.rfc3339)\"" } ?? "null"
        let state = clock.state(at: try vector.moment(), in: calendar).rawValue
        output += "{\"id\":\(try quoted(vector.id)),\"due\":\(due),\"state\":\"\(state)\"}\n"
    }
    return output
}

/// How long it takes to derive a due instant: one line of JSON with the median and the worst of the vectors, in
/// microseconds, reading and writing left out.
func runClockTiming(input: [UInt8]) throws -> String {
    let file = try readVectors(input)
    let rounds = 200
    let watch = ContinuousClock()
    var derived = 0
    let times = try file.vectors.map { vector in
        let clock = try vector.clock()
        let calendar = try vector.workingCalendar(defaultZone: file.zone)
        let taken = watch.measure {
            // Counted and told, so that no compiler leaves the work out.
            for _ in 0..<rounds where clock.due(in: calendar) != nil { derived += 1 }
        }
        return taken / .microseconds(rounds)
    }.sorted()
    guard let worst = times.last else { throw UnreadableVector(id: nil, reason: "there is none") }
    return """
        {"vectors":\(times.count),"medianMicroseconds":\(times[times.count / 2]),"worstMicroseconds":\(worst),\
        "derived":\(derived)}

        """
}

private func readVectors(_ input: [UInt8]) throws -> DeadlineVectors {
    do {
        return try JSONDecoder().decode(DeadlineVectors.self, from: Data(input))
    } catch let error as DecodingError {
        throw UnreadableVector(id: nil, reason: summary(of: error))
    }
}

private func summary(of error: DecodingError) -> String {
    switch error {
    case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context):
        "\(context.debugDescription) (at \(path(context.codingPath)))"
    case .keyNotFound(let key, let context):
        "\(key.stringValue) is missing (at \(path(context.codingPath)))"
    @unknown default:
        "not readable"
    }
}

private func path(_ keys: [any CodingKey]) -> String {
    "/" + keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/")
}

/// An identifier comes from outside, so it is escaped as JSON demands.
private func quoted(_ text: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(text), as: UTF8.self)
}
