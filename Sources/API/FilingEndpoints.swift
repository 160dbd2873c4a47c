// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

let filingEndpoints: [Endpoint] = [
    Endpoint(
        method: .post, path: "/complaints", id: "fileComplaint",
        summary: "File a complaint; anonymously, as an operator for a caller, or as a partner for its citizen.",
        operation: .receive, access: .anyone, parameters: [.idempotencyKey],
        body: .files("Filing", json: "complaint"), answer: .json(201, "Receipt"), handler: createComplaint)
]

@Sendable private func createComplaint(_ request: Request, _ call: Call) async throws -> Response {
    var input = try request.input(part: "complaint", in: call.language)
    let filing = try input.filing(for: call)
    try input.finish()
    let once = try request.once(by: call)
    // Strangers share one limit per address; whoever has an account answers for it.
    let attempts = [AttemptSubject(.filingPerAddress, request.remoteAddress)]
    let isStranger = call.principal == .anonymous
    if isStranger { try call.operations.checkAttempts(attempts) }
    let receipt = try await call.operations.file(
        FilingRequest(
            filing: filing.matter, people: filing.people, files: request.incoming("attachments"),
            notices: filing.notices),
        by: call.principal, once: once)
    if isStranger { try await call.operations.recordFailure(attempts) }
    var response = Response.json(status: 201, capacity: 256) { writer in
        writer.member("code", receipt.code.grouped)
        writer.member("pin", receipt.pin)
        writer.member("receivedAt", receipt.receivedAt)
        writer.object("links") { $0.member("tracking", Path.tracking(receipt.code)) }
    }
    response.headers.set("Location", Path.tracking(receipt.code))
    return response
}

extension Input {
    /// Reads what is filed; everything that can be told without the database is among the errors afterwards.
    fileprivate mutating func filing(for call: Call) throws -> (
        matter: Filing, people: [Person], notices: NoticeChannel?
    ) {
        let kind = choice("kind", of: Kind.self)
        let level = choice("identityLevel", of: IdentityLevel.self)
        let channel = channel(for: call.principal)
        let language = optionalChoice("language", of: Language.self) ?? call.language
        let narrative = text("narrative")
        let place = place()
        let category = try category(call)
        let respondent = try respondent(call)
        let people = Person.Part.allCases.compactMap { person($0) }
        let notices = optionalChoice("notices", of: NoticeChannel.self)
        // Stand-ins where a word was wrong, so that the rest is checked in the same turn; they are never filed.
        let matter = Filing(
            kind: kind ?? .opinion, channel: channel ?? .web, identityLevel: level ?? .named, language: language,
            narrative: narrative, place: place, category: category, respondent: respondent)
        add(matter.errors)
        if let level { add(Person.errors(of: people, level: level)) }
        add(Person.errors(of: people, toldBy: notices))
        return (matter, people, notices)
    }

    private mutating func place() -> Place? {
        object("place") { place in
            let point = place.object("point") { point in
                Place.Point(latitude: point.number("latitude") ?? 0, longitude: point.number("longitude") ?? 0)
            }
            return Place(words: place.optionalText("words"), area: place.optionalText("area"), point: point)
        }
    }

    private mutating func category(_ call: Call) throws -> Category.ID? {
        guard let code = optionalText("category") else { return nil }
        guard let category = try call.operations.category(code: code) else {
            add("category", .unknown)
            return nil
        }
        return category.id
    }

    /// The body or officer complained of; only operators may name officers, so that logins can't be guessed here.
    private mutating func respondent(_ call: Call) throws -> Respondent? {
        let found = try object("respondent") { respondent -> Respondent? in
            let code = respondent.optionalText("agency")
            let login = respondent.optionalText("officer")
            var agency: Agency.ID?
            if let code {
                agency = try call.operations.agency(code: code)?.id
                if agency == nil { respondent.add("agency", .unknown) }
            } else if login != nil {
                respondent.add("agency", .required)
            }
            var officer: Officer.ID?
            if let login, let agency {
                if call.principal.holds(.operator) {
                    officer = try call.operations.officer(login: login, of: agency, by: call.principal)?.id
                }
                if officer == nil { respondent.add("officer", .unknown) }
            }
            return agency == nil && officer == nil ? nil : Respondent(agency: agency, officer: officer)
        }
        return found ?? nil
    }

    /// Somebody for the vault; nil when the object is absent or, for the respondent, holds no name.
    private mutating func person(_ part: Person.Part) -> Person? {
        let found = object(part.rawValue) { input -> Person? in
            if part == .respondent, !input.has("name") { return nil }
            return Person(
                part: part, name: input.text("name"), phone: input.optionalText("phone"),
                email: input.optionalText("email"), address: input.optionalText("address"),
                nationalId: input.optionalText("nationalId"))
        }
        return found ?? nil
    }
}

extension Input {
    /// How it came: partners by `partner` alone, strangers by what strangers have, operators as they say.
    mutating func channel(for principal: Principal) -> Channel? {
        switch principal {
        case .partner:
            guard let channel = optionalChoice("channel", of: Channel.self) else { return .partner }
            if channel != .partner { add("channel", .unknown) }
            return .partner
        case .officer, .caller:
            let channel = choice("channel", of: Channel.self)
            if channel == .partner { add("channel", .unknown) }
            return channel
        case .anonymous, .complainant, .system:
            guard let channel = optionalChoice("channel", of: Channel.self) else { return .app }
            if ![.app, .web, .line, .email].contains(channel) { add("channel", .unknown) }
            return channel
        }
    }
}
