// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import FoundationEssentials

// Samples for the tests of every layer: a small world of agencies and people, and values with defaults.

extension Identifier {
    /// The same identifier for the same number, 0…2³²−1.
    package static func sample(_ number: Int = 1) -> Self {
        let n = UInt32(truncatingIfNeeded: number).bigEndian
        return withUnsafeBytes(of: n) { b in
            Self(UUID(uuid: (1, 154, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, b[0], b[1], b[2], b[3])))
        }
    }

    /// The number that ``sample(_:)`` made it of.
    package var sampleNumber: Int {
        let b = uuid.uuid
        return Int(b.12) << 24 | Int(b.13) << 16 | Int(b.14) << 8 | Int(b.15)
    }
}

extension Instant {
    /// Monday 5 October 2026, 09:00 in Bangkok.
    package static let sample = Instant(microseconds: 1_791_165_600_000_000)
}

extension Terms {
    /// Weekends off, no holidays.
    package static let sample = Terms(calendar: WorkingCalendar())
}

extension Agency {
    package static let hub = sample(1, "HUB", family: .government, isHub: true)
    package static let roads = sample(2, "ROADS")
    package static let water = sample(3, "WATER", family: .enterprise)
    package static let power = sample(4, "POWER", family: .province)
    /// Takes referrals only.
    package static let ombudsman = sample(5, "OMBUD", family: .referralOnly)

    package static func sample(
        _ number: Int = 9, _ code: String = "AGENCY", family: Family = .government, isHub: Bool = false,
        isActive: Bool = true
    ) -> Agency {
        Agency(
            id: .sample(number), code: code, nameThai: "หน่วยงาน \(code)", nameEnglish: "Agency \(code)",
            family: family, isHub: isHub, isActive: isActive)
    }
}

extension Standing {
    package static func sample(_ agency: Agency = .roads, areas: Set<Agreement.Area> = [.handling]) -> Standing {
        Standing(agency: agency, areas: areas)
    }
}

extension Unit {
    /// A first and a second unit of the agency, by `place` 0 and 1.
    package static func sample(of agency: Agency = .roads, place: Int = 0, isActive: Bool = true) -> Unit {
        Unit(
            id: .sample(agency.id.sampleNumber * 10 + place), agency: agency.id, nameThai: "กลุ่มงาน \(place)",
            nameEnglish: "Unit \(place)", isActive: isActive)
    }
}

extension Officer {
    /// One officer by agency, role and place: the same call gives the same officer.
    package static func sample(
        _ role: Role = .officer, of agency: Agency = .roads, unit: Unit? = nil, place: Int = 0,
        also others: Set<Role> = [], isActive: Bool = true
    ) -> Officer {
        let rank = Role.allCases.firstIndex(of: role) ?? 0
        let number = agency.id.sampleNumber * 1000 + rank * 10 + place
        return Officer(
            id: .sample(number), agency: agency.id, unit: unit?.id, login: "\(role.rawValue.lowercased())\(number)",
            name: "Officer \(number)", roles: others.union([role]), isActive: isActive)
    }
}

extension Partner {
    package static func sample(of agency: Agency = .roads, place: Int = 0) -> Partner {
        Partner(
            id: .sample(agency.id.sampleNumber * 100 + place), agency: agency.id, name: "System of \(agency.code)")
    }
}

extension Actor {
    package static func `operator`(_ place: Int = 0) -> Actor { ofHub(.operator, place) }
    package static func screener(_ place: Int = 0) -> Actor { ofHub(.screener, place) }
    package static func coordinator(_ place: Int = 0) -> Actor { ofHub(.coordinator, place) }
    package static func reviewer(_ place: Int = 0) -> Actor { ofHub(.reviewer, place) }
    package static func hubExecutive(_ place: Int = 0) -> Actor { ofHub(.hubExecutive, place) }

    package static func officer(of agency: Agency = .roads, unit: Int = 0) -> Actor {
        Actor(Officer.sample(.officer, of: agency, unit: .sample(of: agency, place: unit), place: unit))
    }

    package static func unitHead(of agency: Agency = .roads, unit: Int = 0) -> Actor {
        Actor(Officer.sample(.unitHead, of: agency, unit: .sample(of: agency, place: unit), place: unit))
    }

    package static func cceo(of agency: Agency = .roads) -> Actor { Actor(Officer.sample(.cceo, of: agency)) }
    package static func partner(of agency: Agency = .roads) -> Actor { Actor(Partner.sample(of: agency)) }

    private static func ofHub(_ role: Role, _ place: Int) -> Actor {
        Actor(Officer.sample(role, of: .hub, place: place))
    }
}

extension PublicCode {
    /// The same code for the same number.
    package static func sample(_ number: Int = 1) -> PublicCode {
        PublicCode(fiscalYear: 2570, random: (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 5)) })
    }
}

extension Filing {
    package static func sample(
        kind: Kind = .relief, channel: Channel = .web, identityLevel: IdentityLevel = .named,
        language: Language = .thai, narrative: String = "ไฟถนนดับทั้งซอย มืดมากตอนกลางคืน", place: Place? = .sample,
        category: Category.ID? = nil, respondent: Respondent? = nil, repeatOf: Complaint.ID? = nil,
        attachments: [Attachment.ID] = []
    ) -> Filing {
        Filing(
            kind: kind, channel: channel, identityLevel: identityLevel, language: language, narrative: narrative,
            place: place, category: category, respondent: respondent, repeatOf: repeatOf, attachments: attachments)
    }
}

extension Place {
    package static let sample = Place(words: "ปากซอยลาดพร้าว 15", area: "1038")
}

extension Screening {
    package static func sample(
        kind: Kind = .relief, category: Category.ID = .sample(), urgency: Urgency = .normal,
        secrecy: Secrecy = .ordinary, isPublicInterest: Bool = false
    ) -> Screening {
        Screening(
            kind: kind, category: category, urgency: urgency, secrecy: secrecy, isPublicInterest: isPublicInterest)
    }
}

extension NonAcceptance {
    package static func sample(
        reason: RefusalReason = .specialProcedure, text: String = "มีช่องทางเฉพาะตามกฎหมาย", goTo: String? = nil,
        other: Complaint.ID? = nil
    ) -> NonAcceptance {
        NonAcceptance(reason: reason, text: text, goTo: goTo, other: other)
    }
}

extension Reporting {
    package static func sample(
        outcome: Outcome = .explained, text: String = "ได้ชี้แจงให้ผู้ร้องทราบแล้ว", evidence: [Attachment.ID] = []
    ) -> Reporting {
        Reporting(outcome: outcome, text: text, evidence: evidence)
    }
}

extension Event.Contribution {
    package static func sample(
        submission: Submission.ID = .sample(50), channel: Channel = .web, text: String = "เสาไฟต้นที่สามจากปากซอย",
        files: [Attachment.ID] = []
    ) -> Event.Contribution {
        Event.Contribution(submission: submission, channel: channel, text: text, files: files)
    }
}

extension Rating {
    package static func sample(
        ease: Int = 5, fairness: Int = 4, speed: Int = 3, result: Int = 2, words: String? = nil
    ) -> Rating {
        Rating(ease: ease, fairness: fairness, speed: speed, result: result, words: words)
    }
}

extension Complaint {
    /// A complaint that reached the status by a real history; see ``ComplaintHistory``.
    package static func sample(_ status: Status = .received, id: ID = .sample(), filing: Filing = .sample()) throws
        -> Complaint
    {
        try ComplaintHistory.sample(status, id: id, filing: filing).complaint
    }
}
