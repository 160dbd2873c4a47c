// SPDX-License-Identifier: Apache-2.0

/// What the registry of published answers says.
extension Message {
    static let articleTitle = Message("คำตอบสำหรับข้อสอบถาม", "Answers to enquiries")
    static let articleLead = Message(
        "คำตอบที่ศูนย์ฯ เผยแพร่ ระบบเสนอให้ผู้รับสายเมื่อคำที่กำหนดปรากฏในเรื่องที่เล่า",
        "Answers that the centre stands by. The console suggests one when its words are told.")
    static let articleTitleThai = Message("หัวข้อภาษาไทย", "Thai title")
    static let articleTitleEnglish = Message("หัวข้อภาษาอังกฤษ", "English title")
    static let articleTextThai = Message("คำตอบภาษาไทย", "Thai answer")
    static let articleTextEnglish = Message("คำตอบภาษาอังกฤษ", "English answer")
    static let articleWords = Message("คำที่ผู้สอบถามใช้", "Words of those who ask")
    static let articleWordsHint = Message(
        "คั่นด้วยจุลภาคหรือขึ้นบรรทัดใหม่ แต่ละรายการเป็นวลีได้ เช่น บัตรสวัสดิการ, เงินเข้า",
        "With commas or line breaks between; each may be a phrase, for instance: welfare card, payment date")
    static let articleChanged = Message("แก้ไขล่าสุด", "Last changed")
}
