// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// What the complaint's page on the desk says.
extension Message {
    static let yes = Message("ใช่", "Yes")
    static let complaintDone = Message("ดำเนินการเรียบร้อย", "Done")
    static let complaintBack = Message("กลับไปที่เรื่อง", "Back to the complaint")
    static let complaintOperations = Message("สิ่งที่ทำได้ตอนนี้", "What you can do now")
    static let complaintNoOperations = Message(
        "ไม่มีสิ่งที่ท่านต้องหรือทำได้กับเรื่องนี้ในขณะนี้", "There is nothing for you to do with this complaint now.")
    static let complaintFacts = Message("ข้อมูลของเรื่อง", "Facts")
    static let complaintWords = Message("สิ่งที่ผู้ร้องแจ้ง", "What the complainant told us")
    static let complaintFiles = Message("ไฟล์แนบทั้งหมด", "All files")
    static let complaintOfficerFiles = Message("ไฟล์จากเจ้าหน้าที่", "Files from officers")
    static let complaintProposed = Message(
        "หัวหน้ากลุ่มงานได้รับแจ้งแล้ว เมื่อเห็นชอบ รายงานจะไปถึงศูนย์ฯ",
        "Your unit head was told. Once they approve, the report goes to the centre.")
    static let complaintHistory = Message("ประวัติ", "History")
    static let complaintQuestion = Message("รอผู้ร้องตอบ", "A question to the complainant is open")
    static let complaintAnswerBy = Message("ตอบได้ถึง", "May be answered until")
    static let complaintProposal = Message("รายงานผลที่รอความเห็นชอบ", "A report waits for approval")
    static let complaintReport = Message("รายงานผลที่รอตรวจ", "A report waits for review")
    static let complaintContest = Message("ข้อโต้แย้งของผู้ร้อง", "The complainant’s objection")
    static let complaintContestable = Message("โต้แย้งได้ถึง", "May be contested until")
    static let complaintContinues = Message("เรื่องดำเนินต่อโดยไม่มีผู้ร้อง", "The matter goes on without the person")
    static let complaintMaster = Message("รวมอยู่กับเรื่อง", "Merged into")
    static let complaintMembers = Message("เรื่องที่รวมอยู่กับเรื่องนี้", "Merged into this one")
    static let complaintRepeats = Message("ร้องซ้ำจากเรื่อง", "Repeats")
    static let complaintBinding = Message("ตามคำวินิจฉัย", "bound by a ruling")
    static func complaintRating(_ ease: Int, _ fairness: Int, _ speed: Int, _ result: Int) -> Message {
        Message(
            "ความสะดวก \(ease) ความเป็นธรรม \(fairness) ความรวดเร็ว \(speed) ผล \(result) (เต็ม 5)",
            "Ease \(ease), fairness \(fairness), speed \(speed), result \(result), of 5")
    }
    /// Which step of the ladder, by whom it reaches.
    static func complaintReminder(_ level: Int) -> Message {
        switch Ladder.Step(rawValue: level) {
        case .nearDue: Message("ใกล้ครบกำหนด", "soon due")
        case .due: Message("ครบกำหนด", "due")
        case .executive: Message("ถึง CCEO", "to the CCEO")
        case .hubExecutive: Message("ถึงผู้บริหารศูนย์ฯ", "to the centre’s executives")
        case nil: Message("ระดับ \(level)", "level \(level)")
        }
    }
    static let complaintMeanwhile = Message("สิ่งที่เกิดขึ้นระหว่างที่ท่านกรอกแบบฟอร์ม", "What happened while you wrote")
    static let complaintMeanwhileHint = Message(
        "ข้อความที่ท่านพิมพ์ยังอยู่ด้านล่าง ตรวจดูแล้วส่งอีกครั้งได้", "What you typed is still below. Look, then send it again.")
    static let complaintNowImpossible = Message(
        "ขณะนี้ทำรายการนี้ไม่ได้แล้ว", "This is no longer possible.")

    static let caseHeldBy = Message("ผู้รับผิดชอบ:", "With:")
    static let caseReceived = Message("รับเรื่อง", "Received")
    static let caseChanged = Message(
        "มีความเคลื่อนไหวใหม่ในเรื่องนี้ ข้อความที่พิมพ์ไว้จะยังอยู่หลังโหลดใหม่",
        "Something new happened to this complaint. What you typed stays after reloading.")
    static let caseReload = Message("โหลดใหม่", "Reload")
    static let caseEnded = Message(
        "ท่านออกจากระบบแล้ว เข้าสู่ระบบในหน้าต่างใหม่ แล้วกลับมาทำต่อที่หน้านี้ได้",
        "You are logged out. Log in in another window, then go on here.")
    static let caseLogIn = Message("เข้าสู่ระบบ", "Log in")
    static func colleague(_ colleague: Colleague) -> Message {
        guard let operation = colleague.operation?.message else {
            return Message("\(colleague.name) เปิดเรื่องนี้อยู่", "\(colleague.name) has this complaint open")
        }
        return Message(
            "\(colleague.name) กำลังทำรายการ “\(operation.thai)” ในเรื่องนี้",
            "\(colleague.name) is filling in “\(operation.english)” on this complaint")
    }
    static let fileWhole = Message("เปิดเต็มหน้า", "Open on its own")
    static let fieldKept = Message("หลักฐานที่แนบไว้แล้ว", "Evidence that is there already")
    static let fieldKeptHint = Message(
        "ไฟล์ของรายงานที่ถูกส่งกลับ ที่เลือกไว้จะใช้อีกครั้ง", "From the report that came back. What is ticked is used again.")
    static let complaintOrder = Message("ข้อสั่งการของผู้บริหาร", "What the executive ordered")
    static let requestTitle = Message("ขอขยายเวลา", "More time is asked for")
    static let requestGrant = Message("ขยายเวลาให้", "Grant it")
    static let requestWaits = Message("รอหัวหน้าพิจารณา", "It waits for the head’s decision.")
    static let historyForCaller = Message(
        "แทนผู้ร้อง ซึ่งแจ้งรหัสและ PIN", "For the complainant, who gave code and PIN")
    static let historyReported = Message(
        "ไม่ได้แจ้ง PIN อาจไม่ใช่ผู้ร้อง", "No PIN was given: it may not be the complainant")
    static let historyFilter = Message("แสดงประวัติ", "What the history shows")
    static let historyAll = Message("ทั้งหมด", "Everything")
    static let historyWords = Message("เฉพาะที่มีข้อความ", "With words only")
    static let historyTalk = Message("กับผู้ร้อง", "With the complainant")
    static func historyMore(_ amount: Message) -> Message {
        Message("ขยายอีก \(amount.thai)", "\(amount.english) more")
    }
    /// Of a deadline whose unit is not known any more.
    static func historyMoreTime(_ amount: Int) -> Message {
        Message("ขยายอีก \(amount) หน่วยเวลา", "\(amount) more units of its time")
    }
    static let mentionUnheard = Message(
        "ไม่ได้แจ้งผู้ที่ไม่มีชื่อในระบบหรือไม่มีสิทธิ์ดูเรื่องนี้:",
        "Not told, since nobody has that name or may not see this complaint:")

    static let shortcutTitle = Message("ปุ่มลัด", "Keyboard shortcuts")
    static let shortcutSheet = Message("แสดงหรือซ่อนแผ่นนี้", "Show or hide this sheet")
    static let shortcutLead = Message(
        "ใช้ได้เมื่อไม่ได้พิมพ์อยู่ในช่องข้อความ", "They work while you are not typing in a field.")
    static let shortcutSend = Message("ส่งแบบฟอร์มที่กำลังกรอก", "Send the form you are filling in")
    static let shortcutClose = Message("ปิดแบบฟอร์มหรือแผ่นนี้", "Close the form or this sheet")
    static let shortcutOn = Message("เปิดใช้ปุ่มลัดบนเครื่องนี้", "Use shortcuts on this computer")
    static let shortcutDone = Message("ปิด", "Close")

    static let fieldKind = Message("ประเภท", "Kind")
    static let fieldCategory = Message("หมวด", "Category")
    static let fieldUrgency = Message("ชั้นความเร็ว", "Urgency")
    static let fieldSecrecy = Message("ชั้นความลับ", "Secrecy")
    static let fieldPublicInterest = Message("เป็นประโยชน์สาธารณะ", "Public interest")
    static let fieldPublicInterestHint = Message(
        "ดำเนินการต่อแม้ผู้ร้องถอนเรื่อง", "Goes on even if the person withdraws.")
    static let fieldChannel = Message("ช่องทาง", "Channel")
    static let fieldPartner = Message("ระบบที่ส่งมา", "From the system")
    static let fieldPlace = Message("สถานที่", "Place")
    static let fieldRespondent = Message("ผู้ถูกร้อง", "Respondent")
    static let fieldLead = Message("หน่วยงานหลัก", "Lead agency")
    static let complaintReportBack = Message("รายงานถูกส่งกลับ ต้องดำเนินการต่อ", "The report came back, with more to do")
    static let complaintContestOwn = Message(
        "ท่านเป็นผู้ยุติเรื่องนี้ เพื่อนร่วมงานคนอื่นจึงต้องเป็นผู้ทบทวน",
        "You concluded this complaint, so a colleague has to review it.")
    static let complaintAwaitsRuling = Message(
        "เรื่องนี้รอผู้บริหารศูนย์ฯ วินิจฉัยว่าหน่วยงานใดรับผิดชอบ",
        "The centre’s executive has to rule which agency is responsible.")
    static let complaintJointReport = Message("รายงานผลของหน่วยงานร่วม", "The report of a joint agency")
    static let complaintJointAwaited = Message(
        "รายงานผลได้เมื่อหน่วยงานร่วมรายงานครบ ยังรอ", "The result can be reported once the joint agencies have. Still open:")
    static let fieldJoint = Message("หน่วยงานร่วม", "Joint agencies")
    static let fieldReturns = Message("จำนวนครั้งที่ส่งคืน", "Times returned")
    static let fieldOutcome = Message("ผล", "Outcome")
    static let fieldGoTo = Message("หน่วยงานที่ควรติดต่อแทน", "Where to go instead")
    static let fieldGoToHint = Message(
        "ต้องระบุเมื่อไม่อยู่ในอำนาจหน้าที่ของรัฐบาล", "Required when it is outside the government’s mandate.")
    static let fieldSuggestedAgency = Message("หน่วยงานที่ควรรับผิดชอบ", "Agency that should handle it")
    static let fieldDispute = Message("โต้แย้งอำนาจหน้าที่", "Competence is disputed")
    static let fieldDisputeHint = Message(
        "ให้ผู้บริหารศูนย์ฯ วินิจฉัย (เฉพาะ CCEO)", "The centre’s executive shall rule (CCEO only).")

    static let identityTitle = Message("ตัวตนผู้ร้อง", "The complainant’s identity")
    static let identityNone = Message("ไม่มีตัวตนให้เปิด", "There is no identity to open.")
    static let identityNeedsApproval = Message(
        "เปิดดูได้เมื่อระบุเหตุผล และเจ้าหน้าที่อีกคนเห็นชอบแล้ว",
        "It can be opened for a stated reason, once another officer has approved.")
    static let identityAsked = Message(
        "ต้องมีเจ้าหน้าที่อีกคนเห็นชอบก่อนเปิดดู ระบบแจ้งผู้ที่เห็นชอบได้แล้ว และจะแจ้งท่านเมื่อเห็นชอบ",
        "Another officer must approve first. Those who can approve were told, and you will be told when one does.")
    static let identityOthers = Message(
        "เจ้าหน้าที่ที่ทำเรื่องนี้เท่านั้นที่ขอเปิดดูได้ โดยต้องระบุเหตุผล",
        "Only officers who work on it may ask to open it, and must state why.")
    static let identityOthersApproved = Message(
        "เจ้าหน้าที่ที่ทำเรื่องนี้เท่านั้นที่ขอเปิดดูได้ โดยต้องระบุเหตุผล และเจ้าหน้าที่อีกคนต้องเห็นชอบ",
        "Only officers who work on it may ask to open it. They must state why, and another officer must approve.")
    static let identityTwo = Message("ต้องมีเจ้าหน้าที่คนที่สองเห็นชอบ", "Needs a second officer")
    static let identityWithReason = Message("เปิดดูได้เมื่อระบุเหตุผล", "It can be opened for a stated reason.")
    static let identityWaiting = Message("รอความเห็นชอบ", "Waiting for approval")
    static let identityReady = Message("เปิดดูได้แล้ว", "Ready to be opened")
    static let identityOpenOnce = Message(
        "จะแสดงเพียงครั้งเดียว และผู้ร้องจะเห็นว่าใครเปิดดู",
        "It is shown once, and the complainant will see that it was opened.")
    static let identityShownOnce = Message(
        "แสดงครั้งเดียวเท่านั้น การเปิดดูนี้ถูกบันทึกแล้ว ใช้เท่าที่จำเป็นต่อเรื่องนี้",
        "Shown this once; that you opened it is on record. Use it for this complaint only.")
    static let identityRecord = Message("บันทึกการเปิดดู", "Access record")
    static let identityApprovedBy = Message("เห็นชอบโดย", "approved by")
    static let identityOpenedAt = Message("เปิดดูเมื่อ", "Opened")
    static let identityNotOpened = Message("ยังไม่ได้เปิดดู", "Not opened")
    static let personName = Message("ชื่อ", "Name")
    static let personPhone = Message("โทรศัพท์", "Telephone")
    static let personEmail = Message("อีเมล", "E-mail")
    static let personAddress = Message("ที่อยู่", "Address")
    static let personNationalID = Message("เลขประจำตัวประชาชน", "National id")
}
