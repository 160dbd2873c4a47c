// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines

/// What a complaint is about: complaints that were merged or that repeat one another share it.
struct Matter: Sendable {
    let topic: Topic
    let kind: Kind
    /// Which of the category's problems it is, counted from 0.
    let problem: Int
    let locality: Locality
    /// A lane, a village or a road that nobody lives in.
    let street: String
    let englishStreet: String
    let spot: String
    let time: String
    let since: String
    let money: String
    /// Set for an enquiry.
    let enquiry: EnquiryPhrases?
    /// Set for what a foreigner complains of.
    let english: EnglishMatter?

    init(_ index: Int, at instant: Instant, seed: UInt64, _ library: Library) {
        var dice = Dice(seed, index, .matter)
        let month = Zone.bangkok.day(of: instant).month
        let isEnquiry = dice.chance(165)
        let isEnglish = dice.chance(80)
        enquiry = isEnquiry && !isEnglish ? dice.pick(library.enquiries) : nil
        english = isEnglish ? dice.pick(library.englishMatters) : nil
        let code = enquiry?.category ?? english?.category
        let topic =
            Topic.all.first { $0.code == code }
            ?? dice.pick(weighted: Topic.all.map { ($0, $0.weight * $0.season(month: month)) })
        self.topic = topic
        kind = enquiry == nil ? dice.pick(weighted: topic.kinds) : .enquiry
        // Bangkok's share of complaints is larger than its share of districts.
        let isRural = Self.ruralTopics.contains(topic.code)
        locality = dice.pick(
            isRural ? Locality.outsideBangkok : dice.chance(180) ? Locality.ofBangkok : Locality.all)
        problem = dice.below(library.categories[topic.code]?.problems.count ?? 1)
        let number = 2 + dice.below(38)
        street = "\(dice.pick(Self.streets)) \(number)"
        englishStreet = "\(dice.pick(Self.englishStreets)) \(number)"
        spot = Self.line(library.everyday["spot"], &dice)
        time = Self.line(library.everyday["time"], &dice)
        since = Self.line(library.everyday["since"], &dice)
        money = Self.amount(&dice)
    }

    var place: String { "\(street) \(locality.area)" }
    var englishPlace: String { "\(englishStreet), \(locality.englishArea)" }

    /// A phrase whose only slot is a small number.
    static func line(_ phrases: [Phrase], _ dice: inout Dice) -> String {
        var text = ""
        for part in dice.pick(phrases).parts {
            switch part {
            case .text(let words): text += words
            case .slot: text += String(2 + dice.below(8))
            }
        }
        return text
    }

    /// Hundreds to tens of thousands of baht, with a comma.
    private static func amount(_ dice: inout Dice) -> String {
        let value = dice.pick(weighted: [
            (300 + dice.below(7) * 100, 3), (1_000 + dice.below(90) * 100, 4), (10_000 + dice.below(90) * 1_000, 3),
        ])
        guard value >= 1000 else { return String(value) }
        return "\(value / 1000)," + String(1000 + value % 1000).dropFirst()
    }

    private static let ruralTopics: Set<String> = ["FARM", "FOREST"]
    private static let streets = [
        "ซอยประชาตัวอย่าง", "ซอยสมมุติสุข", "หมู่บ้านจำลองวิลล์ ซอย", "ชุมชนตัวอย่างร่วมใจ ซอย", "ซอยทดลอง", "หมู่ที่",
        "ถนนเลียบคลองสมมุติ ซอย", "ซอยสาธิต", "หมู่บ้านนามสมมติ ซอย", "ซอยจำลองสุข", "ถนนต้นแบบ ซอย", "ซอยเทียมฟ้า",
    ]
    private static let englishStreets = [
        "Soi Example", "Sample Village Soi", "Model Road Soi", "Soi Demo", "Soi Testing",
    ]
}
