// SPDX-License-Identifier: Apache-2.0
import Operations

/// What kept lists and actions on many complaints say.
extension Message {
    static let keptTitle = Message("รายการที่บันทึกไว้", "Kept lists")
    static let keptLead = Message(
        "ตั้งชื่อรายการที่ใช้บ่อย รายการจะอยู่เป็นแถบเหนือตารางทุกครั้งที่เปิดหน้านี้",
        "Name a list that you use often. It stands above the table whenever you open the desk.")
    static let keptKeep = Message("บันทึกรายการนี้", "Keep this list")
    static let keptName = Message("ชื่อรายการ", "Name of the list")
    static let keptShare = Message("ให้ทุกคนในหน่วยงานเห็น", "Show it to everybody of the agency")
    static let keptShared = Message("ของหน่วยงาน", "Of the agency")
    static let keptOwn = Message("ของฉัน", "My own")
    static let keptSave = Message("บันทึก", "Save")
    static let keptDelete = Message("ลบรายการ", "Delete the list")
    static let keptAdvance = Message("เลื่อนขึ้น", "Move up")
    static let keptEmpty = Message("ยังไม่มีรายการที่บันทึกไว้", "No list is kept yet")
    static let keptEmptyText = Message(
        "เปิดรายการเรื่อง กรองตามต้องการ แล้วเลือก “บันทึกรายการนี้”",
        "Open the complaints, filter them as you need, and choose “Keep this list”.")
    static let keptDone = Message("บันทึกการเปลี่ยนแปลงแล้ว", "The change is saved.")

    static let bulkChosen = Message("ทำกับเรื่องที่เลือก", "With those chosen")
    static let bulkAction = Message("รายการที่จะทำ", "What to do")
    static let bulkNext = Message("ต่อไป", "Next")
    static func bulkAll(_ count: Int) -> Message {
        Message("ทำกับทุกเรื่องในหน้านี้ (\(count))", "With all on this page (\(count))")
    }
    static func bulkList(_ count: Int) -> Message {
        Message("ทำกับทุกเรื่องในรายการ (\(count))", "With all in this list (\(count))")
    }
    static func bulkFirst(_ count: Int) -> Message {
        Message("ทำกับ \(count) เรื่องแรกในรายการ", "With the first \(count) in this list")
    }
    static let bulkChooseRow = Message("เลือกเรื่องนี้", "Choose this one")
    static let bulkChooseAll = Message("เลือกทั้งหน้า", "Choose the page")
    static let bulkMine = Message("งานหลายเรื่องของฉัน", "My work on many")
    static let bulkMineLead = Message(
        "รายการที่ทำกับหลายเรื่องพร้อมกัน และผลของแต่ละเรื่อง", "What you did to many complaints at once, and what became of each."
    )
    static let bulkMineEmpty = Message("ยังไม่เคยทำรายการกับหลายเรื่องพร้อมกัน", "Nothing yet")
    static let bulkNone = Message("ยังไม่ได้เลือกเรื่อง", "No complaint is chosen")
    static let bulkNoneText = Message(
        "กลับไปที่รายการ แล้วทำเครื่องหมายหน้าเรื่องที่ต้องการ", "Go back to the list and tick the complaints you mean.")
    static let bulkBack = Message("กลับไปที่รายการเรื่อง", "Back to the list")
    static let bulkPreview = Message("ดูก่อนว่าจะเกิดอะไรขึ้น", "See what will happen")
    static let bulkPreviewTitle = Message("ตรวจดูก่อนทำ", "Before it is done")
    static let bulkPreviewLead = Message(
        "ยังไม่มีอะไรเปลี่ยนแปลง กฎของระบบตรวจทีละเรื่องแล้วดังนี้",
        "Nothing has changed yet. The rules were checked for each complaint; this is what they say.")
    static func bulkRun(_ count: Int) -> Message {
        Message("ทำกับ \(count) เรื่อง", count == 1 ? "Apply to 1 complaint" : "Apply to \(count) complaints")
    }
    static let bulkRunNothing = Message("ทำไม่ได้กับเรื่องใดเลย", "It is possible for none of them")
    static let bulkChange = Message("แก้ไข", "Change")
    static func bulkLeftOut(_ count: Int) -> Message {
        Message("จะข้าม \(count) เรื่อง ตามเหตุผลที่แสดง", "\(count) will be left out, for the reasons shown")
    }
    static let bulkColumnNow = Message("ขณะนี้", "Now")
    static let bulkColumnThen = Message("จะเกิดอะไรขึ้น", "What will happen")
    static let bulkColumnResult = Message("ผล", "Result")
    static let bulkUnchanged = Message("ทำได้ สถานะไม่เปลี่ยน", "Possible; the status stays")
    static let bulkOwnKind = Message("ตามเดิมของแต่ละเรื่อง", "Each keeps its own")
    static let bulkReversible = Message(
        "หลังทำแล้วเอาคืนได้จากหน้าผล", "It can be taken back from the page of results.")
    static let bulkIrreversible = Message(
        "เมื่อทำแล้วเอาคืนไม่ได้ กฎของระบบไม่มีทางย้อนสำหรับรายการนี้",
        "It cannot be taken back: the rules know no way back from this.")

    static let bulkNobodyBefore = Message(
        "เมื่อทำแล้วเอาคืนไม่ได้ เพราะก่อนหน้านี้ยังไม่ได้มอบหมายให้ผู้ใด แต่มอบหมายให้ผู้อื่นแทนได้",
        "It cannot be taken back, as nobody had it before; it can be assigned to others.")
    static func bulkPartlyReversible(_ count: Int, _ all: Int) -> Message {
        Message(
            """
            เอาคืนได้ \(count) จาก \(all) เรื่องจากหน้าผล เรื่องอื่นเอาคืนไม่ได้ เพราะก่อนหน้านี้ยังไม่ได้มอบหมายให้ผู้ใด \
            แต่มอบหมายให้ผู้อื่นแทนได้
            """,
            """
            \(count) of \(all) can be taken back from the page of results; the others cannot, as nobody had them before, \
            but they can be assigned to others.
            """)
    }

    /// How many of the complaints an action can be taken back of, and why not of the others.
    static func bulkWayBack(of action: BulkAction, _ count: Int, among all: Int) -> Message {
        guard action.isReversible else { return .bulkIrreversible }
        if count == all { return .bulkReversible }
        return count == 0 ? .bulkNobodyBefore : .bulkPartlyReversible(count, all)
    }

    static let bulkRunning = Message("กำลังทำ", "At work")
    static let bulkDone = Message("เสร็จแล้ว", "Done")
    static let bulkCancelled = Message("หยุดแล้ว", "Stopped")
    static func bulkProgress(_ done: Int, _ all: Int) -> Message {
        Message("ทำแล้ว \(done) จาก \(all) เรื่อง", "\(done) of \(all) complaints")
    }
    static let bulkRefresh = Message("ดูความคืบหน้าล่าสุด", "See how far it is now")
    static let bulkStop = Message("หยุด", "Stop")
    static let bulkStopHint = Message(
        "เรื่องที่ทำไปแล้วจะคงอยู่ เรื่องที่เหลือจะไม่ทำ", "What was done stays; the rest is left out.")
    static let bulkUndo = Message("เอาคืน", "Take it back")
    static let bulkUndoLead = Message(
        "ตรวจดูว่าเรื่องใดเอาคืนได้ แล้วยืนยัน", "See which can be taken back, then confirm.")
    static let bulkUndoReason = Message("เหตุผลที่เอาคืน", "Why it is taken back")
    static let bulkCountDone = Message("ทำแล้ว", "Done")
    static let bulkCountFailed = Message("ทำไม่ได้", "Not possible")
    static let bulkCountSkipped = Message("ข้าม", "Left out")
    static let bulkCountWaiting = Message("รอ", "Waiting")
    static let bulkTexts = Message("ข้อความนี้ส่งเหมือนกันทุกเรื่อง", "The same words go to every one of them.")

    static func bulkAction(_ kind: BulkAction.Kind) -> Message {
        switch kind {
        case .screen: Message("คัดกรองแบบเดียวกัน", "Screen alike")
        case .refer: Message("ประสานส่งหน่วยงานเดียว", "Refer to one agency")
        case .assign: Message("มอบหมายให้กลุ่มงานหรือเจ้าหน้าที่", "Assign to a unit or an officer")
        case .note: Message("เขียนบันทึกภายใน", "Write a note")
        case .message: Message("ส่งข้อความถึงผู้ร้อง", "Write to the complainants")
        case .merge: Message("รวมเข้ากับเรื่องเดียว", "Merge into one")
        case .handOver: Message("ส่งมอบงานของเจ้าหน้าที่", "Hand over an officer’s work")
        case .undo: Message("เอาคืนสิ่งที่ทำไว้", "Take back what was done")
        }
    }
}

extension BulkFailure {
    /// Why it was not done, for people.
    var message: Message {
        switch self {
        case .notFound: Message("ไม่พบเรื่องนี้แล้ว", "It is not there any more.")
        case .role: Message("บทบาทของท่านทำรายการนี้ไม่ได้", "Your role may not do this.")
        case .status: Message("ทำไม่ได้ในสถานะที่เป็นอยู่", "Not possible in the status it has.")
        case .conflict:
            Message("มีผู้อื่นเพิ่งแก้ไขเรื่องนี้ จึงไม่ได้ทำ", "Somebody else has just changed it, so it was left as it is.")
        case .notHolder: Message("หน่วยงานอื่นเป็นผู้ถือเรื่อง", "Another body holds it.")
        case .notHandling: Message("หน่วยงานของท่านไม่ได้ร่วมดำเนินการ", "Your agency has no part in it.")
        case .notInForce:
            Message("หน่วยงานนั้นไม่มีข้อตกลงที่มีผลใช้บังคับ", "No agreement in force lets that agency handle it.")
        case .rulingRequired: Message("ต้องให้ผู้บริหารศูนย์ฯ วินิจฉัยก่อน", "Only the centre’s executive can decide it.")
        case .mergeTarget:
            Message(
                "เป็นเรื่องหลักเอง หรือเรื่องหลักปิดหรือรวมกับเรื่องอื่นแล้ว",
                "It is the main complaint itself, or that one is closed or merged.")
        case .hasMembers: Message("มีเรื่องอื่นรวมอยู่กับเรื่องนี้แล้ว", "Others were merged into it.")
        case .invalid: Message("สิ่งที่กรอกใช้กับเรื่องนี้ไม่ได้", "What was given does not fit this one.")
        case .alreadyDone: Message("ทำไปแล้ว", "It has been done already.")
        case .refused: Message("กฎของระบบไม่อนุญาต", "The rules do not allow it.")
        case .nothingBefore:
            Message(
                "ก่อนหน้านี้ยังไม่ได้มอบหมายให้ผู้ใด จึงไม่มีสิ่งที่จะคืนให้", "Nobody had it before, so there is nothing to go back to.")
        case .cancelled: Message("หยุดก่อนถึงเรื่องนี้", "Stopped before its turn.")
        case .fault: Message("ระบบขัดข้อง", "A fault of ours.")
        }
    }
}
