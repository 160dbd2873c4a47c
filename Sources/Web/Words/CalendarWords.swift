// SPDX-License-Identifier: Apache-2.0
import Complaints

/// What the calendars of the nation, its provinces and agencies say.
extension Message {
    static let calendarScope = Message("ปฏิทินของ", "Whose calendar")
    static let calendarNation = Message("ทั้งประเทศ", "The whole nation")
    static let calendarOwn = Message("หน่วยงานของท่าน", "Your agency")
    static let calendarProvinces = Message("จังหวัด", "Provinces")
    static let calendarShow = Message("แสดงปฏิทินนี้", "Show this calendar")
    static let calendarLead = Message(
        "กำหนดเวลาของหน่วยงานนับตามปฏิทินของประเทศ รวมกับของจังหวัดและของหน่วยงานเอง",
        "An agency’s deadlines count by the nation’s calendar with what its province and the agency add to it.")
    static let calendarDays = Message("วันหยุดและวันทำการพิเศษ", "Holidays and extra working days")
    static let calendarWhat = Message("วันอะไร", "What it is")
    static let calendarDeclared = Message("ประกาศโดย", "Declared by")
    static let calendarProgram = Message("มาพร้อมระบบ", "Came with the program")
    static let calendarWithdrawn = Message("ที่ยกเลิกแล้ว", "Taken back")
    static let calendarWithdrawnBy = Message("ยกเลิกโดย", "Taken back by")
    static let calendarTakeBack = Message("ยกเลิก", "Take back")
    static let calendarAgency = Message("ปฏิทินของหน่วยงานนี้", "This agency’s calendar")
    static let agencyProvince = Message("จังหวัดที่ตั้ง", "Province")
    static let agencyProvinceHint = Message(
        "หน่วยงานใช้วันหยุดของจังหวัดนี้ด้วย หากมีที่ตั้งหลายจังหวัด ไม่ต้องเลือก",
        "Its calendar counts for the agency too. Leave it open for an agency in several provinces.")
    static let agencyProvinceNone = Message("ไม่ใช่จังหวัดเดียว", "Not in one alone")

    static let rederiveTitle = Message("การนับกำหนดเวลาใหม่", "Deadlines counted anew")
    static let rederiveWaiting = Message("รอเริ่มนับใหม่", "Waiting to begin")
    static let rederiveRunning = Message("กำลังนับใหม่", "Being counted anew")
    static let rederiveDone = Message("นับใหม่เสร็จแล้ว", "Counted anew")
    static let rederiveAll = Message("ย้ายจังหวัด", "another province")
    static let rederiveRefresh = Message("ดูความคืบหน้าล่าสุด", "See how far it is now")

    /// `about` is a number that may end with a plus.
    static func rederiveProgress(_ done: String, _ about: String, _ moved: String) -> Message {
        Message("\(done) จากประมาณ \(about) กำหนด เปลี่ยนวัน \(moved)", "\(done) of about \(about), \(moved) moved")
    }

    static func rederiveResult(_ done: String, _ moved: String) -> Message {
        Message("ดูแล้ว \(done) กำหนด เปลี่ยนวัน \(moved)", "\(done) looked at, \(moved) moved")
    }
}
