// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import FoundationEssentials
import Storage

// A list as it stands in rows: what was left open is absent, so that older rows stay readable.
extension QueueRequest {
    private struct Stored: Codable {
        var part: String
        var statuses: [Status]?
        var holder: String?
        var category: Category.ID?
        var urgencies: [Urgency]?
        var isSecretOnly: Bool?
        var isOverdueOnly: Bool?
        /// Stands beside `awaiting` too: it is all that older programs know.
        var isAwaitingOnly: Bool?
        /// Absent for every kind of decision.
        var awaiting: [String]?
        var channel: Channel?
        var from: Day?
        var until: Day?
        var province: String?
        var isOldestFirst: Bool?
    }

    /// Without the place in the list; keys in order, so that equal lists have equal rows.
    var json: String {
        get throws {
            let stored = Stored(
                part: part.rawValue, statuses: statuses.isEmpty ? nil : statuses, holder: holder?.text,
                category: category, urgencies: urgencies.isEmpty ? nil : urgencies,
                isSecretOnly: isSecretOnly ? true : nil, isOverdueOnly: isOverdueOnly ? true : nil,
                isAwaitingOnly: awaiting.isEmpty ? nil : true,
                awaiting: awaiting.isEmpty || isAwaitingAny ? nil : awaiting.map(\.rawValue),
                channel: channel, from: from, until: until, province: province,
                isOldestFirst: isOldestFirst ? true : nil)
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(stored), as: UTF8.self)
        }
    }

    /// Nil for what this program can't read, as a newer one may have written it.
    init?(json: String) {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(json.utf8)),
            let part = Part(rawValue: stored.part)
        else { return nil }
        self.init(
            part: part, statuses: stored.statuses ?? [], holder: stored.holder.flatMap { Complaint.Holder($0) },
            category: stored.category, urgencies: stored.urgencies ?? [],
            isSecretOnly: stored.isSecretOnly ?? false, isOverdueOnly: stored.isOverdueOnly ?? false,
            awaiting: stored.isAwaitingOnly == true ? Self.decisions(stored.awaiting) : [],
            channel: stored.channel, from: stored.from, until: stored.until, province: stored.province,
            isOldestFirst: stored.isOldestFirst ?? false)
    }

    /// Without what only a newer program knows; all where nothing is named.
    private static func decisions(_ stored: [String]?) -> [PendingDecision.Kind] {
        stored.map { $0.compactMap(PendingDecision.Kind.init(rawValue:)) } ?? PendingDecision.Kind.allCases
    }
}
