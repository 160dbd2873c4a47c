// SPDX-License-Identifier: Apache-2.0

/// Who somebody is: lives in the vault, sealed, and never in a complaint.
package struct Person: Equatable, Codable, Sendable {
    package typealias ID = Identifier<Person>

    /// The part somebody plays in a complaint.
    package enum Part: String, CaseIterable, Codable, Sendable {
        case complainant, aggrieved, contact, respondent
    }

    package var part: Part
    package var name: String
    package var phone: String?
    package var email: String?
    package var address: String?
    /// Thirteen digits; a wrong check digit is a warning, never a refusal.
    package var nationalId: String?

    package init(
        part: Part, name: String, phone: String? = nil, email: String? = nil, address: String? = nil,
        nationalId: String? = nil
    ) {
        self.part = part
        self.name = name
        self.phone = phone
        self.email = email
        self.address = address
        self.nationalId = nationalId
    }

    /// What is wrong with the persons of a filing with this identity level.
    package static func errors(of people: [Person], level: IdentityLevel) -> [FieldError] {
        var check = FieldCheck()
        let complainant = people.first { $0.part == .complainant }
        switch level {
        case .anonymous:
            if complainant != nil { check.add("complainant", .unknown) }
        case .named, .withheld:
            if let complainant {
                if [complainant.phone, complainant.email, complainant.address].allSatisfy({ ($0 ?? "").isEmpty }) {
                    check.add("complainant/phone", .required)
                }
            } else {
                check.add("complainant/name", .required)
            }
        }
        for person in people { person.check(&check) }
        return check.errors
    }

    private func check(_ check: inout FieldCheck) {
        let prefix = part.rawValue
        check.text(prefix + "/name", name, min: part == .respondent ? 0 : 1, max: Limits.nameCharactersMax)
        check.text(prefix + "/address", optional: address, max: Limits.placeCharactersMax)
        if let email, !email.isEmpty, !email.looksLikeAddress { check.add(prefix + "/email", .malformed) }
        if let phone, !phone.isEmpty, !phone.hasDigits(5...20) || phone.isCutMobile {
            check.add(prefix + "/phone", .malformed)
        }
        if let nationalId, !nationalId.isEmpty, !nationalId.hasDigits(13...13) {
            check.add(prefix + "/nationalId", .malformed)
        }
    }
}

extension String {
    /// One @ with something before it and a dotted name after it, without blanks, at most 254 characters.
    package var looksLikeAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, utf8.count <= 254, !contains(where: \.isWhitespace) else { return false }
        let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return !parts[0].isEmpty && domain.count > 1 && domain.allSatisfy { !$0.isEmpty }
    }

    /// A Thai mobile number of which a digit is missing, so that nobody could be called back.
    fileprivate var isCutMobile: Bool {
        let digits = compactMap(\.wholeNumberValue)
        let national = digits.starts(with: [6, 6]) && contains("+") ? [0] + digits.dropFirst(2) : digits
        return national.count < 10 && national.first == 0
            && national.dropFirst().first.map { [6, 8, 9].contains($0) } ?? false
    }

    /// Digits (Thai ones too) within the range, and nothing else but blanks, dashes, brackets and a plus sign.
    fileprivate func hasDigits(_ count: ClosedRange<Int>) -> Bool {
        var digits = 0
        for character in self {
            if character.isNumber {
                digits += 1
            } else if !" -()+.".contains(character) {
                return false
            }
        }
        return count.contains(digits)
    }
}
