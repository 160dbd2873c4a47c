// SPDX-License-Identifier: Apache-2.0
import Complaints

/// What is said of who changed what in the registry.
extension Message {
    static let changeTitle = Message("การแก้ไขทะเบียน", "Changes of the registry")
    static let changeTitleSome = Message("การแก้ไขทะเบียนที่กรองไว้", "Changes of the registry, filtered")
    static func changeTitleOf(_ name: String) -> Message {
        Message("การแก้ไขทะเบียนของ \(name)", "Changes of the registry by \(name)")
    }
    static let changeAbout = Message(
        "ใครแก้ไขรายการใด เมื่อใด จากอะไรเป็นอะไร", "Who changed which entry and when, from what to what")
    static let changeLead = Message(
        "ทุกครั้งที่มีผู้เพิ่มหรือแก้ไขรายการในทะเบียน และทุกครั้งที่บันทึกหรือยกเลิกการไม่อยู่และการแทน รายการใหม่สุดอยู่บน ไม่มีใครแก้หรือลบประวัตินี้ได้",
        "Each time that somebody added or changed an entry, or wrote down or ended an absence and who acts, the newest on top. Nobody can change or remove this list."
    )
    static let changeLeadOwn = Message(
        "ทุกครั้งที่มีผู้แก้ไขหน่วยงาน กลุ่มงาน หรือเจ้าหน้าที่ของท่าน รวมถึงการไม่อยู่และการแทน รายการใหม่สุดอยู่บน ไม่มีใครแก้หรือลบประวัตินี้ได้",
        "Each change of your agency, its units and its officers, their absences and who acts too, the newest on top. Nobody can change or remove this list."
    )
    static let changeRules = Message(
        "ใครกำหนดเกณฑ์และประกาศวันหยุด ดูได้ที่", "Who laid down a rule or declared a day stands at")
    static let changeHistory = Message("ประวัติการแก้ไข", "History of changes")
    static let changeNone = Message(
        "ยังไม่มีการแก้ไขตั้งแต่เริ่มเก็บประวัติ", "Not changed since such a history is kept.")
    static let changeNoneFound = Message("ไม่มีการแก้ไขที่ตรงกับตัวกรองนี้", "No change fits this filter.")
    static let changeAll = Message("ดูการแก้ไขทั้งหมด", "Show all changes")
    static let changeWhen = Message("แก้ไขเมื่อ", "When")
    static let changeWho = Message("ผู้แก้ไข", "By")
    static let changeLogin = Message("ชื่อผู้ใช้ของผู้แก้ไข", "Login of who changed it")
    static let changeFrom = Message("แก้ไขตั้งแต่วันที่", "Changed from")
    static let changeRegister = Message("ส่วนของทะเบียน", "Part of the registry")
    static let changeEntry = Message("รายการ", "Entry")
    static let changeWhat = Message("สิ่งที่แก้ไข", "What changed")
    static let changeField = Message("ช่อง", "Field")
    static let changeOld = Message("เดิม", "Before")
    static let changeNew = Message("ใหม่", "After")
    static let changeTaken = Message("เอาออก", "taken out")
    static let changeAdded = Message("เพิ่ม", "added")
    static let changeNothing = Message("ไม่มี", "nothing")
    static let changeHidden = Message("เปลี่ยนแล้ว ไม่แสดงค่า", "changed; not shown")
    static let changeHiddenEntered = Message("ใส่แล้ว ไม่แสดงค่า", "entered; not shown")
    static let changeHiddenTaken = Message("เอาออกแล้ว", "taken out")
    static let changeBySystem = Message("ระบบ", "The system")
    static func changeMore(_ count: Int) -> Message { Message("และอีก \(count)", "and \(count) more") }
    static let changeOvertaken = Message(
        "มีผู้อื่นเพิ่งแก้ไขรายการนี้ สิ่งที่ท่านพิมพ์ยังอยู่ แต่ยังไม่ได้บันทึก",
        "Somebody else has just changed this entry. What you typed is kept, and not saved yet.")
    static let changeOvertakenSelf = Message(
        "ท่านเพิ่งแก้ไขรายการนี้ในอีกหน้าต่างหนึ่ง สิ่งที่ท่านพิมพ์ยังอยู่ แต่ยังไม่ได้บันทึก",
        "You have just changed this entry in another window. What you typed here is kept, and not saved yet.")
    static let changeMeanwhileHint = Message(
        "ช่องที่ท่านไม่ได้แก้เปลี่ยนเป็นค่าใหม่แล้ว ช่องที่ท่านแก้ยังเป็นค่าที่ท่านพิมพ์ และจะแทนค่าเหล่านี้หากกดบันทึกอีกครั้ง กรุณาตรวจดูก่อน",
        "Fields that you left as they were have the new value; what you typed stays, and takes the place of this if you save again. Please look first."
    )
}

extension RegistryChange.Register: Worded {
    /// One entry of it.
    package var message: Message {
        switch self {
        case .agency: Message("หน่วยงาน", "Agency")
        case .unit: Message("กลุ่มงาน", "Unit")
        case .officer: Message("เจ้าหน้าที่", "Officer")
        case .category: Message("หมวดเรื่อง", "Category")
        case .agreement: Message("บันทึกข้อตกลง", "Agreement")
        case .refusalReason: Message("เหตุผลที่ไม่รับเรื่อง", "Reason for not accepting")
        case .partner: Message("ระบบที่เชื่อมต่อ", "Partner system")
        case .article: Message("คำตอบสำหรับข้อสอบถาม", "Answer to enquiries")
        case .reply: Message("ข้อความสำเร็จรูป", "Reply")
        case .macro: Message("ชุดสำเร็จรูป", "Macro")
        }
    }

    /// The fields of its form, in the order in which they stand there.
    var fields: [(name: String, label: Message)] {
        let names: [(String, Message)] = [("nameThai", .registryNameThai), ("nameEnglish", .registryNameEnglish)]
        let active: [(String, Message)] = [("isActive", .registryActive)]
        return switch self {
        case .agency:
            [("code", .registryCode), ("isHub", .registryIsHub)] + names
                + [("family", .registryFamily), ("province", .agencyProvince)] + active
        case .unit: names + active
        case .officer:
            [
                ("login", .accountLogin), ("name", .personName), ("email", .mailAddress), ("unit", .fieldUnit),
                ("roles", .officerRoles),
            ] + active
        case .category: [("parent", .categoryParent), ("code", .registryCode)] + names + active
        case .agreement:
            [
                ("titleThai", .agreementTitleThai), ("titleEnglish", .agreementTitleEnglish),
                ("signedOn", .agreementSigned), ("from", .agreementFrom), ("until", .agreementUntil),
                ("areas", .agreementAreas), ("agencies", .registryAgencies),
            ]
        case .refusalReason: [("textThai", .replyThai), ("textEnglish", .replyEnglish)]
        case .partner: [("agency", .fieldAgency), ("name", .partnerName)] + active
        case .article:
            [
                ("titleThai", .articleTitleThai), ("textThai", .articleTextThai),
                ("titleEnglish", .articleTitleEnglish),
                ("textEnglish", .articleTextEnglish), ("words", .articleWords),
            ] + active
        case .reply: [("name", .registryName), ("textThai", .replyThai), ("textEnglish", .replyEnglish)] + active
        case .macro: [("operation", .macroOperation), ("name", .registryName)] + active
        }
    }
}

extension ActingPeriod {
    /// What stands in the history of the officer.
    static let factLabels: [(name: String, label: Message)] = [
        ("absentFrom", .absenceFrom), ("absentUntil", .absenceUntil), ("deputy", .absenceDeputy),
        ("reason", .absenceReason), ("order", .absenceOrder),
    ]
}

extension RegistryChange.Kind: Worded {
    package var message: Message {
        switch self {
        case .made: Message("เพิ่มรายการใหม่", "Added")
        case .changed: Message("แก้ไข", "Changed")
        case .passwordReset: Message("ตั้งรหัสผ่านใหม่", "Password reset")
        case .keyRenewed: Message("ออกกุญแจใหม่", "New key made")
        case .absenceMade: Message("บันทึกวันที่ไม่อยู่", "Absence written down")
        case .absenceEnded: Message("สิ้นสุดการไม่อยู่ก่อนกำหนด", "Absence ended before its time")
        case .absenceCancelled: Message("ยกเลิกวันที่ไม่อยู่ ไม่มีผลเลย", "Absence cancelled; it never took effect")
        }
    }
}
