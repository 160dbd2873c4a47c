// SPDX-License-Identifier: Apache-2.0

/// How long something may take: a whole amount of one unit, such as 15 calendar days.
package struct Period: Hashable, Sendable {
    package enum Unit: String, CaseIterable, Codable, Sendable {
        case hours, workingHours, calendarDays, workingDays
    }

    /// 1…``Limits/amountMax``.
    package let amount: Int
    package let unit: Unit

    /// Nil if the amount is less than one or more than ``Limits/amountMax``.
    package init?(amount: Int, unit: Unit) {
        guard Period.isAllowed(amount) else { return nil }
        self.amount = amount
        self.unit = unit
    }

    /// A period written in our source; an amount out of range is a programmer's error and traps.
    package init(_ amount: Int, _ unit: Unit) {
        precondition(Period.isAllowed(amount), "a period is 1 to \(Limits.amountMax) units long")
        self.amount = amount
        self.unit = unit
    }

    static func isAllowed(_ amount: Int) -> Bool { (1...Limits.amountMax).contains(amount) }
}

extension Period: Codable {
    private enum CodingKeys: CodingKey { case amount, unit }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let amount = try container.decode(Int.self, forKey: .amount)
        guard let period = Period(amount: amount, unit: try container.decode(Unit.self, forKey: .unit)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .amount, in: container, debugDescription: "a period is 1 to \(Limits.amountMax) units long")
        }
        self = period
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(amount, forKey: .amount)
        try container.encode(unit, forKey: .unit)
    }
}
