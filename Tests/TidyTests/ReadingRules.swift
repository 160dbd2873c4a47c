// SPDX-License-Identifier: Apache-2.0

/// Thai that people read without help: no officialese where a plain word says the same, a breath now and then.
enum ReadingRules {
    /// Words of circulars and the plain ones to take instead.
    static let plain: [(hard: String, plain: String)] = [
        ("อนึ่ง", "leave it out"), ("ทั้งนี้", "leave it out"), ("ในการนี้", "leave it out"),
        ("บัดนี้", "ขณะนี้"), ("ดังกล่าว", "นี้ or นั้น"), ("ข้างต้น", "นี้"), ("ประสงค์", "ต้องการ"),
        ("มิได้", "ไม่ได้"), ("มิให้", "ไม่ให้"), ("มิฉะนั้น", "ไม่เช่นนั้น"), ("พึง", "ควร"), ("จักต้อง", "ต้อง"),
        ("กระทำการ", "ทำ"), ("อนุเคราะห์", "ช่วย"), ("โดยเร็ว", "name a day"), ("เนื่องด้วย", "เพราะ"),
        ("เนื่องจาก", "เพราะ"), ("ภายหลังจาก", "หลัง"), ("อาทิ", "เช่น"), ("ตลอดจน", "และ"), ("แล้วเสร็จ", "เสร็จ"),
        ("ยังผลให้", "ทำให้"), ("ส่งผลให้", "ทำให้"), ("ก่อให้เกิด", "ทำให้"), ("นำส่ง", "ส่ง"), ("จัดส่ง", "ส่ง"),
        ("อันเนื่อง", "เพราะ"), ("อย่างไรก็ตาม", "แต่"), ("ในกรณีที่", "หาก"), ("ท่านสามารถ", "ท่าน…ได้"),
        ("มีความจำเป็นต้อง", "ต้อง"), ("ทำการ", "the verb alone"),
    ]
    /// Names of things in which a hard word is a part.
    static let names = ["วันทำการ", "ชั่วโมงทำการ", "เวลาทำการ"]
    /// Thai letters and signs that may follow one another without a space; about a dozen words.
    static let runMax = 70

    /// What of a text in Thai is hard, in words for whoever wrote it.
    static func faults(in text: String) -> [String] {
        var rest = text
        for name in names { rest = rest.split(separator: name, omittingEmptySubsequences: false).joined(separator: "") }
        let words = plain.filter { rest.contains($0.hard) }.map { "\($0.hard): \($0.plain)" }
        let long = longestRun(in: text)
        return words + (long > runMax ? ["\(long) letters without a space"] : [])
    }

    private static func longestRun(in text: String) -> Int {
        var (longest, length) = (0, 0)
        for scalar in text.unicodeScalars {
            length = (0x0E00...0x0E7F).contains(scalar.value) ? length + 1 : 0
            longest = max(longest, length)
        }
        return longest
    }
}
