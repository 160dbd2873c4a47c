// SPDX-License-Identifier: Apache-2.0
import ThaiText

/// What somebody tells, cut into the words that indexes hold.
package struct Telling: Sendable {
    /// Each once, in the order of the telling, without those that say nothing of the matter.
    package let words: [String]
    private let text: String

    package init(_ told: String) {
        let all = ThaiText.words(told)
        var seen: Set<String> = []
        words = all.filter { $0.count > 1 && !Self.empty.contains($0) && seen.insert($0).inserted }
        text = " " + all.joined(separator: " ") + " "
    }

    /// Whether the words of the phrase stand in it side by side.
    package func holds(_ phrase: String) -> Bool {
        let words = ThaiText.words(phrase)
        guard words.contains(where: { $0.count > 1 && !Self.empty.contains($0) }) else { return false }
        return text.contains(" " + words.joined(separator: " ") + " ")
    }

    /// Words of every telling, whatever it is about.
    private static let empty: Set<String> = [
        "ที่", "และ", "ของ", "ใน", "เป็น", "มี", "ได้", "ให้", "ไม่", "จาก", "กับ", "ว่า", "การ", "ความ", "แล้ว", "จะ", "ต้อง",
        "มาก", "ครับ", "ค่ะ", "คะ", "นะ", "อยู่", "ไป", "มา", "ผม", "ดิฉัน", "ฉัน", "เรา", "ท่าน", "นี้", "นั้น", "หรือ", "แต่",
        "เพราะ", "เมื่อ", "โดย", "ซึ่ง", "ยัง", "เลย", "ทุก", "วัน", "คน", "ถึง", "ด้วย", "กัน", "ขึ้น", "ลง", "เข้า", "ออก",
        "หน่อย", "อีก", "ทั้ง", "บ้าง", "กว่า", "ตาม", "เพื่อ", "แจ้ง", "ขอ", "ช่วย", "เจ้าหน้าที่", "หน่วยงาน",
        "the", "an", "and", "of", "in", "is", "it", "to", "for", "on", "at", "we", "my", "our", "are", "was", "has",
        "have", "been", "not", "no", "with", "that", "this", "there", "they", "but", "from", "please",
    ]
}
