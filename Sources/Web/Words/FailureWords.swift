// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
package import Operations
import HTTP

/// What is said when something could not be done.
extension Message {
    static func failureTitle(_ status: Int) -> Message {
        switch status {
        case 404: Message("ไม่พบหน้านี้", "Page not found")
        case 403: Message("ไม่ได้รับอนุญาต", "Not allowed")
        case 409: Message("ทำรายการนี้ไม่ได้ในขณะนี้", "Not possible now")
        case 413: Message("ข้อมูลหรือไฟล์ใหญ่เกินไป", "Too large")
        case 422: Message("ข้อมูลยังไม่ครบถ้วน", "Something is missing")
        case 429: Message("ลองหลายครั้งเกินไป", "Too many attempts")
        case 400..<500: Message("คำขอไม่ถูกต้อง", "Request not understood")
        case 503: Message("ระบบยังให้บริการไม่ได้ชั่วคราว", "Not available for a moment")
        default: Message("เกิดข้อผิดพลาดในระบบ", "Something went wrong")
        }
    }

    static func failureRequest(_ id: String) -> Message {
        Message(
            "ขออภัย ระบบขัดข้อง กรุณาลองใหม่อีกครั้ง หากยังไม่ได้ กรุณาแจ้งหมายเลขนี้กับเจ้าหน้าที่: \(id)",
            "We are sorry: this is a fault of ours. Please try again, or tell us this number: \(id)")
    }

    static let failureToken = Message(
        "แบบฟอร์มนี้หมดอายุแล้ว กรุณากลับไปหน้าก่อน โหลดหน้าใหม่ แล้วส่งอีกครั้ง",
        "This form has expired. Please go back, reload the page and send it again.")
    static let failureDesk = Message("กลับไปที่งาน", "Back to my work")
    static let failureHome = Message("กลับหน้าแรก", "Go to the home page")
    static let failureHelp = Message(
        "ต้องการความช่วยเหลือ โทรสายด่วน 1111 ได้ตลอด 24 ชั่วโมง", "Need help? Call 1111, day and night.")
    static let errorSummaryTitle = Message("ยังส่งไม่ได้ กรุณาตรวจสอบ", "Not sent yet. Please check:")
}

extension OperationError {
    /// What the reader is told.
    package var message: Message {
        switch self {
        case .notFound:
            Message("ไม่พบสิ่งที่ท่านค้นหา หรือท่านไม่มีสิทธิดู", "It does not exist, or you may not see it.")
        case .unauthenticated: Message("กรุณาเข้าสู่ระบบก่อน", "Please log in first.")
        case .forbidden: Message("บัญชีนี้ไม่มีสิทธิทำรายการนี้", "Your account may not do this.")
        case .invalid: Message("ข้อมูลบางช่องยังไม่ถูกต้อง", "Some fields are not right yet.")
        case .refused(let refusal): refusal.message
        case .conflict:
            Message(
                "มีผู้อื่นเพิ่งแก้ไขเรื่องนี้ กรุณาดูข้อมูลล่าสุดแล้วทำรายการอีกครั้ง",
                "Somebody else has just changed this. Please look at it again and repeat what you wanted to do.")
        case .limited(let until):
            Message(
                "มีการลองหลายครั้งเกินไป กรุณาลองใหม่หลัง \(TimeElement(until, in: .thai, precision: .minute).text)",
                "Too many attempts. Please try again after \(TimeElement(until, in: .english, precision: .minute).text)."
            )
        case .idempotencyReuse:
            Message(
                "แบบฟอร์มนี้ถูกส่งไปแล้ว หากต้องการส่งเพิ่ม กรุณาเปิดแบบฟอร์มใหม่",
                "This form has already been sent. To send something else, please open a new form.")
        case .unavailable:
            Message(
                "ระบบยังรับข้อมูลไม่ได้ในขณะนี้ กรุณาลองใหม่ในอีกสักครู่",
                "We cannot take this at the moment. Please try again shortly.")
        case .unexpected: Message("ขออภัย ระบบขัดข้อง", "We are sorry: this is a fault of ours.")
        }
    }
}

extension Refusal {
    /// Why the rules do not allow it, for people.
    package var message: Message {
        switch self {
        case .role: Message("บทบาทของท่านทำรายการนี้ไม่ได้", "Your role may not do this.")
        case .status(_, let status):
            Message(
                "ทำรายการนี้ไม่ได้เมื่อเรื่องอยู่ในสถานะ “\(status.message.thai)”",
                "This is not possible while the complaint is “\(status.message.english)”.")
        case .notHolder:
            Message("ขณะนี้หน่วยงานอื่นเป็นผู้รับผิดชอบเรื่องนี้", "Another body holds this complaint now.")
        case .notHandling:
            Message("หน่วยงานของท่านไม่ได้ร่วมดำเนินการเรื่องนี้", "Your agency has no part in this complaint.")
        case .invalid: Message("ข้อมูลบางช่องยังไม่ถูกต้อง", "Some fields are not right yet.")
        case .notInForce:
            Message(
                "หน่วยงานนี้ยังไม่มีข้อตกลงที่มีผลใช้บังคับสำหรับรับเรื่อง",
                "No agreement in force lets this agency handle complaints.")
        case .bound:
            Message("มีคำวินิจฉัยให้หน่วยงานนี้รับผิดชอบ จึงส่งคืนไม่ได้", "A ruling binds this agency; it cannot return it.")
        case .rulingRequired:
            Message("เรื่องนี้ต้องให้ผู้บริหารศูนย์ฯ วินิจฉัย", "Only the centre’s executive can decide this one.")
        case .rulingNotDue: Message("เรื่องนี้ยังไม่ถึงขั้นต้องวินิจฉัย", "This complaint needs no ruling yet.")
        case .jointOpen: Message("หน่วยงานร่วมยังรายงานผลไม่ครบ", "A joint agency has not reported yet.")
        case .proposalWaits: .proposalWaits
        case .noProposal: Message("ไม่มีรายงานที่รอความเห็นชอบ", "No report waits for approval.")
        case .approvalNeeded:
            Message("ผลนี้ต้องให้หัวหน้ากลุ่มงานเป็นผู้รายงาน", "Only the unit head may report this outcome.")
        case .windowClosed(let end):
            Message(
                "พ้นกำหนดแล้วเมื่อ \(TimeElement(deadline: end, in: .thai).text)",
                "The time for this ended on \(TimeElement(deadline: end, in: .english).text).")
        case .notYetDue(let end):
            Message(
                "ยังอยู่ในเวลาที่ผู้ร้องตอบได้ ถึง \(TimeElement(deadline: end, in: .thai).text)",
                "The time to answer runs until \(TimeElement(deadline: end, in: .english).text).")
        case .sameOfficer:
            Message("ผู้ที่ทำไว้เองตรวจหรือทบทวนไม่ได้", "Whoever did it cannot review it.")
        case .mergeTarget(let obstacle): obstacle.message
        case .hasMembers: Message("มีเรื่องอื่นรวมอยู่กับเรื่องนี้", "Other complaints were merged into this one.")
        case .alreadyDone: Message("ทำรายการนี้ไปแล้ว", "This has been done already.")
        case .extensionsUsed: Message("ขยายเวลาครบจำนวนครั้งแล้ว", "No more extensions are possible.")
        case .noClock: Message("ไม่มีกำหนดเวลานี้ให้ขยาย", "No such deadline runs here.")
        case .noExtensionRequest: Message("ไม่มีคำขอขยายเวลาที่รอพิจารณา", "Nobody has asked for more time.")
        case .noEscalation: Message("ไม่มีเรื่องเร่งรัดที่รอคำสั่งของท่าน", "No escalation waits for your answer.")
        case .hasWork: .handoverFirst
        case .actsForOther: .handoverActs
        case .inUse(let use): use.message
        case .ownRoles: .officerOwnRoles
        case .headingUnused: .categoryUnused
        case .identityClosed:
            Message("เปิดเผยตัวตนของผู้ร้องในกรณีนี้ไม่ได้", "The identity may not be opened here.")
        case .notStricter(let common):
            Message(
                "หน่วยงานกำหนดได้เฉพาะเวลาที่สั้นกว่าเวลากลาง ซึ่งคือ \(Message.clockAmount(common).thai)",
                "An agency may only set less than the common time, which is \(Message.clockAmount(common).english).")
        case .notSurelyStricter(let common):
            Message(
                "เวลากลางคือ \(Message.clockAmount(common).thai) ซึ่งนับด้วยหน่วยอื่น จึงยืนยันไม่ได้ว่าเวลานี้ไม่ยาวกว่าทุกกรณี กรุณาใช้หน่วยเดียวกัน",
                "The common time is \(Message.clockAmount(common).english). With another unit it is not certain that yours is never longer; please use the same unit."
            )
        case .hasBegun:
            Message(
                "เกณฑ์นี้เริ่มใช้แล้วหรือจะเริ่มใช้ในอีกไม่กี่นาที ทำได้เพียงให้สิ้นสุดหรือกำหนดฉบับใหม่",
                "This rule has begun, or begins within minutes. It can only be ended or followed by another.")
        case .notOfAgencies(let clock):
            Message(
                "กำหนดเวลา “\(clock.message.thai)” ไม่ใช่ของหน่วยงาน จึงกำหนดให้หน่วยงานเดียวไม่ได้",
                "“\(clock.message.english)” is no agency’s deadline, so no agency has a time of its own for it.")
        }
    }
}

extension InUse {
    /// What is left, and what becomes of it first.
    fileprivate var message: Message {
        func counted(_ count: Int) -> String {
            count >= Operations.countMax ? "\(Operations.countMax)+" : String(count)
        }
        var (left, first): ([Message], [Message]) = ([], [])
        if complaints > 0 {
            left.append(
                Message(
                    "เรื่องที่ยังไม่เสร็จ \(counted(complaints)) เรื่อง",
                    complaints == 1 ? "1 open complaint" : "\(counted(complaints)) open complaints"))
            first.append(
                part == .agency
                    ? Message(
                        "ดำเนินการเรื่องเหล่านั้นให้เสร็จหรือส่งคืนศูนย์ฯ", "finish those complaints or return them to the centre")
                    : Message("มอบหมายเรื่องเหล่านั้นให้กลุ่มงานอื่น", "assign those complaints to another unit"))
        }
        if officers > 0 {
            left.append(
                Message(
                    "เจ้าหน้าที่ที่ใช้งานอยู่ \(counted(officers)) คน",
                    officers == 1 ? "1 active officer" : "\(counted(officers)) active officers"))
            first.append(
                part == .agency
                    ? Message("เลิกใช้บัญชีของเจ้าหน้าที่", "take the officers’ accounts out of use")
                    : Message(
                        "ย้ายเจ้าหน้าที่ไปกลุ่มงานอื่นหรือเลิกใช้บัญชี",
                        "move the officers to another unit or take their accounts out of use"))
        }
        return Message(
            "ยังเลิกใช้ไม่ได้ เพราะมี\(left.map(\.thai).joined(separator: " และ")) กรุณา\(first.map(\.thai).joined(separator: " และ"))ก่อน",
            "It cannot go out of use yet: it has \(left.map(\.english).joined(separator: " and ")). Please \(first.map(\.english).joined(separator: ", and ")) first."
        )
    }
}

extension Problem {
    /// What the reader is told of a request that the server itself refused.
    var message: Message {
        switch status {
        case 404: Message("ที่อยู่นี้ไม่มีในระบบ อาจพิมพ์ผิดหรือถูกย้ายแล้ว", "There is no such page. It may be mistyped or moved.")
        case 405: Message("ทำเช่นนี้กับหน้านี้ไม่ได้", "This cannot be done with this page.")
        case 408: Message("การส่งข้อมูลใช้เวลานานเกินไป กรุณาลองใหม่", "Sending took too long. Please try again.")
        case 413:
            Message(
                "ข้อมูลหรือไฟล์ใหญ่เกินไป แนบได้ไม่เกิน 10 ไฟล์ ไฟล์ละไม่เกิน 20 เมกะไบต์ กรุณากลับไปเลือกไฟล์ใหม่",
                "Too large: at most 10 files of 20 megabytes each. Please go back and choose other files.")
        case 500...: Message("ระบบยังให้บริการไม่ได้ กรุณาลองใหม่ในอีกสักครู่", "Not available; please try again shortly.")
        default: Message("ระบบไม่เข้าใจคำขอนี้ กรุณาลองใหม่", "We could not understand this request. Please try again.")
        }
    }
}

extension Message {
    fileprivate static let proposalWaits = Message(
        "มีรายงานที่รอหัวหน้ากลุ่มงานเห็นชอบอยู่ หากต้องแก้ ขอให้หัวหน้าไม่เห็นชอบก่อน",
        "A report waits for the unit head. If it has to be changed, ask them to decline it first.")
}
