// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// What the operator's pages, the own account and the audit say.
extension Message {
    static let receiveTitle = Message("รับเรื่อง", "Receive a complaint")
    static let receiveCallerPart = Message("ผู้ร้อง", "The person")
    static let receiveMatterPart = Message("เรื่อง", "The matter")
    static let receiveAnswerPart = Message("ตอบทันที", "Answer at once")
    static let receiveKnownPart = Message("เพิ่มในเรื่องที่มีอยู่แล้ว", "Add to a known complaint")
    static let receiveLanguage = Message("ภาษาที่ผู้ร้องใช้", "The person’s language")
    static let receiveCategoryNone = Message("ไม่แน่ใจ", "Not sure")
    static let receiveContact = Message("ผู้ติดต่อแทน", "Contact person")
    static let receiveContactPhone = Message("โทรศัพท์ของผู้ติดต่อแทน", "Contact’s telephone")
    static let receiveRespondentAgency = Message("หน่วยงานที่ถูกร้อง", "Agency complained of")
    static let receiveAnswer = Message("คำตอบ", "Answer")
    static let receiveAnswerHint = Message(
        "เฉพาะการสอบถามข้อมูล: เรื่องจะยุติทันทีด้วยคำตอบนี้",
        "Enquiries only: the complaint is concluded with this answer.")
    static let receiveKnown = Message("รหัสของเรื่องที่มีอยู่แล้ว", "Code of the known complaint")
    static let receiveKnownHint = Message(
        "สิ่งที่เล่าจะถูกเพิ่มเป็นข้อมูลใหม่ของเรื่องนั้น", "What was told becomes a new submission of that complaint.")
    static let receiveAttach = Message("เพิ่มในเรื่องนี้", "Add to this complaint")
    static let receiveSend = Message("บันทึกรับเรื่อง", "Receive")
    static let receiveRepeat = Message("ผู้ร้องเคยแจ้งเรื่องไว้", "This person has complained before")
    static let receiveNoRepeat = Message("ไม่พบเรื่องเดิมของหมายเลขนี้", "No earlier complaint with this number")
    static let receiveRepeatOf = Message("ร้องซ้ำจากเรื่อง (รหัส)", "Repeats the complaint (code)")
    static let receiveRepeatOfHint = Message(
        "เมื่อเรื่องเดิมยุติแล้วแต่ปัญหายังอยู่", "When that one was concluded but the matter has not ended.")
    static let receivedTitle = Message("รับเรื่องแล้ว อ่านให้ผู้ร้องฟัง", "Received: read this to the person")
    static let receivedCode = Message("รหัสเรื่อง อ่านทีละกลุ่ม", "Code, group by group")
    static let receivedPIN = Message("PIN แสดงที่นี่เท่านั้น", "PIN, shown here only")
    static let receivedOpen = Message("เปิดเรื่องนี้", "Open this complaint")
    static let receivedNext = Message("รับเรื่องต่อไป", "Receive the next one")
    static let receiveCheck = Message("ตรวจหาเรื่องคล้ายกันและคำตอบ", "Look for similar ones and answers")
    static let receiveClear = Message("สายต่อไป", "Next call")
    static let receiveMore = Message("รายละเอียดเพิ่มเติมและผู้เกี่ยวข้อง", "More details, and others concerned")
    static let receiveHints = Message("สิ่งที่ระบบพบจากที่พิมพ์", "What the words bring up")
    static let receiveHintsEmpty = Message(
        "พิมพ์หมายเลขหรือเรื่องที่เล่า ระบบจะแสดงเรื่องเดิม เรื่องคล้ายกัน หมวด และคำตอบที่มีอยู่ตรงนี้",
        "Type the number or the words: earlier and similar complaints, subjects and known answers appear here.")
    static let receiveSimilar = Message("เรื่องคล้ายกันที่ยังไม่ยุติ", "Similar ones that are open")
    static let receiveNearby = Message("สถานที่ใกล้กัน", "nearby")
    static let receiveAttachHere = Message("เพิ่มในเรื่องนี้", "Add to it")
    static let receiveRepeatHere = Message("ร้องซ้ำ", "Repeat it")
    static let receiveCategories = Message("หมวดที่น่าจะตรง", "Likely subjects")
    static let receiveUse = Message("ใช้", "Use")
    static let receiveAgencies = Message("หน่วยงานที่เคยรับเรื่องคล้ายกัน", "Who had similar ones")
    static let receiveArticles = Message("คำตอบที่มีอยู่", "Known answers")
    static let receiveArticleUse = Message("ใช้คำตอบนี้", "Use this answer")
    static func receiveBecause(_ words: String) -> Message {
        Message("เพราะมีคำว่า: \(words)", "because of: \(words)")
    }
    static func receiveScreened(_ count: Int) -> Message {
        Message("เรื่องคล้ายกัน \(count) เรื่องอยู่ในหมวดนี้", "\(count) similar ones were put here")
    }
    static func receiveWent(_ count: Int) -> Message {
        Message("\(count) เรื่อง", count == 1 ? "1 complaint" : "\(count) complaints")
    }
    static let receiveKeys = Message(
        "Ctrl+Enter รับเรื่อง · Alt+1 ถึง Alt+4 ใช้ข้อเสนอ · Alt+5 ถึง Alt+9 ดูเรื่องเดิมก่อนเพิ่ม",
        "Ctrl+Enter receives · Alt+1 to 4 use a suggestion · Alt+5 to 9 look at a known one, to add to it")
    static let receiveCleared = Message(
        "สิ่งที่พิมพ์ของอีกสายหนึ่งยังอยู่ เรียกคืนได้จากหน้านี้เท่านั้น",
        "What was typed in the other call is still here and can be brought back, from this page alone.")
    static let receiveRestore = Message("นำสายก่อนกลับมา", "Bring it back")
    static let receiveNameless = Message(
        "ไม่แจ้งชื่อ: ระบบจะไม่เก็บชื่อ หมายเลข และที่ติดต่อของผู้ร้อง",
        "Without a name: the person’s name, number and addresses will not be kept.")
    static let receiveNeedsPerson = Message("(จำเป็น เว้นแต่ไม่แจ้งชื่อ)", "(required, unless without a name)")
    static let receiveNeedsPhone = Message(
        "(จำเป็น เว้นแต่ไม่แจ้งชื่อ หรือมีอีเมลหรือที่อยู่)", "(required, unless without a name or with another address)")
    static let receiveNeedsPlace = Message(
        "(จำเป็น เว้นแต่เลือกจังหวัด สอบถาม หรือเสนอความคิดเห็น)",
        "(required, unless a province is chosen, or for an enquiry or opinion)")

    static let attachTitle = Message("เพิ่มในเรื่องนี้หรือไม่", "Add it to this complaint?")
    static let attachKnown = Message(
        "หมายเลขที่พิมพ์เป็นของผู้ที่เกี่ยวข้องกับเรื่องนี้", "The number typed is that of somebody in this complaint.")
    static let attachStranger = Message(
        "หมายเลขที่พิมพ์ไม่อยู่ในเรื่องนี้ น่าจะเป็นเรื่องของผู้อื่น",
        "Nobody in this complaint has the number typed. It is probably somebody else’s.")
    static let attachUntold = Message(
        "ยังไม่มีหมายเลขของผู้โทร จึงน่าจะเป็นเรื่องของผู้อื่น",
        "There is no number of the caller’s yet. It is probably somebody else’s complaint.")
    static let attachWithheld = Message(
        "ผู้ร้องของเรื่องนี้ปกปิดตัวตน จึงไม่เทียบหมายเลขของผู้ใด",
        "Its complainant withholds who they are, so no number is compared.")
    static let attachAdviceWithheld = Message(
        "หากผู้โทรคือผู้ร้อง ให้บอกรหัสและ PIN แล้วใช้หน้า",
        "If the caller is that complainant, they give the code and the PIN. Go on at:")
    static let attachAdvice = Message(
        "รับเป็นเรื่องของผู้โทรเอง ผู้โทรจะได้รหัสของตน และศูนย์ฯ รวมสองเรื่องได้ภายหลัง",
        "Receive one of the caller’s own: they get a code of their own, and the centre can merge the two later.")
    static let attachKept = Message(
        "ระบบเก็บเฉพาะสิ่งที่เล่าและไฟล์ ไม่เก็บชื่อและหมายเลข ผู้ร้องเห็นเพียงว่ามีผู้แจ้งเพิ่ม",
        "Only what was told and the files are kept, not the name and number. The complainant reads that somebody told more, not what."
    )
    static let attachClosed = Message(
        "เรื่องนี้ปิดแล้ว สิ่งที่เพิ่มจะไม่มีผู้ติดตาม หากปัญหายังอยู่ ให้ร้องซ้ำ",
        "This one is closed, and nobody follows what is added to it. If the trouble is still there, repeat it.")
    static let attachOwn = Message("รับเป็นเรื่องของผู้โทรเอง", "Receive one of the caller’s own")
    static let attachAnyway = Message("เพิ่มในเรื่องนี้แม้ไม่ใช่ของผู้โทร", "Add to it all the same")
    static let attachBack = Message("กลับไปแก้ไข ยังไม่เพิ่ม", "Back to the form, add nothing")
    static let receivedAdded = Message("เพิ่มในเรื่องเดิมแล้ว", "Added to the known complaint")
    static let receivedAddedText = Message(
        "บอกผู้โทรว่าเพิ่มสิ่งที่เล่าในเรื่องที่มีอยู่แล้ว อย่าอ่านรหัสของเรื่องนั้น เพราะรหัสเป็นของผู้ร้องเท่านั้น",
        "Tell the caller that it was added to a complaint we have. Do not read out its code, which is for its complainant alone."
    )
    static let receivedLeftOut = Message(
        "ผู้ร้องไม่แจ้งชื่อ ระบบจึงไม่ได้เก็บชื่อ หมายเลข และที่ติดต่อที่พิมพ์ไว้",
        "The person gives no name, so the name, number and addresses that were typed were not kept.")
    static let receivedAnswered = Message("ตอบและยุติเรื่องแล้ว", "Answered and concluded")

    static let callerTitle = Message("ผู้โทรที่มีรหัสและ PIN", "A caller with code and PIN")
    static let callerLead = Message(
        "ทำรายการแทนผู้ร้องได้เหมือนที่ผู้ร้องทำเองในหน้าติดตามเรื่อง ภายใน 15 นาที",
        "Do for the caller what they could do on the tracking page themselves, for fifteen minutes.")
    static let callerEnter = Message("เปิดเรื่องของผู้โทร", "Open the caller’s complaint")
    static let callerWrong = Message("รหัสหรือ PIN ไม่ถูกต้อง", "The code or the PIN is wrong.")
    static let callerOver = Message(
        "หมดเวลาแล้ว กรุณาขอรหัสและ PIN จากผู้โทรอีกครั้ง",
        "The time is over. Please ask the caller for code and PIN again.")
    static let callerActing = Message("ท่านกำลังทำรายการแทนผู้โทร", "You are acting for the caller.")
    static let callerCodeHint = Message(
        "เช่น RT70-7KQ2-M9XD-4 ไม่ต้องใส่ขีด", "Such as RT70-7KQ2-M9XD-4, with or without dashes.")
    static let callerLeft = Message("จบการทำรายการแทนผู้โทรแล้ว", "Finished with this caller.")
    static let receivedAnswer = Message("คำตอบที่อ่านให้ผู้ฟัง", "The answer, to be read to the person")
    static let callerOpen = Message("ยังทำรายการแทนผู้โทรคนก่อนอยู่", "The last caller is not finished with")
    static let callerUntil = Message("จนถึง", "until")
    static let callerGoOn = Message("ทำรายการต่อ", "Go on with it")
    static let callerLeave = Message("จบการทำรายการแทนผู้โทร", "Finish with this caller")

    static let accountTitle = Message("บัญชีของฉัน", "My account")
    static let accountLogin = Message("ชื่อผู้ใช้", "Login")
    static let accountRoles = Message("บทบาท", "Roles")
    static let accountSession = Message("เข้าสู่ระบบได้ถึง", "Logged in until at most")
    static let accountPassword = Message("เปลี่ยนรหัสผ่าน", "Change the password")
    static let accountElsewhere = Message("ออกจากระบบที่เครื่องอื่นทั้งหมด", "Log out everywhere else")
    static let accountElsewhereDone = Message(
        "ออกจากระบบที่เครื่องอื่นทั้งหมดแล้ว", "You are logged out everywhere else.")
    static let accountSessions = Message("ที่ที่ท่านเข้าสู่ระบบอยู่", "Where you are logged in")
    static let accountSessionsHint = Message(
        "หากพบรายการที่ไม่ใช่ของท่าน ให้ออกจากระบบรายการนั้นและเปลี่ยนรหัสผ่านทันที",
        "If one of these is not yours, log it out and change your password at once.")
    static let accountStarted = Message("เข้าสู่ระบบเมื่อ", "Logged in")
    static let accountSeen = Message("ใช้งานล่าสุด", "Last used")
    static let accountDevice = Message("เครื่อง", "Device")
    static let accountEnd = Message("สิ้นสุดการใช้งาน", "End it")
    static let accountThis = Message("เครื่องนี้", "This one")
    static let accountThere = Message("ออกจากระบบรายการนี้", "Log out")
    static let accountThereDone = Message("ออกจากระบบรายการนั้นแล้ว", "That session is logged out.")

    static let auditTitle = Message("การขอเปิดตัวตนผู้ร้องทั้งหมด", "Every request to open an identity")
    static let auditTitleSome = Message("การขอเปิดตัวตนผู้ร้องที่กรองไว้", "Requests to open an identity, filtered")
    static func auditTitleOf(_ name: String) -> Message {
        Message("การขอเปิดตัวตนผู้ร้องของ \(name)", "Requests to open an identity by \(name)")
    }
    static let auditLogin = Message("ชื่อผู้ใช้", "Login")
    static let auditAgency = Message("หน่วยงาน", "Agency")
    static let auditApprover = Message("ผู้เห็นชอบ", "Approved by")
    static let auditApprovedAt = Message("เห็นชอบเมื่อ", "Approved on")
    static let auditOpenedAt = Message("เปิดดูเมื่อ", "Opened on")
    static let auditAll = Message("ดูคำขอทั้งหมด", "Show all requests")
    static let auditOfficer = Message("ชื่อผู้ใช้ของผู้ขอ", "Login of who asked")
    static let auditOfficerHint = Message("หรือกดชื่อในรายการ", "Or choose a name in the list.")
    static let auditOfficerUnknown = Message(
        "ไม่มีเจ้าหน้าที่ที่ใช้ชื่อนี้ กรุณาตรวจตัวสะกด หรือกดชื่อในรายการ",
        "Nobody has this login. Please check how it is written, or choose a name in the list.")
    static let auditState = Message("สถานะ", "State")
    static let auditFrom = Message("ขอตั้งแต่วันที่", "Requested from")
    static let auditNone = Message("ไม่มีคำขอที่ตรงกับตัวกรองนี้", "No request fits this filter.")

    static func auditNever(_ name: String) -> Message {
        Message("\(name) ยังไม่เคยขอเปิดตัวตนผู้ร้อง", "\(name) has never asked to open an identity.")
    }

    static func auditNoneOf(_ name: String) -> Message {
        Message("ไม่มีคำขอของ \(name) ที่ตรงกับตัวกรองนี้", "No request of \(name) fits this filter.")
    }

    static func auditStateName(_ state: AccessFilter.State) -> Message {
        switch state {
        case .opened: Message("เปิดดูแล้ว", "Opened")
        case .unopened: Message("ยังไม่ได้เปิดดู", "Not opened")
        case .waiting: Message("รอความเห็นชอบ", "Waiting for approval")
        }
    }
    static let auditEmpty = Message("ยังไม่มีการขอเปิดตัวตน", "No request yet")
    static let auditWhen = Message("ขอเมื่อ", "Requested")
    static let auditWho = Message("ผู้ขอ", "By")
    static let auditReason = Message("เหตุผล", "Reason")
    static let auditApproved = Message("เห็นชอบ", "Approved")
    static let auditOpened = Message("เปิดดู", "Opened")
}
