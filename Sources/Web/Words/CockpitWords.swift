// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations

/// What executives read of their own agency, of all agencies, and in the letter of the week.
extension Message {
    static let navigationCockpit = Message("ภาพรวม", "Overview")
    static let cockpitTitle = Message("ภาพรวมสำหรับผู้บริหาร", "Executive overview")
    static let cockpitNetwork = Message("ทั้งเครือข่าย", "The whole network")
    static let cockpitAsOf = Message("ตัวเลขต่อไปนี้เปลี่ยนล่าสุดเมื่อ", "The figures below last changed on")

    static let cockpitDecisions = Message("รอท่านตัดสินใจวันนี้", "Waiting for your decision today")
    static let cockpitDecisionsNone = Message("ไม่มีเรื่องรอท่านตัดสินใจ", "Nothing waits for your decision.")
    static let cockpitEscalations = Message("เรื่องที่เสนอมาถึงท่าน", "Escalated to you")
    static let cockpitEscalationsMeans = Message(
        "เกินกำหนดนานจนระบบเสนอให้ท่านสั่งการ", "So long overdue that they came up to you.")
    static let cockpitDisputes = Message("ส่งคืนที่รอวินิจฉัย", "Returns that need a ruling")
    static let cockpitDisputesMeans = Message(
        "ถูกส่งคืนสองครั้ง หรือหน่วยงานโต้แย้งอำนาจหน้าที่", "Returned twice, or the agency disputes that it is theirs.")
    static let cockpitExtensions = Message("คำขอขยายเวลา", "Requests for more time")
    static let cockpitExtensionsMeans = Message("เจ้าหน้าที่ขอเวลาเพิ่ม", "Officers ask for more time.")
    static let cockpitProposals = Message("ผล “แก้ไขแล้ว” ที่รอเห็นชอบ", "Reports of “solved” to approve")
    static let cockpitProposalsMeans = Message(
        "ผู้ร้องได้รับผลหลังจากท่านหรือหัวหน้ากลุ่มงานเห็นชอบ",
        "The complainant hears of it once you or a unit head approve.")

    static let cockpitAnswered = Message("สั่งการแล้วแต่ยังเกินกำหนด", "Answered, and still overdue")
    static let cockpitAnsweredMeans = Message(
        "ท่านสั่งการไว้แล้ว แต่งานยังไม่เสร็จ", "You have answered these, and the work is not done.")

    static let cockpitDue = Message("กำหนดเวลา", "Deadlines")
    static let cockpitDueHub = Message("กำหนดเวลาของศูนย์ฯ 1111", "Deadlines of the centre itself")
    static let cockpitWeek = Message("จะเกินกำหนดใน 7 วัน", "Late within 7 days")
    static let cockpitWeekMeans = Message(
        "กำหนดเวลาที่ครบใน 7 วันข้างหน้า หากไม่มีใครทำอะไร", "Deadlines that end in the next 7 days if nobody acts.")
    static let cockpitOverdue = Message("เกินกำหนดแล้ว", "Overdue")
    static let cockpitOverdueMeans = Message("ครบกำหนดไปแล้วและยังไม่ได้ทำ", "The day has passed and it is not done.")
    static let cockpitByUnit = Message("แยกตามกลุ่มงาน", "By unit")
    static let cockpitByCategory = Message("แยกตามหมวดเรื่อง", "By category")
    static let cockpitByKind = Message("แยกตามประเภทเรื่อง", "By kind")
    static let cockpitNoUnit = Message("ยังไม่มีกลุ่มงาน", "No unit yet")
    static let cockpitDueNone = Message("ไม่มีกำหนดเวลาที่ใกล้ครบหรือเกินแล้ว", "No deadline is near or past.")
    static func cockpitAtLeast(_ count: Int) -> Message {
        Message(
            "แยกจาก \(count) รายการแรกที่ครบกำหนดก่อน จำนวนจริงมากกว่านี้",
            "Told apart among the \(count) that are due first; there are more.")
    }

    static let cockpitDurations = Message("ใช้เวลานานเท่าใด", "How long it takes")
    static let cockpitDurationsMean = Message(
        "นับเป็นวันตามปฏิทิน จากวันที่หน่วยงานได้รับเรื่อง เรื่องที่ยังไม่เสร็จนับเป็น “ยังไม่ถึง” (วิธี Kaplan–Meier)",
        "In calendar days from the day it was referred. Open complaints count as “not yet” (Kaplan–Meier).")
    static let cockpitDurationsMeanNetwork = Message(
        "นับเป็นวันตามปฏิทิน จากวันที่รับเรื่อง เรื่องที่ยังไม่เสร็จนับเป็น “ยังไม่ถึง” (วิธี Kaplan–Meier)",
        "In calendar days from the day it was received. Open complaints count as “not yet” (Kaplan–Meier).")
    static let cockpitReply = Message("จนตอบครั้งแรก", "Until the first reply")
    static let cockpitConclusion = Message("จนได้ข้อยุติ", "Until the conclusion")
    static let cockpitMedian = Message("ค่ากลาง (ครึ่งหนึ่ง)", "Median (half of them)")
    static let cockpitNinetieth = Message("เก้าในสิบ", "Nine in ten")
    static func cockpitBetween(_ low: String, _ high: String) -> Message {
        Message("ช่วงความเชื่อมั่น 95%: \(low)–\(high) วัน", "95% interval: \(low)–\(high) days")
    }
    static let cockpitUnknownEnd = Message("ยังไม่ทราบ", "?")
    static let cockpitChart = Message("ส่วนที่ถึงแล้วหลังจากกี่วัน", "Share that has come so far, by days")
    static let cockpitChartTable = Message("ตัวเลขเป็นตาราง", "The same as a table")
    static let cockpitChartMeans = Message(
        "ตารางนี้แบ่งรายการ “ถึงแล้ว” และ “ยังไม่ถึง” ข้างบนตามจำนวนวัน แต่ละวันไม่มีรายการแยก",
        "This table divides the lists “So far” and “Not yet” above by days. A single day has no list of its own.")
    static let cockpitDays = Message("วัน", "Days")
    static let cockpitShareReached = Message("ถึงแล้ว", "Share so far")
    static let cockpitInterval = Message("ช่วงความเชื่อมั่น 95%", "95% interval")
    static let cockpitAtRisk = Message("ยังติดตามอยู่", "Still watched")

    static let cockpitShares = Message("คุณภาพงานใน 13 เดือน", "Quality over 13 months")
    static let cockpitWhat = Message("สิ่งที่วัด", "What is measured")
    static let cockpitPart = Message("จำนวน", "Number")
    static let cockpitWhole = Message("จากทั้งหมด", "Out of")
    static let cockpitShare = Message("ร้อยละ", "Share")
    static let cockpitFew = Message("จำนวนน้อย", "few")
    static let cockpitFewMeans = Message(
        "“จำนวนน้อย” คือต่ำกว่า 20 เรื่อง เพียงเรื่องเดียวก็เปลี่ยนร้อยละได้มาก ให้ดูช่วงความเชื่อมั่น",
        "“few” means fewer than 20: one more or less changes the share a lot. Look at the interval.")
    static let cockpitTwoTotals = Message(
        "เรื่องที่ได้รับกับเรื่องที่ได้ข้อยุติใน 13 เดือนนี้นับแยกกัน เรื่องที่ได้ข้อยุติอาจได้รับก่อนหน้านั้น สองยอดจึงไม่ต้องเท่ากัน ได้ข้อยุติรวมเรื่องที่ไม่รับไว้พิจารณา",
        "What was received in these 13 months and what was concluded in them are counted apart: some of the concluded came before. So the two totals need not agree. The concluded include those not accepted."
    )
    static let cockpitResults = Message("ผลที่ถึงกำหนด", "Results that were due")
    static let cockpitInTimeShare = Message("ผลทันกำหนด", "Results in time")
    static let cockpitReturnedShare = Message("ส่งคืนศูนย์ฯ", "Given back to the centre")
    static let cockpitSolvedShare = Message("แก้ไขแล้ว จากที่ได้ข้อยุติ", "Solved, of the concluded")
    static let cockpitContestedShare = Message("ถูกโต้แย้ง จากที่ได้ข้อยุติ", "Contested, of the concluded")
    static let cockpitUpheldShare = Message("โต้แย้งฟังขึ้น จากที่โต้แย้ง", "Upheld, of the contested")

    static let cockpitTrend = Message("แนวโน้ม 13 เดือน", "Trend over 13 months")
    static let cockpitMonth = Message("เดือน", "Month")
    static let cockpitTotal = Message("รวม", "Total")
    static let cockpitTrendMeans = Message(
        "แต่ละรายการนับในเดือนที่เกิดขึ้น หนึ่งเรื่องนับหนึ่งครั้งต่อเดือน กดตัวเลขเพื่อดูรายการ",
        "Everything counts in the month it happened, once a month for each complaint. Each number opens its list.")
    static let cockpitMix = Message("ได้รับเรื่องแบบใด", "What kind of complaints")
    static let cockpitNoFigures = Message("ยังไม่มีตัวเลข", "No figures yet")
    static let cockpitNoFiguresText = Message(
        "ตัวเลขจะปรากฏภายในไม่กี่นาทีหลังมีเรื่องแรก", "Figures appear some minutes after the first complaint.")
    static let cockpitAllAgencies = Message("เทียบทุกหน่วยงาน", "All agencies side by side")

    static let compareTitle = Message("ทุกหน่วยงาน", "All agencies")
    static let compareLead = Message(
        "เรียงตามชื่อ ไม่ได้จัดอันดับ เรื่องที่ต่างกันใช้เวลาต่างกัน ให้ดูประเภทเรื่องที่ได้รับและช่วงความเชื่อมั่นก่อนเทียบ หากช่วงคาบกัน ความต่างอาจเป็นความบังเอิญ",
        "In the order of their names; this is no ranking. Different complaints take different time: look at what each received and at the intervals before you compare. Where intervals overlap, the difference may be chance."
    )
    static func compareCount(_ count: Int) -> Message {
        Message("ทั้งหมด \(count) หน่วยงาน", count == 1 ? "One agency in all." : "\(count) agencies in all.")
    }
    static let compareAgency = Message("หน่วยงาน", "Agency")
    static let compareReceived = Message("ได้รับ", "Received")
    static let compareMix = Message("ประเภทเรื่องที่ได้รับ", "What it received")
    static let compareInTime = Message("ผลทันกำหนด", "In time")
    static let compareSolved = Message("แก้ไขแล้ว", "Solved")
    static let compareReturned = Message("ส่งคืน", "Returned")
    static let compareMedian = Message("ค่ากลางจนได้ข้อยุติ", "Median until conclusion")
    static let compareNone = Message("ยังไม่มีเรื่อง", "nothing yet")
    static let compareOthers = Message("อื่น ๆ", "Other")
    static let compareEmpty = Message("ไม่มีหน่วยงาน", "No agencies")

    static let cockpitListEmpty = Message("ไม่มีเรื่องในรายการนี้", "Nothing is in this list.")
    static let cockpitGone = Message("อยู่กับหน่วยงานอื่นแล้ว", "With other agencies now")
    static let cockpitGoneMeans = Message(
        "นับในตัวเลขนี้ แต่ส่งต่อไปหน่วยงานอื่นแล้ว จึงแสดงเพียงรหัสเรื่อง",
        "The number counts them. They have gone to other agencies since, so only their codes are shown.")
    static let cockpitCode = Message("รหัสเรื่อง", "Code")
    static let cockpitCountedIn = Message("นับในเดือน", "Counted in")
    static let cockpitResultDue = Message("กำหนดส่งผล", "Result due")
    static func cockpitTimes(_ count: Int) -> Message { Message("นับ \(count) ครั้ง", "counted \(count) times") }
    static func cockpitHidden(_ count: Int) -> Message {
        Message("อีก \(count) เรื่องท่านไม่มีสิทธิ์ดู", "\(count) more are not yours to see.")
    }
    static let cockpitLookOn = Message(
        "หน้านี้ดูเพียงส่วนหนึ่ง กดหน้าถัดไปเพื่อดูต่อ", "Only a part was looked through; go on with the next page.")
    static let cockpitDueAt = Message("ครบกำหนด", "Due")
    static let cockpitSince = Message("รอตั้งแต่", "Waiting since")
    static let cockpitMatter = Message("กำหนดเวลาเรื่อง", "Deadline")
    static let cockpitDo = Message("เปิดเพื่อตัดสินใจ", "Open to decide")

    static func weekSubject(_ day: Message) -> Message {
        Message("สรุปรายสัปดาห์สำหรับผู้บริหาร \(day.thai)", "Your week: executive summary of \(day.english)")
    }
    static let weekLead = Message(
        "สิ่งที่รอท่านตัดสินใจ สิ่งที่จะเกินกำหนด และตัวเลข 13 เดือน ดูรายการและช่วงความเชื่อมั่นได้ในหน้าภาพรวม",
        "What waits for your decision, what will be late, and the figures of 13 months. Lists and intervals are on the overview page."
    )
    static let weekOpen = Message("เปิดภาพรวม", "Open the overview")
}

extension PendingDecision.Kind {
    var message: Message {
        switch self {
        case .escalation: .cockpitEscalations
        case .dispute: .cockpitDisputes
        case .extension: .cockpitExtensions
        case .proposal: .cockpitProposals
        }
    }

    var meaning: Message {
        switch self {
        case .escalation: .cockpitEscalationsMeans
        case .dispute: .cockpitDisputesMeans
        case .extension: .cockpitExtensionsMeans
        case .proposal: .cockpitProposalsMeans
        }
    }

    /// The form by which it is decided.
    var deed: Complaints.Operation {
        switch self {
        case .escalation: .answerEscalation
        case .dispute: .rule
        case .extension: .extend
        case .proposal: .approveReport
        }
    }
}

extension CockpitList.When {
    var message: Message {
        switch self {
        case .week: .cockpitWeek
        case .overdue: .cockpitOverdue
        }
    }

    var meaning: Message {
        switch self {
        case .week: .cockpitWeekMeans
        case .overdue: .cockpitOverdueMeans
        }
    }
}

extension Tally.Milestone {
    var cockpitMessage: Message {
        switch self {
        case .reply: .cockpitReply
        case .conclusion: .cockpitConclusion
        }
    }
}

extension AgencyTally.Reach {
    var message: Message {
        switch self {
        case .reached: Message("ถึงแล้ว", "So far")
        case .notYet: Message("ยังไม่ถึง", "Not yet")
        }
    }
}

extension AgencyTally.Measure {
    var message: Message {
        switch self {
        case .received: Message("ได้รับ", "Received")
        case .returned: Message("ส่งคืน", "Returned")
        case .concluded: Message("ได้ข้อยุติ", "Concluded")
        case .solved: Message("แก้ไขแล้ว", "Solved")
        case .contested: Message("ถูกโต้แย้ง", "Contested")
        case .upheld: Message("โต้แย้งฟังขึ้น", "Upheld")
        case .inTime: Message("ทันกำหนด", "In time")
        case .late: Message("ไม่ทันกำหนด", "Late")
        }
    }
}
