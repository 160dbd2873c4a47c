// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// Invented texts and filled-in forms such as a desk keeps, so that no form of the demo begins empty.
enum ReplyTable {
    /// What the centre writes: name, Thai, English.
    static let hub = rows(
        """
        แจ้งว่าส่งต่อแล้ว|เรียน ผู้ร้อง ศูนย์ฯ ได้ส่งเรื่อง {code} ให้หน่วยงานที่รับผิดชอบแล้ว ท่านติดตามได้ด้วยรหัสเรื่องและ PIN|We have passed your complaint {code} to the agency in charge. You can follow it with the code and PIN.
        ขอรายละเอียดสถานที่|ขอทราบจุดเกิดเหตุให้ชัดขึ้น เช่น ชื่อซอย หมายเลขเสา หรือร้านค้าใกล้เคียง เพื่อให้เจ้าหน้าที่ไปถูกที่|Please tell us more exactly where it is, for instance the lane, the number of the pole or a shop nearby, so that the team finds it.
        แจ้งผลเมื่อแก้ไขแล้ว|หน่วยงานแก้ไขเรื่อง {code} แล้ว และศูนย์ฯ ตรวจหลักฐานแล้ว หากยังมีปัญหา ท่านโต้แย้งผลได้ในหน้าติดตามเรื่อง|The agency has put the matter of {code} right and we have checked the evidence. If the trouble goes on, you can contest the result on the page of your complaint.
        แนะนำช่องทางที่ถูกต้อง|เรื่องนี้มีหน่วยงานรับผิดชอบโดยตรง ขอให้ท่านติดต่อตามช่องทางที่แจ้งไว้ด้านล่าง หากไม่ได้รับความสะดวก แจ้งศูนย์ฯ 1111 ได้|Another body is in charge of this. Please turn to it as told below; should that not work, tell us at 1111.
        """)
    /// What every agency writes: name, Thai, English.
    static let agency = rows(
        """
        ได้รับเรื่องแล้ว|{agency}ได้รับเรื่อง {code} แล้ว และกำลังตรวจสอบข้อเท็จจริง จะแจ้งความคืบหน้าให้ท่านทราบ|{agency} has received {code} and is looking into it. We will tell you how it goes.
        นัดลงพื้นที่|เจ้าหน้าที่จะลงพื้นที่ตรวจสอบภายใน 7 วัน หากท่านสะดวกชี้จุด กรุณาแจ้งวันและเวลาที่สะดวก|Our team will come and look within seven days. If you can show the place, please tell us a day and a time.
        รองบประมาณ|สำรวจและประมาณราคาแล้ว อยู่ระหว่างขอจัดสรรงบประมาณ จะแจ้งเมื่อทราบกำหนดเริ่มงาน|The work has been surveyed and priced and waits for its budget. We will tell you once the date is known.
        แก้ไขแล้ว|เจ้าหน้าที่แก้ไขเรื่องที่ท่านแจ้งเรียบร้อยแล้ว ตามภาพที่แนบ หากพบปัญหาอีก แจ้งได้ในเรื่องเดิม|What you told us about has been put right, as the pictures show. If it comes back, write to us in the same complaint.
        ขอข้อมูลเพิ่ม|เพื่อให้ตรวจสอบได้ ขอทราบวันและเวลาที่เกิดเหตุครั้งล่าสุด และรูปถ่ายหากมี|So that we can check, please tell us the day and time it last happened, and send a picture if you have one.
        """)

    /// Forms that the centre fills in the same way often.
    static let hubForms: [(name: String, operation: Operation, fields: [Macro.Field])] = [
        (
            "ส่งรายงานกลับ ขอหลักฐาน", .rejectReport,
            [Macro.Field("reason", "ขอภาพหลังแก้ไขที่เห็นจุดเกิดเหตุ และวันที่ดำเนินการ")]
        ),
        ("เรื่องทั่วไป ไม่ด่วน", .screen, [Macro.Field("urgency", "normal"), Macro.Field("secrecy", "ordinary")]),
    ]
    /// Forms that every agency fills in the same way often.
    static let agencyForms: [(name: String, operation: Operation, fields: [Macro.Field])] = [
        (
            "นัดลงพื้นที่ตรวจสอบ", .progress,
            [
                Macro.Field("text", "เจ้าหน้าที่จะลงพื้นที่ตรวจสอบเรื่อง {code} ภายใน 7 วัน และจะแจ้งผลให้ท่านทราบ"),
                Macro.Field("cause", "investigating"),
            ]
        ),
        (
            "รายงานว่าชี้แจงแล้ว", .report,
            [
                Macro.Field("outcome", "explained"),
                Macro.Field("text", "หน่วยงานได้ตรวจสอบและชี้แจงข้อเท็จจริงให้ผู้ร้องทราบแล้ว ดังนี้"),
            ]
        ),
    ]

    private static func rows(_ table: String) -> [ReplyInput] {
        table.split(separator: "\n").map { line in
            let parts = line.split(separator: "|").map(String.init)
            guard parts.count == 3 else { preconditionFailure("a reply has three columns: \(line)") }
            return ReplyInput(name: parts[0], textThai: parts[1], textEnglish: parts[2])
        }
    }
}
