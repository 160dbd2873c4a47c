// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL
import ThaiText

/// A complaint that shares words with a telling.
package struct SimilarComplaint: Equatable, Sendable {
    package let summary: ComplaintSummary
    /// The agency that leads it; nil before it was referred.
    package let lead: Agency.ID?
    /// The shared words in the order of the telling; at least one.
    package let because: [String]
    /// Whether place words or the area are shared too.
    package let isNearby: Bool
    /// More for rarer words; for ordering alone.
    package let weight: Int
}

/// Finds what resembles a telling among the newest contacts.
///
/// The rule is plain: words that few of the newest contacts hold count three, two or one by how few; the sum decides.
extension Transaction {
    /// The heaviest first; at most ``Limits/candidatesMax``, open or closed.
    package borrowing func complaints(
        like telling: Telling, place: Telling, area: String?, viewer: Officer.ID?
    ) throws -> [SimilarComplaint] {
        let words = Array(telling.words.prefix(Limits.tellingWordsMax))
        guard !words.isEmpty else { return [] }
        let newest = try run("SELECT max(number) FROM submission").first?.int64OrNil(0) ?? 0
        let floor = max(0, newest - Limits.contactsLookedThrough)
        let weighed = weigh(words, try counts(of: words, after: floor), among: Int(newest - floor))
        guard !weighed.isEmpty else { return [] }
        let numbers = try run(heaviest(weighed, after: floor)).map { try $0.int64(0) }
        guard !numbers.isEmpty else { return [] }
        let weights = Dictionary(weighed.map { ($0.word, $0.weight) }) { first, _ in first }
        var seen: Set<Complaint.ID> = []
        return try run(contacts(numbers, viewer)).map { row in
            try similar(row, weights, order: words, place: place, area: area)
        }.filter { !$0.because.isEmpty }.sorted { ($0.weight, $0.summary.number) > ($1.weight, $1.summary.number) }
            .filter { seen.insert($0.summary.id).inserted }
    }

    private borrowing func counts(of words: [String], after floor: Int64) throws -> [Int] {
        switch engine {
        case .sqlite:
            let counts = words.map { word -> SQL in
                """
                SELECT count(*) FROM submission_search WHERE words MATCH \(quoted(word)) AND rowid > \(floor)
                """
            }
            return try run(counts.joined(by: " UNION ALL ")).map { try $0.int(0) }
        case .postgres:
            let counts = words.map { word -> SQL in
                "count(*) FILTER (WHERE words @@ to_tsquery('simple', \(quoted(word))))"
            }
            let row = try run(
                "SELECT \(counts.joined(by: ", ")) FROM submission_search WHERE number > \(floor)"
            ).first
            return try words.indices.map { try row?.int($0) ?? 0 }
        }
    }

    /// Of the words that some but not too many contacts hold, the rarest, with their weights.
    private borrowing func weigh(_ words: [String], _ counts: [Int], among total: Int) -> [(word: String, weight: Int)]
    {
        let known = zip(words, counts).filter { $0.1 > 0 && $0.1 <= max(20, total / 4) }
        return known.sorted { $0.1 < $1.1 }.prefix(Limits.tellingWordsMax / 2).map { word, count in
            (word, count <= max(5, total / 100) ? 3 : count <= max(10, total / 20) ? 2 : 1)
        }
    }

    private borrowing func heaviest(_ words: [(word: String, weight: Int)], after floor: Int64) -> SQL {
        switch engine {
        case .sqlite:
            let found = words.map { word, weight -> SQL in
                """
                SELECT rowid AS number, \(weight) AS weight FROM submission_search
                WHERE words MATCH \(quoted(word)) AND rowid > \(floor)
                """
            }
            return """
                SELECT number FROM (\(found.joined(by: " UNION ALL "))) AS found
                GROUP BY number ORDER BY sum(weight) DESC, number DESC LIMIT \(Limits.candidatesMax)
                """
        case .postgres:
            let sum = words.map { word, weight -> SQL in
                """
                CASE WHEN words @@ to_tsquery('simple', \(quoted(word))) THEN CAST(\(weight) AS bigint) ELSE 0 END
                """
            }
            return """
                SELECT number FROM (
                    SELECT number, \(sum.joined(by: " + ")) AS weight FROM submission_search WHERE number > \(floor))
                    AS found
                WHERE weight > 0 ORDER BY weight DESC, number DESC LIMIT \(Limits.candidatesMax)
                """
        }
    }

    private borrowing func contacts(_ numbers: [Int64], _ viewer: Officer.ID?) -> SQL {
        """
        SELECT s.text, c.place_words, c.place_area, a.agency, \(ComplaintSummary.columns)
        FROM submission s JOIN complaint c ON c.id = s.complaint
        LEFT JOIN assignment a ON a.complaint = c.id AND a.is_lead = 1
        WHERE s.number IN (\(SQL.list(numbers))) AND \(visible([.all], viewer))
        """
    }

    private borrowing func similar(
        _ row: Row, _ weights: [String: Int], order: [String], place: Telling, area: String?
    ) throws -> SimilarComplaint {
        let held = Set(ThaiText.words(try row.string(0)))
        let because = order.filter { weights[$0] != nil && held.contains($0) }
        let placeWords = Set(ThaiText.words(try row.stringOrNil(1) ?? ""))
        let other = try row.stringOrNil(2)
        let isSameArea = area.map { $0.count >= 4 && other?.hasPrefix($0.prefix(4)) == true } ?? false
        // The same name in another province is another place.
        let isElsewhere = area.flatMap { area in other.map { !$0.hasPrefix(area.prefix(2)) } } ?? false
        let isNearby =
            isSameArea
            || !isElsewhere
                && place.words.contains {
                    $0.count > 2 && placeWords.contains($0) && !Self.kindsOfPlaces.contains($0)
                }
        let weight = because.reduce(0) { $0 + (weights[$1] ?? 0) }
        return SimilarComplaint(
            summary: try ComplaintSummary(row: row, from: 4), lead: try row.idOrNil(3), because: because,
            isNearby: isNearby, weight: weight + (isNearby && weight > 0 ? 2 : 0))
    }

    /// Words that say what a place is and not which.
    private static var kindsOfPlaces: Set<String> {
        [
            "ซอย", "ถนน", "หมู่", "หมู่ที่", "หมู่บ้าน", "ตำบล", "อำเภอ", "จังหวัด", "แขวง", "เขต", "หน้า", "ใกล้", "ปาก", "ปากซอย",
            "ตรงข้าม",
            "ข้าง", "หลัง", "บริเวณ", "road", "street", "soi", "lane", "village", "district", "province", "near", "the",
        ]
    }

    /// One word as the engine's index is asked for it; nothing in it is syntax.
    private borrowing func quoted(_ word: String) -> String {
        switch engine {
        case .sqlite: "\"" + word.replacing("\"", with: "\"\"") + "\""
        case .postgres: "'" + word.replacing("\\", with: "").replacing("'", with: "''") + "'"
        }
    }
}
