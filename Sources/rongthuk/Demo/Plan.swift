// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations

/// Everything about one complaint that is known before it is filed.
struct Plan: Sendable {
    let index: Int
    let arrival: Arrival
    let matter: Matter
    let caller: Caller
    let identityLevel: IdentityLevel
    /// Somebody at the centre writes it down for the complainant.
    let isTold: Bool
    /// The earlier complaint that this one repeats.
    let repeated: Int?

    init(_ index: Int, in demo: Demo) {
        var dice = Dice(demo.seed, index, .filing)
        self.index = index
        let arrival = demo.arrivals[index]
        self.arrival = arrival
        let earlier = dice.chance(30) ? index - demo.arrivals.count / 4 - dice.below(demo.arrivals.count / 12) : -1
        var source = demo.campaigns.master[index] ?? index
        var repeated: Int?
        if source == index, earlier >= 0, demo.campaigns.members[index] == nil {
            let first = Matter(earlier, at: demo.arrivals[earlier].at, seed: demo.seed, demo.library)
            if first.kind != .enquiry, first.english == nil {
                source = earlier
                repeated = earlier
            }
        }
        self.repeated = repeated
        matter = Matter(source, at: demo.arrivals[source].at, seed: demo.seed, demo.library)
        let isRegular = dice.chance(80)
        let person = repeated ?? (isRegular && index > 0 ? dice.below(index) : index)
        caller = Caller(
            person, language: matter.english == nil ? .thai : .english, locality: matter.locality, seed: demo.seed)
        isTold = [.hotline, .walkIn].contains(arrival.channel)
        identityLevel = Self.identity(matter.kind, arrival.channel, &dice)
    }

    private static func identity(_ kind: Kind, _ channel: Channel, _ dice: inout Dice) -> IdentityLevel {
        switch (kind, channel) {
        case (_, .partner): .named
        case (.tipoff, _): dice.pick(weighted: [(.withheld, 620), (.anonymous, 200), (.named, 180)])
        case (.grievance, _): dice.pick(weighted: [(.named, 730), (.withheld, 210), (.anonymous, 60)])
        case (.enquiry, _): dice.pick(weighted: [(.named, 930), (.anonymous, 70)])
        case (.relief, _), (.fairness, _), (.opinion, _):
            dice.pick(weighted: [(.named, 895), (.withheld, 75), (.anonymous, 30)])
        }
    }

    func scribe(_ library: Library) -> Scribe {
        // Of the person's own dice, so that all texts of one complaint are of one voice.
        var dice = Dice(UInt64(index), index, .person)
        return Scribe(library, matter, caller, isTold: isTold, &dice)
    }
}

extension Plan {
    /// What is filed, and by whom.
    func filing(in demo: Demo, repeating: Complaint.ID?) throws -> (FilingRequest, Principal) {
        var dice = Dice(demo.seed, index &+ 1, .filing)
        let scribe = scribe(demo.library)
        var filing = Filing(
            kind: matter.kind, channel: arrival.channel, identityLevel: identityLevel, language: caller.language,
            narrative: scribe.narrative(isTold: isTold, &dice), place: place, repeatOf: repeating)
        let isWritten = !isTold && arrival.channel != .mail
        if !isWritten || dice.chance(350) { filing.category = demo.country.category(matter.topic.code) }
        if let agency = respondent(in: demo.country, &dice) {
            filing.respondent = Respondent(agency: agency, officer: nil)
        }
        var files: [IncomingFile] = []
        if isWritten, matter.kind.needsPlace, dice.chance(450) {
            for number in 0...dice.below(2) {
                files.append(
                    try demo.shelf.file("ภาพถ่าย_\(number + 1).png", picture: true, owner: index, number: number, &dice))
            }
        }
        let people = people(&dice)
        let request = FilingRequest(
            filing: filing, people: people, files: files, notices: notices(to: people, in: demo))
        return (request, filer(in: demo))
    }

    /// Those who wrote by mail hear by mail, every other caller by SMS; older stories are past being told.
    private func notices(to people: [Person], in demo: Demo) -> NoticeChannel? {
        let reachable = Person.noticeChannels(of: people)
        guard arrival.at > demo.end.adding(days: -60) else { return nil }
        if reachable.contains(.email) { return .email }
        return reachable.contains(.sms) && index % 2 == 0 ? .sms : nil
    }

    private var place: Place? {
        guard matter.kind.needsPlace else { return nil }
        let words =
            caller.language == .thai
            ? "\(matter.street) \(matter.locality.subdistrictAndArea)"
            : "\(matter.englishStreet), \(matter.locality.englishSubdistrict), \(matter.locality.englishArea)"
        return Place(words: words, area: matter.locality.code)
    }

    private func filer(in demo: Demo) -> Principal {
        switch arrival.channel {
        case .web, .app, .line: .anonymous
        case .partner: .partner(demo.country.partner)
        case .hotline, .walkIn, .mail, .email:
            .officer(demo.country.hub.officer(.operator, turn: index))
        }
    }

    /// The agency complained of, where the complaint is about officials.
    private func respondent(in country: Country, _ dice: inout Dice) -> Agency.ID? {
        guard matter.topic.parent == "OFF", dice.chance(550) else { return nil }
        return country.office(dice.pick(weighted: matter.topic.agencies(in: matter.locality))).agency.id
    }

    private func people(_ dice: inout Dice) -> [Person] {
        guard identityLevel != .anonymous else { return [] }
        let needsEmail = [.web, .email].contains(arrival.channel)
        var people = [
            Person(
                part: .complainant, name: caller.name, phone: caller.phone, email: needsEmail ? caller.email : nil,
                address: dice.chance(600) ? caller.address : nil,
                nationalId: dice.chance(120) ? caller.nationalId : nil)
        ]
        guard matter.kind != .enquiry else { return people }
        if dice.chance(70) {
            people.append(Person(part: .aggrieved, name: other(&dice), address: caller.address))
        }
        if dice.chance(25) {
            people.append(Person(part: .contact, name: other(&dice), phone: InventedName.phone(&dice)))
        }
        if matter.topic.parent == "OFF", dice.chance(180) {
            people.append(Person(part: .respondent, name: InventedName.thai(&dice, isFemale: dice.chance(300))))
        }
        return people
    }

    private func other(_ dice: inout Dice) -> String {
        caller.language == .thai
            ? InventedName.thai(&dice, isFemale: dice.chance(600)) : InventedName.english(&dice)
    }
}
