// SPDX-License-Identifier: Apache-2.0
import Complaints

/// What the registry says.
extension Message {
    static let registryTitle = Message("ทะเบียน", "Registry")
    static let registryLead = Message(
        "ผู้ดูแลระบบของศูนย์ฯ 1111 แก้ไขได้ทั้งหมด ผู้ดูแลระบบของหน่วยงานแก้ไขกลุ่มงานและเจ้าหน้าที่ของตนเอง เจ้าหน้าที่อื่นดูได้",
        "Administrators of the 1111 centre may change everything, those of an agency its own units and officers; other officers may read it."
    )
    static let registryNational = Message(
        "ใช้ร่วมกันทั้งประเทศ ผู้ดูแลระบบของศูนย์ฯ 1111 เท่านั้นที่แก้ไขได้",
        "Shared by the whole nation; only administrators of the 1111 centre may change it.")
    static let registryOfAgency = Message(
        "ผู้ดูแลระบบของหน่วยงานนี้และของศูนย์ฯ 1111 เท่านั้นที่แก้ไขได้",
        "Only administrators of this agency and of the 1111 centre may change it.")
    static let registryAgencies = Message("หน่วยงาน", "Agencies")
    static let registryUnits = Message("กลุ่มงาน", "Units")
    static let registryOfficers = Message("เจ้าหน้าที่", "Officers")
    static let registryCategories = Message("หมวดเรื่อง", "Categories")
    static let registryAgreements = Message("บันทึกข้อตกลง", "Agreements")
    static let registryCalendar = Message("ปฏิทินวันทำการ", "Working calendar")
    static let registryPartners = Message("ระบบที่เชื่อมต่อ", "Partner systems")
    static let registryJobs = Message("งานเบื้องหลังที่ล้มเหลว", "Failed jobs")
    static let registryRefusals = Message("เหตุผลที่ไม่รับเรื่อง", "Reasons for not accepting")
    static let refusalNeeds = Message("สิ่งที่ต้องระบุด้วย", "What must be given with it")
    static let refusalLead = Message(
        "ถ้อยคำที่ผู้ร้องและเจ้าหน้าที่อ่าน เมื่อแก้แล้วมีผลทันที รวมถึงเรื่องเก่า ส่วนข้อความถึงผู้ร้องที่ส่งไปแล้วไม่เปลี่ยน",
        "What complainants and officers read. A change shows at once, in old complaints too; notices already sent stay as they are."
    )
    static let registryAgenciesAbout = Message(
        "ชื่อ กลุ่มงาน และปฏิทินของแต่ละหน่วยงาน เจ้าหน้าที่เห็นเฉพาะของหน่วยงานท่าน",
        "Names, units and calendars of each agency; officers of your own alone")
    static let registryAgenciesAboutAll = Message(
        "ชื่อ กลุ่มงาน ปฏิทิน และเจ้าหน้าที่ของแต่ละหน่วยงาน", "Names, units, calendars and officers of each agency")
    static let registryOfficersAbout = Message(
        "ผู้ใช้งานของหน่วยงานท่าน และบทบาทของแต่ละคน", "Who works in your agency, and in which roles")
    static let registryCategoriesAbout = Message(
        "หมวดสองระดับสำหรับคัดกรองและสถิติ", "Two levels, for screening and for figures")
    static let registryAgreementsAbout = Message(
        "หน่วยงานใดรับเรื่องได้ และตั้งแต่เมื่อใด", "Which agencies may be referred to, and since when")
    static let registryCalendarAbout = Message(
        "วันหยุดและวันทำการพิเศษ ใช้นับกำหนดเวลา", "Holidays and extra working days, for deadlines")
    static let registryRefusalsAbout = Message(
        "ถ้อยคำที่ผู้ร้องอ่านเมื่อไม่รับเรื่อง", "What people read when a complaint is not accepted")
    static let registryArticlesAbout = Message(
        "คำตอบที่ศูนย์ฯ ใช้ตอบผู้สอบถาม", "Answers of the centre to those who ask")
    static let registryRepliesAbout = Message(
        "ข้อความและแบบฟอร์มที่หน่วยงานท่านใช้บ่อย", "Texts and forms that your agency uses often")
    static let registryPartnersAbout = Message(
        "ระบบของหน่วยงานที่ส่งและรับเรื่องด้วยกุญแจ API", "Agencies’ programs that send and take with an API key")
    static let registryNoticesAbout = Message(
        "จดหมายและข้อความที่ส่งแล้ว รอส่ง หรือส่งไม่ได้", "Letters and messages: sent, waiting, or stuck.")
    static let registryJobsAbout = Message(
        "งานที่ระบบลองจนหยุดแล้ว และรอให้ลองใหม่", "What the system gave up on, to be tried again")
    static let agencyNew = Message("เพิ่มหน่วยงาน", "Add an agency")
    static let unitNew = Message("เพิ่มกลุ่มงาน", "Add a unit")
    static let categoryNew = Message("เพิ่มหมวดเรื่อง", "Add a category")
    static let agreementNew = Message("เพิ่มบันทึกข้อตกลง", "Add an agreement")
    static let partnerNew = Message("เพิ่มระบบที่เชื่อมต่อ", "Add a partner system")
    static let articleNew = Message("เพิ่มคำตอบสำหรับข้อสอบถาม", "Add an answer to an enquiry")
    static let replyNew = Message("เพิ่มข้อความสำเร็จรูป", "Add a reply")
    static let registrySave = Message("บันทึก", "Save")
    static let registryDone = Message("บันทึกแล้ว", "Saved")
    static let registryUnsaved = Message("ยังบันทึกไม่ได้ กรุณาตรวจสอบ", "Not saved yet. Please check:")
    static let registryActive = Message("ใช้งานอยู่", "In use")
    static let registryInactive = Message("เลิกใช้", "No longer used")
    static let registryEmpty = Message("ยังไม่มีรายการ", "Nothing here yet")
    static let registryCode = Message("รหัส", "Code")
    static let registryCodeHint = Message(
        "อักษรอังกฤษตัวใหญ่ ตัวเลข และขีด ขึ้นต้นด้วยตัวอักษร", "Capitals, digits and dashes, a capital first.")
    static let registryNameThai = Message("ชื่อภาษาไทย", "Thai name")
    static let registryNameEnglish = Message("ชื่อภาษาอังกฤษ", "English name")
    static let registryFamily = Message("กลุ่ม", "Family")
    static let registryIsHub = Message("เป็นหน่วยงานที่ดำเนินการศูนย์ฯ 1111", "Runs the 1111 centre")
    static let registryState = Message("สถานะ", "State")
    static let registryName = Message("ชื่อ", "Name")

    static let officerNew = Message("เพิ่มเจ้าหน้าที่", "Add an officer")
    static let officerLoginHint = Message(
        "อักษรอังกฤษตัวเล็ก ตัวเลข จุด ขีด", "Small letters, digits, dots, dashes.")
    static let officerRoles = Message("บทบาท", "Roles")
    static let officerRolesHint = Message(
        "เลือกอย่างน้อยหนึ่งบทบาท เท่าที่งานจำเป็น", "At least one; give as few as the work needs.")
    static let officerOwnRoles = Message(
        "ท่านแก้บทบาทหรือเลิกใช้บัญชีของตนเองไม่ได้ ผู้ดูแลระบบอีกคนเป็นผู้แก้",
        "You cannot change your own roles or end your own account. Another administrator does that.")
    static let officerUnitUnused = Message(
        "กลุ่มงานนี้เลิกใช้แล้ว กรุณาเลือกกลุ่มงานอื่น", "This unit is out of use. Please choose another.")
    static let officerAgencyUnused = Message(
        "หน่วยงานนี้เลิกใช้แล้ว บัญชีของหน่วยงานจึงใช้งานไม่ได้ กรุณานำหน่วยงานกลับมาใช้ก่อน",
        "This agency is out of use, and so are its accounts. Please bring the agency back into use first.")
    static let officerUnitHint = Message(
        "เจ้าหน้าที่และหัวหน้าเห็นเรื่องของกลุ่มงานนี้ หากไม่เลือก เจ้าหน้าที่เห็นเฉพาะเรื่องที่มอบหมายให้ตน หัวหน้าเห็นเฉพาะเรื่องที่ยังไม่มีกลุ่มงาน",
        "Officers and heads see this unit’s complaints. Without a unit an officer sees only what is assigned to them, and a head only what no unit has yet."
    )
    static let officerReset = Message("ตั้งรหัสผ่านใหม่", "Reset the password")
    static func officerResetQuestion(_ name: String) -> Message {
        Message("ตั้งรหัสผ่านใหม่ให้ \(name) หรือไม่", "Reset the password of \(name)?")
    }
    static let officerResetOld = Message(
        "รหัสผ่านเดิมใช้ไม่ได้ทันที และเจ้าหน้าที่จะถูกออกจากระบบทุกเครื่อง",
        "The old password stops working at once, and the officer is logged out everywhere.")
    static let officerResetNew = Message(
        "รหัสผ่านใหม่จะแสดงครั้งเดียวในหน้าถัดไป", "The new password is shown once, on the next page.")
    static let officerPasswordTold = Message("รหัสผ่านแสดงไปแล้ว", "The password was shown")
    static let officerPasswordToldHint = Message(
        "รหัสผ่านแสดงเพียงครั้งเดียว และแสดงไปแล้ว ยังใช้ได้ตามเดิม หากไม่ได้จดไว้ ให้เปิดหน้าของเจ้าหน้าที่แล้วตั้งรหัสผ่านใหม่",
        "A password is shown once, and it was. It still holds. If nobody wrote it down, open the officer’s page and reset it."
    )
    static let officerPassword = Message("รหัสผ่านแรก แสดงครั้งเดียว", "First password, shown this once")
    static let officerPasswordReset = Message(
        "รหัสผ่านชั่วคราวใหม่ แสดงครั้งเดียว", "New temporary password, shown this once")
    static let officerPasswordResetHint = Message(
        "แจ้งเจ้าหน้าที่ด้วยตนเอง ระบบจะให้เปลี่ยนเมื่อเข้าใช้ครั้งต่อไป",
        "Tell the officer in person. It must be changed at the next log-in.")
    static let officerPasswordHint = Message(
        "แจ้งเจ้าหน้าที่ด้วยตนเอง ระบบจะให้เปลี่ยนเมื่อเข้าใช้ครั้งแรก",
        "Tell the officer in person. It must be changed at the first log-in.")

    static let categoryParent = Message("อยู่ใต้หมวด", "Below")
    static let categoryPast = Message("ชื่อและสถานะเดิม", "How it was before")
    static let categoryUntil = Message("ใช้จนถึง", "Until")
    static let categoryPastHint = Message(
        "ประวัติของเรื่องเก่ายังแสดงชื่อที่ใช้ในเวลานั้น ส่วนข้อมูลของเรื่องแสดงชื่อปัจจุบัน",
        "A complaint’s history shows the name of its time; its facts show the name of today.")
    static let categoryUnused = Message(
        "หมวดย่อยใช้งานไม่ได้เมื่อหมวดที่อยู่เหนือขึ้นไปเลิกใช้ กรุณาเลิกใช้หมวดย่อยก่อน หรือใช้หมวดที่อยู่เหนือขึ้นไปอีกครั้ง",
        "A category cannot be in use below one that is not. Take those below out of use first, or use the one above again."
    )
    static let categoryTop = Message("ระดับแรก", "First level")
    static let agreementTitleThai = Message("ชื่อบันทึกข้อตกลงภาษาไทย", "Thai title")
    static let agreementTitleEnglish = Message("ชื่อบันทึกข้อตกลงภาษาอังกฤษ", "English title")
    static let agreementSigned = Message("วันที่ลงนาม", "Signed on")
    static let agreementFrom = Message("มีผลตั้งแต่", "In force from")
    static let agreementUntil = Message("มีผลถึง", "In force until")
    static let agreementUntilHint = Message("เว้นว่างหากไม่มีกำหนด", "Leave empty if open-ended.")
    static let agreementAreas = Message("ขอบเขต", "Areas")
    static let agreementInForce = Message("มีผลอยู่", "In force")
    static let agreementToCome = Message("ยังไม่เริ่ม", "Not begun yet")
    static let agreementCovers = Message("บันทึกข้อตกลงของหน่วยงานนี้", "Agreements of this agency")
    static let agreementNone = Message(
        "ไม่มีบันทึกข้อตกลง จึงส่งเรื่องไปดำเนินการไม่ได้", "None, so no complaint can be referred here for handling.")
    static let agreementNotInForce = Message("ไม่มีผลในวันนี้", "Not in force today")
    static let dayHint = Message("เช่น 5/12/2569", "For instance 2026-12-05 or 5 Dec 2026")
    static let calendarYear = Message("ปี พ.ศ.", "Year (BE or CE)")
    static let calendarWorking = Message("วันทำการพิเศษ", "Extra working days")
    static let calendarDay = Message("วันที่", "Date")
    static let calendarAddHoliday = Message("เพิ่มหรือแก้ชื่อวันหยุด", "Add or rename a holiday")
    static let calendarAddWorking = Message("เพิ่มวันทำการพิเศษ", "Add an extra working day")
    static let partnerName = Message("ชื่อระบบ", "System’s name")
    static let partnerKey = Message("กุญแจ API แสดงครั้งเดียว", "API key, shown this once")
    static let partnerKeyHint = Message(
        "เก็บไว้ในที่ปลอดภัย กุญแจเดิม (ถ้ามี) ใช้ไม่ได้แล้ว", "Keep it safe. An earlier key no longer works.")
    static let partnerRenewHint = Message(
        "ใช้เมื่อกุญแจหายหรือมีผู้อื่นเห็น เมื่อออกกุญแจใหม่ กุญแจเดิมจะใช้ไม่ได้ทันที",
        "For a key that is lost or was seen. The key of today stops working at once.")
    static let partnerRenew = Message("ออกกุญแจใหม่", "Make a new key")
    static let jobNumber = Message("หมายเลข", "Number")
    static let jobKind = Message("งาน", "Job")
    static let jobAttempts = Message("จำนวนครั้งที่ลอง", "Attempts")
    static let jobDied = Message("หยุดเมื่อ", "Gave up")
    static let jobError = Message("เหตุขัดข้อง", "Failure")
    static let jobRetry = Message("ลองใหม่", "Try again")
    static let jobsEmpty = Message("ไม่มีงานที่ล้มเหลว", "No failed jobs")
}
