// SPDX-License-Identifier: Apache-2.0

/// A province, district or subdistrict of the country, by its official code and names.
package struct OfficialArea: Equatable, Sendable {
    package enum Level: Sendable {
        case province, district, subdistrict
    }

    /// 2 digits of a province, 4 of a district, 6 of a subdistrict; each begins with the one it lies in.
    package let code: String
    /// Without the words for subdistrict, district and province, but for Bangkok's districts.
    package let thai: String
    package let english: String

    package var level: Level {
        switch code.utf8.count {
        case 2: .province
        case 4: .district
        default: .subdistrict
        }
    }

    /// Whether it is, or lies in, the capital, whose districts and subdistricts have words of their own.
    package var isInBangkok: Bool { code.hasPrefix("10") }
}

extension OfficialArea {
    /// The area with that code; nil for a code of none.
    package init?(code: String) {
        guard let area = Register.shared.areas[code] else { return nil }
        self = area
    }

    /// In the order of their codes.
    package static var provinces: [OfficialArea] { Register.shared.below[""] ?? [] }

    /// A province's districts or a district's subdistricts, in the order of their codes; empty below those.
    package var below: [OfficialArea] { Register.shared.below[code] ?? [] }

    /// The area and what it lies in, the smallest first.
    package var lineage: [OfficialArea] {
        [6, 4, 2].filter { $0 <= code.utf8.count }.compactMap { OfficialArea(code: String(code.prefix($0))) }
    }

    /// Whose data the list is, as its licence asks to be told.
    package static let credit = "GeoThai (CC BY 4.0)"
}

/// The whole list, read at its first use.
private struct Register: Sendable {
    static let shared = Register(OfficialArea.list.description)

    private(set) var areas: [String: OfficialArea] = [:]
    private(set) var below: [String: [OfficialArea]] = [:]

    init(_ list: String) {
        areas.reserveCapacity(8_500)
        for line in list.utf8.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "|"))
            guard let first = parts.first else { continue }
            let province = add(first, in: "")
            for part in parts.dropFirst() {
                let names = part.split(separator: UInt8(ascii: ";"))
                guard let first = names.first else { continue }
                let district = add(first, in: province)
                for name in names.dropFirst() { _ = add(name, in: district) }
            }
        }
    }

    /// Takes two digits, the Thai name, a comma and the English one; gives the whole code.
    private mutating func add(_ entry: Substring.UTF8View, in parent: String) -> String {
        let names = entry.dropFirst(2).split(separator: UInt8(ascii: ","))
        let code = parent + String(decoding: entry.prefix(2), as: UTF8.self)
        guard names.count == 2 else { return code }
        let area = OfficialArea(
            code: code, thai: String(decoding: names[0], as: UTF8.self),
            english: String(decoding: names[1], as: UTF8.self))
        areas[code] = area
        below[parent, default: []].append(area)
        return code
    }
}
