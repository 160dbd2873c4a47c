// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines

/// What the pages of deadlines' rules say.
extension Message {
    static let policyTitle = Message("เกณฑ์กำหนดเวลา", "Deadline rules")
    static let registryPoliciesAbout = Message(
        "แต่ละขั้นตอนมีเวลาเท่าใด สำหรับเรื่องใด ตั้งแต่เมื่อใด", "How long each step may take, for what, since when")
    static let policyLead = Message(
        "แต่ละกำหนดอ่านจากบนลงล่าง บรรทัดแรกที่ตรงกับเรื่องคือเกณฑ์ที่ใช้ แต่เกณฑ์ของหน่วยงานใช้เฉพาะเรื่องที่เกณฑ์นั้นสั้นกว่าเกณฑ์ของประเทศ ถ้าไม่สั้นกว่าให้อ่านบรรทัดถัดไป",
        "Read each deadline from the top: the first line that fits a complaint counts. An agency’s line counts only for complaints for which it is shorter than the nation’s; for others read on."
    )
    static let policyKeeps = Message(
        "กำหนดที่กำลังนับอยู่ใช้เกณฑ์เดิมที่เริ่มนับเสมอ", "A deadline that runs always keeps the rule it began with.")
    static let policyFor = Message("ใช้กับ", "For")
    static let policyPeriod = Message("เวลา", "Time")
    static let policySince = Message("ตั้งแต่", "Since")
    static let policySource = Message("ที่มา", "Source")
    static let policySourceHint = Message(
        "กฎหมาย ระเบียบ หรือหนังสือสั่งการ ประชาชนเห็นข้อความนี้", "The law, order or circular; complainants read it.")
    static let policyRest = Message("เรื่องอื่นทั้งหมด", "All others")
    static let policyNotRunning = Message("ไม่นับ", "Does not run")
    static let policyNoEffect = Message("ไม่มีผล เพราะไม่สั้นกว่าเกณฑ์ของประเทศ", "No effect: not shorter than the nation’s")
    static let policyEnded = Message("ยกเลิกแล้ว", "Ended")
    static let policyEnding = Message("ยกเลิก", "Ends")
    static let policyAll = Message("ดูทุกเกณฑ์ของกำหนดนี้", "All rules of this deadline")
    static let policyAllKinds = Message("ดูทุกกำหนด", "All deadlines")
    static let policyAdd = Message("เพิ่มเกณฑ์", "Add a rule")
    static let policyVersions = Message("ทุกฉบับ", "All versions")
    static let policyVersionHint = Message(
        "แต่ละครั้งที่แก้คือฉบับใหม่ ฉบับเดิมไม่ถูกลบ", "Each change is a new version; none is ever deleted.")
    static let policyBy = Message("กำหนดโดย", "Laid down by")
    static let policyChange = Message("แก้เกณฑ์นี้", "Change this rule")
    static let policyClock = Message("กำหนดใด", "Deadline")
    static let policyAgency = Message("หน่วยงาน", "Agency")
    static let policyAnyAgency = Message("ทุกหน่วยงาน", "All agencies")
    static let policyAgencyHint = Message(
        "หน่วยงานมีเกณฑ์ของตนได้เฉพาะกำหนดของหน่วยงาน และต้องสั้นกว่าของประเทศ",
        "Only for deadlines that agencies have, and only to make them shorter.")
    static let policyAnyCategory = Message("ทุกหมวด", "All categories")
    static let policyCategoryHint = Message(
        "ต้องเลือกหมวดเมื่อเป็นกำหนดแจ้งเหตุล่าช้าหรือเหตุข้อมูลรั่วไหล",
        "Needed for notices of a late licence and of a breach.")
    static let policyAnyKind = Message("ทุกประเภท", "All kinds")
    static let policyAnyUrgency = Message("ทุกชั้น", "Any urgency")
    static let policyUrgency = Message("ชั้นความเร็ว", "Urgency")
    static let policyAmount = Message("จำนวน", "Amount")
    static let policyUnit = Message("หน่วย", "Unit")
    static let policyNeeded = Message("(จำเป็น ยกเว้นเมื่อยกเลิกเกณฑ์)", "(required unless the rule ends)")
    static let policyEnds = Message("ยกเลิกเกณฑ์นี้ ให้ใช้เกณฑ์ถัดไป", "End this rule, so that the next one counts")
    static let policyFrom = Message("ใช้ตั้งแต่วันที่", "Counts from")
    static let policyPreview = Message("ดูผลก่อนบันทึก", "See what it would change")
    static let policyPreviewAgain = Message("ดูผลอีกครั้ง", "See the change again")
    static let policyPreviewTitle = Message("ผลที่จะเกิดขึ้น", "What it would change")
    static let policySave = Message("บันทึกเกณฑ์นี้", "Save this rule")
    static let policyAmend = Message("แก้ก่อนบันทึก", "Change it before saving")
    static let policyTry = Message("เรื่องแบบนี้ใช้เกณฑ์ใด", "Which rule counts?")
    static let policyTryShow = Message("แสดงเกณฑ์ที่ใช้", "Show what counts")
    static let policyTryOn = Message("เริ่มนับวันที่", "Begun on")
    static let policyTryOnHint = Message("เว้นว่างหมายถึงวันนี้", "Left empty, it is today.")
    static let policyWithdrawn = Message("ยกเลิกก่อนเริ่มใช้", "Taken back before it began")
    static let policyWithdrawnTitle = Message("ฉบับที่ยกเลิกก่อนเริ่มใช้", "Versions taken back before they began")
    static let policyWithdrawnLead = Message(
        "เกณฑ์ที่กำหนดไว้แล้วยกเลิกก่อนวันเริ่มใช้ จึงไม่เคยมีผล ฉบับที่ยกเลิกล่าสุดอยู่บน",
        "Rules that were laid down and taken back before their first day, so that they never counted. The last taken back is on top."
    )
    static let policyWithdrawnNone = Message("ไม่มีฉบับที่ยกเลิก", "None was taken back.")
    static let policyWithdrawnBy = Message("ยกเลิกโดย", "Taken back by")
    static let policyWithdrawQuestion = Message("ยกเลิกฉบับนี้หรือไม่", "Take back this version?")
    static let policyWithdrawNever = Message(
        "ฉบับนี้จะไม่มีผลเลย เกณฑ์ก่อนหน้าใช้ต่อไป", "It never counts; what came before it goes on.")
    static let policyWithdrawTold = Message(
        "ฉบับที่ยกเลิกยังอ่านได้ พร้อมชื่อผู้ยกเลิก", "It can still be read, with who took it back.")
    static let policyWithdrawDo = Message("ยกเลิกฉบับนี้", "Take it back")
    static let policyWithdrawKeep = Message("ไม่ยกเลิก", "Keep it")

    static func policyWithdrawnNow(_ day: Message) -> Message {
        Message("ยกเลิกฉบับที่จะเริ่มใช้ \(day.thai) แล้ว", "The version of \(day.english) was taken back.")
    }

    static func policyTried(_ day: Message) -> Message {
        Message(
            "เกณฑ์ที่ใช้กับเรื่องแบบนี้ เมื่อเริ่มนับ \(day.thai)", "What counts for such a complaint from \(day.english)")
    }

    static func policyWithdraw(_ day: Message) -> Message {
        Message("ยกเลิกฉบับที่จะเริ่มใช้ \(day.thai)", "Take back the version of \(day.english)")
    }

    /// `urgencies` are named in the reader's language already.
    static func policyPassedOver(_ urgencies: String, _ period: Message) -> Message {
        Message(
            "ไม่ใช้กับเรื่อง\(urgencies) ซึ่งเกณฑ์ของประเทศคือ \(period.thai)",
            "Not where it is \(urgencies): there the nation’s \(period.english) count.")
    }

    static func policyNext(_ day: Message, _ period: Message) -> Message {
        Message(
            "ฉบับที่กำหนดไว้แล้วยังเริ่มใช้ตามเดิม \(day.thai) (\(period.thai))",
            "The version that is laid down already still follows on \(day.english) (\(period.english)).")
    }

    static func policyComing(_ period: Message, _ day: Message) -> Message {
        Message("\(period.thai) ตั้งแต่ \(day.thai)", "\(period.english) from \(day.english)")
    }

    static func policyKept(_ day: Message) -> Message {
        Message(
            "กำหนดที่กำลังนับอยู่ใช้เกณฑ์เดิมต่อไป เกณฑ์นี้ใช้กับกำหนดที่เริ่มนับตั้งแต่ \(day.thai)",
            "Deadlines that run keep the rule they began with; this one is for those that begin on \(day.english) or later."
        )
    }

    static func policyForecast(_ running: String, _ earlier: String, _ later: String) -> Message {
        Message(
            "เพื่อให้เห็นผล: กำหนดแบบนี้ที่กำลังนับอยู่มี \(running) ถ้านับด้วยเกณฑ์นี้ จะครบกำหนดเร็วขึ้น \(earlier) และช้าลง \(later)",
            "To see what it does: of the \(running) running clocks, counted by this rule, \(earlier) would be due earlier and \(later) later."
        )
    }

    static let policyForecastNone = Message(
        "ขณะนี้ไม่มีกำหนดแบบนี้ที่กำลังนับอยู่", "No such deadline runs now.")

    static func policyLate(_ count: String) -> Message {
        Message("ในจำนวนนี้ \(count) คงเกินกำหนดไปแล้ว", "\(count) of these would be overdue by now.")
    }

    static func policyElsewhere(_ count: String) -> Message {
        Message(
            "อีก \(count) มีเกณฑ์ที่เจาะจงกว่าหรือสั้นกว่าอยู่แล้ว", "For \(count) a more special or shorter rule counts.")
    }

    static func policyAbsent(_ count: String) -> Message {
        Message("อีก \(count) จะไม่ต้องนับเลย", "\(count) would not run at all.")
    }

    static func policySample(_ tried: String, _ all: String) -> Message {
        Message(
            "ตัวเลขนี้มาจากกำหนด \(tried) ตัวอย่าง ที่เลือกห่างเท่า ๆ กันจากกำหนดชนิดนี้ที่กำลังนับอยู่ \(all)",
            "These figures are of a sample of \(tried), taken at even distances from the \(all) running clocks of this kind."
        )
    }

    static let policyOwnerTitle = Message("ของใคร", "Whose time")
    static let policyDefaults = Message("กำหนดที่มีเกณฑ์กลางเท่านั้น", "Deadlines with the default alone")

    static func policyUrgent(_ period: Message) -> Message {
        Message("ด่วนขึ้นไป \(period.thai)", "Urgent or more: \(period.english)")
    }

    static func policyOwner(_ owner: ClockKind.Owner) -> Message {
        switch owner {
        case .hub: Message("ศูนย์ฯ 1111", "The 1111 centre")
        case .agency: Message("หน่วยงาน", "The agency")
        case .hubExecutive: Message("ผู้บริหารศูนย์ฯ 1111", "The executive of the centre")
        case .complainant: Message("ผู้ร้อง", "The complainant")
        case .holder: Message("ผู้ถือเรื่องอยู่", "Whoever holds the complaint")
        }
    }

    static func policyUnitName(_ unit: Period.Unit) -> Message {
        switch unit {
        case .hours: Message("ชั่วโมง", "Hours")
        case .workingHours: Message("ชั่วโมงทำการ", "Working hours")
        case .calendarDays: Message("วัน", "Calendar days")
        case .workingDays: Message("วันทำการ", "Working days")
        }
    }
}
