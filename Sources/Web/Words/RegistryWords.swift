// SPDX-License-Identifier: Apache-2.0
import Complaints

/// What the registry says.
extension Message {
    static let registryTitle = Message("ทะเบียน", "Registry")
    static let registryLead = Message(
        "ผู้ดูแลระบบแก้ไขได้ เจ้าหน้าที่อื่นดูได้", "Administrators may change it; other officers may read it.")
    static let registryAgencies = Message("หน่วยงาน", "Agencies")
    static let registryUnits = Message("กลุ่มงาน", "Units")
    static let registryOfficers = Message("เจ้าหน้าที่", "Officers")
    static let registryCategories = Message("หมวดเรื่อง", "Categories")
    static let registryAgreements = Message("บันทึกข้อตกลง", "Agreements")
    static let registryCalendar = Message("ปฏิทินวันทำการ", "Working calendar")
    static let registryPartners = Message("ระบบที่เชื่อมต่อ", "Partner systems")
    static let registryJobs = Message("งานเบื้องหลังที่ล้มเหลว", "Failed jobs")
    static let registryAdd = Message("เพิ่ม", "Add")
    static let registrySave = Message("บันทึก", "Save")
    static let registryRemove = Message("ลบ", "Remove")
    static let registryDone = Message("บันทึกแล้ว", "Saved")
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
    static let officerReset = Message("ตั้งรหัสผ่านใหม่", "Reset the password")
    static let officerResetHint = Message(
        "รหัสผ่านใหม่จะแสดงครั้งเดียว และเจ้าหน้าที่จะถูกออกจากระบบทุกเครื่อง",
        "A new password is shown once, and the officer is logged out everywhere.")
    static let officerPassword = Message("รหัสผ่านแรก แสดงครั้งเดียว", "First password, shown this once")
    static let officerPasswordHint = Message(
        "แจ้งเจ้าหน้าที่ด้วยตนเอง ระบบจะให้เปลี่ยนเมื่อเข้าใช้ครั้งแรก",
        "Tell the officer in person. It must be changed at the first log-in.")

    static let categoryParent = Message("อยู่ใต้หมวด", "Below")
    static let categoryPast = Message("ชื่อและสถานะเดิม", "How it was before")
    static let categoryUntil = Message("ใช้จนถึง", "Until")
    static let categoryPastHint = Message(
        "ประวัติของเรื่องเก่ายังแสดงชื่อที่ใช้ในเวลานั้น ส่วนข้อมูลของเรื่องแสดงชื่อปัจจุบัน",
        "A complaint’s history shows the name of its time; its facts show the name of today.")
    static let categoryTop = Message("ระดับแรก", "First level")
    static let agreementTitleThai = Message("ชื่อบันทึกข้อตกลงภาษาไทย", "Thai title")
    static let agreementTitleEnglish = Message("ชื่อบันทึกข้อตกลงภาษาอังกฤษ", "English title")
    static let agreementSigned = Message("วันที่ลงนาม", "Signed on")
    static let agreementFrom = Message("มีผลตั้งแต่", "In force from")
    static let agreementUntil = Message("มีผลถึง", "In force until")
    static let agreementUntilHint = Message("เว้นว่างหากไม่มีกำหนด", "Leave empty if open-ended.")
    static let agreementAreas = Message("ขอบเขต", "Areas")
    static let agreementInForce = Message("มีผลอยู่", "In force")
    static let agreementNotInForce = Message("ไม่มีผลในวันนี้", "Not in force today")
    static let dayHint = Message("เช่น 5/12/2569", "For instance 2026-12-05 or 5 Dec 2026")
    static let calendarYear = Message("ปี พ.ศ.", "Year (BE or CE)")
    static let calendarShow = Message("แสดงปีนี้", "Show this year")
    static let calendarHolidays = Message("วันหยุด", "Holidays")
    static let calendarWorking = Message("วันทำการพิเศษ", "Extra working days")
    static let calendarDay = Message("วันที่", "Date")
    static let calendarAddHoliday = Message("เพิ่มหรือแก้ชื่อวันหยุด", "Add or rename a holiday")
    static let calendarAddWorking = Message("เพิ่มวันทำการพิเศษ", "Add an extra working day")
    static let partnerName = Message("ชื่อระบบ", "System’s name")
    static let partnerKey = Message("กุญแจ API แสดงครั้งเดียว", "API key, shown this once")
    static let partnerKeyHint = Message(
        "เก็บไว้ในที่ปลอดภัย กุญแจเดิม (ถ้ามี) ใช้ไม่ได้แล้ว", "Keep it safe. An earlier key no longer works.")
    static let partnerRenew = Message("ออกกุญแจใหม่", "Make a new key")
    static let jobNumber = Message("หมายเลข", "Number")
    static let jobKind = Message("งาน", "Job")
    static let jobAttempts = Message("จำนวนครั้งที่ลอง", "Attempts")
    static let jobDied = Message("หยุดเมื่อ", "Gave up")
    static let jobError = Message("เหตุขัดข้อง", "Failure")
    static let jobRetry = Message("ลองใหม่", "Try again")
    static let jobsEmpty = Message("ไม่มีงานที่ล้มเหลว", "No failed jobs")
}
