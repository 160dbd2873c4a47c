// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines

extension Refusal {
    /// Every name that ``name`` may give, for the API's description.
    static let names = [
        "role", "status", "notHolder", "notHandling", "invalid", "notInForce", "bound", "rulingRequired",
        "rulingNotDue", "jointOpen", "noProposal", "proposalWaits", "approvalNeeded", "windowClosed", "notYetDue",
        "sameOfficer",
        "mergeTarget", "hasMembers", "alreadyDone", "extensionsUsed", "noClock",
        "noExtensionRequest", "noEscalation", "hasWork", "actsForOther", "inUse", "ownRoles", "headingUnused",
        "identityClosed",
        "notStricter",
        "notSurelyStricter", "hasBegun", "notOfAgencies",
    ]

    /// A stable name for programs.
    var name: String {
        switch self {
        case .role: "role"
        case .status: "status"
        case .notHolder: "notHolder"
        case .notHandling: "notHandling"
        case .invalid: "invalid"
        case .notInForce: "notInForce"
        case .bound: "bound"
        case .rulingRequired: "rulingRequired"
        case .rulingNotDue: "rulingNotDue"
        case .jointOpen: "jointOpen"
        case .noProposal: "noProposal"
        case .proposalWaits: "proposalWaits"
        case .approvalNeeded: "approvalNeeded"
        case .windowClosed: "windowClosed"
        case .notYetDue: "notYetDue"
        case .sameOfficer: "sameOfficer"
        case .mergeTarget: "mergeTarget"
        case .hasMembers: "hasMembers"
        case .alreadyDone: "alreadyDone"
        case .extensionsUsed: "extensionsUsed"
        case .noClock: "noClock"
        case .noExtensionRequest: "noExtensionRequest"
        case .noEscalation: "noEscalation"
        case .hasWork: "hasWork"
        case .actsForOther: "actsForOther"
        case .inUse: "inUse"
        case .ownRoles: "ownRoles"
        case .headingUnused: "headingUnused"
        case .identityClosed: "identityClosed"
        case .notStricter: "notStricter"
        case .notSurelyStricter: "notSurelyStricter"
        case .hasBegun: "hasBegun"
        case .notOfAgencies: "notOfAgencies"
        }
    }

    /// The instant that the refusal turns on; nil for most.
    var at: Instant? {
        switch self {
        case .windowClosed(let at), .notYetDue(let at): at
        case .role, .status, .notHolder, .notHandling, .invalid, .notInForce, .bound, .rulingRequired, .rulingNotDue,
            .jointOpen, .noProposal, .proposalWaits, .approvalNeeded, .sameOfficer, .mergeTarget, .hasMembers,
            .alreadyDone,
            .extensionsUsed, .noClock, .noExtensionRequest, .noEscalation, .hasWork, .actsForOther, .inUse, .ownRoles,
            .headingUnused, .identityClosed, .notStricter,
            .notSurelyStricter, .hasBegun, .notOfAgencies:
            nil
        }
    }

    /// What to tell a person.
    func text(in language: Language) -> String {
        switch language {
        case .thai: thai
        case .english: english
        }
    }

    private var english: String {
        switch self {
        case .role: "This role does not do that."
        case .status: "The complaint's status does not allow it."
        case .notHolder: "Another body holds the complaint."
        case .notHandling: "Only an agency that the complaint was referred to can do that."
        case .invalid: "What was given is incomplete."
        case .notInForce: "No agreement on handling covers that agency today."
        case .bound: "A ruling binds the agency to this complaint."
        case .rulingRequired: "It was returned twice or is disputed: the hub's executive has to rule."
        case .rulingNotDue: "It was neither returned twice nor disputed."
        case .jointOpen: "A joint agency has not reported yet."
        case .noProposal: "No report waits for approval."
        case .proposalWaits: "A report waits for the unit head, who decides on it first."
        case .approvalNeeded: "Only the head of the unit can report this outcome here."
        case .windowClosed: "The time for it is over."
        case .notYetDue: "The time to answer is not over yet."
        case .sameOfficer: "Somebody else than the one who did it must review it."
        case .mergeTarget(.itself): "A complaint can't be merged into itself."
        case .mergeTarget(.ended(.merged)): "That complaint is itself merged into another; name the other one."
        case .mergeTarget(.ended): "That complaint is closed."
        case .mergeTarget(.unseen): "It can't be merged into that complaint."
        case .hasMembers: "Other complaints were merged into this one."
        case .alreadyDone: "It was done before."
        case .extensionsUsed: "This clock can't be extended any more."
        case .noClock: "No such clock runs that could be extended here."
        case .noExtensionRequest: "Nobody has asked for more time."
        case .noEscalation: "No escalation waits for your answer."
        case .hasWork: "Complaints are still with this officer."
        case .actsForOther: "This officer acts for somebody, now or later."
        case .inUse: "Open complaints or active officers are still with it."
        case .ownRoles: "Nobody changes their own roles or ends their own account; another administrator does."
        case .headingUnused: "A category below can't be in use while the one above is not."
        case .identityClosed: "The identity can't be opened this way."
        case .notStricter: "An agency's time must be shorter than the common one."
        case .notSurelyStricter:
            "The common time has another unit, and the agency's can't be shown never to be longer. Use the same unit."
        case .hasBegun: "The rule has begun, so it can only be ended or followed by another."
        case .notOfAgencies: "No agency has a time of its own for this deadline."
        }
    }

    private var thai: String {
        switch self {
        case .role: "บทบาทนี้ดำเนินการดังกล่าวไม่ได้"
        case .status: "สถานะของเรื่องยังไม่อนุญาต"
        case .notHolder: "เรื่องอยู่ในความรับผิดชอบของหน่วยงานอื่น"
        case .notHandling: "เฉพาะหน่วยงานที่ได้รับเรื่องเท่านั้น"
        case .invalid: "ข้อมูลไม่ครบถ้วน"
        case .notInForce: "หน่วยงานนั้นไม่มีบันทึกข้อตกลงด้านการจัดการเรื่องที่มีผลในวันนี้"
        case .bound: "มีคำวินิจฉัยให้หน่วยงานรับเรื่องนี้แล้ว"
        case .rulingRequired: "เรื่องถูกส่งคืนสองครั้งหรือมีข้อโต้แย้ง ผู้บริหารศูนย์ฯ ต้องวินิจฉัย"
        case .rulingNotDue: "เรื่องยังไม่ถูกส่งคืนสองครั้งและไม่มีข้อโต้แย้ง"
        case .jointOpen: "หน่วยงานร่วมยังรายงานไม่ครบ"
        case .noProposal: "ไม่มีรายงานที่รออนุมัติ"
        case .proposalWaits: "มีรายงานที่รอหัวหน้ากลุ่มงานเห็นชอบอยู่"
        case .approvalNeeded: "เฉพาะหัวหน้ากลุ่มงานที่รายงานผลนี้ได้"
        case .windowClosed: "พ้นกำหนดเวลาแล้ว"
        case .notYetDue: "ยังไม่พ้นกำหนดเวลาตอบ"
        case .sameOfficer: "ผู้ตรวจหรือทบทวนต้องไม่ใช่ผู้ที่ทำไว้"
        case .mergeTarget(.itself): "รวมเรื่องเข้ากับเรื่องเดียวกันไม่ได้"
        case .mergeTarget(.ended(.merged)): "เรื่องนั้นรวมอยู่กับเรื่องอื่นแล้ว ให้ใช้รหัสของเรื่องหลัก"
        case .mergeTarget(.ended): "เรื่องนั้นปิดแล้ว"
        case .mergeTarget(.unseen): "รวมเข้ากับเรื่องนั้นไม่ได้"
        case .hasMembers: "มีเรื่องอื่นรวมอยู่ในเรื่องนี้แล้ว"
        case .alreadyDone: "ดำเนินการไปแล้ว"
        case .extensionsUsed: "ขยายเวลานี้ไม่ได้อีก"
        case .noClock: "ไม่มีกำหนดเวลานี้ให้ขยาย"
        case .noExtensionRequest: "ไม่มีคำขอขยายเวลาที่รอพิจารณา"
        case .noEscalation: "ไม่มีเรื่องเร่งรัดที่รอคำสั่งของท่าน"
        case .hasWork: "เจ้าหน้าที่ผู้นี้ยังมีเรื่องที่ยังไม่เสร็จ"
        case .actsForOther: "เจ้าหน้าที่ผู้นี้ยังต้องทำหน้าที่แทนผู้อื่น"
        case .inUse: "ยังมีเรื่องที่ยังไม่เสร็จหรือเจ้าหน้าที่ที่ใช้งานอยู่"
        case .ownRoles: "แก้บทบาทหรือเลิกใช้บัญชีของตนเองไม่ได้ ผู้ดูแลระบบอีกคนเป็นผู้แก้"
        case .headingUnused: "หมวดย่อยใช้งานไม่ได้เมื่อหมวดหลักเลิกใช้"
        case .identityClosed: "เปิดเผยตัวตนด้วยวิธีนี้ไม่ได้"
        case .notStricter: "เวลาของหน่วยงานต้องสั้นกว่าเวลากลาง"
        case .notSurelyStricter: "เวลากลางนับด้วยหน่วยอื่น จึงยืนยันไม่ได้ว่าเวลานี้ไม่ยาวกว่าทุกกรณี กรุณาใช้หน่วยเดียวกัน"
        case .hasBegun: "เกณฑ์นี้เริ่มใช้แล้ว ทำได้เพียงให้สิ้นสุดหรือกำหนดฉบับใหม่"
        case .notOfAgencies: "หน่วยงานกำหนดเวลานี้เองไม่ได้"
        }
    }
}
