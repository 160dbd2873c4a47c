// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations

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
    static let calendarComing = Message("วันที่จะถึง", "Days to come")
    static let calendarNoneComing = Message("ปีนี้ไม่มีวันที่จะถึงอีก", "None are to come this year.")
    static let calendarPastDays = Message("วันที่ผ่านมาแล้ว", "Days that have passed")
    static let calendarRemoveHoliday = Message("ยกเลิกวันหยุด", "Take a holiday back")
    static let calendarRemoveWorking = Message("ยกเลิกวันทำการพิเศษ", "Take an extra working day back")
    static let calendarLeave = Message("ไม่เปลี่ยนปฏิทิน", "Leave the calendar as it is")
    static let calendarForecastNone = Message(
        "ขณะนี้ไม่มีกำหนดที่นับตามปฏิทินนี้และครบกำหนดในวันนั้นหรือหลังจากนั้น",
        "No running deadline counts by this calendar and is due on that day or later.")
    static let calendarKept = Message(
        "ผลที่บันทึกไว้แล้วว่าทันหรือไม่ทันกำหนดไม่เปลี่ยน", "What is on record as met or missed stays as it is.")

    static func calendarPast(_ count: Int) -> Message {
        Message("วันที่ผ่านมาแล้ว \(count) วัน", count == 1 ? "1 day has passed" : "\(count) days have passed")
    }

    /// An agency that has the name of a province.
    static func calendarAsAgency(_ name: String) -> Message { Message("\(name) (หน่วยงาน)", "\(name) (agency)") }

    static func calendarForecast(_ running: String, _ moved: String) -> Message {
        Message(
            "กำหนดที่กำลังนับและครบกำหนดในวันนั้นหรือหลังจากนั้นมี \(running) จะเปลี่ยนวันครบกำหนด \(moved)",
            "Of the \(running) running deadlines that are due on that day or later, \(moved) would be due at another time."
        )
    }

    static func calendarSample(_ tried: String, _ all: String) -> Message {
        Message(
            "ตัวเลขนี้มาจากกำหนด \(tried) ตัวอย่าง ที่เลือกห่างเท่า ๆ กันจากทั้งหมด \(all)",
            "These figures are of a sample of \(tried), taken at even distances from \(all).")
    }

    static func calendarDo(_ part: CalendarPart) -> Message {
        switch part {
        case .holiday: Message("ประกาศวันหยุดนี้", "Declare this holiday")
        case .workingDay: Message("ประกาศวันทำการพิเศษนี้", "Declare this working day")
        case .holidayRemoval: Message("ยกเลิกวันหยุดนี้", "Take this holiday back")
        case .workingDayRemoval: Message("ยกเลิกวันทำการพิเศษนี้", "Take this working day back")
        }
    }

    static func calendarDoubt(_ doubt: CalendarDoubt) -> Message {
        switch doubt {
        case .past:
            Message(
                "วันที่เลือกคือวันนี้หรือผ่านไปแล้ว กำหนดที่กำลังนับอยู่จะนับใหม่ย้อนหลัง",
                "This day is today or over. Deadlines that run will be counted anew, back to that day.")
        case .far:
            Message(
                "วันที่เลือกอยู่อีกนานกว่าสองปี กรุณาตรวจปีอีกครั้ง", "This day is more than two years away. Please check the year.")
        case .renames(let known):
            Message(
                "วันที่เลือกเป็นวันหยุดชื่อ “\(known.nameThai)” อยู่แล้ว ชื่อใหม่จะแทนชื่อเดิม",
                "This day is already “\(known.nameEnglish)”. The new name takes its place.")
        case .closedAnyway(.weekend):
            Message(
                "วันที่เลือกเป็นวันหยุดสุดสัปดาห์อยู่แล้ว จึงไม่เปลี่ยนกำหนดใด",
                "This day is on a weekend in any case, so no deadline changes.")
        case .closedAnyway(.holiday(let name)):
            Message(
                "วันที่เลือกเป็นวันหยุด “\(name)” อยู่แล้ว จึงไม่เปลี่ยนกำหนดใด",
                "This day is a holiday (“\(name)”) in any case, so no deadline changes.")
        case .closedAnyway(.paused), .workedAnyway:
            Message(
                "วันที่เลือกเป็นวันทำการอยู่ไม่ว่ากรณีใด จึงไม่เปลี่ยนกำหนดใด",
                "This day is worked in any case, so no deadline changes.")
        }
    }

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
