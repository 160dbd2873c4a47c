// SPDX-License-Identifier: Apache-2.0

/// Tracking a complaint.
extension Message {
    static let trackTitle = Message("ติดตามเรื่อง", "Track your complaint")
    static let trackCode = Message("รหัสเรื่อง", "Code")
    static let trackCodeHint = Message(
        "อยู่ในใบรับเรื่อง เช่น RT70-7KQ2-M9XD-4 ตัวเล็กตัวใหญ่และขีดไม่มีผล",
        "On your receipt, such as RT70-7KQ2-M9XD-4. Dashes and capitals do not matter.")
    static let trackPIN = Message("PIN", "PIN")
    static let trackPINHint = Message("ตัวเลข 6 หลักในใบรับเรื่อง", "The six digits on your receipt.")
    static let trackEnter = Message("ดูเรื่อง", "Show my complaint")
    static let trackErrors = Message("ยังเปิดเรื่องไม่ได้", "Not opened yet")
    static let trackWrong = Message(
        "รหัสเรื่องหรือ PIN ไม่ถูกต้อง กรุณาตรวจกับใบรับเรื่อง",
        "The code or the PIN is not right. Please compare them with your receipt.")
    static let trackLost = Message(
        "หากทำรหัสหรือ PIN หาย โทรสายด่วน 1111 เจ้าหน้าที่จะช่วยตรวจสอบให้",
        "Lost your code or PIN? Call 1111; an officer will help.")

    static let trackedTitle = Message("เรื่อง", "Complaint")
    static let trackedHolder = Message("ขณะนี้ผู้รับผิดชอบคือ", "Now with:")
    static let trackedHub = Message("ศูนย์รับเรื่องราวร้องทุกข์ของรัฐบาล 1111", "Government Complaint Centre 1111")
    static let trackedNoHolder = Message("เรื่องนี้ปิดแล้ว", "This complaint is closed.")
    static let trackedMasterHolder = Message(
        "เรื่องที่รวมกันอยู่กับ", "The complaint that yours was joined to is with:")
    static let trackedGoTo = Message("ที่ที่ท่านไปขอความช่วยเหลือได้", "Where to go instead")
    static let trackedFinal = Message(
        "ผลอยู่ด้านล่าง และโต้แย้งไม่ได้อีก หากปัญหายังอยู่ ยื่นเรื่องใหม่แล้วบอกรหัสของเรื่องนี้",
        "The result is below and can no longer be contested. If the trouble is still there, file anew with this code.")
    static let trackedFinalRefusal = Message(
        "เหตุผลและช่องทางอื่นอยู่ด้านล่าง และโต้แย้งไม่ได้อีก หากมีข้อเท็จจริงใหม่ ยื่นเรื่องใหม่แล้วบอกรหัสของเรื่องนี้",
        "The reason and where to go instead are below. It can no longer be contested. With new facts, file anew with this code."
    )
    static let trackedReason = Message(
        "เหตุผลอยู่ด้านล่าง หากท่านไม่เห็นด้วย ท่านโต้แย้งได้ภายในกำหนด",
        "The reason is below. If you disagree, you can contest this in time.")
    static let trackedFinalReason = Message(
        "เหตุผลอยู่ด้านล่าง และโต้แย้งไม่ได้อีก หากมีข้อเท็จจริงใหม่ ยื่นเรื่องใหม่แล้วบอกรหัสของเรื่องนี้",
        "The reason is below. It can no longer be contested. With new facts, file anew with this code.")
    static let trackedQuestion = Message("เจ้าหน้าที่ถามท่าน", "An officer asks you")
    static let trackedAnswerBy = Message("กรุณาตอบภายใน", "Please answer by")
    static let trackedResult = Message("ผลการพิจารณา", "Result")
    static let trackedContestUntil = Message("หากไม่เห็นด้วย โต้แย้งได้ถึง", "If you disagree, you can contest this until")
    static let trackedActions = Message("สิ่งที่ท่านทำได้ขณะนี้", "What you can do now")
    static let trackedTimeline = Message("ความเคลื่อนไหว", "What has happened")
    static let trackedMore = Message("ศูนย์ฯ ได้รับข้อมูลเพิ่มทางอื่น", "More was reported to the centre")
    static let trackedReported = Message(
        "มีผู้แจ้งข้อมูลเพิ่มโดยไม่บอก PIN", "Somebody told more without giving the PIN")
    static let trackedAnsweredFor = Message(
        "มีผู้ตอบคำถามโดยไม่บอก PIN", "Somebody answered without giving the PIN")
    static let trackedReportedHint = Message(
        "จึงไม่แสดงถ้อยคำที่นี่ หากไม่ใช่ท่าน แจ้งเจ้าหน้าที่ได้", "So the words are not shown here. If it was not you, tell us.")
    static let trackedThrough = Message("ผ่านเจ้าหน้าที่ศูนย์ฯ 1111", "Through an officer of the 1111 centre")
    static let trackedOwnMessage = Message("ข้อความจากท่าน", "Your message")
    static let trackedTheirMessage = Message("ข้อความถึงท่าน", "Message to you")
    static let trackedFacts = Message("รายละเอียดเรื่อง", "Your complaint")
    static let trackedStory = Message("เรื่องที่ท่านเล่า", "What you told us")
    static let trackedFiles = Message("ไฟล์", "Files")
    static let trackedOpenings = Message("ใครเปิดดูตัวตนของฉัน", "Who opened my identity")
    static let trackedOpeningsText = Message(
        "ทุกครั้งที่มีเจ้าหน้าที่เปิดดูชื่อหรือช่องทางติดต่อของท่าน",
        "Every time an officer opened your name or contacts")
    static let trackedNoOpenings = Message("ยังไม่มีผู้ใดเปิดดู", "Nobody has opened it.")
    static let trackedWhen = Message("เมื่อ", "When")
    static let trackedWho = Message("หน่วยงาน", "Agency")
    static let trackedWhy = Message("เหตุผล", "Reason")

    static let stepInformation = Message("ตอบคำถามเจ้าหน้าที่", "Answer the question")
    static let stepReason = Message("เหตุผลของท่าน", "Your reason")
    static let withdrawQuestion = Message("ท่านต้องการถอนเรื่องนี้จริงหรือไม่", "Do you really want to withdraw?")
    static let withdrawStops = Message(
        "เจ้าหน้าที่จะหยุดดำเนินการเรื่องนี้ให้ท่าน", "Work on this complaint for you stops.")
    static let withdrawNoReturn = Message(
        "ท่านกลับมาเปิดเรื่องเดิมไม่ได้ แต่ยื่นเรื่องใหม่ได้", "It cannot be reopened; you may file a new one.")
    static let withdrawMayContinue = Message(
        "เรื่องที่เป็นประโยชน์สาธารณะหรือเบาะแส เจ้าหน้าที่อาจดำเนินการต่อโดยไม่เกี่ยวข้องกับท่าน",
        "A matter of public interest or a tip-off may go on without you.")
    static let ratingWords = Message("ความเห็นเพิ่มเติม", "Anything else?")

    /// The question behind a mark's field name.
    static func markQuestion(_ name: String) -> Message {
        switch name {
        case "ease": Message("ยื่นและติดตามเรื่องได้ง่ายเพียงใด", "How easy was it to file and track?")
        case "fairness": Message("ได้รับการปฏิบัติอย่างเป็นธรรมเพียงใด", "How fairly were you treated?")
        case "speed": Message("ดำเนินการรวดเร็วเพียงใด", "How quick was it?")
        default: Message("พอใจผลที่ได้รับเพียงใด", "How content are you with the result?")
        }
    }

    /// The word behind a mark from 1 to 5.
    static func mark(_ mark: Int) -> Message {
        switch mark {
        case 1: Message("แย่มาก", "very poor")
        case 2: Message("ไม่ดี", "poor")
        case 3: Message("พอใช้", "fair")
        case 4: Message("ดี", "good")
        default: Message("ดีมาก", "very good")
        }
    }
}

extension TrackStep {
    var title: Message {
        switch self {
        case .information: .stepInformation
        case .submission: Message("เพิ่มข้อมูลหรือหลักฐาน", "Add information")
        case .message: Message("ส่งข้อความถึงเจ้าหน้าที่", "Send a message")
        case .contest: Message("โต้แย้งผล", "Contest the result")
        case .rating: Message("ให้คะแนนการดำเนินการ", "Rate how it was handled")
        case .withdrawal: Message("ถอนเรื่อง", "Withdraw the complaint")
        }
    }

    var explanation: Message {
        switch self {
        case .information: Message("ตอบเป็นข้อความ หรือแนบไฟล์ก็ได้", "Answer in words, with files, or both.")
        case .submission:
            Message(
                "หากมีข้อเท็จจริงหรือหลักฐานใหม่ เพิ่มได้ที่นี่ ผู้ที่ดำเนินการจะเห็นทันที",
                "If there is something new, add it here. Whoever works on it sees it at once.")
        case .message:
            Message("ข้อความจะไปถึงผู้ที่รับผิดชอบเรื่องในขณะนี้", "It reaches whoever is responsible now.")
        case .contest:
            Message(
                """
                บอกเราว่าเหตุใดท่านจึงไม่เห็นด้วย เจ้าหน้าที่อีกคนหนึ่งจะทบทวน \
                ผลเดิมโต้แย้งได้เพียงครั้งเดียว จึงควรบอกเหตุผลให้ครบถ้วน \
                รูปภาพหรือเอกสารแนบเพิ่มได้หลังส่ง
                """,
                """
                Tell us why you disagree. An officer other than the one who decided will review it. \
                A result can be contested only once, so please give all your reasons. \
                Pictures and documents can be added once it is sent.
                """)
        case .rating: Message("1 คือแย่มาก 5 คือดีมาก", "1 is very poor, 5 is very good.")
        case .withdrawal: Message("กรุณาอ่านก่อนยืนยัน", "Please read this before you confirm.")
        }
    }

    var textLabel: Message {
        switch self {
        case .information: Message("คำตอบของท่าน", "Your answer")
        case .submission: Message("ข้อมูลใหม่", "What is new")
        case .message, .contest, .rating, .withdrawal: Message("ข้อความ", "Message")
        }
    }

    var button: Message {
        switch self {
        case .information: Message("ส่งคำตอบ", "Send the answer")
        case .submission: Message("เพิ่มข้อมูล", "Add")
        case .message: Message("ส่งข้อความ", "Send")
        case .contest: Message("ส่งข้อโต้แย้ง", "Send the objection")
        case .rating: Message("ส่งคะแนน", "Send the rating")
        case .withdrawal: Message("ยืนยันถอนเรื่อง", "Withdraw the complaint")
        }
    }
}
