// SPDX-License-Identifier: Apache-2.0

/// Public figures and what they mean.
extension Message {
    static let navigationStatistics = Message("สถิติ", "Statistics")
    static let figuresTitle = Message("สถิติเรื่องร้องทุกข์", "Complaint statistics")
    static let figuresLead = Message(
        "ตัวเลขของทั้งเครือข่าย นับจากบันทึกเหตุการณ์ของทุกเรื่อง พร้อมคำอธิบายว่าตัวเลขแต่ละตัวนับอะไร",
        "Figures of the whole network, counted from the recorded events of every complaint, each with what it counts.")
    static let figuresPeriods = Message("ช่วงเวลา", "Period")
    static let figuresRecent = Message("13 เดือนล่าสุด", "Last 13 months")
    static func figuresYear(_ number: Int) -> Message {
        Message("ปีงบประมาณ \(number)", "Fiscal year B.E. \(number)")
    }
    static let figuresAsOf = Message("ข้อมูล ณ", "As of")
    static let figuresContacts = Message("การติดต่อ", "Contacts")
    static let figuresContactsMeans = Message(
        "จำนวนครั้งที่ประชาชนติดต่อทุกช่องทาง รวมการสอบถามและการติดต่อซ้ำในเรื่องเดิม",
        "Every time somebody turned to us by any channel, enquiries and repeated contacts included.")
    static let figuresCases = Message("เรื่อง", "Cases")
    static let figuresCasesMeans = Message(
        "จำนวนเรื่องที่รับในช่วงเวลานี้ ไม่รวมการสอบถามข้อมูล",
        "Complaints received in this period, enquiries left out.")
    static let figuresConcluded = Message("ได้ข้อยุติ", "Concluded")
    static let figuresConcludedMeans = Message(
        "เรื่องที่รับในช่วงนี้และสรุปผลแล้ว รวมเรื่องที่ไม่รับไว้พิจารณา ไม่ได้แปลว่าแก้ไขได้ทุกเรื่อง",
        "Of these cases, those with a final answer, the not accepted ones included. Not all of them were solved.")
    static let figuresSolved = Message("แก้ไขแล้ว", "Solved")
    static let figuresSolvedMeans = Message(
        "ในเรื่องที่ได้ข้อยุติ เรื่องที่ผลคือแก้ไขปัญหาแล้วและศูนย์ฯ ตรวจรับผล",
        "Of the concluded cases, those whose outcome is that the matter was solved, as reviewed by the centre.")
    static let figuresPending = Message("ยังไม่ได้ข้อยุติ", "Not concluded")
    static let figuresPendingMeans = Message(
        "เรื่องที่เหลือทั้งหมด รวมเรื่องที่ผู้ร้องถอนหรือถูกรวมกับเรื่องอื่น",
        "All other cases, those that were withdrawn or merged into another one included.")
    static let figuresDurations = Message("ใช้เวลานานเท่าใด", "How long it takes")
    static let figuresReply = Message("ตอบครั้งแรก", "First reply")
    static let figuresReplyMeans = Message(
        "ตั้งแต่วันที่รับเรื่องจนผู้ร้องได้คำตอบที่มีสาระครั้งแรก",
        "From the day a case is received until its complainant first gets a reply of substance.")
    static let figuresConclusion = Message("ได้ข้อยุติ", "Conclusion")
    static let figuresConclusionMeans = Message(
        "ตั้งแต่วันที่รับเรื่องจนสรุปผลและแจ้งผู้ร้อง", "From the day a case is received until its final answer.")
    static let figuresMedian = Message("ครึ่งหนึ่งของเรื่องใช้เวลาไม่เกินนี้", "half of the cases take no longer")
    static let figuresNinetieth = Message("เก้าในสิบของเรื่องใช้เวลาไม่เกินนี้", "nine in ten take no longer")
    static func figuresDays(_ count: Int) -> Message {
        Message("\(count) วัน", count == 1 ? "1 day" : "\(count) days")
    }
    static let figuresNotYetKnown = Message("ยังบอกไม่ได้", "Not known yet")
    static let figuresDurationsMean = Message(
        "นับเป็นวันตามปฏิทิน เรื่องที่ยังไม่เสร็จนับรวมด้วยในฐานะ “ยังไม่ถึง” (วิธี Kaplan–Meier) จึงไม่ดูเร็วเกินจริง “ยังบอกไม่ได้” หมายถึงยังมีเรื่องที่เสร็จไม่พอจะบอก",
        "In calendar days. Open cases count as “not yet” (Kaplan–Meier), so that the figures do not look better than they are. “Not known yet” means that too few have come that far."
    )
    static let figuresByMonth = Message("รายเดือน", "By month")
    static let figuresByFamily = Message("ตามกลุ่มหน่วยงาน", "By family of agencies")
    static let figuresByCategory = Message("ตามหมวดเรื่อง", "By category")
    static let figuresByChannel = Message("ตามช่องทาง", "By channel")
    static let figuresMonth = Message("เดือนที่รับ", "Received in")
    static let figuresFamily = Message("กลุ่มหน่วยงาน", "Family")
    static let figuresCategory = Message("หมวดเรื่อง", "Category")
    static let figuresChannel = Message("ช่องทาง", "Channel")
    static let figuresHub = Message("ศูนย์ฯ 1111 (ยังไม่มีหน่วยงานรับ)", "1111 centre (no agency yet)")
    static let figuresNoCategory = Message("ยังไม่ได้จัดหมวด", "No category yet")
    static let figuresHidden = Message("ไม่แสดง", "withheld")
    static let figuresWhy = Message(
        "จำนวนน้อย จึงไม่แสดง เพื่อไม่ให้รู้ว่าเป็นเรื่องของใคร",
        "So few that showing them could tell whose they are.")
    static let figuresWhyMonths = Message(
        "มีเดือนที่ไม่แสดง จึงไม่แสดงผลรวม ดูได้ตามปีงบประมาณ", "A month is withheld, and so is the sum. See the fiscal years.")
    static let figuresMedianDays = Message("ครึ่งหนึ่งไม่เกิน (วัน)", "Half within (days)")
    static let figuresNinetiethDays = Message("เก้าในสิบไม่เกิน (วัน)", "Nine in ten within (days)")
    static let figuresTotal = Message("รวม", "Total")
    static let figuresSplit = Message("ตาราง", "Table")
    static let figuresLine = Message("รายการ", "Line")
    static let figuresChart = Message("แผนภูมิของตารางด้านล่าง", "Chart of the table below")
    static let figuresShareHidden = Message("ไม่แสดงจำนวนที่ได้ข้อยุติ", "Share concluded is withheld")
    static let figuresYearsOnly = Message(
        "ตารางแยกตามหน่วยงาน หมวด และช่องทาง มีเฉพาะรายปีงบประมาณ เพื่อไม่ให้หาผลต่างระหว่างช่วงเวลาจนรู้ตัวบุคคลได้",
        "Tables by agency, category and channel exist for fiscal years only, so that no person can be made out by comparing periods."
    )
    static let figuresNotes = Message("วิธีนับ", "How we count")
    static let figuresNoteYear = Message(
        "ปีงบประมาณเริ่ม 1 ตุลาคม สิ้นสุด 30 กันยายน และเรียกตามปี พ.ศ. ที่สิ้นสุด",
        "A fiscal year runs from 1 October to 30 September and is named by the Buddhist year in which it ends.")
    static let figuresNoteReceived = Message(
        "ทุกตัวเลขของเรื่องนับในเดือนที่รับเรื่อง ผลที่เกิดขึ้นภายหลังจึงทำให้ตัวเลขของเดือนก่อน ๆ เปลี่ยนได้",
        "A case is counted in the month it was received, so later results can change the figures of earlier months.")
    static let figuresNoteHidden = Message(
        "ช่องที่มีน้อยกว่า 5 เรื่องจะไม่แสดง เพื่อไม่ให้รู้ว่าเป็นเรื่องของใคร และไม่แสดงช่องอื่นเพิ่มเท่าที่จำเป็นเพื่อไม่ให้คำนวณย้อนกลับได้",
        "Cells of fewer than 5 are withheld, and others with them where the number could be found by subtraction.")
    static let figuresNoteMonths = Message(
        "เดือนใดไม่แสดงจำนวน จะไม่แสดงเหมือนกันทุกช่วงเวลาและทุกไฟล์ ส่วนผลรวม 13 เดือน แสดงเมื่อทุกเดือนแสดงเท่านั้น การเทียบช่วงเวลาจึงไม่บอกจำนวนที่ไม่แสดง แต่ผู้ที่เก็บตัวเลขไว้หลายวัน อาจเดาจำนวนที่เพิ่งเปลี่ยนได้",
        "A month is shown or withheld alike in all periods and files, and 13 months have a sum only where each of them is shown, so comparing periods tells nothing that is withheld. Whoever keeps figures of several days may still guess what has just changed."
    )
    static let figuresNoteFamily = Message(
        "เรื่องนับให้หน่วยงานหลักที่รับผิดชอบอยู่ในขณะนี้ เรื่องที่ยังไม่ส่งต่อหรือถูกส่งคืนนับที่ศูนย์ฯ 1111",
        "A case counts for the lead agency that has it now; one that has not been referred, or was returned, for the centre."
    )
    static let figuresDownload = Message("ดาวน์โหลดเป็นไฟล์ CSV", "Download as CSV")
    static let figuresNone = Message("ยังไม่มีตัวเลข", "No figures yet")
    static let figuresNoneText = Message(
        "ตัวเลขจะปรากฏภายในไม่กี่นาทีหลังระบบเริ่มทำงาน", "Figures appear some minutes after the system has started.")
    static let homeFigures = Message("ปีงบประมาณนี้", "This fiscal year")
    static let homeFiguresMore = Message("ดูสถิติทั้งหมด", "All statistics")
}
