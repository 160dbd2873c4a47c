// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines

extension Schema {
    static let clock = Schema.object([
        .required("clock", .choice(of: ClockKind.self)),
        .optional("agency", .reference("NamedCode"), "Whose duty it is, where every agency has its own."),
        .required("run", .integer(min: 1), "Counts the runs of this clock of this agency."),
        .required("state", .choice(["running", "paused", "overdue", "met", "missed", "lapsed"])),
        .required("startedAt", instant), .required("amount", .integer(min: 1)),
        .required("unit", .choice(of: Period.Unit.self)),
        .optional("source", .text(), "What a policy rests on; absent for the nation's default."),
        .required("extensions", .list(.integer(min: 1)), "In the clock's own unit."),
        .required("steps", .list(.reference("ClockStep")), "From the start to the due instant."),
        .optional("dueAt", instant, "The first instant that is too late."),
        .optional("endedAt", instant),
    ])

    static let clockStep = Schema.object([
        .required("step", .choice(["counted", "skipped", "postponed", "landed", "ran", "paused"])),
        .optional("firstDay", .text()), .optional("lastDay", .text()),
        .optional("reason", .choice(["weekend", "holiday", "paused"])),
        .optional("holiday", .text(), "Its name."), .optional("from", instant), .optional("until", instant),
    ])
}
