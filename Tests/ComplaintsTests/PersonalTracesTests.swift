// SPDX-License-Identifier: Apache-2.0
import Complaints
import Testing

@Suite struct PersonalTracesTests {
    @Test(arguments: [
        "โทร 081-234-5678 ได้", "โทร ๐๘๑ ๒๓๔ ๕๖๗๘", "0812345678", "ที่บ้าน 02 123 4567", "call +66 81 234 5678",
        "โทร (02) 123 4567", "02 - 123 - 4567",
        "เลขบัตร 1-1000-00000-00-8", "write to (somchai@example.invalid).", "สมชาย@ตัวอย่าง.invalid",
    ])
    func `what tells who somebody is is seen`(text: String) {
        #expect(text.hasPersonalTraces)
    }

    @Test(arguments: [
        "", "วันที่ 12-11-2569 เวลา 10.30 น.", "บ้านเลขที่ 99/9 หมู่ 4", "เสาไฟต้นที่ 12 13 14 15", "1111 หรือ 191",
        "ทะเบียน 1กข 2345", "ถูกเรียกเงิน 1,500,000 บาท", "เขียน @name ไว้", "พิกัด 13.7563, 100.5018", "a@b",
        "08 แล้ว 1234567",
    ])
    func `what does not is left alone`(text: String) {
        #expect(!text.hasPersonalTraces)
    }
}
