// SPDX-License-Identifier: Apache-2.0

/// The privacy notice.
extension Message {
    static let privacyTitle = Message("การคุ้มครองข้อมูลส่วนบุคคล", "Privacy")

    static let privacySections: [(Message, Message)] = [
        (
            Message("ใครรับผิดชอบข้อมูลของท่าน", "Who is responsible"),
            Message(
                "สำนักงานปลัดสำนักนายกรัฐมนตรี โดยศูนย์รับเรื่องราวร้องทุกข์ของรัฐบาล เป็นผู้ควบคุมข้อมูล ติดต่อได้ที่สายด่วน 1111 "
                    + "หน่วยงานที่รับเรื่องของท่านไปดำเนินการรับผิดชอบข้อมูลที่ได้รับ",
                "The Office of the Permanent Secretary of the Prime Minister’s Office, through its Government Complaint "
                    + "Centre, is the controller; call 1111. An agency that handles your complaint answers for what it is given."
            )
        ),
        (
            Message("เราเก็บข้อมูลอะไร", "What we keep"),
            Message(
                "เรื่องที่ท่านเล่า สถานที่ ไฟล์ที่แนบ และหากท่านแจ้ง: ชื่อ โทรศัพท์ อีเมล ที่อยู่ หากไม่แจ้งชื่อ เราไม่เก็บข้อมูลเหล่านี้",
                "What you tell us, the place, the files you attach, and if you give them: name, phone, e-mail and address. "
                    + "If you file without a name we keep none of these.")
        ),
        (
            Message("เก็บไว้เพื่ออะไร", "Why"),
            Message(
                "เพื่อดำเนินการเรื่องของท่าน ติดต่อท่าน และแจ้งผล ตามหน้าที่ของรัฐในการรับเรื่องร้องทุกข์",
                "To handle your complaint, reach you and tell you the result, as is the state’s duty.")
        ),
        (
            Message("ใครเห็นบ้าง", "Who sees it"),
            Message(
                "เจ้าหน้าที่ที่ดำเนินการเห็นเรื่องที่ท่านเล่า แต่ไม่เห็นชื่อของท่าน ชื่อและช่องทางติดต่อถูกเข้ารหัสแยกไว้ "
                    + "การเปิดดูต้องระบุเหตุผลและบันทึกไว้ทุกครั้ง ท่านเห็นบันทึกนั้นได้ในหน้าติดตามเรื่อง "
                    + "หน่วยงานที่ถูกร้องเรียนจะไม่ได้รับชื่อของท่าน",
                "Officers who work on it read what you told, but not your name. Names and contacts are encrypted apart. "
                    + "Opening them takes a stated reason and is recorded every time; you can read that record "
                    + "when you track your complaint. An agency you complain about never gets your name.")
        ),
        (
            Message("เราแจ้งข่าวท่านอย่างไร", "How we tell you"),
            Message(
                "เฉพาะทางที่ท่านเลือกเมื่อยื่นเรื่อง คืออีเมล SMS หรือ LINE ระบบเปิดที่อยู่หรือหมายเลขเฉพาะตอนส่ง "
                    + "ข้อความมีเพียงรหัสเรื่องและสิ่งที่เกิดขึ้น ผู้ให้บริการส่งข้อความเห็นหมายเลขของท่าน แต่ไม่เห็นชื่อและเรื่องที่ท่านเล่า",
                "Only by the way you chose when filing: e-mail, SMS or LINE. Your address or number is opened at the moment "
                    + "of sending alone. Messages hold the code and what happened. Who sends them for us sees your number, "
                    + "but neither your name nor what you told us.")
        ),
        (
            Message("เก็บไว้นานเท่าใด", "For how long"),
            Message(
                "ตามระยะเวลาที่กฎหมายว่าด้วยเอกสารของทางราชการกำหนด",
                "As long as the law on official records says.")
        ),
        (
            Message("คุกกี้", "Cookies"),
            Message(
                "เราใช้คุกกี้เพียงเพื่อจำภาษา ป้องกันการปลอมแบบฟอร์ม และให้ท่านดูเรื่องของตนเองได้ ไม่มีการติดตามเพื่อโฆษณา "
                    + "เครื่องของท่านเก็บหน้าหนึ่งไว้แสดงเมื่อไม่มีสัญญาณอินเทอร์เน็ต ในหน้านั้นไม่มีข้อมูลของท่าน",
                "Only to remember your language, to protect forms from forgery and to let you see your own complaint. "
                    + "Nobody follows you for advertising. Your browser also keeps one page to show when you are offline; "
                    + "nothing of yours is in it.")
        ),
        (
            Message("สิทธิของท่าน", "Your rights"),
            Message(
                "ท่านขอดู แก้ไข หรือคัดค้านการใช้ข้อมูลของท่านได้ และถอนเรื่องได้ ติดต่อสายด่วน 1111",
                "You may ask to see or correct what we keep of you, object to its use, and withdraw your complaint. Call 1111."
            )
        ),
    ]
}
