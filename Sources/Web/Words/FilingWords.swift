// SPDX-License-Identifier: Apache-2.0

/// The filing form and its receipt.
extension Message {
    static let filingTitle = Message("ยื่นเรื่องร้องทุกข์", "File a complaint")
    static let filingLead = Message(
        "กรอกเท่าที่ทราบ ช่องที่จำเป็นมีคำว่า (จำเป็น) กำกับไว้ ไม่ต้องสมัครสมาชิก",
        "Fill in what you know. What we need is marked (required). You need no account.")
    static let filingEmergency = Message(
        "หากมีอันตรายอยู่ขณะนี้ โทร 191 (ตำรวจ) หรือ 1669 (รถพยาบาล) ทันที",
        "If somebody is in danger now, call 191 (police) or 1669 (ambulance) at once.")
    static let filingKindPart = Message("เรื่องนี้เป็นเรื่องแบบใด", "What kind of matter is it?")
    static let filingKind = Message("ประเภทเรื่อง", "Kind of matter")
    static let filingStoryPart = Message("เกิดอะไรขึ้น", "What happened?")
    static let filingNarrative = Message("เล่าเรื่องของท่าน", "Tell your story")
    static let filingNarrativeHint = Message(
        "เกิดอะไรขึ้น เมื่อใด มีผลอย่างไร และอยากให้ช่วยอย่างไร กรุณาอย่าใส่ชื่อหรือเบอร์โทรในช่องนี้ มีช่องเฉพาะอยู่ด้านล่าง",
        "What happened, when, what it does to you, and what should be done. Please leave names and phone numbers out; "
            + "there are fields for them below.")
    static let filingCategory = Message("หมวดเรื่อง", "Subject")
    static let filingCategoryNone = Message("ไม่แน่ใจ ให้เจ้าหน้าที่เลือกให้", "Not sure; let an officer choose")
    static let filingFiles = Message("รูปภาพหรือเอกสาร", "Pictures or documents")
    static let filingFilesHint = Message(
        "รูปภาพ PDF เสียง หรือวิดีโอ ไม่เกิน 10 ไฟล์ ไฟล์ละไม่เกิน 20 เมกะไบต์",
        "Pictures, PDF, sound or video; at most 10 files of 20 megabytes each.")
    static let filingPlacePart = Message("เกิดที่ไหน", "Where?")
    static let filingPlace = Message("สถานที่", "Place")
    static let filingPlaceHint = Message(
        "บอกด้วยคำพูดก็พอ เช่น ปากซอยข้างวัด ตำบล อำเภอ จังหวัด จำเป็นสำหรับทุกเรื่อง "
            + "ยกเว้นข้อคิดเห็นและการสอบถาม",
        "In words: a landmark, subdistrict, district, province. Required for all but opinions and enquiries.")
    static let filingArea = Message("รหัสพื้นที่ของทางราชการ", "Official area code")
    static let filingAreaHint = Message(
        "เฉพาะผู้ที่ทราบ: 2 หลัก (จังหวัด) 4 หลัก (อำเภอ) หรือ 6 หลัก (ตำบล)",
        "Only if you know it: 2 digits (province), 4 (district) or 6 (subdistrict).")
    static let filingIdentityPart = Message("ท่านเป็นใคร", "Who are you?")
    static let filingIdentity = Message("ต้องการเปิดเผยชื่อเพียงใด", "How openly do you give your name?")
    static let filingContactHint = Message(
        "หากเลือก “ไม่แจ้งชื่อ” ไม่ต้องกรอกสี่ช่องต่อไปนี้ และเราจะไม่เก็บสิ่งที่กรอก "
            + "หากแจ้งชื่อ กรุณาให้ช่องทางติดต่ออย่างน้อยหนึ่งทาง",
        "If you file without a name, leave the next four fields empty; we keep nothing of them. "
            + "Otherwise please give at least one way to reach you.")
    static let filingName = Message("ชื่อและนามสกุล", "Name")
    static let filingPhone = Message("โทรศัพท์", "Phone")
    static let filingEmail = Message("อีเมล", "E-mail")
    static let filingAddress = Message("ที่อยู่", "Address")
    static let filingOthersPart = Message("มีผู้อื่นเกี่ยวข้องหรือไม่", "Is anybody else concerned?")
    static let filingOthersHint = Message(
        "ชื่อในส่วนนี้เก็บแยกไว้ในที่ปลอดภัย ไม่แสดงในเรื่อง",
        "Names given here are locked away and not shown in the complaint.")
    static let filingAggrieved = Message("ผู้เดือดร้อน หากท่านยื่นแทนผู้อื่น", "Who suffers, if you file for somebody else")
    static let filingAggrievedHint = Message("ชื่อของผู้ที่ท่านยื่นเรื่องแทน", "The name of the person you file for.")
    static let filingAggrievedPhone = Message("โทรศัพท์ของผู้เดือดร้อน", "Their phone")
    static let filingRespondent = Message("ผู้ถูกร้อง", "Whom the complaint is about")
    static let filingRespondentHint = Message(
        "ชื่อ ตำแหน่ง หรือหน่วยงาน หากร้องเรียนการกระทำของผู้ใด",
        "Name, position or office, if you complain about what somebody did.")
    static let filingSend = Message("ส่งเรื่อง", "Send the complaint")

    static let receiptTitle = Message("รับเรื่องของท่านแล้ว", "We have your complaint")
    static let receiptKeepTitle = Message("กรุณาเก็บรหัสและ PIN ไว้", "Please keep the code and the PIN")
    static let receiptKeep = Message(
        "ใช้สองอย่างนี้เพื่อติดตามเรื่อง PIN แสดงเพียงครั้งนี้และไม่มีผู้ใดดูให้ท่านได้ กรุณาจด ถ่ายภาพ หรือพิมพ์หน้านี้",
        "You need both to track the complaint. The PIN is shown only now and nobody can look it up for you. "
            + "Please write it down, take a picture or print this page.")
    static let receiptCode = Message("รหัสเรื่อง", "Code")
    static let receiptReceived = Message("รับเรื่องเมื่อ", "Received on")
    static let receiptNext = Message("ต่อจากนี้", "What happens next")
    static let receiptScreen = Message(
        "เจ้าหน้าที่ตรวจสอบและส่งให้หน่วยงานที่รับผิดชอบ ภายใน", "An officer checks it and sends it on, by")
    static let receiptReply = Message("ท่านจะได้รับคำตอบครั้งแรก ภายใน", "You get a first reply by")
    static let receiptResult = Message(
        "ท่านจะได้รับแจ้งผลหรือความคืบหน้า ภายใน", "You are told the result, or how far it is, by")
    static let receiptHow = Message("ติดตามเรื่องได้ที่", "Track it at")
    static let receiptPrint = Message(
        "พิมพ์หน้านี้ได้ด้วยเมนูพิมพ์ของเบราว์เซอร์", "You can print this page with your browser.")
}
