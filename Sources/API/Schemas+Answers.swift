// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

extension Schema {
    /// What may be answered, by name.
    static let answers: [(name: String, schema: Schema)] = [
        (
            "Receipt",
            .object([
                .required("code", code), .required("pin", .text(pattern: "^[0-9]{6}$"), "Shown this once."),
                .required("receivedAt", instant), .required("links", .object([.required("tracking", .text())])),
            ])
        ),
        ("Decision", .object(decision)),
        (
            "IdentityRequestDecision",
            .object(decision + [.required("identityRequest", id), .required("needsApproval", .truth)])
        ),
        (
            "TrackedComplaint",
            .object(
                [
                    .required("code", code), .required("revision", revision),
                    .required("status", .choice(of: Status.self)), .required("kind", .choice(of: Kind.self)),
                    .required("identityLevel", .choice(of: IdentityLevel.self)), .required("receivedAt", instant),
                    .required("narrative", .text()), .optional("place", .reference("Place")),
                    .optional("category", .reference("NamedCode")), .optional("lead", .reference("NamedCode")),
                ] + state + [
                    .required("operations", .list(.choice(of: Operation.self)), "What may be done now."),
                    .required("timeline", .list(.reference("TimelineEntry"))),
                    .required("attachments", .list(.reference("Attachment"))),
                    .required("identityAccesses", .list(.object(identityAccess))),
                ])
        ),
        (
            "TimelineEntry",
            .object([
                .required("revision", revision), .required("at", instant),
                .required("kind", .choice(of: Event.Kind.self)), .optional("agency", .reference("NamedCode")),
                .optional("text", .text()), .required("isFromComplainant", .truth),
            ])
        ),
        ("Complaint", .object(complaint)),
        (
            "ComplaintSummary",
            .object([
                .required("code", code), .required("subject", .text()),
                .required("status", .choice(of: Status.self)), .required("kind", .choice(of: Kind.self)),
                .required("urgency", .choice(of: Urgency.self)), .required("secrecy", .choice(of: Secrecy.self)),
                .required("channel", .choice(of: Channel.self)), .required("receivedAt", instant),
                .optional("category", .reference("NamedCode")), .optional("holder", .reference("Holder")),
                .optional("outcome", .choice(of: Outcome.self)),
            ])
        ),
        (
            "ComplaintPage",
            .object([.required("complaints", .list(.reference("ComplaintSummary"))), .optional("next", .text())])
        ),
        ("ComplaintCount", .object([.required("count", .integer(min: 0)), .required("isCapped", .truth)])),
        ("ClockList", .object([.required("clocks", .list(.reference("Clock")))])),
        ("Clock", clock),
        ("ClockStep", clockStep),
        (
            "Escalation",
            .object([
                .required("clock", .choice(of: ClockKind.self)),
                .required("level", .integer(min: 3, max: 4), "The step of the ladder."),
                .optional("agency", .reference("NamedCode"), "Where every agency has a clock of its own."),
                .optional("run", .integer(min: 0), "Which run of the clock."), .required("at", instant),
            ])
        ),
        (
            "EventPage",
            .object([
                .required("events", .list(.reference("Event"))), .optional("next", revision, "Send it as `after`."),
            ])
        ),
        (
            "Event",
            .object([
                .required("revision", revision), .required("at", instant),
                .required("kind", .choice(of: Event.Kind.self)),
                .required(
                    "actor",
                    .object([
                        .required("type", .choice(["complainant", "officer", "partner", "clock"])),
                        .optional("login", .text()), .optional("name", .text()),
                    ])), .optional("agency", .reference("NamedCode")),
                .optional(
                    "actingFor",
                    .object([
                        .required("type", .choice(["officer"])), .optional("login", .text()),
                        .optional("name", .text()),
                    ]), "Whose place the officer took."),
                .required("body", .object([]), "What was given; its members depend on the kind."),
            ])
        ),
        (
            "People",
            .object([
                .required(
                    "people",
                    .list(
                        .object(
                            [.required("part", .choice(of: Person.Part.self)), .required("name", .text())]
                                + ["phone", "email", "address", "nationalId"].map { .optional($0, .text()) })))
            ])
        ),
    ]

    private static let revision = Schema.integer(min: 1)

    private static let decision: [Field] = [
        .required("code", code), .required("status", .choice(of: Status.self)), .required("revision", revision),
        .required("at", instant),
    ]

    /// What a complaint waits for or ended with.
    private static let state: [Field] = [
        .optional("question", .reference("OpenQuestion")), .optional("closure", .reference("Closure")),
        .optional("rating", .reference("Rating")),
    ]

    private static let identityAccess: [Field] = [
        .optional("agency", .reference("NamedCode")), .required("reason", .text()),
        .required("requestedAt", instant), .optional("approvedAt", instant), .optional("openedAt", instant),
    ]

    private static let complaint: [Field] =
        [
            .required("code", code), .required("revision", revision), .required("status", .choice(of: Status.self)),
            .required("kind", .choice(of: Kind.self)), .required("channel", .choice(of: Channel.self)),
            .required("identityLevel", .choice(of: IdentityLevel.self)),
            .required("language", .choice(of: Language.self)), .required("urgency", .choice(of: Urgency.self)),
            .required("secrecy", .choice(of: Secrecy.self)), .required("isPublicInterest", .truth),
            .required("receivedAt", instant), .required("subject", .text()), .optional("place", .reference("Place")),
            .optional("category", .reference("NamedCode")), .optional("respondent", .reference("Respondent")),
            .optional("holder", .reference("Holder"), "Who has to act; absent once it is closed."),
            .optional("lead", .reference("AgencyPart")), .required("joint", .list(.reference("AgencyPart"))),
            .required("returnCount", .integer(min: 0)), .required("isDisputed", .truth),
            .optional("suggestedAgency", .reference("NamedCode")),
        ] + state + [
            .optional("proposal", .reference("FiledReport"), "A report that waits for the unit head."),
            .optional("report", .reference("FiledReport")),
            .optional("contest", .object([.required("reason", .text()), .required("at", instant)])),
            .required("escalations", .list(.reference("Escalation")), "What waits for an executive's answer."),
            .required("operations", .list(.choice(of: Operation.self)), "What the caller may do now."),
            .required("submissions", .list(.reference("Submission"))),
            .required("attachments", .list(.reference("Attachment"))),
            .required(
                "identityRequests",
                .list(
                    .object(
                        [
                            .required("id", id), .required("needsApproval", .truth),
                            .optional("officer", .reference("NamedOfficer")),
                        ] + identityAccess))),
            .required("members", .list(code), "Complaints that were merged into this one."),
            .optional("master", code, "The complaint that this one was merged into."), .optional("repeatOf", code),
        ]
}
