// SPDX-License-Identifier: Apache-2.0
import Complaints

extension Schema {
    /// Every named shape: what may be sent, what may be answered, and the parts of both.
    package static let all: [(name: String, schema: Schema)] = requests + answers + registry + parts

    private static let registry: [(name: String, schema: Schema)] = [
        (
            "Session",
            .object([
                .required("token", .text(), "To be sent as `Authorization: Bearer`."), .required("expiresAt", instant),
                .required("mustChangePassword", .truth, "The officer has to choose a password in the browser first."),
            ])
        ),
        (
            "Me",
            .object([
                .required("type", .choice(["officer", "partner"])), .optional("login", .text()),
                .required("name", .text()), .required("agency", .reference("NamedCode")),
                .optional("unit", .reference("NamedUnit")), .required("roles", .list(.choice(of: Role.self))),
                .required("mustChangePassword", .truth),
            ])
        ),
        (
            "AgencyPage",
            .object([
                .required(
                    "agencies",
                    .list(
                        .object(
                            namedCode + [
                                .required("family", .choice(of: Agency.Family.self)), .required("isHub", .truth),
                                .required("isActive", .truth),
                            ]))), .optional("next", .text()),
            ])
        ),
        ("UnitList", .object([.required("units", .list(.object(namedUnit + [.required("isActive", .truth)])))])),
        (
            "OfficerPage",
            .object([
                .required(
                    "officers",
                    .list(
                        .object(
                            namedOfficer + [
                                .optional("unit", id), .required("roles", .list(.choice(of: Role.self))),
                                .required("isActive", .truth),
                            ]))), .optional("next", .text()),
            ])
        ),
        (
            "CategoryList",
            .object([
                .required(
                    "categories",
                    .list(
                        .object(
                            namedCode + [
                                .optional("parent", categoryCode, "The heading above; absent at the first level."),
                                .required("isActive", .truth),
                            ])))
            ])
        ),
        (
            "Lifecycle",
            .object([
                .required(
                    "statuses",
                    .list(
                        .object([.required("status", .choice(of: Status.self)), .required("isOpen", .truth)]))),
                .required(
                    "operations",
                    .list(
                        .object([
                            .required("operation", .choice(of: Operation.self)),
                            .required("roles", .list(.choice(of: Role.self))),
                            .required("from", .list(.choice(of: Status.self))),
                            .required("leads", .choice(["to", "back", "nowhere"])),
                            .required("to", .list(.choice(of: Status.self))),
                            .required("tie", .choice(["none", "holder", "handling", "part"])),
                            .required("given", .list(.text())),
                        ]))),
            ])
        ), ("PolicyPage", policyPage), ("CalendarYear", calendarYear),
    ]

    private static let parts: [(name: String, schema: Schema)] = [
        (
            "Problem",
            .object([
                .required("type", .choice(of: ProblemKind.self)), .required("title", .text()),
                .required("status", .integer(min: 400, max: 599)), .optional("detail", .text()),
                .optional("errors", .list(.reference("FieldError"))),
                .optional("operation", .choice(of: Operation.self)),
                .optional("from", .choice(of: Status.self)), .optional("refusal", .choice(Refusal.names)),
                .optional("at", instant), .optional("retryAfter", .integer(min: 0), "Seconds."),
                .optional("request", .text()), .optional("reason", .text()), .optional("offset", .integer(min: 0)),
            ])
        ),
        (
            "FieldError",
            .object([
                .required("pointer", .text()),
                .required(
                    "code",
                    .choice([
                        "required", "too-long", "too-short", "unknown", "malformed", "taken", "out-of-range",
                        "too-early", "too-late", "incorrect", "unequal", "unchanged", "guessable",
                    ])), .optional("min", .integer()), .optional("max", .integer()), .optional("earliest", .text()),
                .optional("latest", .text()),
            ])
        ),
        (
            "Place",
            .object([
                .optional("words", .text(max: Complaints.Limits.placeCharactersMax)),
                .optional("area", .text(pattern: "^([0-9]{2}|[0-9]{4}|[0-9]{6})$"), "An official area code."),
                .optional(
                    "point",
                    .object([
                        .required("latitude", .number(min: -90, max: 90)),
                        .required("longitude", .number(min: -180, max: 180)),
                    ])),
            ])
        ),
        ("NamedCode", .object(namedCode)), ("NamedUnit", .object(namedUnit)), ("NamedOfficer", .object(namedOfficer)),
        ("Holder", .object([.required("isHub", .truth), .optional("agency", .reference("NamedCode"))])),
        (
            "Respondent",
            .object([
                .optional("agency", .reference("NamedCode")), .optional("officer", .reference("NamedOfficer")),
            ])
        ),
        (
            "AgencyPart",
            .object([
                .optional("agency", .reference("NamedCode")), .required("state", .choice(of: Assignment.State.self)),
                .optional("unit", .reference("NamedUnit")), .optional("officer", .reference("NamedOfficer")),
                .required("isBinding", .truth), .optional("acceptedAt", instant),
            ])
        ),
        (
            "FiledReport",
            .object([
                .required("outcome", .choice(of: Outcome.self)), .required("text", .text()),
                .required("evidence", .list(id)), .required("at", instant),
            ])
        ),
        (
            "Closure",
            .object([
                .required("status", .choice(of: Status.self)), .optional("outcome", .choice(of: Outcome.self)),
                .optional("reason", .choice(of: RefusalReason.self)), .required("text", .text()),
                .required("at", instant), .required("contestableUntil", instant),
            ])
        ),
        (
            "OpenQuestion",
            .object([.required("text", .text()), .required("askedAt", instant), .required("answerBy", instant)])
        ),
        (
            "Submission",
            .object([
                .required("at", instant), .required("channel", .choice(of: Channel.self)), .required("text", .text()),
            ])
        ),
        (
            "Attachment",
            .object([
                .required("id", id), .required("name", .text()), .required("type", .text()),
                .required("byteCount", .integer(min: 0)), .required("at", instant), .required("isPublic", .truth),
                .required("href", .text()),
            ])
        ),
    ]

    private static let namedCode: [Field] = ["code", "nameThai", "nameEnglish"].map { .required($0, .text()) }
    private static let namedUnit: [Field] =
        [.required("id", id)] + ["nameThai", "nameEnglish"].map { .required($0, .text()) }
    private static let namedOfficer: [Field] = ["login", "name"].map { .required($0, .text()) }
}
