// SPDX-License-Identifier: Apache-2.0
import Complaints
package import HTTP
package import Operations

/// The filing form as it was sent, read into what the operation takes.
struct FilingForm {
    let form: Form
    let language: Language

    /// - Throws: ``OperationError/invalid(_:)`` for choices that were not made or are none of ours.
    func request() throws(OperationError) -> FilingRequest {
        var check = FieldCheck()
        let kind = choice("kind", of: Complaints.Kind.self, &check)
        let level = choice("identityLevel", of: IdentityLevel.self, &check)
        let category = identifier("category", of: Category.self, &check)
        guard let kind, let level else {
            // Everything else is looked at too, so that a person is told all at once.
            let rest = filing(kind ?? .opinion, level ?? .anonymous, category).errors
            throw .invalid(Self.inOrder(check.errors + Self.named(rest)))
        }
        guard check.errors.isEmpty else { throw .invalid(check.errors) }
        return FilingRequest(
            filing: filing(kind, level, category), people: people(level), files: form.incomingFiles("attachments"))
    }

    private func filing(_ kind: Complaints.Kind, _ level: IdentityLevel, _ category: Category.ID?) -> Filing {
        Filing(
            kind: kind, channel: .web, identityLevel: level, language: language,
            narrative: form["narrative"].map(trimmed) ?? "",
            place: Place(words: text("place/words"), area: text("place/area")), category: category)
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

    private func text(_ name: String) -> String? {
        form[name].map(trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }

    private func choice<Value: RawRepresentable<String>>(
        _ name: String, of type: Value.Type, _ check: inout FieldCheck
    ) -> Value? {
        guard let given = text(name) else {
            check.add(name, .required)
            return nil
        }
        guard let value = Value(rawValue: given) else {
            check.add(name, .unknown)
            return nil
        }
        return value
    }

    private func identifier<Entity>(
        _ name: String, of type: Entity.Type, _ check: inout FieldCheck
    ) -> Identifier<Entity>? {
        guard let given = text(name) else { return nil }
        guard let id = Identifier<Entity>(given) else {
            check.add(name, .unknown)
            return nil
        }
        return id
    }

    /// The errors under the names of the form's own fields: a missing place is mended in its words.
    static func named(_ errors: [FieldError]) -> [FieldError] {
        errors.map { $0.field == "place" ? FieldError("place/words", $0.code) : $0 }
    }

    /// In the order of the form's fields.
    static func inOrder(_ errors: [FieldError]) -> [FieldError] {
        let order = FilingPage.fieldOrder
        return errors.enumerated().sorted { one, other in
            let (first, second) = (order.firstIndex(of: one.element.field), order.firstIndex(of: other.element.field))
            return (first ?? order.count, one.offset) < (second ?? order.count, other.offset)
        }.map(\.element)
    }
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

extension Form {
    /// The files of a field, as operations take them; the file itself moves when the operation succeeds.
    package func incomingFiles(_ name: String) -> [IncomingFile] {
        files(name).map {
            IncomingFile(path: $0.path, name: $0.name, byteCount: $0.byteCount, sha256: $0.sha256)
        }
    }
}
