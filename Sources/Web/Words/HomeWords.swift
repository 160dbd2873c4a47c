// SPDX-License-Identifier: Apache-2.0

/// The first page.
extension Message {
    static let homeTitle = Message("แจ้งเรื่องร้องทุกข์ถึงรัฐบาล", "Tell the government what is wrong")
    static let homeLead = Message(
        "ยื่นเรื่องที่นี่ที่เดียว เราจะส่งให้หน่วยงานที่รับผิดชอบ และดูแลจนท่านได้รับคำตอบ",
        "File it here, once. We take it to the agency responsible and stay with it until you have an answer.")
    static let homeEmergency = Message("มีเหตุอันตรายอยู่ขณะนี้ใช่ไหม", "Is somebody in danger now?")
    static let homeEmergencyText = Message(
        "โทร 191 แจ้งตำรวจ หรือ 1669 เรียกรถพยาบาลทันที ไม่ต้องรอเขียนแบบฟอร์มนี้",
        "Call 191 for the police or 1669 for an ambulance at once. Do not wait for this form.")
    static let homeFileText = Message(
        "เล่าเรื่องด้วยคำของท่านเอง แนบรูปหรือเอกสารได้ จะไม่แจ้งชื่อก็ได้ ใช้เวลาประมาณ 5 นาที",
        "Tell it in your own words, with pictures if you like, with or without your name. It takes about five minutes.")
    static let homeFileButton = Message("เริ่มยื่นเรื่อง", "Start")
    static let homeTrackText = Message(
        "ใช้รหัสเรื่องและ PIN ที่ได้รับ เพื่อดูว่าเรื่องถึงไหนแล้ว ตอบคำถาม หรือส่งข้อความ",
        "With your code and PIN: see where it stands, answer questions, send a message.")
    static let homeTrackButton = Message("ดูเรื่องของฉัน", "See my complaint")
    static let homeCall = Message("โทร 1111", "Call 1111")
    static let homeCallText = Message(
        "เจ้าหน้าที่รับเรื่องให้ท่านทางโทรศัพท์ได้ โทรฟรีตลอด 24 ชั่วโมงทุกวัน",
        "An officer can take it down for you. Free, every day and night.")
    static let homeCallButton = Message("โทรสายด่วน 1111", "Call the hotline")
    static let homeHow = Message("เรื่องของท่านจะเดินทางอย่างไร", "What happens to your complaint")
    static let homeStep1 = Message(
        "ท่านได้รับรหัสเรื่องและ PIN ทันที", "You get a code and a PIN at once.")
    static let homeStep2 = Message(
        "ศูนย์ฯ 1111 อ่านและส่งให้หน่วยงานที่รับผิดชอบ",
        "The 1111 centre reads it and sends it to the agency responsible.")
    static let homeStep3 = Message(
        "หน่วยงานดำเนินการและรายงานผล ศูนย์ฯ ตรวจผลก่อนแจ้งท่าน",
        "The agency does its work and reports. The centre checks the result before telling you.")
    static let homeStep4 = Message(
        "หากท่านไม่เห็นด้วยกับผล ท่านโต้แย้งได้ และให้คะแนนการดำเนินการได้",
        "If you disagree with the result you can contest it, and you can rate how it was handled.")
}
