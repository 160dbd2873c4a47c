// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines

extension Schema {
    static let policyPage = Schema.object([
        .required(
            "policies",
            .list(
                .object([
                    .required("clock", .choice(of: ClockKind.self)),
                    .optional(
                        "agency", .reference("NamedCode"), "Counts only where it is shorter than the common one."),
                    .optional("category", .reference("NamedCode")), .optional("kind", .choice(of: Kind.self)),
                    .optional("urgency", .choice(of: Urgency.self)), .required("amount", .integer(min: 1)),
                    .required("unit", .choice(of: Period.Unit.self)), .required("effectiveFrom", instant),
                    .required("source", .text(), "The law, order or circular it rests on."),
                ]))), .optional("next", .text()),
    ])

    static let calendarYear = Schema.object([
        .required("year", .integer(), "Of the Common Era."),
        .required(
            "days",
            .list(
                .object([
                    .required("day", .text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
                    .required(
                        "isHoliday", .truth, "False for a day that is worked in spite of a weekend or a holiday."),
                    .optional("nameThai", .text()), .optional("nameEnglish", .text()),
                    .required("scope", .choice(["nation", "province", "agency"])),
                ]))),
    ])
}
