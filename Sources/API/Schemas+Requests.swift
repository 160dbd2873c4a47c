// SPDX-License-Identifier: Apache-2.0
import Complaints

extension Schema {
    /// What may be sent, by name.
    static let requests: [(name: String, schema: Schema)] = [
        (
            "Filing",
            .object([
                .required("kind", .choice(of: Kind.self)),
                .required("identityLevel", .choice(of: IdentityLevel.self)),
                .required("narrative", .text(min: 1, max: Complaints.Limits.narrativeCharactersMax)),
                .optional(
                    "channel", .choice(of: Channel.self),
                    "Operators must say it; `app` for the public and `partner` for partners if absent."),
                .optional("language", .choice(of: Language.self), "That of the request if absent."),
                .optional("place", .reference("Place"), "Needed for all kinds but `opinion` and `enquiry`."),
                .optional("category", categoryCode),
                .optional("complainant", .reference("Person"), "Needed unless the identity level is `anonymous`."),
                .optional(
                    "notices", .choice(of: NoticeChannel.self),
                    "By which way the complainant is told of what happens; not at all if absent. Needs a contact."),
                .optional("aggrieved", .reference("Person")), .optional("contact", .reference("Person")),
                .optional("respondent", .reference("RespondentInput")),
            ])
        ),
        ("Person", .object([.required("name", name)] + personalFields)),
        (
            "RespondentInput",
            .object(
                [
                    .optional("agency", agencyCode),
                    .optional("officer", login, "An officer's login, from operators only; needs the agency."),
                    .optional("name", name),
                ] + personalFields)
        ),
        ("Contribution", .object([.optional("text", narrative), .optional("channel", .choice(of: Channel.self))])),
        ("Message", .object([.optional("text", words)])),
        ("Text", .object([.required("text", words)])),
        ("Reason", .object([.required("reason", words)])),
        ("Question", .object([.required("question", words)])),
        (
            "Rating",
            .object(
                ["ease", "fairness", "speed", "result"].map { .required($0, .integer(min: 1, max: 5)) }
                    + [.optional("words", .text(max: Complaints.Limits.textCharactersMax))])
        ),
        (
            "Screening",
            .object([
                .required("kind", .choice(of: Kind.self)), .required("category", categoryCode),
                .required("urgency", .choice(of: Urgency.self)), .required("secrecy", .choice(of: Secrecy.self)),
                .optional("isPublicInterest", .truth),
            ])
        ),
        (
            "NonAcceptance",
            .object([
                .required("reason", .choice(of: RefusalReason.self)), .required("text", words),
                .optional("goTo", words, "Where to go instead; needed for `outsideMandate`."),
                .optional("other", typedCode, "The complaint that this one doubles; needed for `duplicate`."),
            ])
        ),
        ("Merge", .object([.required("master", typedCode)])),
        (
            "ReportRejection",
            .object([
                .required("reason", words),
                .optional(
                    "joint", .list(agencyCode, max: Complaints.Limits.jointAgenciesMax),
                    "Joint agencies whose reports go back too."),
            ])
        ),
        (
            "Referral",
            .object([
                .required("lead", agencyCode),
                .optional("joint", .list(agencyCode, max: Complaints.Limits.jointAgenciesMax)),
            ])
        ),
        (
            "Return",
            .object([
                .required("reason", words), .required("suggestedAgency", agencyCode),
                .optional("isDisputed", .truth, "From the agency's CCEO only."),
            ])
        ),
        ("Ruling", .object([.required("agency", agencyCode), .required("reason", words)])),
        (
            "Assignment",
            .object([
                .optional("unit", id, "One of the two is needed."),
                .optional("officer", login, "An officer of the own agency."),
            ])
        ),
        (
            "Progress",
            .object([
                .required(
                    "text",
                    .text(min: Complaints.Limits.progressCharactersMin, max: Complaints.Limits.textCharactersMax)),
                .optional("cause", .choice(of: WaitCause.self)),
            ])
        ),
        ("Report", .object([.required("outcome", .choice(of: Outcome.self)), .required("text", words)])),
        ("Conclusion", .object([.required("outcome", .choice(of: Outcome.self)), .required("text", words)])),
        ("ContestUpholding", .object([.required("reason", words), .optional("agency", agencyCode)])),
        (
            "Extension",
            .object([
                .required("clock", .choice(of: ClockKind.self)),
                .required("amount", .integer(min: 1, max: 1_000), "In the clock's own unit."),
                .required("reason", words),
            ])
        ),
        (
            "ExtensionDecline",
            .object([.required("clock", .choice(of: ClockKind.self)), .required("reason", words)])
        ),
        (
            "EscalationAnswer",
            .object([
                .required("clock", .choice(of: ClockKind.self)),
                .required("level", .integer(min: 3, max: 4), "The step of the ladder."),
                .optional("agency", agencyCode, "As the escalation names it."),
                .optional("run", .integer(min: 0), "As the escalation names it."), .required("text", words),
            ])
        ),
        ("Credentials", .object([.required("login", credential), .required("password", credential)])),
    ]

    private static let words = Schema.text(min: 1, max: Complaints.Limits.textCharactersMax)
    private static let narrative = Schema.text(min: 1, max: Complaints.Limits.narrativeCharactersMax)
    private static let name = Schema.text(min: 1, max: Complaints.Limits.nameCharactersMax)
    private static let credential = Schema.text(min: 1, max: Limits.credentialCharactersMax)
    static let agencyCode = Schema.text(min: 2, max: 12)
    static let categoryCode = Schema.text(min: 1, max: 24)
    static let login = Schema.text(min: 3, max: 64)
    /// As a person types it.
    private static let typedCode = Schema.text(min: 13, max: 64)

    private static let personalFields: [Field] = [
        .optional("phone", .text(max: 40), "One of telephone, e-mail and address is needed from a complainant."),
        .optional("email", .text(max: 254)), .optional("address", .text(max: Complaints.Limits.placeCharactersMax)),
        .optional("nationalId", .text(max: 40), "Thirteen digits."),
    ]
}
