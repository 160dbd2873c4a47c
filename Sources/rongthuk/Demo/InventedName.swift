// SPDX-License-Identifier: Apache-2.0

/// Names that show at first sight that nobody bears them, and numbers that nobody has.
enum InventedName {
    static func thai(_ dice: inout Dice, isFemale: Bool) -> String {
        let title = isFemale ? dice.pick(["นาง", "นางสาว"]) : "นาย"
        return title + dice.pick(isFemale ? female : male) + " " + dice.pick(surnames)
    }

    static func english(_ dice: inout Dice) -> String {
        dice.pick(["Alex", "Sam", "Kim", "Robin", "Jo", "Chris", "Nicky", "Lee", "Pat", "Toni"]) + " "
            + dice.pick(["Example", "Sampleton", "Testerman", "Placeholder", "Demovic", "Specimen", "Mockford"])
    }

    /// Ten digits with three noughts where numbers in use have none.
    static func phone(_ dice: inout Dice) -> String {
        let last = String(10_000 + dice.below(10_000)).dropFirst()
        return dice.chance(150) ? "02-000-\(last)" : "0\(dice.pick([6, 8, 9]))\(dice.below(10))-000-\(last)"
    }

    /// Thirteen digits beginning with 0, as no citizen's number does.
    static func nationalId(_ dice: inout Dice) -> String {
        "0" + String(1_000_000_000_000 + Int(dice.next() % 1_000_000_000_000)).dropFirst()
    }

    private static let male = [
        "สมมุติ", "จำลอง", "ทดลอง", "ตัวอย่าง", "สาธิต", "ต้นแบบ", "ลองดี", "เสมือน", "กอไก่", "ขอไข่", "นามดี", "เทียมทอง",
        "แบบแปลน", "ประดิษฐ์ดี", "คิดขึ้น", "มโนชัย",
    ]
    private static let female = [
        "สมมุติยา", "จำลองใจ", "ทดลองพร", "ตัวอย่างฟ้า", "สาธิตา", "แบบบาง", "ลองใจ", "เสมือนดาว", "กอแก้ว", "ขอขวัญ", "นามงาม",
        "เทียมจันทร์", "ร่างทอง", "ประดิษฐา", "คิดฝัน", "มโนมัย",
    ]
    private static let surnames = [
        "ตัวอย่างดี", "สมมุติวงศ์", "จำลองกุล", "แบบทดสอบ", "ไม่มีจริง", "นามสมมติ", "ลองระบบ", "สาธิตกิจ", "ทดลองชัย", "ตัวแบบดี",
        "เสมือนจริง", "เทียมเท็จ", "ร่างแรก", "ต้นฉบับดี", "มโนทัศน์", "สมมุติฐาน", "ประกอบฉาก", "ชั่วคราวกุล", "ทดสอบพงศ์", "ว่างเปล่าดี",
    ]
}
