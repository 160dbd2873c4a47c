// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// A draft's answers, read into what the operation takes.
struct FilingAnswers {
    let draft: FilingDraft
    let language: Language

    /// The filing as far as it can be read; what is missing or wrong is told by ``errors``.
    var request: FilingRequest {
        let level = choice("identityLevel", of: IdentityLevel.self) ?? .anonymous
        let filing = Filing(
            kind: choice("kind", of: Complaints.Kind.self) ?? .opinion, channel: .web, identityLevel: level,
            language: language, narrative: text("narrative") ?? "",
            place: Place(words: text("place/words"), area: area, point: point))
        return FilingRequest(filing: filing, people: people(level), notices: notices(level))
    }

    /// Everything that is wrong, in the order of the questions.
    var errors: [FieldError] {
        var check = FieldCheck()
        if choice("kind", of: Complaints.Kind.self) == nil { check.add("kind", code("kind")) }
        if choice("identityLevel", of: IdentityLevel.self) == nil {
            check.add("identityLevel", code("identityLevel"))
        }
        if text("place/point") != nil, point == nil { check.add("place/point", .malformed) }
        let found = check.errors + request.errors.map { $0.field == "place" ? FieldError("place/words", $0.code) : $0 }
        let order = FilingScreen.allCases.flatMap(\.fields)
        return found.enumerated().sorted { one, other in
            let (first, second) = (order.firstIndex(of: one.element.field), order.firstIndex(of: other.element.field))
            return (first ?? order.count, one.offset) < (second ?? order.count, other.offset)
        }.map(\.element)
    }

    func errors(of screen: FilingScreen) -> [FieldError] {
        errors.filter { FilingScreen.of(field: $0.field) == screen }
    }

    /// The chosen subdistrict or district if it lies in the chosen province, else the province.
    var area: String? {
        OfficialArea.narrowest(province: text("place/province"), area: text("place/area"))
    }

    /// Two numbers with a comma between; nil for anything else.
    var point: Place.Point? {
        guard let numbers = text("place/point")?.split(separator: ",").map({ Double($0.trimmingPrefix(" ")) }),
            numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1]
        else { return nil }
        return Place.Point(latitude: latitude, longitude: longitude)
    }

    /// By which way the complainant wants to be told; somebody anonymous has no choice.
    func notices(_ level: IdentityLevel) -> NoticeChannel? {
        level == .anonymous ? nil : text("notices").flatMap(NoticeChannel.init(rawValue:))
    }

    /// Without blanks at the ends; nil when nothing was typed.
    func text(_ name: String) -> String? {
        draft.answers[name].map(trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Those of whom anything was given; the complainant of an anonymous filing is not taken in at all.
    private func people(_ level: IdentityLevel) -> [Person] {
        [Person.Part.complainant, .aggrieved, .respondent].compactMap { part in
            guard part != .complainant || level != .anonymous else { return nil }
            let prefix = part.rawValue + "/"
            let person = Person(
                part: part, name: text(prefix + "name") ?? "", phone: text(prefix + "phone"),
                email: text(prefix + "email"), address: text(prefix + "address"))
            return person == Person(part: part, name: "") ? nil : person
        }
    }

    private func choice<Value: RawRepresentable<String>>(_ name: String, of type: Value.Type) -> Value? {
        text(name).flatMap(Value.init(rawValue:))
    }

    private func code(_ name: String) -> FieldError.Code { text(name) == nil ? .required : .unknown }
}

/// What somebody typed, without blanks at the ends and with the line ends that we store; browsers send two characters.
func trimmed(_ text: String) -> String {
    let text = text.replacing("\r\n", with: "\n")
    let blank: (Character) -> Bool = { $0.isWhitespace }
    guard let first = text.firstIndex(where: { !blank($0) }), let last = text.lastIndex(where: { !blank($0) }) else {
        return ""
    }
    return String(text[first...last])
}
