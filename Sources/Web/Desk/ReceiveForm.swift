// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

/// The operator's form as it was sent, read into what operations take.
struct ReceiveForm {
    /// Which of the form's buttons was pressed.
    enum Step: String {
        case file, lookUp, check
        /// Asks whether the words belong to the complaint that was named; adds nothing yet.
        case attach
        /// Adds them.
        case confirm
        /// Begins the next call.
        case clear
        /// Brings the last call back.
        case restore
    }

    let form: Form

    /// The buttons beside suggestions that fill a field in.
    private static let suggestions = ["useCategory", "useArticle", "useRepeat"]

    /// Sending it without a button receives the complaint; a button beside a suggestion says what it is for.
    var step: Step {
        if form["attach"] != nil { return .attach }
        if form["confirm"] != nil { return isAskedAnew ? .attach : .confirm }
        if Self.suggestions.contains(where: { form[$0] != nil }) { return .check }
        return form["step"].flatMap(Step.init(rawValue:)) ?? .file
    }

    /// The area that was chosen in the lists.
    private func area(_ reader: FormReader) -> String? {
        OfficialArea.narrowest(province: reader.optional("place/province"), area: reader.optional("place/area"))
    }

    /// What is typed so far, for suggestions.
    var input: ReceptionInput {
        let reader = FormReader(form)
        return ReceptionInput(
            narrative: reader.text("narrative"), place: reader.text("placeWords"), area: area(reader),
            number: number)
    }

    /// The fields with the suggestion taken up whose button was pressed.
    func taken(_ articles: [Article], in language: Language) -> Fields {
        var values = form.fields.entries.filter { !Self.suggestions.contains($0.name) }
            .map { ($0.name, $0.value) }
        func set(_ name: String, _ value: String) {
            values.removeAll { $0.0 == name }
            values.append((name, value))
        }
        if let category = form["useCategory"] { set("category", category) }
        if let repeated = form["useRepeat"] { set("repeatOf", repeated) }
        if let article = form["useArticle"], let chosen = articles.first(where: { $0.id.text == article }) {
            set("answer", chosen.text(in: language))
            set("kind", Complaints.Kind.enquiry.rawValue)
        }
        return Fields(values)
    }

    /// The answer to an enquiry; nil when none was written.
    var answer: String? { FormReader(form).optional("answer") }

    /// The number by which the person is looked up: the telephone's, else the id's.
    var number: String? {
        let reader = FormReader(form)
        return reader.optional("complainant/phone") ?? reader.optional("complainant/nationalId")
    }

    /// Whether another number was typed since the question was shown, so that its answer may not hold.
    private var isAskedAnew: Bool { (number ?? "") != FormReader(form).text("askedFor") }

    /// The field that names the known complaint: a button's beside a suggestion or in the question, else the typed one.
    var knownField: String {
        ["attach", "confirm"].first { form[$0] != nil } ?? "known"
    }

    /// What is added to a known complaint.
    var contribution: Contribution {
        Contribution(text: FormReader(form).text("narrative"), files: form.uploads("attachments"))
    }

    /// The known complaint, to be looked at before anything is added.
    func knownCode() throws(OperationError) -> PublicCode {
        var reader = FormReader(form)
        let code = reader.code(knownField)
        return try reader.required(code)
    }

    /// The known complaint and the channel that new words about it came by.
    func known() throws(OperationError) -> (code: PublicCode, channel: Channel) {
        var reader = FormReader(form)
        let channel: Channel? = reader.choice("channel")
        let code = reader.code(knownField)
        if contribution.text.isEmpty, contribution.files.isEmpty { reader.add("narrative", .required) }
        return (try reader.required(code), try reader.required(channel))
    }

    /// - Throws: ``OperationError/invalid(_:)`` with everything that is wrong, by the names of the form's fields.
    func request(_ repeated: (PublicCode) throws(OperationError) -> Complaint.ID) throws(OperationError)
        -> FilingRequest
    {
        var reader = FormReader(form)
        let kind: Complaints.Kind? = reader.choice("kind")
        let level: IdentityLevel? = reader.choice("identityLevel")
        let channel: Channel? = reader.choice("channel")
        let language: Language? = reader.optionalChoice("language")
        let notices: NoticeChannel? = reader.optionalChoice("notices")
        let category = reader.optionalID("category", of: Category.self)
        let agency = reader.optionalID("respondentAgency", of: Agency.self)
        let code = reader.optionalCode("repeatOf")
        if answer != nil {
            // Before anything is received, so that no enquiry is left without the answer that came with it.
            reader.closing("answer")
            if let kind, kind != .enquiry { reader.add("answer", .unknown) }
        }
        let filing = Filing(
            kind: kind ?? .relief, channel: channel ?? .hotline, identityLevel: level ?? .anonymous,
            language: language ?? .thai, narrative: reader.text("narrative"),
            place: Place(words: reader.optional("placeWords"), area: area(reader)),
            category: category, respondent: agency.map { Respondent(agency: $0, officer: nil) },
            repeatOf: try code.map { code throws(OperationError) in try repeated(code) })
        guard reader.check.errors.isEmpty else {
            throw Self.named(.invalid(reader.check.errors + filing.errors))
        }
        return FilingRequest(
            filing: filing, people: people(reader, filing.identityLevel), files: form.uploads("attachments"),
            notices: filing.identityLevel == .anonymous ? nil : notices)
    }

    /// Those of whom anything was given; the complainant of an anonymous filing is not taken in at all.
    private func people(_ reader: FormReader, _ level: IdentityLevel) -> [Person] {
        Person.Part.allCases.compactMap { part in
            part != .complainant || level != .anonymous ? person(part, reader) : nil
        }
    }

    /// Nil if nothing was given of them.
    private func person(_ part: Person.Part, _ reader: FormReader) -> Person? {
        let prefix = part.rawValue + "/"
        let person = Person(
            part: part, name: reader.text(prefix + "name"), phone: reader.optional(prefix + "phone"),
            email: reader.optional(prefix + "email"), address: reader.optional(prefix + "address"),
            nationalId: reader.optional(prefix + "nationalId"))
        return person == Person(part: part, name: "") ? nil : person
    }

    /// Whether something of the complainant was typed that is not taken in because they give no name.
    var isPersonLeftOut: Bool {
        form["identityLevel"] == IdentityLevel.anonymous.rawValue && person(.complainant, FormReader(form)) != nil
    }

    /// The error with its fields named as in the form.
    static func named(_ error: OperationError) -> OperationError {
        guard case .invalid(let errors) = error else { return error }
        let names = [
            "place": "placeWords", "place/words": "placeWords",
            "respondent/agency": "respondentAgency",
            // What a button named stands in the field to be typed, too.
            "attach": "known", "confirm": "known",
        ]
        return .invalid(errors.map { FieldError(names[$0.field] ?? $0.field, $0.code) })
    }
}
