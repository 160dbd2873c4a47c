// SPDX-License-Identifier: Apache-2.0

/// The guide's index; its texts stand in `docs/guide`.
extension Message {
    static let guideTitle = Message("คู่มือการใช้งาน", "Guide")
    static let guideLead = Message(
        "เลือกหน้าที่ของท่าน แต่ละเรื่องอ่านจบได้ในไม่กี่นาที",
        "Choose what you do here. Each part takes a few minutes to read.")
    static let guidePicture = Message("ดูภาพ:", "See the picture:")
    static let guideOwn = Message("คู่มืองานของท่าน", "Guide to your work")
    static let guideCitizen = Message("ผู้ร้อง: ยื่นและติดตามเรื่อง", "Complainants: file and follow a complaint")
    static let guideOperator = Message("เจ้าหน้าที่รับเรื่อง", "Operators: receive calls and visits")
    static let guideScreener = Message("เจ้าหน้าที่คัดกรอง", "Screeners")
    static let guideCoordinator = Message("เจ้าหน้าที่ประสานส่ง", "Coordinators")
    static let guideReviewer = Message("ผู้ตรวจผล", "Reviewers")
    static let guideExecutive = Message("ผู้บริหารศูนย์", "Executives of the centre")
    static let guideOfficer = Message("เจ้าหน้าที่ของหน่วยงาน", "Officers of an agency")
    static let guideUnitHead = Message("หัวหน้ากลุ่มงาน", "Unit heads")
    static let guideCCEO = Message("CCEO ของหน่วยงาน", "CCEOs of agencies")
    static let guideAuditor = Message("ผู้ตรวจสอบ", "Auditors")
    static let guideResearcher = Message("นักวิจัย", "Researchers")
    static let guideAdministrator = Message("ผู้ดูแลระบบ", "Administrators")
}

extension Guide.Topic: Worded {
    var message: Message {
        switch self {
        case .citizen: .guideCitizen
        case .operator: .guideOperator
        case .screener: .guideScreener
        case .coordinator: .guideCoordinator
        case .reviewer: .guideReviewer
        case .executive: .guideExecutive
        case .officer: .guideOfficer
        case .unitHead: .guideUnitHead
        case .cceo: .guideCCEO
        case .auditor: .guideAuditor
        case .researcher: .guideResearcher
        case .administrator: .guideAdministrator
        }
    }
}
