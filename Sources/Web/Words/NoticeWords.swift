// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// What notices say, and what pages say of them.
extension Message {
    static let noticeSender = Message("ศูนย์รับเรื่องราวร้องทุกข์ของรัฐบาล 1111", "Government Complaint Centre 1111")
    static let noticeFollow = Message("ติดตามเรื่อง", "Follow your complaint")
    static let noticeFollowHow = Message(
        "เปิดดูด้วยรหัสเรื่องและ PIN ในใบรับเรื่อง เราไม่ส่ง PIN ให้ทางใด และไม่ขอ PIN ทางอีเมลหรือข้อความ",
        "Open it with the code and the PIN on your receipt. We never send the PIN, and never ask for it in a mail or a message."
    )
    static let noticeWhy = Message(
        "ท่านได้รับข้อความนี้เพราะเลือกให้แจ้งความคืบหน้าของเรื่องนี้ ข้อความนี้ส่งโดยอัตโนมัติ กรุณาอย่าตอบกลับ",
        "You get this because you chose to be told about this complaint. It was sent automatically; please do not reply."
    )
    static let noticeWhyOfficer = Message(
        "ท่านได้รับข้อความนี้ตามที่เลือกไว้ในหน้าบัญชีของท่าน",
        "You get this as you chose on your account page.")
    static let noticeEnd = Message("ไม่ต้องแจ้งอีก", "Stop these messages")
    static let noticeOpen = Message("เปิดเรื่อง", "Open the complaint")
    static let noticeOpenDesk = Message("เปิดการแจ้งเตือน", "Open your notifications")

    static func noticeReceived(_ code: String) -> NoticePhrase {
        NoticePhrase(
            Message("รับเรื่อง \(code) แล้ว", "We have your complaint \(code)"),
            Message(
                "เราได้รับเรื่องของท่านแล้ว รหัสเรื่องคือ \(code) เจ้าหน้าที่จะตรวจสอบและแจ้งให้ท่านทราบเมื่อมีความคืบหน้า",
                "We have received your complaint. Its code is \(code). An officer will look at it, and we will tell you when something happens."
            ))
    }
    static func noticeInformation(_ code: String, _ until: Message) -> NoticePhrase {
        NoticePhrase(
            Message("เรื่อง \(code) มีคำถามถึงท่าน", "A question about your complaint \(code)"),
            Message(
                "เจ้าหน้าที่ต้องการข้อมูลเพิ่มเติมเพื่อดำเนินการต่อ กรุณาตอบภายใน \(until.thai)",
                "An officer needs to know more before work can go on. Please answer by \(until.english)."))
    }
    static func noticeAnswerEnds(_ code: String, _ until: Message) -> NoticePhrase {
        NoticePhrase(
            Message("เรื่อง \(code) ใกล้หมดเวลาตอบ", "Your time to answer ends soon: complaint \(code)"),
            Message(
                "คำถามของเจ้าหน้าที่ยังรอคำตอบจากท่าน ท่านตอบได้ถึง \(until.thai) หลังจากนั้นเรื่องอาจปิดโดยไม่มีคำตอบ",
                "An officer’s question still waits for you. You can answer until \(until.english); after that the complaint may be closed without an answer."
            ))
    }
    static func noticeProgressed(_ code: String) -> NoticePhrase {
        NoticePhrase(
            Message("เรื่อง \(code) มีความคืบหน้า", "Progress on your complaint \(code)"),
            Message(
                "หน่วยงานรายงานความคืบหน้าของเรื่องท่าน อ่านรายละเอียดได้ในหน้าติดตามเรื่อง",
                "The agency reports progress on your complaint. You can read it where you follow your complaint."))
    }
    static func noticeMessage(_ code: String) -> NoticePhrase {
        NoticePhrase(
            Message("เรื่อง \(code) มีข้อความถึงท่าน", "A message about your complaint \(code)"),
            Message(
                "เจ้าหน้าที่ส่งข้อความถึงท่าน อ่านและตอบได้ในหน้าติดตามเรื่อง",
                "An officer sent you a message. You can read and answer it where you follow your complaint."))
    }
    static func noticeConcluded(_ code: String) -> NoticePhrase {
        NoticePhrase(
            Message("เรื่อง \(code) มีผลการพิจารณาแล้ว", "The result of your complaint \(code)"),
            Message(
                "เรื่องของท่านได้ข้อยุติแล้ว อ่านผลได้ในหน้าติดตามเรื่อง หากไม่เห็นด้วย หน้านั้นบอกว่าโต้แย้งได้ถึงเมื่อใด และท่านให้คะแนนการดำเนินการได้",
                "Your complaint is concluded. The result is where you follow your complaint, with the day until which you can contest it, and there you can rate how it was handled."
            ))
    }
    static func noticeRefused(_ code: String) -> NoticePhrase {
        NoticePhrase(
            Message("เรื่อง \(code) ไม่สามารถรับไว้ดำเนินการ", "We cannot take up your complaint \(code)"),
            Message(
                "เราไม่สามารถรับเรื่องของท่านไว้ดำเนินการ เหตุผลและช่องทางอื่นอยู่ในหน้าติดตามเรื่อง หากไม่เห็นด้วย หน้านั้นบอกว่าโต้แย้งได้ถึงเมื่อใด",
                "We cannot take up your complaint. The reason, and where else you can turn, are where you follow your complaint, with the day until which you can contest this."
            ))
    }
    static func noticeContestUpheld(_ code: String) -> NoticePhrase {
        NoticePhrase(
            Message("เรื่อง \(code) รับคำโต้แย้งของท่าน", "Your objection is upheld: complaint \(code)"),
            Message(
                "เจ้าหน้าที่อีกคนหนึ่งทบทวนแล้วเห็นด้วยกับคำโต้แย้งของท่าน เรื่องของท่านจะดำเนินการต่อ",
                "Another officer reviewed it and agrees with your objection. Work on your complaint goes on."))
    }
    static func noticeContestDismissed(_ code: String) -> NoticePhrase {
        NoticePhrase(
            Message("เรื่อง \(code) ผลการทบทวน", "Your objection was reviewed: complaint \(code)"),
            Message(
                "เจ้าหน้าที่อีกคนหนึ่งทบทวนแล้วและยืนตามผลเดิม เหตุผลอยู่ในหน้าติดตามเรื่อง หากมีข้อเท็จจริงใหม่ ท่านยังเพิ่มข้อมูลได้",
                "Another officer reviewed it and the result stands. The reason is where you follow your complaint; you can still add new facts."
            ))
    }
    static func noticeNews(_ code: String, _ what: Message) -> NoticePhrase {
        NoticePhrase(
            Message("เรื่อง \(code): \(what.thai)", "Complaint \(code): \(what.english)"),
            Message("เรื่อง \(code): \(what.thai)", "Complaint \(code): \(what.english)"))
    }
    static func noticeDigest(_ count: String, _ day: Message) -> NoticePhrase {
        NoticePhrase(
            Message("สรุปการแจ้งเตือน \(day.thai): \(count) รายการ", "Your notifications of \(day.english): \(count)"),
            Message(
                "ตั้งแต่สรุปครั้งก่อนมี \(count) รายการ", "Since the last summary there were \(count)."))
    }
    static func noticeEarlier(_ count: String) -> Message {
        Message("และก่อนหน้านั้นอีก \(count) รายการ", "and \(count) before these")
    }

    static let noticesTitle = Message("การแจ้งข่าว", "Notices")
    static let noticesAsk = Message("ให้เราแจ้งความคืบหน้าทางใด", "How should we tell you when something happens?")
    static let noticesAskHint = Message(
        "ข้อความมีเพียงรหัสเรื่องและสิ่งที่เกิดขึ้น ไม่มีชื่อท่านและเนื้อหาเรื่อง เปลี่ยนภายหลังได้",
        "Messages hold only the code and what happened, never your name or what you told us. You can change this later."
    )
    static let noticesAskCaller = Message("แจ้งความคืบหน้าทาง", "Tell the caller")
    static let noticesEmail = Message("อีเมล", "E-mail")
    static let noticesEmailHint = Message("ส่งไปยังอีเมลที่ท่านให้ไว้", "To the e-mail address you gave.")
    static let noticesSMS = Message("ข้อความ SMS", "SMS")
    static let noticesSMSHint = Message("ส่งไปยังหมายเลขโทรศัพท์ที่ท่านให้ไว้", "To the telephone number you gave.")
    static let noticesLine = Message("ไลน์ (LINE)", "LINE")
    static let noticesLineHint = Message(
        "ส่งไปยังบัญชี LINE ของหมายเลขที่ท่านให้ไว้", "To the LINE account of the telephone number you gave.")
    static let noticesNone = Message("ไม่ต้องแจ้ง", "Not at all")
    static let noticesNoneHint = Message("ท่านติดตามเองด้วยรหัสและ PIN", "You look yourself, with the code and PIN.")
    static let noticesNow = Message("แจ้งข่าวทาง", "Send news by")
    static let noticesNowNone = Message("ไม่มีการแจ้งข่าว", "No news is sent.")
    static let noticesNobody = Message("ไม่แจ้ง", "Not at all")
    static let noticesChange = Message("เปลี่ยนวิธีแจ้ง", "Change how you are told")
    static let noticesNoContact = Message(
        "เรื่องนี้ไม่มีช่องทางติดต่อ เราจึงแจ้งท่านไม่ได้ กรุณาติดตามด้วยรหัสและ PIN",
        "There is no contact with this complaint, so we cannot tell you anything. Please look with the code and PIN.")
    static let noticesSaved = Message("บันทึกวิธีแจ้งแล้ว", "Saved how you are told.")

    static let noticesEndTitle = Message("ไม่รับแจ้งอีก", "Stop these messages")
    static let noticesEndAsk = Message(
        "กดปุ่มแล้วเราจะไม่ส่งข้อความเช่นนี้ถึงท่านอีก เรื่องของท่านดำเนินต่อตามปกติ และเปิดรับใหม่ได้ในหน้าติดตามเรื่อง",
        "Press the button and we send you no more such messages. Your complaint goes on as before, and you can turn them on again where you follow it."
    )
    static let noticesEndAskOfficer = Message(
        "กดปุ่มแล้วเราจะไม่ส่งการแจ้งเตือนทางอีเมลถึงท่านอีก เปิดรับใหม่ได้ในหน้าบัญชีของท่าน",
        "Press the button and we mail you no more notifications. You can turn them on again on your account page.")
    static let noticesEnded = Message("เราจะไม่ส่งข้อความเช่นนี้ถึงท่านอีก", "We will send you no more such messages.")

    static let mailTitle = Message("การแจ้งเตือนทางอีเมล", "Notifications by e-mail")
    static let mailAddress = Message("อีเมล", "E-mail address")
    static let mailAddressHint = Message(
        "เว้นว่างได้ จดหมายมีเพียงรหัสเรื่อง สิ่งที่เกิดขึ้น และลิงก์", "May be empty. Mails hold the code, what happened and a link.")
    static let mailPreference = Message("ส่งเมื่อใด", "When")
    static let mailImmediate = Message("ทันทีทุกรายการ", "At once, each by itself")
    static let mailDaily = Message("วันละฉบับ เวลา 08.30 น.", "Once a day, at 08:30")
    static let mailNone = Message("ไม่ต้องส่ง", "Never")
    static let mailLanguage = Message("ภาษาของจดหมาย", "Language of the mails")
    static let mailSave = Message("บันทึก", "Save")
    static let mailSaved = Message("บันทึกการแจ้งเตือนทางอีเมลแล้ว", "Your choice is saved.")
}

/// A notice's heading and what it says.
struct NoticePhrase {
    let subject: Message
    let text: Message

    init(_ subject: Message, _ text: Message) {
        self.subject = subject
        self.text = text
    }
}

extension NoticeChannel: Worded {
    package var message: Message {
        switch self {
        case .email: .noticesEmail
        case .sms: .noticesSMS
        case .line: .noticesLine
        }
    }

    var hint: Message {
        switch self {
        case .email: .noticesEmailHint
        case .sms: .noticesSMSHint
        case .line: .noticesLineHint
        }
    }
}

extension MailPreference: Worded {
    package var message: Message {
        switch self {
        case .immediate: .mailImmediate
        case .daily: .mailDaily
        case .none: .mailNone
        }
    }
}
