// SPDX-License-Identifier: Apache-2.0
import Complaints

/// What the queues and the search of the desk say.
extension Message {
    static let queueTitle = Message("เรื่องร้องทุกข์", "Complaints")
    static let queueAll = Message("ทั้งหมดที่ดูได้", "All that I may see")
    static let queueHub = Message("อยู่ที่ศูนย์ฯ 1111", "Held by the centre")
    static let queueMine = Message("ของฉัน", "Given to me")
    static let queueUnit = Message("ของกลุ่มงาน", "My unit’s")
    static let queueUnassigned = Message("ยังไม่ได้มอบหมาย", "Not assigned yet")
    static let queueRuling = Message("ส่งคืน รอวินิจฉัย", "Returned, for a ruling")
    static let queueTabs = Message("งานที่ต้องทำ", "Work to do")
    static let queueFilter = Message("กรองรายการ", "Filter the list")
    static let queueFilterWrong = Message(
        "ยังไม่แสดงรายการ กรุณาแก้ไขตัวกรองก่อน", "No list is shown. Please mend the filter first")
    static let queuePart = Message("ส่วน", "Part")
    static let queueStatuses = Message("สถานะ (ไม่เลือก = ทุกสถานะ)", "Statuses (none ticked: every status)")
    static let queueOrder = Message("เรียงลำดับ", "Order")
    static let queueOldest = Message("เก่าที่สุดก่อน", "Oldest first")
    static let queueNewest = Message("ใหม่ที่สุดก่อน", "Newest first")
    static let queueShow = Message("แสดง", "Show")
    static let queueHolder = Message("ผู้ถือเรื่อง", "Holder")
    static let queueAny = Message("ทั้งหมด", "Any")
    static let queueCategory = Message("หมวดเรื่อง", "Subject")
    static let queueUrgency = Message("ชั้นความเร็ว (ไม่เลือก = ทุกชั้น)", "Urgency (none ticked: any)")
    static let queueSecret = Message("เฉพาะที่มีชั้นความลับ", "Only those with a secrecy class")
    static let queueAwaiting = Message("รอท่านตัดสินใจ", "For you to decide")
    static let queueOverdue = Message("เฉพาะที่เกินกำหนด", "Only overdue ones")
    static let queueChannel = Message("ช่องทาง", "Channel")
    static let queueFrom = Message("รับตั้งแต่วันที่", "Received from")
    static let queueUntil = Message("ถึงวันที่", "Received until")
    static let queueProvince = Message("จังหวัด", "Province")
    static let queueClear = Message("ล้างตัวกรอง", "Clear the filter")
    static let queueChips = Message("ตัวกรองที่ใช้อยู่", "Filters in use")
    static func queueRemove(_ filter: String) -> Message {
        Message("เอาตัวกรองออก: \(filter)", "Remove the filter: \(filter)")
    }
    static let queueExport = Message("ส่งออก CSV", "Export as CSV")
    static func queueExportHint(_ rows: Int) -> Message {
        Message("ไม่เกิน \(rows) แถวแรก ไม่มีข้อมูลตัวตน", "The first \(rows) rows at most; nobody’s identity")
    }
    static let queueExporting = Message("กำลังเตรียมไฟล์…", "Preparing the file…")
    static let queueExported = Message("ดาวน์โหลดแล้ว", "The file was downloaded")
    static let queueExportFailed = Message("ดาวน์โหลดไม่สำเร็จ กรุณาลองใหม่", "The download failed; please try again.")
    static let queueLookOn = Message(
        "หน้านี้ค้นเรื่องไปได้เพียงบางส่วน กด “ต่อไป” เพื่อค้นต่อ",
        "Only a part of the list was looked through for this page. “Next” looks on.")
    static let queueRows = Message("ปุ่มลัดในตาราง", "Keys in the table")
    static let queueRowNext = Message("แถวถัดไป", "Next row")
    static let queueRowBack = Message("แถวก่อนหน้า", "Row before")
    static let queueRowOpen = Message("เปิดเรื่อง", "Open")
    static let queueRowChoose = Message("เลือก", "Choose")
    static let columnDue = Message("ครบกำหนด", "Due")
    static let columnAge = Message("รับมาแล้ว", "Received")
    static let exportCode = Message("รหัส", "Code")
    static let exportKind = Message("ประเภท", "Kind")
    static let exportUrgency = Message("ชั้นความเร็ว", "Urgency")
    static let exportSecrecy = Message("ชั้นความลับ", "Secrecy")
    static let exportOutcome = Message("ผล", "Outcome")
    static let exportRefusal = Message("เหตุที่ไม่รับไว้พิจารณา", "Why it was not accepted")
    static let exportCut = Message("รายการยาวกว่านี้ แถวที่เหลือไม่ได้ส่งออก", "The list goes on; the rest is not exported")
    static let queueEmpty = Message("ไม่มีเรื่องในรายการนี้", "Nothing in this list")
    static let queueEmptyText = Message("ลองเลือกส่วนหรือสถานะอื่น", "Try another part or other statuses.")
    static let queueEmptyWork = Message(
        "ไม่มีงานรอท่านที่นี่ เมื่อมีเรื่องใหม่ จะขึ้นในรายการนี้", "No work waits for you here. What comes in will stand in this list.")
    static let queueNoAccess = Message(
        "บัญชีนี้ไม่มีงานเรื่องร้องทุกข์ ใช้เมนูด้านบนเพื่อไปยังงานของท่าน",
        "This account does not work on complaints. The menu above leads to your work.")
    static let queueNews = Message("ความเคลื่อนไหวล่าสุด", "Latest news")
    static let queueNoNews = Message("ยังไม่มีความเคลื่อนไหว", "No news yet")
    static func queueCount(_ shown: String) -> Message {
        Message("ทั้งหมด \(shown) เรื่อง", shown == "1" ? "1 complaint" : "\(shown) complaints")
    }
    static let columnSubject = Message("เรื่อง", "Subject")
    static let columnCode = Message("รหัส", "Code")
    static let columnStatus = Message("สถานะ", "Status")
    static let columnCategory = Message("หมวด", "Category")
    static let columnReceived = Message("วันที่รับ", "Received")
    static let columnHolder = Message("ผู้ถือเรื่อง", "Holder")
    static let holderHub = Message("ศูนย์ฯ 1111", "The 1111 centre")
    static let holderNobody = Message("ปิดแล้ว", "Closed")

    static let searchTitle = Message("ค้นหาเรื่อง", "Search complaints")
    static let searchWords = Message("คำค้นหรือรหัสเรื่อง", "Words or a code")
    static let searchWordsHint = Message(
        "ค้นจากเนื้อเรื่องทั้งหมด เช่น น้ำประปา หรือใส่รหัส RT…",
        "Searches everything people wrote, for instance “road”; or give a code RT….")
    static let searchButton = Message("ค้นหา", "Search")
    static let searchPersonTitle = Message("ค้นจากหมายเลขของผู้ร้อง", "Search by the complainant’s number")
    static let searchPerson = Message("หมายเลขโทรศัพท์หรือเลขประจำตัวประชาชน", "Telephone number or national id")
    static let searchPersonHint = Message(
        "หมายเลขจะไม่ปรากฏในที่อยู่หน้าเว็บหรือบันทึกของระบบ", "The number never stands in an address or a log.")
    static let searchNumberInWords = Message(
        "หมายเลขโทรศัพท์และเลขประจำตัวให้ค้นในช่องด้านล่าง", "Search telephone numbers and ids in the box below.")
    static let searchNumberNobody = Message(
        "หมายเลขโทรศัพท์และเลขประจำตัวใช้ค้นที่นี่ไม่ได้ กรุณาค้นด้วยคำในเรื่องหรือรหัส",
        "Telephone numbers and ids cannot be searched here. Search by words of the complaint or by its code.")
    static let searchWordsMissing = Message("กรุณาพิมพ์คำค้นหรือรหัสก่อน", "Type words or a code first.")
    static let searchNothing = Message("ไม่พบเรื่องที่ตรงกัน", "Nothing found")
    static let searchNothingText = Message("ลองใช้คำที่สั้นลงหรือคำอื่น", "Try fewer or other words.")
    static let searchResults = Message("ผลการค้นหา", "Results")

    static let navigationSearch = Message("ค้นหา", "Search")
    static let navigationReceive = Message("รับเรื่อง", "Receive")
    static let navigationCaller = Message("ผู้โทรที่มีรหัส", "Caller with a code")
    static let navigationRegistry = Message("ทะเบียน", "Registry")
    static let navigationAudit = Message("ตรวจสอบการเปิดตัวตน", "Identity audit")
    static let navigationAccount = Message("บัญชีของฉัน", "My account")
}
