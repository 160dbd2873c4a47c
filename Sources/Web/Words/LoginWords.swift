// SPDX-License-Identifier: Apache-2.0

/// How officers come in.
extension Message {
    static let loginTitle = Message("เข้าสู่ระบบสำหรับเจ้าหน้าที่", "Officers’ log-in")
    static let loginName = Message("ชื่อผู้ใช้", "Login")
    static let loginPassword = Message("รหัสผ่าน", "Password")
    static let loginEnter = Message("เข้าสู่ระบบ", "Log in")
    static let loginWrong = Message("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", "The login or the password is not right.")
    static let loginDemo = Message("บัญชีสาธิต", "Demo accounts")
    static let loginDemoText = Message(
        "ใช้บัญชีเหล่านี้เพื่อลองระบบในแต่ละบทบาท", "Try the system in each role with one of these.")
    static let loginRole = Message("บทบาท", "Role")
    static let passwordTitle = Message("เปลี่ยนรหัสผ่าน", "Change your password")
    static let passwordChanged = Message(
        "เปลี่ยนรหัสผ่านแล้ว และออกจากระบบบนเครื่องอื่นทั้งหมด",
        "Your password is changed, and you are logged out everywhere else.")
    static let passwordForced = Message(
        "กรุณาตั้งรหัสผ่านของท่านเองก่อนเริ่มใช้งาน", "Please choose a password of your own before you begin.")
    static let passwordCurrent = Message("รหัสผ่านปัจจุบัน", "Current password")
    static let passwordNew = Message("รหัสผ่านใหม่", "New password")
    static let passwordHint = Message(
        "อย่างน้อย 10 ตัวอักษร ประโยคยาวๆ ที่จำได้ดีที่สุด", "At least 10 characters; a sentence you remember is best.")
    static let passwordAgain = Message("รหัสผ่านใหม่อีกครั้ง", "New password again")
    static let passwordSave = Message("บันทึกรหัสผ่าน", "Save the password")
}
