// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines

extension FieldError {
    /// What is wrong with the field and what to do about it; several fields have words of their own.
    package var message: Message {
        let last = field.split(separator: "/").last.map(String.init) ?? field
        switch code {
        case .unknown: return Self.unknown[field] ?? Self.unknown[last] ?? code.message
        case .malformed: return Self.malformed[field] ?? Self.malformed[last] ?? code.message
        case .taken: return Self.taken[field] ?? code.message
        default: return code.message
        }
    }

    private static let noComplaint = Message(
        "ไม่พบเรื่องรหัสนี้ หรือท่านไม่มีสิทธิดู กรุณาตรวจรหัสอีกครั้ง",
        "There is no such complaint, or you may not see it. Please check the code.")
    private static let notACode = Message(
        "รหัสไม่ถูกต้อง กรุณาตรวจทีละตัว เช่น RT70-7KQ2-M9XD-4",
        "This is no code. Please check each sign; it looks like RT70-7KQ2-M9XD-4.")
    private static let noVariable = Message(
        "มีตัวแปรที่ไม่รู้จัก กรุณาใช้เฉพาะตัวแปรที่บอกไว้ เช่น {code}",
        "It has a variable that is none; please use only those that are listed, such as {code}.")
    private static let notANumber = Message("กรุณาพิมพ์เป็นตัวเลข เช่น 5", "Please type a number, such as 5.")

    /// What was given, or chosen a while ago, is not there or does not fit the rest.
    private static let unknown: [String: Message] = [
        "known": noComplaint, "repeatOf": noComplaint,
        "master": noComplaint, "other": noComplaint,
        "answer": Message(
            "ตอบทันทีได้เฉพาะประเภท “สอบถามข้อมูล” กรุณาเปลี่ยนประเภท หรือลบคำตอบนี้แล้วบันทึกรับเรื่อง",
            "Only an enquiry can be answered at once. Choose that kind, or take the answer out and receive the complaint."
        ),
        "category": Message(
            "หมวดนี้เลิกใช้แล้ว กรุณาเลือกหมวดอื่น", "This subject is no longer in use; please choose another."),
        "unit": Message(
            "กลุ่มงานนี้เลิกใช้แล้ว หรือไม่ใช่ของหน่วยงาน กรุณาเลือกกลุ่มงานอื่น",
            "This unit is not in use, or of another agency; please choose another."),
        "officer": Message(
            "มอบหมายให้ผู้นี้ไม่ได้ เพราะไม่อยู่ในกลุ่มงานที่เลือก เลิกใช้งานแล้ว หรือเป็นผู้ถูกร้อง กรุณาเลือกผู้อื่น",
            "Not of the chosen unit, no longer in use, or complained of; please choose somebody else."),
        "deputy": Message(
            "ผู้นี้ทำหน้าที่แทนไม่ได้ กรุณาเลือกผู้อื่นในหน่วยงานเดียวกัน",
            "They cannot act; please choose somebody else of the same agency."),
        "joint": Message(
            "หน่วยงานร่วมต้องไม่ซ้ำกันและไม่ใช่หน่วยงานหลัก กรุณาเลือกใหม่",
            "Joint agencies are others than the lead, each once; please choose again."),
        "suggestedAgency": Message(
            "กรุณาเลือกหน่วยงานอื่นที่ไม่ใช่หน่วยงานของท่าน", "Please choose another agency than your own."),
        "outcome": Message(
            "ผลนี้ต้องมีหลักฐานในรายงานของหน่วยงาน กรุณาเลือกผลอื่น หรือส่งรายงานกลับเพื่อขอหลักฐาน",
            "This outcome needs evidence in the agency’s report. Choose another, or send the report back to ask for it."
        ),
        "notices": Message(
            "แจ้งทางนี้ไม่ได้ เพราะไม่มีที่ติดต่อของทางนี้ กรุณาเลือกทางอื่น",
            "There is no address for this way; please choose another."),
        "receiver": Message(
            "ส่งมอบให้ผู้นี้ไม่ได้ เพราะเลิกใช้งานแล้วหรืออยู่หน่วยงานอื่น กรุณาเลือกผู้อื่น",
            "Not in use, or of another agency; please choose somebody else."),
        "textThai": noVariable, "textEnglish": noVariable,
        "area": Message("ไม่มีพื้นที่นี้ กรุณาเลือกจากรายการ", "There is no such area; please choose from the lists."),
        "roles": Message(
            "บทบาทนี้ไม่ใช่ของหน่วยงานนี้ กรุณาเลือกใหม่", "This agency has no such role; please choose again."),
    ]

    private static let malformed: [String: Message] = [
        "code": Message(
            "รหัสมีได้เฉพาะ A–Z ตัวใหญ่ ตัวเลข และขีด ขึ้นต้นด้วยตัวอักษร กรุณาพิมพ์ใหม่",
            "A code has capitals A–Z, digits and hyphens only, a capital first; please type it again."),
        "known": notACode, "repeatOf": notACode, "master": notACode,
        "other": notACode, "amount": notANumber,
        "year": Message("กรุณาพิมพ์ปี เช่น 2569", "Please type a year, such as 2026."),
        "phone": Message(
            "หมายเลขไม่ครบหรือมีตัวอักษร กรุณาพิมพ์เป็นตัวเลข เช่น 081 234 5678",
            "Digits are missing, or there are letters. Please type it like 081 234 5678."),
        "nationalId": Message(
            "เลขประจำตัวประชาชนมี 13 หลัก กรุณาตรวจอีกครั้ง", "A national id has 13 digits; please check it."),
        "email": Message(
            "อีเมลไม่ถูกต้อง กรุณาพิมพ์เช่น name@example.com", "Not an address; please type it like name@example.com."),
        "login": Message(
            "ชื่อผู้ใช้มีได้เฉพาะ a–z ตัวเลข จุด และขีด กรุณาพิมพ์ใหม่",
            "A login has a–z, digits, points and dashes only; please type it again."),
    ]

    private static let taken: [String: Message] = [
        "from": Message(
            "ซ้อนกับวันที่ไม่อยู่ซึ่งบันทึกไว้แล้ว กรุณาเลือกวันอื่น หรือยกเลิกช่วงเดิมก่อน",
            "It overlaps with an absence that is there already. Choose other days, or cancel that one first."),
        "deputy": Message(
            "งานจะวนกลับมาที่ผู้ไม่อยู่ เพราะผู้นี้ก็ไม่อยู่และมีผู้แทนอยู่แล้ว กรุณาเลือกผู้อื่น",
            "They are away too, and the work would come back to who is away; please choose somebody else."),
    ]
}

extension FieldError.Code {
    /// What to do about it, whatever the field.
    package var message: Message {
        switch self {
        case .required: Message("กรุณาตอบข้อนี้", "Please answer this.")
        case .tooLong(let max):
            Message(
                "ยาวเกินไป ได้ไม่เกิน \(grouped(max)) ตัวอักษร กรุณาตัดให้สั้นลง",
                "Too long: at most \(grouped(max)) characters. Please shorten it.")
        case .tooMany(let max, let counted): counted.message(max)
        case .tooShort(let min): Message("สั้นเกินไป ต้องมีอย่างน้อย \(min) ตัวอักษร", "Too short; at least \(min) characters.")
        case .wordless(let min):
            Message(
                "สั้นเกินไป ต้องมีตัวอักษรหรือตัวเลขอย่างน้อย \(min) ตัว กรุณาเขียนให้ผู้อ่านเข้าใจ",
                "Too short: at least \(min) letters or digits. Please say what its reader needs to know.")
        case .unknown: Message("ค่านี้ใช้ไม่ได้ กรุณาเลือกใหม่", "This value cannot be used; please choose again.")
        case .malformed: Message("รูปแบบไม่ถูกต้อง กรุณาพิมพ์ใหม่", "Not in the right form; please type it again.")
        case .notADay:
            Message(
                "อ่านวันที่นี้ไม่ได้ กรุณาพิมพ์ วัน/เดือน/ปี เช่น 5/12/2569",
                "This cannot be read as a date. Please type it like 2026-12-05 or 5 Dec 2026.")
        case .noSuchDay:
            Message(
                "ไม่มีวันที่นี้ในปฏิทิน กรุณาตรวจวันและเดือน แล้วพิมพ์ วัน/เดือน/ปี เช่น 5/12/2569",
                "There is no such day in the calendar. Please check it and type it like 2026-12-05 or 5 Dec 2026.")
        case .taken: Message("มีผู้ใช้แล้ว กรุณาใช้ค่าอื่น", "Already in use; please take another.")
        case .incorrect: Message("ไม่ถูกต้อง กรุณาพิมพ์อีกครั้ง", "Not right; please type it again.")
        case .unequal: Message("พิมพ์สองครั้งไม่ตรงกัน", "Not the same both times.")
        case .unchanged: Message("เหมือนของเดิม กรุณาตั้งใหม่", "The same as before; please choose a new one.")
        case .guessable:
            Message(
                "เดาง่ายเกินไป อย่าใช้ชื่อผู้ใช้ ตัวอักษรที่เรียงกัน หรือตัวเดิมซ้ำ ๆ",
                "Too easy to guess: not the login, signs in a row, or the same few over and over.")
        case .outOfRange(let min, let max):
            Message("กรุณาเลือกระหว่าง \(min) ถึง \(max)", "Please choose between \(min) and \(max).")
        case .tooEarly(let day):
            Message(
                "เร็วที่สุดคือ \(TimeElement(Zone.bangkok.start(of: day), in: .thai).text)",
                "The earliest day is \(TimeElement(Zone.bangkok.start(of: day), in: .english).text).")
        case .tooLate(let day):
            Message(
                "ช้าที่สุดคือ \(TimeElement(Zone.bangkok.start(of: day), in: .thai).text)",
                "The latest day is \(TimeElement(Zone.bangkok.start(of: day), in: .english).text).")
        }
    }
}

extension FieldError.Counted {
    /// That there are more than `max` of them, and what to do.
    fileprivate func message(_ max: Int) -> Message {
        let count = grouped(max)
        func full(_ thai: String, _ english: String) -> Message {
            Message(
                "มีครบ \(count) \(thai)แล้ว กรุณาเลิกใช้หรือลบของเดิมก่อน",
                "There are \(count) \(english) already. Please take one out of use first.")
        }
        return switch self {
        case .agencies:
            Message(
                "เลือกได้ไม่เกิน \(count) หน่วยงาน กรุณาเอาออกบางหน่วยงาน",
                "At most \(count) agencies. Please take some out.")
        case .bytes: Message("ข้อความทั้งหมดยาวเกินไป กรุณาตัดให้สั้นลง", "All of it together is too long. Please shorten it.")
        case .days:
            Message(
                "ไม่อยู่ได้ครั้งละไม่เกิน \(count) วัน กรุณาเลือกวันสุดท้ายให้เร็วขึ้น",
                "At most \(count) days at once. Please choose an earlier last day.")
        case .files:
            Message("แนบได้ไม่เกิน \(count) ไฟล์ กรุณาเอาออกบางไฟล์", "At most \(count) files. Please take some out.")
        case .absences: full("ช่วงที่ไม่อยู่", "absences")
        case .articles: full("คำตอบ", "answers")
        case .categories: full("หมวด", "subjects")
        case .keptLists: full("รายการที่บันทึกไว้", "kept lists")
        case .macros: full("ชุดสำเร็จรูป", "macros")
        case .policies: full("เกณฑ์", "rules")
        case .replies: full("ข้อความสำเร็จรูป", "replies")
        case .units: full("กลุ่มงาน", "units")
        }
    }
}

extension MergeObstacle {
    /// Why the complaint that was named can't take in another, and what to do.
    var message: Message {
        switch self {
        case .itself:
            Message(
                "รหัสนี้คือเรื่องนี้เอง กรุณาใส่รหัสของอีกเรื่อง", "This is the complaint’s own code. Please give the other one’s.")
        case .ended(.merged):
            Message(
                "เรื่องนั้นรวมอยู่กับเรื่องอื่นแล้ว กรุณาใช้รหัสของเรื่องหลัก ซึ่งดูได้ในหน้าของเรื่องนั้น",
                "That complaint is itself merged into another. Please give the main one’s code, which its page tells.")
        case .ended(let status):
            Message(
                "เรื่องนั้นปิดแล้ว สถานะคือ “\(status.message.thai)” กรุณาเลือกเรื่องที่ยังไม่ปิด",
                "That complaint is closed: it is “\(status.message.english)”. Please give the code of an open one.")
        case .unseen:
            Message("รวมกับเรื่องนั้นไม่ได้ กรุณาตรวจรหัส", "It cannot be merged into that complaint. Please check the code.")
        }
    }
}
