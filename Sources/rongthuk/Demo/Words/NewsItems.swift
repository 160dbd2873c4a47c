// SPDX-License-Identifier: Apache-2.0

/// Invented news of the centre, with how it was received.
struct NewsItem: Sendable {
    let daysAgo: Int
    let titleThai: String
    let titleEnglish: String
    let textThai: String
    let textEnglish: String
    /// Views of a day, and readers who answered.
    let views: Int
    let answers: Int

    static let all = [
        NewsItem(
            daysAgo: 62,
            titleThai: "ร้องทุกข์ครั้งเดียว ส่งถึงทุกหน่วยงาน",
            titleEnglish: "File once, reach every agency",
            textThai: """
                ตั้งแต่วันนี้ ประชาชนยื่นเรื่องผ่านเว็บ โทรศัพท์ จดหมาย หรือมาด้วยตนเองก็ได้ ทุกช่องทางเข้าสู่ระบบเดียวกันและได้รหัสเรื่องเหมือนกัน

                เมื่อศูนย์ฯ 1111 อ่านเรื่องแล้ว จะส่งให้หน่วยงานที่มีหน้าที่โดยตรง หากหน่วยงานเห็นว่าไม่ใช่หน้าที่ของตน เรื่องจะกลับมาที่ศูนย์ฯ ไม่ถูกส่งต่อกันไปมา
                """,
            textEnglish: """
                From today a complaint can be filed on the web, by telephone, by letter or in person. Every way leads into one system and gives the same kind of code.

                Once the 1111 centre has read it, it goes to the agency whose duty it is. An agency that sees it otherwise returns it to the centre; it is never passed around.
                """, views: 41, answers: 38),
        NewsItem(
            daysAgo: 47,
            titleThai: "ลงนามบันทึกข้อตกลง: ทุกหน่วยงานมีผู้รับผิดชอบเรื่องร้องทุกข์ระดับบริหาร",
            titleEnglish: "Agreement signed: every agency names an executive who answers for complaints",
            textThai: """
                หน่วยงานภาครัฐร่วมลงนามบันทึกข้อตกลงว่าด้วยการเชื่อมโยงข้อมูล การดำเนินการเรื่องร้องทุกข์ และการพัฒนาวิธีทำงาน โดยแต่ละหน่วยงานแต่งตั้งผู้นำการขับเคลื่อนการดำเนินการเรื่องร้องทุกข์ (CCEO) หนึ่งคน

                CCEO เป็นผู้บริหารที่ตอบคำถามได้ว่าเรื่องใดค้าง ค้างเพราะอะไร และจะเสร็จเมื่อใด มีผู้แทนเมื่อไม่อยู่ และมีอำนาจมอบหมายงานข้ามกลุ่มงาน
                """,
            textEnglish: """
                Public agencies have signed an agreement on linking data, handling complaints and improving how they work. Each names one Chief Complaint Executive Officer (CCEO).

                The CCEO is an executive who can say which complaints wait, why, and until when; who has a deputy when away, and who may give work to any unit of the agency.
                """, views: 63, answers: 52),
        NewsItem(
            daysAgo: 33,
            titleThai: "ปกปิดชื่อได้อย่างไร และใครเห็นข้อมูลของท่าน",
            titleEnglish: "How your name is kept, and who can see it",
            textThai: """
                ผู้ร้องเลือกได้สามแบบ คือ เปิดเผยชื่อ ปกปิดตัวตน หรือไม่แจ้งชื่อ ชื่อและหมายเลขติดต่อเก็บแยกจากเรื่องและเข้ารหัสไว้

                ทุกครั้งที่เจ้าหน้าที่เปิดดูชื่อ ต้องบอกเหตุผล และท่านเห็นบันทึกนั้นได้ในหน้าติดตามเรื่อง
                """,
            textEnglish: """
                You can file with your name, with your name kept secret, or without one. Names and numbers are stored apart from the complaint, and encrypted.

                An officer who opens your name has to say why, and you see that record on the page where you track your complaint.
                """, views: 35, answers: 21),
        NewsItem(
            daysAgo: 21,
            titleThai: "ไม่เห็นด้วยกับผล โต้แย้งได้",
            titleEnglish: "You can contest a result",
            textThai: """
                หากผลที่ได้รับไม่ตรงกับความจริง หรือปัญหายังอยู่ ท่านโต้แย้งได้ในหน้าติดตามเรื่องภายในเวลาที่ระบุ ผู้ตรวจคนใหม่ซึ่งไม่ใช่คนที่สรุปผลจะเป็นผู้พิจารณา
                """,
            textEnglish: """
                If a result does not fit the facts, or the problem is still there, contest it on the tracking page within the time stated. Another reviewer than the one who concluded it will decide.
                """, views: 28, answers: 16),
        NewsItem(
            daysAgo: 9,
            titleThai: "เปิดสถิติเรื่องร้องทุกข์พร้อมวิธีนับ",
            titleEnglish: "Complaint statistics are public, with how we count",
            textThai: """
                หน้าสถิติแสดงจำนวนเรื่อง เรื่องที่ได้ข้อยุติ และเรื่องที่แก้ไขแล้วแยกจากกัน เพราะเรื่องที่จบแล้วไม่ได้แปลว่าแก้ไขได้ทุกเรื่อง

                ระยะเวลาคิดจากทุกเรื่อง รวมเรื่องที่ยังไม่เสร็จด้วย และดาวน์โหลดข้อมูลไปใช้ต่อได้
                """,
            textEnglish: """
                The statistics page shows cases, concluded cases and solved cases apart from one another, because a case that has ended has not always been solved.

                Durations are told from all cases, open ones included, and the figures can be downloaded.
                """, views: 22, answers: 9),
        NewsItem(
            daysAgo: 2,
            titleThai: "เตรียมรับฤดูฝน: แจ้งท่อระบายน้ำอุดตันได้ตั้งแต่วันนี้",
            titleEnglish: "Before the rains: report blocked drains now",
            textThai: """
                หน่วยงานท้องถิ่นจะจัดลำดับงานจากเรื่องที่ได้รับ กรุณาระบุจุดที่พบและแนบรูปถ้ามี หากมีผู้ตกอยู่ในอันตราย โทร 191 หรือ 1669 ทันที
                """,
            textEnglish: """
                Local authorities will plan their work by what is reported. Please say where it is and attach a picture if you have one. If somebody is in danger, call 191 or 1669 at once.
                """, views: 17, answers: 4),
    ]
}
