// SPDX-License-Identifier: Apache-2.0

/// News and what its readers say.
extension Message {
    static let navigationNews = Message("ข่าว", "News")
    static let newsTitle = Message("ข่าวและประกาศ", "News")
    static let newsEmpty = Message("ยังไม่มีข่าว", "No news yet")
    static let newsFeed = Message("ติดตามข่าวด้วย Atom", "Follow by Atom feed")
    static func newsViews(_ count: String) -> Message {
        Message("อ่านแล้ว \(count) ครั้ง", count == "1" ? "Read once" : "Read \(count) times")
    }
    static let feedbackTitle = Message("ข่าวนี้เป็นอย่างไร", "How was this?")
    static let feedbackQuestion = Message("คำถาม", "Question")
    static let feedbackUseful = Message("ข่าวนี้มีประโยชน์กับท่านหรือไม่", "Was this useful to you?")
    static let feedbackUnderstood = Message("อ่านแล้วเข้าใจหรือไม่", "Was it easy to understand?")
    static let feedbackPresented = Message("นำเสนอได้ดีหรือไม่", "Was it well presented?")
    static let feedbackWords = Message("อยากบอกอะไรเพิ่มเติม", "Anything else?")
    static let feedbackWordsHint = Message(
        "กรุณาอย่าใส่ชื่อหรือหมายเลขโทรศัพท์ หากมีเรื่องเดือดร้อน โปรดใช้หน้า “ยื่นเรื่อง”",
        "Please leave out names and numbers. To complain about something, use “File a complaint”.")
    static let feedbackOnce = Message(
        "เราไม่เก็บว่าท่านเป็นใคร ท่านส่งใหม่ได้ คำตอบใหม่จะแทนคำตอบเดิม",
        "We do not keep who you are. You can send again; the new answer takes the place of the old one.")
    static let feedbackSend = Message("ส่งความเห็น", "Send")
    static let feedbackThanks = Message("ขอบคุณสำหรับความเห็น", "Thank you for your answer.")
    static func feedbackShares(_ count: String) -> Message {
        Message("ความเห็นของผู้อ่าน \(count) คน", "What \(count) readers say")
    }
    static let feedbackResults = Message("ความเห็นของผู้อ่าน", "What readers say")
    static let feedbackNone = Message("ยังไม่มีความเห็น", "Nobody has answered yet")
    static let newsWriters = Message(
        "ผู้บริหารศูนย์ฯ และผู้ตรวจผลเขียนและเผยแพร่ข่าวได้ เจ้าหน้าที่ศูนย์ฯ คนอื่นอ่านได้",
        "The centre’s executives and reviewers write and publish; the centre’s other officers can read here.")
    static let newsWrite = Message("เขียนข่าวใหม่", "Write news")
    static let newsAll = Message("ข่าวทั้งหมด ใหม่ที่สุดก่อน", "All news, newest first")
    static let newsHeadline = Message("หัวข้อ", "Headline")
    static let newsStatus = Message("สถานะ", "Status")
    static let newsPublished = Message("วันที่เผยแพร่", "Published")
    static let newsChanged = Message("แก้ไขล่าสุด", "Last changed")
    static let newsTitleThai = Message("หัวข้อภาษาไทย", "Headline in Thai")
    static let newsTitleEnglish = Message("หัวข้อภาษาอังกฤษ", "Headline in English")
    static let newsTextThai = Message("เนื้อหาภาษาไทย", "Text in Thai")
    static let newsTextEnglish = Message("เนื้อหาภาษาอังกฤษ", "Text in English")
    static let newsTextHint = Message(
        "ข้อความธรรมดา เว้นบรรทัดว่างเพื่อขึ้นย่อหน้าใหม่ ที่อยู่เว็บที่ขึ้นต้นด้วย https:// จะกดได้",
        "Plain text. An empty line begins a paragraph; addresses that begin with https:// can be followed.")
    static let newsSave = Message("บันทึก", "Save")
    static let newsPublish = Message("บันทึกและเผยแพร่", "Save and publish")
    static let newsWithdraw = Message("บันทึกและถอนข่าว", "Save and withdraw")
    static let newsIsSaved = Message(
        "บันทึกแล้ว ประชาชนยังไม่เห็น", "Saved. The public does not see it.")
    static let newsIsSavedForAll = Message(
        "บันทึกแล้ว ประชาชนเห็นข้อความใหม่ทันที", "Saved. Everybody reads the new words now.")
    static let newsIsWithdrawn = Message(
        "ถอนข่าวแล้ว ประชาชนไม่เห็นข่าวนี้อีก ข้อความยังอยู่ที่นี่",
        "Withdrawn. The public no longer sees it; its words are kept here.")
    static let newsIsPublished = Message("เผยแพร่ข่าวแล้ว ประชาชนอ่านได้ทันที", "Published. Everybody can read it now.")
    static let newsRead = Message("ดูหน้าข่าว", "See it as readers do")
    static let newsPreview = Message("ตัวอย่างก่อนเผยแพร่", "How it will look")
    static let homeNews = Message("ข่าวล่าสุด", "Latest news")
    static let homeNewsMore = Message("ดูข่าวทั้งหมด", "All news")
}
