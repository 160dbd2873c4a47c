// SPDX-License-Identifier: Apache-2.0
import Complaints

/// Somebody who complains: the same index is the same person.
struct Caller: Sendable {
    let isFemale: Bool
    let language: Language
    let name: String
    let phone: String
    let email: String
    let address: String
    let nationalId: String

    init(_ index: Int, language: Language, locality: Locality, seed: UInt64) {
        var dice = Dice(seed, index, .person)
        self.language = language
        isFemale = dice.chance(540)
        switch language {
        case .thai: name = InventedName.thai(&dice, isFemale: isFemale)
        case .english: name = InventedName.english(&dice)
        }
        phone = InventedName.phone(&dice)
        email = "person\(index)@example.org"
        let house = "\(1 + dice.below(400))/\(1 + dice.below(90))"
        address = language == .thai ? "\(house) \(locality.subdistrictAndArea)" : "\(house) \(locality.englishArea)"
        nationalId = InventedName.nationalId(&dice)
    }
}
