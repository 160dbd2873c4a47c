// SPDX-License-Identifier: Apache-2.0
import HTML

/// What a filing's page says about the draft itself; the raw values stand in addresses.
enum FilingNotice: String, CaseIterable {
    /// There is one already, begun before.
    case unfinished
    /// The last one became a complaint.
    case filed
    /// It expired or was forgotten; what was just typed is there.
    case expired
    /// The browser lost its cookies; everything is there, in a copy.
    case renewed
    /// It was deleted at the person's wish.
    case forgotten

    var message: Message {
        switch self {
        case .unfinished: Message("ท่านมีเรื่องที่ยังไม่ได้ส่ง", "You have a complaint that is not sent yet.")
        case .filed: Message("ส่งเรื่องก่อนหน้านี้แล้ว", "Your last complaint has been sent.")
        case .expired:
            Message(
                "คำตอบก่อนหน้านี้ถูกลบแล้วเพื่อความปลอดภัย แต่สิ่งที่เพิ่งกรอกยังอยู่",
                "Your earlier answers were erased for your safety. What you have just typed is kept.")
        case .renewed:
            Message("การเชื่อมต่อขาดไปชั่วครู่ คำตอบของท่านยังอยู่ครบ", "The connection was lost. All your answers are still here.")
        case .forgotten: Message("ลบทุกอย่างแล้ว", "Everything has been cleared.")
        }
    }

    func box(in frame: Frame) -> HTML {
        let link: (Link, Message)? =
            switch self {
            case .unfinished: (.filingGoOn, .filingGoOn)
            case .filed: (.filingReceipt, .filingShowReceipt)
            case .expired, .renewed, .forgotten: nil
            }
        let way: HTML = link.map { " <a href=\"\($0.0)\">\(frame.say($0.1))</a>" } ?? .empty
        return Alert(self == .expired ? .warning : .info, "<p>\(frame.say(message))\(way)</p>").html
    }
}

extension Link {
    /// The page of a question; the first one is where filing begins.
    ///
    /// With `isChecked` it tells what is wrong with the answer.
    static func filing(_ screen: FilingScreen, notice: FilingNotice? = nil, isChecked: Bool = false) -> Link {
        let query = (isChecked ? [("check", "1")] : []) + (notice.map { [("notice", $0.rawValue)] } ?? [])
        return Link(path: screen == .kind ? ["file"] : ["file", screen.rawValue], query: query)
    }

    static func filingReview(notice: FilingNotice? = nil) -> Link {
        Link(path: ["file", "review"], query: notice.map { [("notice", $0.rawValue)] } ?? [])
    }

    /// Leads to the first question that is open.
    static let filingGoOn = Link("file", "continue")
    static let filingReceipt = Link("file", "receipt")
    static let filingForgotten = Link("file", "forget")
    static let filingAreas = Link("file", "areas")
}
