// SPDX-License-Identifier: Apache-2.0
import SQL

extension Schema {
    /// The words of each reason for not accepting a complaint; the codes are ours, so rows only change.
    static func refusalReasons(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE refusal_reason (
                code text PRIMARY KEY, text_thai text NOT NULL, text_english text NOT NULL)
            """,
            """
            INSERT INTO refusal_reason (code, text_thai, text_english) VALUES
                ('anonymousWithoutDetail', 'ไม่เปิดเผยชื่อและไม่มีรายละเอียดพอให้ตรวจสอบ',
                    'Anonymous, without detail that could be checked'),
                ('beforeCourt', 'อยู่ระหว่างการพิจารณาของศาล', 'Before a court'),
                ('alreadyDecided', 'เคยพิจารณาเป็นที่ยุติแล้ว', 'Decided before'),
                ('incomplete', 'ข้อมูลไม่ครบถ้วน', 'Incomplete'),
                ('outsideMandate', 'ไม่อยู่ในอำนาจหน้าที่ของรัฐบาล', 'Outside the government’s mandate'),
                ('specialProcedure', 'มีกฎหมายกำหนดขั้นตอนไว้โดยเฉพาะ', 'A law prescribes a procedure of its own'),
                ('withdrawn', 'ผู้ร้องถอนเรื่อง', 'Withdrawn by the complainant'),
                ('duplicate', 'ซ้ำกับเรื่องที่รับไว้แล้ว', 'Same as a complaint received before')
            """,
        ]
    }
}
