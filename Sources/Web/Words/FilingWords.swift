// SPDX-License-Identifier: Apache-2.0
import Complaints

/// The questions of a filing. Who reads this may be frightened: short words, nothing that can be left out.
extension Message {
    static let filingContinue = Message("ต่อไป", "Continue")
    static let filingForget = Message("ลบทั้งหมด", "Clear everything")
    static let filingForgetMeans = Message(
        "สิ่งที่เห็นจะหายไปจากเครื่องนี้และเอาคืนไม่ได้", "What you see is removed from this device for good.")
    static func filingProgress(_ number: Int, of count: Int) -> Message {
        Message("ขั้นที่ \(number) จาก \(count)", "Step \(number) of \(count)")
    }
    static let filingGoOn = Message("ทำต่อ", "Go on")
    static let filingShowReceipt = Message("ดูใบรับเรื่อง", "Show the receipt")
    static let filingChoose = Message("เลือกหนึ่งข้อ", "Choose one")
    static let filingEmergency = Message(
        "มีอันตรายอยู่ โทร 191 หรือ 1669", "In danger now? Call 191 or 1669.")
    static let filingNarrative = Message("เล่าเรื่องของท่าน", "Your story")
    static let filingIdentityMore = Message("รายละเอียด", "Details")
    static let filingName = Message("ชื่อและนามสกุล", "Name")
    static let filingPhoneToTell = Message(
        "แจ้งข่าวทางนี้ต้องมีเบอร์โทรศัพท์ ใส่เบอร์ หรือเลือกทางอื่น",
        "Telling you this way needs a telephone number. Give one, or choose another way.")
    static let filingEmailToTell = Message(
        "แจ้งข่าวทางนี้ต้องมีอีเมล ใส่อีเมล หรือเลือกทางอื่น",
        "Telling you this way needs an e-mail address. Give one, or choose another way.")
    static let filingContactMissing = Message(
        "บอกทางติดต่ออย่างน้อยหนึ่งทาง เบอร์โทรศัพท์ อีเมล หรือที่อยู่",
        "Give at least one way to reach you: a telephone number, an e-mail address or an address.")
    static let filingPhone = Message("โทรศัพท์", "Phone")
    static let filingEmail = Message("อีเมล", "E-mail")
    static let filingAddress = Message("ที่อยู่", "Address")
    static let filingFor = Message("ยื่นแทนใคร", "I file for")
    static let filingForPhone = Message("โทรศัพท์ของผู้นั้น", "Their phone")
    static let filingAbout = Message("ร้องเรียนใคร", "I complain about")
    static let filingSend = Message("ส่งเรื่อง", "Send")

    // What other pages say of the same things.
    static let filingKind = Message("ประเภทเรื่อง", "Kind of matter")
    static let filingCategory = Message("หมวดเรื่อง", "Subject")
    static let filingFiles = Message("รูปภาพหรือเอกสาร", "Pictures or documents")
    static let filingFilesHint = Message(
        "รูปภาพ PDF เสียง หรือวิดีโอ ไม่เกิน 10 ไฟล์ ไฟล์ละไม่เกิน 20 เมกะไบต์",
        "Pictures, PDF, sound or video; at most 10 files of 20 megabytes each.")
    static let filingPlace = Message("สถานที่", "Place")
    static let filingIdentity = Message("ต้องการเปิดเผยชื่อเพียงใด", "How openly do you give your name?")
    static let filingAggrieved = Message("ผู้เดือดร้อน หากท่านยื่นแทนผู้อื่น", "Who suffers, if you file for somebody else")
    static let filingAggrievedPhone = Message("โทรศัพท์ของผู้เดือดร้อน", "Their phone")
    static let filingRespondent = Message("ผู้ถูกร้อง", "Whom the complaint is about")

    static let emergencyTitle = Message("หากยังมีอันตรายอยู่ โทรทันที", "Still in danger? Call now")
    static let emergencyPolice = Message("ตำรวจ", "police")
    static let emergencyAmbulance = Message("รถพยาบาล", "ambulance")
    static let emergencyFire = Message("ดับเพลิง", "fire brigade")
    static let emergencyMind = Message("สายด่วนสุขภาพจิต", "mental health")

    static let reviewTitle = Message("ตรวจก่อนส่ง", "Check and send")
    static let reviewTraces = Message("ท่านอาจบอกตัวตนไว้", "You may have told who you are")
    static let reviewTracesText = Message(
        "ดูเหมือนมีเบอร์โทร เลขบัตร หรืออีเมล เจ้าหน้าที่ทุกคนที่ทำเรื่องนี้จะเห็น ถ้าเป็นของท่าน ลบก่อนส่ง",
        "There seems to be a phone number, an identity number or an e-mail address. Every officer on it will see it. If it is yours, take it out."
    )
    static let reviewChange = Message("แก้ไข", "Change")
}

/// The place and the files.
extension Message {
    static let placeWords = Message("บอกเป็นคำพูด", "In words")
    static let placeProvince = Message("จังหวัด", "Province")
    static let placeArea = Message("อำเภอและตำบล", "District and subdistrict")
    static let placeDistrict = Message("อำเภอหรือเขต", "District")
    static let placeSubdistrict = Message("ตำบลหรือแขวง", "Subdistrict")
    static let placeWholeDistrict = Message("ไม่ระบุ", "Not given")
    static func placeWhole(_ name: String) -> Message { Message("\(name) (ไม่ระบุตำบล)", "\(name) (all)") }
    static let placeShowAreas = Message("แสดงอำเภอ", "Show districts")
    static let placeMap = Message("แผนที่สำหรับปักหมุด", "Map for the pin")
    static let placeOpenMap = Message("ปักหมุดบนแผนที่", "Open the map")
    static let placeLocate = Message("ใช้ตำแหน่งของฉัน", "Use my position")
    static let placeCentre = Message("ปักหมุดกลางแผนที่", "Pin the middle")
    static let placeClear = Message("เอาหมุดออก", "Remove the pin")
    static let placePinned = Message("ปักหมุดแล้วที่", "Pinned at")
    static let placePlain = Message(
        "แผนที่นี้มีเพียงชื่อจังหวัด บอกเป็นคำพูดได้", "This map has provinces only: words do.")
    static let placeLost = Message("หาตำแหน่งของท่านไม่ได้ บอกเป็นคำพูดแทนได้", "Your position is not known; words will do.")

    static let filesChoose = Message("เลือกไฟล์", "Choose files")
    static let filesChooseMore = Message("เพิ่มไฟล์", "Add more")
    static let filesAdd = Message("ส่งไฟล์ที่เลือก", "Send the files")
    static let filesRemove = Message("ลบ", "Remove")
    static func filesRemoveOne(_ name: String) -> Message { Message("ลบ \(name)", "Remove \(name)") }
    static let filesFull = Message("ครบ 10 ไฟล์แล้ว", "These are ten files; no more fit.")
    static let filesSending = Message("กำลังส่ง", "Sending")
    static let filesFailed = Message("ส่งไม่สำเร็จ กรุณาลองใหม่", "It could not be sent. Please try again.")
    static func filesTooLarge(_ name: String) -> Message {
        Message("ไฟล์ “\(name)” ใหญ่เกิน 20 เมกะไบต์", "The file “\(name)” is larger than 20 megabytes.")
    }
    static func filesTooMany(_ name: String) -> Message {
        Message("ไฟล์ “\(name)” เกินจำนวน 10 ไฟล์", "The file “\(name)” is one too many; ten fit.")
    }
}

/// The receipt.
extension Message {
    static let receiptTitle = Message("รับเรื่องของท่านแล้ว", "We have your complaint")
    static let receiptKeep = Message(
        "จดหรือถ่ายภาพไว้ เราดู PIN ให้ภายหลังไม่ได้",
        "Write both down. We cannot look up the PIN later.")
    static let receiptCode = Message("รหัสเรื่อง", "Code")
    static let receiptReceived = Message("รับเรื่องเมื่อ", "Received on")
    static let receiptNext = Message("ต่อจากนี้", "What happens next")
    static let receiptScreen = Message("เจ้าหน้าที่ตรวจ ภายใน", "An officer reads it by")
    static let receiptReply = Message("ตอบท่านครั้งแรก ภายใน", "You get a first reply by")
    static let receiptResult = Message("วันแจ้งผลจะอยู่ในหน้าติดตามเรื่อง", "The tracking page will have the result’s day")
    static let receiptHow = Message("ติดตามเรื่องได้ที่", "Track it at")
    static let receiptPrint = Message("พิมพ์ใบรับเรื่อง", "Print")
    static let receiptQR = Message("คิวอาร์โค้ดไปหน้าติดตามเรื่อง", "QR code to track it")
    static let receiptScan = Message("สแกนแล้วใส่ PIN", "Scan it, then type the PIN")
    static let receiptForget = Message("ลบจากเครื่องนี้", "Clear this device")
}

extension FilingScreen {
    /// The question, as the page's heading.
    var title: Message {
        switch self {
        case .kind: Message("ให้เราช่วยเรื่องใด", "What is it about?")
        case .story: Message("เกิดอะไรขึ้น", "What happened?")
        case .place: Message("เกิดที่ไหน", "Where?")
        case .files: Message("มีรูปหรือเอกสารไหม", "Any pictures or documents?")
        case .identity: Message("ให้เจ้าหน้าที่รู้ชื่อท่านไหม", "May officers know your name?")
        case .contact: Message("ติดต่อท่านได้อย่างไร", "How can we reach you?")
        case .others: Message("มีใครเกี่ยวข้องอีกไหม", "Is anybody else concerned?")
        }
    }

    /// What to know before answering.
    var lead: Message {
        switch self {
        case .kind: Message("ไม่ต้องสมัครสมาชิก", "No account needed.")
        case .story:
            Message(
                "เมื่อใด กระทบอย่างไร อยากให้ทำอะไร ยังไม่ต้องใส่ชื่อ",
                "When? What harm? What should be done? No names yet.")
        case .place: Message("คำพูด จังหวัด หรือหมุดก็พอ", "Words, lists or a pin will do.")
        case .files:
            Message(
                "ข้ามได้ ไม่เกิน 10 ไฟล์ ไฟล์ละ 20 เมกะไบต์ เราลบตำแหน่งในรูป",
                "Optional: up to 10 files of 20 MB. Locations are removed.")
        case .identity: Message("เรารับทั้งสามแบบ", "We accept all three.")
        case .contact: Message("ชื่อ และหนึ่งช่องทาง", "A name and one way are enough.")
        case .others: Message("ข้ามได้ ชื่อเก็บไว้ในที่ปลอดภัย", "Optional. Names are locked away.")
        }
    }

    /// Its name where all answers are listed.
    var short: Message {
        switch self {
        case .kind: Message("เรื่อง", "About")
        case .story: Message("สิ่งที่เกิดขึ้น", "Story")
        case .place: Message("สถานที่", "Place")
        case .files: Message("ไฟล์", "Files")
        case .identity: Message("ชื่อ", "Name")
        case .contact: Message("ติดต่อ", "Contact")
        case .others: Message("ผู้เกี่ยวข้อง", "Others")
        }
    }

    /// The words beside each of its fields, for lists of what is wrong.
    func labels(in frame: Frame) -> [String: String] {
        let messages: [String: Message] = [
            "kind": title, "narrative": .filingNarrative, "place/words": .filingPlace,
            "place/province": .placeProvince, "place/area": .placeArea, "place/point": .placeMap,
            "identityLevel": title, "complainant/name": .filingName, "complainant/phone": .filingPhone,
            "complainant/email": .filingEmail, "complainant/address": .filingAddress, "aggrieved/name": .filingFor,
            "aggrieved/phone": .filingForPhone, "respondent/name": .filingAbout, "attachments": .filingFiles,
            "notices": .noticesNow,
        ]
        return messages.filter { FilingScreen.of(field: $0.key) == self }.mapValues(frame.say)
    }
}

extension Complaints.Kind {
    /// What a person would say it is; the official word stands on the complaint.
    var plainMessage: Message {
        switch self {
        case .relief: Message("เดือดร้อน อยากให้ช่วยแก้ไข", "Something needs mending")
        case .grievance: Message("เจ้าหน้าที่ทำไม่ถูกต้อง", "An official did wrong")
        case .tipoff: Message("แจ้งเบาะแสการทำผิด", "I know of wrongdoing")
        case .fairness: Message("ไม่ได้รับความเป็นธรรม", "I was treated unfairly")
        case .opinion: Message("เสนอความคิดเห็น", "I have a suggestion")
        case .enquiry: Message("สอบถามข้อมูล", "I have a question")
        }
    }

    /// Where the words alone could be taken for something else.
    var example: Message? {
        switch self {
        case .relief: Message("ถนนพัง น้ำไม่ไหล เสียงดัง", "Roads, water, noise")
        case .grievance, .tipoff, .fairness, .opinion, .enquiry: nil
        }
    }
}

extension IdentityLevel {
    /// What it means, in one breath.
    var plainExplanation: Message {
        switch self {
        case .named: Message("ท่านเห็นทุกครั้งที่มีผู้เปิดดู", "You see whoever opens it.")
        case .withheld: Message("เปิดได้เมื่อสองคนเห็นชอบ", "Opened only by two officers.")
        case .anonymous: Message("เราติดต่อท่านไม่ได้", "We cannot contact you.")
        }
    }
}
