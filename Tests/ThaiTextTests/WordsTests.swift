// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ThaiText

@Suite struct WordsTests {
    @Test func `the dictionary is installed`() {
        #expect(ThaiText.canSegment)
    }

    @Test(arguments: [
        ("ถนนชำรุดหน้าหมู่บ้านซอย12น้ำท่วมขัง", "ถนน ชำรุด หน้า หมู่บ้าน ซอย 12 น้ำ ท่วม ขัง"),
        ("ไฟฟ้าดับทั้งหมู่บ้าน", "ไฟฟ้า ดับ ทั้ง หมู่บ้าน"),
        ("เทศบาลเมืองปทุมธานีไม่เก็บขยะ", "เทศบาล เมือง ปทุมธานี ไม่ เก็บ ขยะ"),
        ("มอเตอร์ไซค์รับจ้าง", "มอเตอร์ไซค์ รับจ้าง"),
        ("ผู้ใหญ่บ้านทุจริต", "ผู้ใหญ่บ้าน ทุจริต"),
        ("ค่าฝุ่น PM2.5 เกิน 1,234,567.89 หน่วย", "ค่า ฝุ่น pm2.5 เกิน 1234567.89 หน่วย"),
        ("บ้านเลขที่ ๑๒/๓๔", "บ้าน เลข ที่ 12 34"),
        ("ขยะมากๆ กรุงเทพฯ", "ขยะ มาก กรุงเทพ"),
        ("Hello, WORLD! a.b 1.", "hello world a b 1"),
        ("1,23 1,2345 1,234", "1 23 1 2345 1234"),
        ("ÉCOLE Straße 道路", "école straße 道路"),
        ("...!? 🙂 ๆ ฯ", ""), ("", ""),
    ])
    func `text becomes its words`(text: String, words: String) {
        #expect(ThaiText.indexText(text) == words)
    }

    @Test func `other spellings give the same words`() {
        #expect(ThaiText.words("นํ้าท่วมเเล้ว") == ThaiText.words("น้ำท่วมแล้ว"))
        #expect(ThaiText.words("ไฟ\u{200B}ฟ้าดับ") == ThaiText.words("ไฟฟ้าดับ"))
    }

    @Test func `a query keeps its terms apart`() {
        #expect(ThaiText.queryTerms("ไฟฟ้าดับ  ซอย12 !") == [["ไฟฟ้า", "ดับ"], ["ซอย", "12"]])
        #expect(ThaiText.queryTerms(" ") == [])
        #expect(ThaiText.queryTerms(String(repeating: "a ", count: 40)).count == Limits.queryTermsMax)
    }

    @Test func `no word outgrows an index`() {
        let long = String(repeating: "x", count: 5_000)

        #expect(ThaiText.words(long) == [String(long.prefix(Limits.wordScalarsMax))])
        #expect(ThaiText.words(String(repeating: "ฮ", count: 5_000)).allSatisfy { $0.unicodeScalars.count <= 128 })
    }

    @Test(arguments: 60...120)
    func `a run longer than libthai is given at once is cut as if it were not`(scalarsMax: Int) {
        let text = "ถนนชำรุดหน้าหมู่บ้านตากลมนั่งตากลมเทศบาลเมืองปทุมธานีไม่เก็บขยะมอเตอร์ไซค์รับจ้างผู้ใหญ่บ้านทุจริต"
        let run = Array(String(repeating: text, count: 10).unicodeScalars)[...]

        let whole = Breaker.breaks(in: run, atOnce: run.count)

        #expect(Breaker.breaks(in: run, atOnce: scalarsMax) == whole)
        #expect(whole.count > 150)
    }

    @Test func `a line may break between words and nowhere else`() {
        #expect(ThaiText.segments("ไฟฟ้าดับทั้งหมู่บ้าน (ซอย 12)") == ["ไฟฟ้า", "ดับ", "ทั้ง", "หมู่บ้าน (ซอย 12)"])
        #expect(ThaiText.segments("ขยะมากๆ").last == "มากๆ")
        #expect(ThaiText.segments("plain text\n") == ["plain text\n"])
        #expect(ThaiText.segments("") == [])
    }

    @Test(arguments: UInt64(1)...300)
    func `segments joined are the text, and words are clean`(seed: UInt64) {
        var generator = Generator(seed: seed)
        let text = randomText(&generator, count: 400)

        let segments = ThaiText.segments(text)
        let words = ThaiText.words(text)

        #expect(segments.flatMap { bytes($0) } == bytes(text), "seed \(seed)")
        #expect(segments.allSatisfy { !$0.isEmpty }, "seed \(seed)")
        #expect(
            segments.dropFirst().compactMap(\.unicodeScalars.first).allSatisfy { !$0.isThaiMark && !$0.isThaiSign },
            "seed \(seed)")
        #expect(words.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }, "seed \(seed)")
        #expect(ThaiText.words(ThaiText.normalise(text)) == words, "seed \(seed)")
    }

    @Test func `threads do not disturb one another`() async {
        let text = String(repeating: "เทศบาลเมืองปทุมธานีไม่เก็บขยะ ", count: 20)
        let words = ThaiText.words(text)

        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { (0..<20).allSatisfy { _ in ThaiText.words(text) == words } } }
            for await isSame in group { #expect(isSame) }
        }
    }
}
