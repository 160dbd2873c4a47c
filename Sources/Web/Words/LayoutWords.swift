// SPDX-License-Identifier: Apache-2.0

/// What stands around every page.
extension Message {
    static let siteName = Message("ร้องทุกข์", "Rongthuk")
    static let siteMotto = Message("ทุกเรื่องมีผู้รับผิดชอบ ทุกเรื่องมีคำตอบ", "Every complaint has an owner and gets an answer")
    static let layoutSkip = Message("ข้ามไปยังเนื้อหา", "Skip to content")
    static let layoutNavigation = Message("เมนูหลัก", "Main menu")
    static let layoutDemoLabel = Message("ระบบสาธิต", "Demonstration")
    static let layoutDemo = Message(
        "ระบบสาธิต: ข้อมูลทั้งหมดเป็นเรื่องสมมติ กรุณาอย่าใช้ข้อมูลจริง",
        "Demonstration: everything here is invented. Please do not enter real information.")
    static let layoutMenu = Message("เมนู", "Menu")
    static let offlineSend = Message(
        "ขณะนี้ไม่มีสัญญาณอินเทอร์เน็ต ข้อความที่พิมพ์ไว้ยังอยู่ครบ กรุณากดส่งอีกครั้งเมื่อมีสัญญาณ",
        "You are offline. What you typed is still here; please send it again once you are connected.")
    static let offlineBack = Message(
        "กลับมาเชื่อมต่ออินเทอร์เน็ตแล้ว กดส่งได้เลย", "You are connected again. You can send now.")
    // A browser can't tell whether it is offline or we are.
    static let offlineTitle = Message("เปิดหน้านี้ไม่ได้ในขณะนี้", "This page cannot be reached now")
    static let offlineHint = Message(
        "อาจไม่มีสัญญาณอินเทอร์เน็ต หรือระบบหยุดให้บริการชั่วคราว ข้อมูลที่ส่งไปแล้วยังอยู่ครบ",
        "You may be offline, or our service may be down for a moment. Whatever you have sent is safe.")
    static let offlineRetry = Message("ลองอีกครั้ง", "Try again")
    static let offlineCall = Message("โทรได้โดยไม่ต้องใช้อินเทอร์เน็ต", "You can call without the internet:")
    static let countLeft = Message("พิมพ์ได้อีก {count} ตัวอักษร", "{count} characters left")
    static let countOver = Message("ยาวเกินมา {count} ตัวอักษร", "{count} characters too long")
    static let layoutLogOut = Message("ออกจากระบบ", "Log out")
    static let layoutLeave = Message("ออกจากเรื่องนี้", "Leave")
    static let navigationHome = Message("หน้าแรก", "Home")
    static let navigationFile = Message("ยื่นเรื่อง", "File a complaint")
    static let navigationTrack = Message("ติดตามเรื่อง", "Track a complaint")
    static let navigationDesk = Message("งานเรื่องร้องทุกข์", "Complaints")
    static let footerHotline = Message("สายด่วนของรัฐบาล โทรฟรีตลอด 24 ชั่วโมง", "government hotline, free, day and night")
    static let footerPolice = Message("ตำรวจ เหตุด่วนเหตุร้าย", "police, emergencies")
    static let footerAmbulance = Message("เจ็บป่วยฉุกเฉิน", "ambulance")
    static let footerOwner = Message(
        "ศูนย์รับเรื่องราวร้องทุกข์ของรัฐบาล 1111 สำนักงานปลัดสำนักนายกรัฐมนตรี",
        "Government Complaint Centre 1111, Office of the Permanent Secretary, Prime Minister’s Office")
    static let footerPublic = Message("หน้าสำหรับประชาชน", "Public pages")
    static let footerDesk = Message("สำหรับเจ้าหน้าที่", "For officers")

    // Parts that many pages share.
    package static let fieldRequiredMark = Message("(จำเป็น)", "(required)")
    package static let fieldOptionalMark = Message("(ไม่บังคับ)", "(optional)")
    package static let fieldFilesAgain = Message(
        "กรุณาเลือกไฟล์ต่อไปนี้อีกครั้ง เพราะยังไม่ได้ถูกส่ง", "Please choose these files again; they have not been sent yet:")
    package static func fieldFileType(_ name: String) -> Message {
        Message(
            "ไฟล์ “\(name)” ไม่ใช่ชนิดที่รับได้ กรุณาใช้รูปภาพ PDF ไฟล์เสียง หรือวิดีโอ",
            "The file “\(name)” is of a kind we cannot take. Please use pictures, PDF, sound or video.")
    }
    package static func fieldFilePicture(_ name: String) -> Message {
        Message(
            "เปิดรูป “\(name)” ไม่ได้ หรือรูปใหญ่เกินไป กรุณาลองรูปอื่น หรือถ่ายภาพหน้าจอแล้วส่งแทน",
            "The picture “\(name)” cannot be opened or is too large. Please try another, or a screenshot of it.")
    }
    package static let pagerLabel = Message("เปลี่ยนหน้ารายการ", "Pages of this list")
    package static let pagerFirst = Message("กลับไปหน้าแรกของรายการ", "Back to the first page")
    package static let pagerNext = Message("หน้าถัดไป", "Next page")
    package static let breadcrumbLabel = Message("ตำแหน่งของหน้านี้", "Where this page stands")
    package static let cancel = Message("ยกเลิก", "Cancel")
    package static let back = Message("กลับ", "Back")
    package static let notGiven = Message("ไม่ได้ระบุ", "Not given")
}
