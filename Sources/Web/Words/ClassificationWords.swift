// SPDX-License-Identifier: Apache-2.0
package import Complaints

extension Complaints.Kind {
    package var message: Message {
        switch self {
        case .relief: Message("ร้องทุกข์", "Request for relief")
        case .grievance: Message("ร้องเรียน", "Grievance")
        case .tipoff: Message("แจ้งเบาะแส", "Tip-off")
        case .fairness: Message("ขอความเป็นธรรม", "Request for fairness")
        case .opinion: Message("ข้อคิดเห็น ข้อเสนอแนะ", "Opinion or suggestion")
        case .enquiry: Message("สอบถามข้อมูล", "Enquiry")
        }
    }

    /// What it is for, in plain words.
    package var explanation: Message {
        switch self {
        case .relief:
            Message(
                "เดือดร้อนและต้องการให้ช่วยแก้ไข เช่น ถนนพัง น้ำไม่ไหล เสียงดัง",
                "You suffer from something and want it mended: a broken road, no water, noise.")
        case .grievance:
            Message(
                "เจ้าหน้าที่หรือหน่วยงานของรัฐทำไม่ถูกต้อง",
                "An official or a public body did something wrong.")
        case .tipoff:
            Message(
                "รู้เห็นการกระทำผิด และอยากให้ตรวจสอบ", "You know of wrongdoing and want it looked into.")
        case .fairness:
            Message(
                "ได้รับการปฏิบัติหรือคำตัดสินที่ไม่เป็นธรรม", "You were treated or judged unfairly.")
        case .opinion:
            Message("อยากเสนอแนะให้รัฐทำสิ่งใดให้ดีขึ้น", "You want to suggest how the state could do better.")
        case .enquiry: Message("อยากรู้สิทธิ ขั้นตอน หรือข้อมูลของรัฐ", "You want to know a right, a procedure or a fact.")
        }
    }
}

extension IdentityLevel {
    package var message: Message {
        switch self {
        case .named: Message("เปิดเผยชื่อ", "With my name")
        case .withheld: Message("ปกปิดตัวตน", "Keep my name secret")
        case .anonymous: Message("ไม่แจ้งชื่อ", "Without a name")
        }
    }

    package var explanation: Message {
        switch self {
        case .named:
            Message(
                "เจ้าหน้าที่ที่ดำเนินการขอเปิดดูชื่อและติดต่อท่านได้ ทุกครั้งที่มีผู้เปิดดู ท่านจะเห็นในหน้าติดตามเรื่อง",
                "Officers who work on it can open your name to reach you. You will see every time somebody does.")
        case .withheld:
            Message(
                "ชื่อของท่านเก็บไว้ในที่ปลอดภัย จะเปิดดูได้ต่อเมื่อมีเหตุจำเป็นและมีเจ้าหน้าที่คนที่สองเห็นชอบ",
                "Your name is locked away. It can only be opened for a stated reason, and a second officer must agree.")
        case .anonymous:
            Message(
                "ไม่ต้องกรอกชื่อหรือที่อยู่ แต่โปรดเล่ารายละเอียดให้ตรวจสอบได้ ท่านติดตามเรื่องได้ด้วยรหัสและ PIN",
                "You give no name or address. Please give detail that can be checked. You can track it by code and PIN."
            )
        }
    }
}

extension Channel {
    package var message: Message {
        switch self {
        case .hotline: Message("สายด่วน 1111", "Hotline 1111")
        case .web: Message("เว็บไซต์", "Website")
        case .mail: Message("ไปรษณีย์", "Post")
        case .walkIn: Message("มายื่นด้วยตนเอง", "In person")
        case .app: Message("แอปพลิเคชัน", "App")
        case .line: Message("ไลน์", "LINE")
        case .email: Message("อีเมล", "E-mail")
        case .partner: Message("ระบบของหน่วยงานที่เชื่อมต่อ", "Partner system")
        }
    }
}

extension Urgency {
    package var message: Message {
        switch self {
        case .normal: Message("ปกติ", "Normal")
        case .urgent: Message("ด่วน", "Urgent")
        case .veryUrgent: Message("ด่วนมาก", "Very urgent")
        case .mostUrgent: Message("ด่วนที่สุด", "Most urgent")
        }
    }
}

extension Secrecy {
    package var message: Message {
        switch self {
        case .ordinary: Message("ปกติ", "Ordinary")
        case .secret: Message("ลับ", "Secret")
        case .verySecret: Message("ลับมาก", "Very secret")
        case .mostSecret: Message("ลับที่สุด", "Most secret")
        }
    }
}

extension Person.Part {
    package var message: Message {
        switch self {
        case .complainant: Message("ผู้ร้อง", "Complainant")
        case .aggrieved: Message("ผู้เดือดร้อน", "Aggrieved person")
        case .contact: Message("ผู้ติดต่อ", "Contact")
        case .respondent: Message("ผู้ถูกร้อง", "Respondent")
        }
    }
}

extension Agency.Family {
    package var message: Message {
        switch self {
        case .government: Message("ส่วนราชการ", "Government agency")
        case .enterprise: Message("รัฐวิสาหกิจ", "State enterprise")
        case .province: Message("จังหวัด", "Province")
        case .local: Message("องค์กรปกครองส่วนท้องถิ่น", "Local body")
        case .referralOnly: Message("องค์กรอิสระ (ส่งต่อเท่านั้น)", "Independent body (referral only)")
        }
    }
}

extension Agreement.Area {
    package var message: Message {
        switch self {
        case .linking: Message("เชื่อมโยงระบบ", "Linking of systems")
        case .handling: Message("ดำเนินการเรื่องร้องทุกข์", "Handling of complaints")
        case .innovation: Message("พัฒนานวัตกรรม", "Innovation")
        }
    }
}

extension Assignment.State {
    package var message: Message {
        switch self {
        case .referred: Message("ส่งแล้ว รอรับเรื่อง", "Referred")
        case .accepted: Message("รับเรื่องแล้ว", "Accepted")
        case .inProgress: Message("อยู่ระหว่างดำเนินการ", "In progress")
        case .reported: Message("รายงานผลแล้ว", "Reported")
        case .returned: Message("ส่งคืน", "Returned")
        }
    }
}

extension Role {
    package var message: Message {
        switch self {
        case .complainant: Message("ผู้ร้อง", "Complainant")
        case .operator: Message("เจ้าหน้าที่รับเรื่อง", "Operator")
        case .screener: Message("เจ้าหน้าที่คัดกรอง", "Screener")
        case .coordinator: Message("เจ้าหน้าที่ประสานส่ง", "Coordinator")
        case .reviewer: Message("ผู้ตรวจผล", "Reviewer")
        case .hubExecutive: Message("ผู้บริหารศูนย์ฯ 1111", "Executive of the centre")
        case .officer: Message("เจ้าหน้าที่หน่วยงาน", "Agency officer")
        case .unitHead: Message("หัวหน้ากลุ่มงาน", "Unit head")
        case .cceo: Message("ผู้นำการขับเคลื่อนฯ (CCEO)", "Chief Complaint Executive Officer (CCEO)")
        case .auditor: Message("ผู้ตรวจสอบ", "Auditor")
        case .researcher: Message("นักวิจัย", "Researcher")
        case .administrator: Message("ผู้ดูแลระบบ", "Administrator")
        case .partner: Message("ระบบของหน่วยงานที่เชื่อมต่อ", "Partner system")
        case .clock: Message("ระบบ", "The system")
        }
    }
}

extension ClockKind {
    package var message: Message {
        switch self {
        case .acknowledge: Message("ตอบรับ", "Acknowledge")
        case .screen: Message("คัดกรอง", "Screen")
        case .refer: Message("ประสานส่ง", "Refer")
        case .accept: Message("หน่วยงานรับเรื่อง", "Accept")
        case .firstReply: Message("ตอบผู้ร้องครั้งแรก", "First reply")
        case .result: Message("แจ้งผล", "Result")
        case .review: Message("ตรวจผล", "Review")
        case .rule: Message("วินิจฉัยหน่วยงานรับผิดชอบ", "Ruling")
        case .information: Message("ผู้ร้องให้ข้อมูล", "Complainant’s answer")
        case .contestWindow: Message("โต้แย้งผล", "Contest")
        case .contestReview: Message("ทบทวนข้อโต้แย้ง", "Review of a contest")
        case .progress: Message("รายงานความคืบหน้า", "Progress report")
        case .licenceDelay: Message("ชี้แจงเหตุล่าช้าของใบอนุญาต", "Notice of a late licence")
        case .breachNotice: Message("แจ้งเหตุข้อมูลรั่วไหล", "Notice of a breach")
        }
    }
}
