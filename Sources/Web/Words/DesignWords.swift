// SPDX-License-Identifier: Apache-2.0

/// The page that shows the parts of all pages.
extension Message {
    static let designTitle = Message("ชิ้นส่วนของหน้าเว็บ", "The parts of our pages")
    static let designLead = Message(
        "ทุกหน้าสร้างจากชิ้นส่วนเหล่านี้ หน้านี้มีเฉพาะในระบบสาธิต",
        "Every page is made of these. This page exists in demonstrations only.")
    static let designLetters = Message("ตัวอักษร", "Letters")
    static let designColours = Message("สี", "Colours")
    static let designButtons = Message("ปุ่ม", "Buttons")
    static let designAlerts = Message("ข้อความแจ้ง", "Messages")
    static let designStatuses = Message("สถานะ", "Statuses")
    static let designFields = Message("ช่องกรอก", "Fields")
    static let designFailed = Message("ช่องกรอกที่ผิด", "Fields with errors")
    static let designLists = Message("รายการ", "Lists")
    static let designStates = Message("ว่าง กำลังโหลด ผิดพลาด ออฟไลน์", "Empty, loading, failed, offline")
    static let designFigures = Message("ตัวเลข", "Figures")
    static let designHeading = Message("หัวข้อที่มีวรรณยุกต์ซ้อน: ที่นี่ น้ำ ปู่ กี่ครั้ง", "A heading")
    static let designThai = Message(
        "ผู้ใหญ่บ้านแจ้งว่าน้ำท่วมถนนหน้าโรงเรียนตั้งแต่เมื่อคืนนี้ เด็กเดินไปเรียนไม่ได้",
        "The village head says that the road before the school has been under water since last night.")
    static let designMuted = Message("ข้อความรอง", "Words of second rank")
    static let designLink = Message("ลิงก์", "A link")
    static let designButton = Message("บันทึก", "Save")
    static let designDisabled = Message("ใช้ไม่ได้ขณะนี้", "Not available now")
    static let designSending = Message("กำลังส่ง", "Sending")
    static let designInfo = Message("เรื่องน่ารู้", "For your information")
    static let designSuccess = Message("บันทึกแล้ว", "Saved")
    static let designWarning = Message("โปรดระวัง", "Take care")
    static let designDanger = Message("ทำไม่สำเร็จ", "That did not work")
    static let designAlertText = Message(
        "บอกว่าเกิดอะไรขึ้น และทำอะไรต่อได้", "Says what happened and what can be done now.")
    static let designField = Message("หมายเลขโทรศัพท์", "Telephone number")
    static let designHint = Message("คำอธิบายสั้น ๆ", "A short hint")
    static let designText = Message("เล่าเรื่อง", "Tell us")
    static let designSelect = Message("หมวดเรื่อง", "Category")
    static let designNothing = Message("ยังไม่เลือก", "Nothing chosen")
    static let designChoice = Message("เลือกหนึ่งข้อ", "Choose one")
    static let designOne = Message("ข้อแรก", "The first")
    static let designOther = Message("ข้อที่สอง", "The second")
    static let designTable = Message("ตารางตัวอย่าง", "A table")
    static let designLoading = Message("กำลังโหลด", "Loading")
}
