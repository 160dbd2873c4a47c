// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import ThaiText

/// Writes what is said in one complaint, by the complainant and by officers.
struct Scribe: Sendable {
    let library: Library
    let matter: Matter
    let language: Language
    private let me: String
    private let polite: String
    private let home: String
    var agency = ""
    var letters = "นร"

    /// - Parameter isTold: somebody else writes down what the complainant says.
    init(_ library: Library, _ matter: Matter, _ caller: Caller, isTold: Bool, _ dice: inout Dice) {
        self.library = library
        self.matter = matter
        language = caller.language
        home = dice.pick(library.everyday["home"]).parts.compactMap { part in
            if case .text(let text) = part { text } else { nil }
        }.joined()
        if isTold {
            me = "ผู้ร้อง"
            polite = ""
        } else {
            me = dice.pick([caller.isFemale ? "ดิฉัน" : "ผม", "ข้าพเจ้า", caller.isFemale ? "ดิฉัน" : "ผม"])
            polite = caller.isFemale ? "ค่ะ" : "ครับ"
        }
    }

    /// The complaint in the complainant's words, one sentence to most of a page.
    func narrative(isTold: Bool, _ dice: inout Dice) -> String {
        if let enquiry = matter.enquiry { return write(enquiry.question, at: nil, &dice) }
        if let english = matter.english { return englishNarrative(english, &dice) }
        guard let words = library.categories[matter.topic.code] else {
            preconditionFailure("no words for \(matter.topic.code)")
        }
        let everyday = library.everyday
        let length = dice.pick(weighted: [(0, 25), (1, 42), (2, 24), (3, 9)])
        // Opinions are about what should be, not about what somebody suffers.
        let isOpinion = matter.kind == .opinion
        var sentences: [Phrase] = []
        var opening = ""
        if dice.chance(isTold ? 600 : 450) {
            opening = write(dice.pick(everyday[isTold ? "openingTold" : "openingWritten"]), at: nil, &dice)
        }
        sentences.append(words.problems[matter.problem])
        if length > 0 {
            add(fitting(words.details), count: length, &sentences, &dice)
            if !isOpinion, dice.chance(550) { sentences.append(dice.pick(everyday["duration"])) }
            if !isOpinion { add(everyday["harm"], count: min(length, 2), &sentences, &dice) }
        }
        if !isOpinion, length > 1 || length == 1 && dice.chance(400) { sentences.append(dice.pick(everyday["tried"])) }
        if length > 0 || dice.chance(500) {
            sentences.append(dice.pick(asks(words, dice.chance(650))))
        }
        if length > 2, !isOpinion { add(everyday["tried"], count: 2, &sentences, &dice) }
        if dice.chance(length * 200) {
            sentences.append(dice.pick(everyday[isTold ? "closingTold" : "closingWritten"]))
        }
        let text = sentences.map { write($0, at: nil, &dice) }.joined(separator: " ")
        return opening.isEmpty ? text : isTold ? opening + text : opening + " " + text
    }

    private func fitting(_ remarks: [CategoryWords.Remark]) -> [Phrase] {
        remarks.filter { $0.fits(matter.problem) }.map(\.phrase)
    }

    private func asks(_ words: CategoryWords, _ isOwn: Bool) -> [Phrase] {
        let own = isOwn ? fitting(words.asks) : []
        return own.isEmpty ? library.everyday["ask"] : own
    }

    private func add(_ phrases: [Phrase], count: Int, _ sentences: inout [Phrase], _ dice: inout Dice) {
        guard !phrases.isEmpty else { return }
        let first = dice.below(phrases.count)
        for step in 0..<min(count, phrases.count) { sentences.append(phrases[(first + step) % phrases.count]) }
    }

    private func englishNarrative(_ english: EnglishMatter, _ dice: inout Dice) -> String {
        let book = library.english
        var sentences = dice.chance(400) ? [dice.pick(book["opening"])] : []
        sentences.append(english.phrase)
        add(book["detail"], count: dice.below(4), &sentences, &dice)
        add(book["harm"], count: dice.below(3), &sentences, &dice)
        sentences.append(dice.pick(book["ask"]))
        return sentences.map { write($0, at: nil, &dice) }.joined(separator: " ")
    }

    /// What the complainant adds later.
    func said(_ section: String, _ dice: inout Dice) -> String {
        let book = language == .english ? library.english : library.everyday
        return write(dice.pick(book[section]), at: nil, &dice)
    }

    /// What an officer tells the complainant, in their language.
    func told(_ section: String, englishAs english: String, at instant: Instant, _ dice: inout Dice) -> String {
        language == .english
            ? write(dice.pick(library.english[english]), at: instant, &dice) : noted(section, at: instant, &dice)
    }

    /// What officers write to one another.
    func noted(_ section: String, at instant: Instant, _ dice: inout Dice) -> String {
        write(dice.pick(library.official[section]), at: instant, &dice)
    }

    /// The report of an outcome.
    func outcome(_ outcome: Outcome, at instant: Instant, _ dice: inout Dice) -> String {
        told(outcome.rawValue, englishAs: outcome.rawValue, at: instant, &dice)
    }

    func answer(_ enquiry: EnquiryPhrases, _ dice: inout Dice) -> String { write(enquiry.answer, at: nil, &dice) }

    func conclusion(of report: String, at instant: Instant, _ dice: inout Dice) -> String {
        guard language == .thai else { return report }
        return write(dice.pick(library.official["concluded"]), at: instant, text: report, &dice)
    }

    private func write(_ phrase: Phrase, at instant: Instant?, text: String = "", _ dice: inout Dice) -> String {
        var written = ""
        for part in phrase.parts {
            switch part {
            case .text(let words): written += words
            case .slot(let slot): written += fill(slot, at: instant, text: text, &dice)
            }
        }
        return written
    }

    private func fill(_ slot: Slot, at instant: Instant?, text: String, _ dice: inout Dice) -> String {
        switch slot {
        case .me: me
        case .polite: polite
        case .place: language == .thai ? matter.place : matter.englishPlace
        case .area: matter.locality.area
        case .spot: matter.spot
        case .since: matter.since
        case .time: matter.time
        case .home: home
        case .n: String(2 + dice.below(8))
        case .many: String(12 + dice.below(280))
        case .money: matter.money
        case .agency: agency
        case .topic: library.categories[matter.topic.code]?.topic ?? matter.topic.nameThai
        case .fix: words(\.fixes, &dice)
        case .explanation: words(\.explanations, &dice)
        case .text: text
        case .date: date(instant?.adding(days: -1 - dice.below(4)))
        case .later: date(instant?.adding(days: 2 + dice.below(7)))
        case .letter: "\(letters) 0\(201 + dice.below(9))/\(100 + dice.below(8_000))"
        }
    }

    private func words(_ path: KeyPath<CategoryWords, [CategoryWords.Remark]>, _ dice: inout Dice) -> String {
        let phrases = library.categories[matter.topic.code].map { fitting($0[keyPath: path]) } ?? []
        guard !phrases.isEmpty else { preconditionFailure("no words fit \(matter.topic.code) \(matter.problem + 1)") }
        return write(dice.pick(phrases), at: nil, &dice)
    }

    private func date(_ instant: Instant?) -> String {
        guard let instant else { return "" }
        let day = ThaiDate(microseconds: instant.microseconds)
        return day.text(.long, in: language == .english ? .english : .thai)
    }
}
