// SPDX-License-Identifier: Apache-2.0
import Complaints

/// What the forms of operations on the desk say.
extension Message {
    static let choose = Message("เลือก…", "Choose…")
    static let none = Message("ไม่มี", "None")
    static let nobody = Message("ไม่ระบุ", "Nobody in particular")
    static let explainAccept = Message(
        "หน่วยงานของท่านจะเป็นผู้ถือเรื่องนี้ และผู้ร้องจะเห็นว่าหน่วยงานรับเรื่องแล้ว",
        "Your agency will hold this complaint, and the complainant will see that you took it up.")
    static let explainAcceptJoint = Message(
        "หน่วยงานของท่านจะร่วมทำเรื่องนี้กับหน่วยงานหลักซึ่งเป็นผู้ถือเรื่อง และผู้ร้องจะเห็นว่าหน่วยงานรับเรื่องแล้ว",
        "Your agency will work on it with the lead agency, which holds the complaint. The complainant sees that you took it up."
    )
    static let explainMerge = Message(
        "ผู้ร้องจะได้รับคำตอบเดียวกับเรื่องหลัก แยกเรื่องออกได้ภายหลัง",
        "The complainant gets the main complaint’s answer. It can be unmerged later.")
    static let fieldAnswer = Message("คำตอบ", "Answer")
    static let fieldReason = Message("เหตุผล", "Reason")
    static let fieldNotice = Message("ข้อความถึงผู้ร้อง", "Notice to the complainant")
    static let fieldQuestion = Message("คำถามถึงผู้ร้อง", "Question to the complainant")
    static let fieldMessage = Message("ข้อความ", "Message")
    static let fieldNote = Message("บันทึก", "Note")
    static let fieldWords = Message("ข้อมูลที่ได้รับ", "What was told")
    static let fieldWordsHint = Message("ตามที่ผู้ร้องแจ้ง", "As the complainant told it.")
    static let fieldForComplainant = Message("ผู้ร้องจะเห็นข้อความนี้", "The complainant will read this.")
    static let fieldForReviewer = Message(
        "ศูนย์ฯ ใช้ข้อความนี้แจ้งผลแก่ผู้ร้อง เขียนเหมือนเขียนถึงผู้ร้อง",
        "The centre tells the complainant the result with it: write as to them.")
    static let fieldForColleagues = Message("เห็นเฉพาะเจ้าหน้าที่", "Only officers read this.")
    static let fieldNoteHint = Message(
        "เห็นเฉพาะเจ้าหน้าที่ พิมพ์ @ ตามด้วยชื่อผู้ใช้เพื่อแจ้งเพื่อนร่วมงาน",
        "Only officers read this. With @ and a colleague’s login you tell them.")
    static let fieldNoteCall = Message("เลือกเพื่อนร่วมงานที่จะแจ้ง", "Choose a colleague to tell")
    static let fieldIdentityReason = Message(
        "ผู้ร้องและผู้ตรวจสอบจะเห็นเหตุผลนี้", "The complainant and auditors will read this reason.")
    static let fieldOther = Message("รหัสของอีกเรื่อง", "Code of the other complaint")
    static let fieldOtherHint = Message(
        "ต้องระบุเมื่อซ้ำกับเรื่องที่รับไว้แล้ว", "Required when it is the same as one received before.")
    static let fieldNeedsGoTo = Message("ต้องระบุหน่วยงานที่ควรติดต่อแทน", "Say where to go instead.")
    static let fieldNeedsOther = Message("ต้องระบุรหัสของอีกเรื่อง", "Give the other complaint’s code.")
    static let fieldJointHint = Message("ไม่เกิน 4 หน่วยงาน", "At most four.")
    static let fieldJointBack = Message("ส่งกลับหน่วยงานร่วมด้วย", "Back to joint agencies too")
    static let fieldJointBackHint = Message(
        "เลือกหน่วยงานที่ต้องทำต่อ ที่ไม่ได้เลือกถือว่ารายงานแล้ว",
        "Those that have to do more. The reports of the others stand.")
    static let fieldNoticeFilled = Message(
        "ผู้ร้องจะเห็นข้อความนี้ ใส่ข้อความของหน่วยงานไว้แล้ว กรุณาอ่านและแก้เป็นคำธรรมดา",
        "The complainant will read this. The agency’s text is put in; read it and make it plain.")
    static let fieldAgency = Message("หน่วยงานที่รับผิดชอบ", "Responsible agency")
    static let fieldUnit = Message("กลุ่มงาน", "Unit")
    static let fieldOfficer = Message("เจ้าหน้าที่", "Officer")
    static let fieldOfficerHint = Message(
        "เว้นว่างได้ หากให้กลุ่มงานมอบหมายเอง", "Leave empty to let the unit decide.")
    static let fieldUnlessOfficer = Message("(จำเป็น หากไม่เลือกเจ้าหน้าที่)", "(required, unless an officer is chosen)")
    static let fieldUnlessUnit = Message("(จำเป็น หากไม่เลือกกลุ่มงาน)", "(required, unless a unit is chosen)")
    static let fieldUnitOrOfficer = Message(
        "กรุณาเลือกกลุ่มงานหรือเจ้าหน้าที่", "Please choose a unit, an officer or both.")
    static let fieldNeededBySolved = Message(
        "(จำเป็น หากแก้ไขแล้วหรือแก้ไขได้บางส่วน)", "(required, if solved or solved in part)")
    static let mergeLook = Message("ดูเรื่องหลักก่อนรวม", "Look at the main complaint")
    static let mergeTitle = Message("รวมเข้ากับเรื่องนี้หรือไม่", "Merge it into this complaint?")
    static let mergeConfirm = Message("รวมเข้ากับเรื่องนี้", "Merge it into this one")
    static let fieldProgress = Message("ความคืบหน้า", "Progress")
    static let fieldProgressHint = Message(
        "อย่างน้อย 20 ตัวอักษร ผู้ร้องจะเห็นข้อความนี้", "At least 20 characters. The complainant will read this.")
    static let fieldCause = Message("สาเหตุที่ต้องรอ", "Why it takes time")
    static let fieldResult = Message("ผลการดำเนินการ", "What was done")
    static let fieldEvidence = Message("หลักฐาน", "Evidence")
    static let fieldNeedsFile = Message("ต้องแนบหลักฐานอย่างน้อยหนึ่งไฟล์", "Needs at least one file as evidence.")
    static let fieldFiles = Message("ไฟล์แนบ", "Files")
    static let fieldFilesHint = Message(
        "รูปภาพ PDF เสียง หรือวิดีโอ ไม่เกิน 10 ไฟล์ ไฟล์ละไม่เกิน 20 เมกะไบต์",
        "Pictures, PDF, sound or video; at most 10 files of 20 megabytes each.")
    static let fieldMaster = Message("รหัสของเรื่องหลัก", "Code of the main complaint")
    static let fieldMasterHint = Message("เช่น RT70-7KQ2-M9XD-4", "For instance RT70-7KQ2-M9XD-4")
    static let fieldClock = Message("กำหนดเวลา", "Deadline")
    static let fieldEscalation = Message("เรื่องเร่งรัดที่ตอบ", "Escalation to answer")
    static let fieldOrder = Message("คำสั่งการ", "What is to be done")
    static let fieldClockAsked = Message(
        "กำหนดเวลาที่ขอขยายไปแล้วและรอพิจารณาไม่อยู่ในรายการนี้",
        "Deadlines for which you have asked already wait for a decision and are not in this list.")
    static let fieldAmount = Message("จำนวน", "How many")
    static let fieldAmountHint = Message("ตามหน่วยของกำหนดเวลานั้น", "In that deadline’s own unit.")

    static let draftMark = Message("ร่าง", "draft")
    static let draftSaved = Message("เก็บร่างแล้ว", "Draft kept")
    static let draftFailed = Message("ยังเก็บร่างไม่ได้ จะลองใหม่", "The draft is not kept yet; trying again.")
    static let draftRestored = Message(
        "เติมจากร่างที่ยังไม่ได้ส่ง ซึ่งพิมพ์ไว้เมื่อ", "Filled in from what you had typed and not sent, of")
    static let draftForget = Message("ทิ้งร่างนี้ เริ่มใหม่", "Forget the draft and begin anew")

    static let replyTitle = Message("ข้อความสำเร็จรูป", "Replies")
    static let replyChoose = Message("แทรกข้อความสำเร็จรูป", "Put in a reply")
    static let replyInsert = Message("แทรก", "Put in")
    static let replyLead = Message(
        "ข้อความที่หน่วยงานของท่านใช้บ่อย เลือกใส่ในแบบฟอร์มแล้วแก้ไขได้ก่อนส่ง",
        "What your agency writes often. Officers put it into a form and change it before they send it.")
    static let replyThai = Message("ข้อความภาษาไทย", "Thai text")
    static let replyEnglish = Message("ข้อความภาษาอังกฤษ", "English text")
    static let replyVariables = Message(
        "ใช้ตัวแปรได้: {code} รหัสเรื่อง {subject} เรื่อง {agency} หน่วยงาน {officer} ชื่อท่าน {category} หมวด {received} วันที่รับ {due} วันครบกำหนด",
        "Variables: {code}, {subject}, {agency}, {officer} (your name), {category}, {received}, {due}.")
    static let replyText = Message("ข้อความ", "Text")

    static let macroTitle = Message("ชุดสำเร็จรูป", "Macros")
    static let macroLead = Message(
        "แบบฟอร์มที่กรอกไว้ล่วงหน้า สร้างได้จากแบบฟอร์มในหน้าเรื่อง",
        "Forms filled in beforehand. Make one from a form on a complaint’s page.")
    static let macroKeep = Message("เก็บแบบฟอร์มนี้เป็นชุดสำเร็จรูป", "Keep this form as a macro")
    static let macroName = Message("ชื่อชุดสำเร็จรูป", "Name of the macro")
    static let macroNameHint = Message(
        "ทุกคนในหน่วยงานใช้ได้ ในข้อความใช้ตัวแปรได้ เช่น {code}",
        "Everybody in your agency can use it. Its text may hold variables such as {code}.")
    static let macroSave = Message("เก็บ ยังไม่ส่ง", "Keep it, do not send")
    static let macroKept = Message("เก็บเป็นชุดสำเร็จรูปแล้ว ยังไม่ได้ส่ง", "Kept as a macro. Nothing was sent.")
    static let macroOperation = Message("รายการ", "Operation")
}

extension Complaints.Operation {
    /// The words beside every field that the forms of operations have, as this one's form says them.
    var fieldLabels: [String: Message] {
        [
            "kind": .fieldKind, "category": .fieldCategory, "urgency": .fieldUrgency, "secrecy": .fieldSecrecy,
            "isPublicInterest": .fieldPublicInterest, "reason": .fieldReason, "goTo": .fieldGoTo, "other": .fieldOther,
            "lead": .fieldLead, "joint": self == .rejectReport ? .fieldJointBack : .fieldJoint,
            "agency": self == .upholdContest ? .fieldLead : .fieldAgency, "suggestedAgency": .fieldSuggestedAgency,
            "unit": .fieldUnit, "officer": .fieldOfficer, "cause": .fieldCause, "outcome": .fieldOutcome,
            "question": .fieldQuestion, "master": .fieldMaster, "channel": .fieldChannel, "clock": .fieldClock,
            "amount": .fieldAmount, "attachments": self == .report ? .fieldEvidence : .fieldFiles, "text": textLabel,
        ]
    }

    private var textLabel: Message {
        switch self {
        case .answerAtOnce: .fieldAnswer
        case .progress: .fieldProgress
        case .report: .fieldResult
        case .note: .fieldNote
        case .sendMessage: .fieldMessage
        case .addSubmission, .provideInformation: .fieldWords
        case .answerEscalation: .fieldOrder
        default: .fieldNotice
        }
    }
}
