// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// What changes of the registry say: fields by the labels of their forms, values by their names.
struct ChangeText: Framed {
    let frame: Frame
    let list: ChangeList

    /// Who did it; the command line and the program itself are the system.
    func who(_ change: RegistryChange) -> String {
        change.officer.map { list.officers[$0]?.name ?? "–" } ?? say(.changeBySystem)
    }

    /// What was done, and of each field what it was and what it is since.
    func what(_ change: RegistryChange) -> HTML {
        let fields = change.fields.map { field -> HTML in
            "<li>\(label(of: field, change)): \(values(field, of: change.kind))</li>\n"
        }
        let kind: HTML = change.kind == .changed && !fields.isEmpty ? .empty : "\(say(change.kind.message))"
        return fields.isEmpty ? kind : "\(kind)<ul class=\"field-changes\">\(fields)</ul>"
    }

    func label(of field: RegistryChange.Field, _ change: RegistryChange) -> String {
        // In a form the label of a box says what its tick means.
        if field.name == "isActive" { return say(.registryState) }
        let labels = change.kind.isOfAbsence ? ActingPeriod.factLabels : change.register.fields
        return say(labels.first { $0.name == field.name }?.label ?? .changeField)
    }

    /// Of a list what went and what came, of everything else how it was and how it is; long texts below one another.
    private func values(_ field: RegistryChange.Field, of kind: RegistryChange.Kind) -> HTML {
        if field.isHidden { return "\(hidden(field, of: kind))" }
        let (old, new) = (shown(field.old, of: field.name), shown(field.new, of: field.name))
        if kind == .made || kind.isOfAbsence && field.old.isEmpty { return new }
        if Self.lists.contains(field.name) {
            let taken: HTML? = field.old.isEmpty ? nil : "\(say(.changeTaken)) <del>\(old)</del>"
            let added: HTML? = field.new.isEmpty ? nil : "\(say(.changeAdded)) <ins>\(new)</ins>"
            return [taken, added].compactMap(\.self).joined(separator: " · ")
        }
        let isLong = (field.old + field.new).contains { $0.count > Limits.changedCharactersShort }
        return isLong
            ? "<div>\(say(.changeOld)): \(old)</div><div>\(say(.changeNew)): \(new)</div>"
            : "<del>\(old)</del> → <ins>\(new)</ins>"
    }

    /// What became of a value that is nobody else's matter.
    func hidden(_ field: RegistryChange.Field, of kind: RegistryChange.Kind) -> String {
        if kind == .made || !field.new.isEmpty { return say(.changeHiddenEntered) }
        return say(field.old.isEmpty ? .changeHidden : .changeHiddenTaken)
    }

    private func shown(_ values: [String], of field: String) -> HTML {
        guard values.count <= Limits.changedValuesShown else {
            let first = text(Array(values.prefix(Limits.changedValuesShown)), of: field)
            return "\(first) \(say(.changeMore(values.count - Limits.changedValuesShown)))"
        }
        let text = values.isEmpty ? say(.changeNothing) : text(values, of: field)
        guard text.count > Limits.headlineCharacters else { return "\(text)" }
        return """
            <details><summary>\(text.prefix(Limits.headlineCharacters))…</summary>\
            <div class="words">\(text)</div></details>
            """
    }

    /// The values as one text, with names for ids and codes.
    func text(_ values: [String], of field: String) -> String {
        values.map { name(of: $0, in: field) }.joined(separator: ", ")
    }

    private func name(of value: String, in field: String) -> String {
        switch field {
        case "isActive": say(value == "yes" ? .registryActive : .registryInactive)
        case "isHub": say(.yes)
        case "family": Agency.Family(rawValue: value).map { say($0.message) } ?? value
        case "province": OfficialArea(code: value)?.name(in: frame.language) ?? value
        case "roles": Role(rawValue: value).map { say($0.message) } ?? value
        case "areas": Agreement.Area(rawValue: value).map { say($0.message) } ?? value
        case "operation": Operation(rawValue: value).map { say($0.message) } ?? value
        case "signedOn", "from", "until":
            Day(value).map { TimeElement(Zone.bangkok.start(of: $0), in: frame.language).text } ?? value
        case "deputy": Officer.ID(value).flatMap { list.officers[$0]?.name } ?? "–"
        case "reason": ActingPeriod.Reason(rawValue: value).map { say($0.message) } ?? value
        case "absentFrom", "absentUntil": Int64(value).map { day(Instant(microseconds: $0), of: field) } ?? value
        case "unit", "agency", "agencies", "parent": list.names[value]?.name(in: frame.language) ?? "–"
        default: value
        }
    }

    /// A period of whole days by its first or last day; one that was ended in the midst of a day to the minute.
    private func day(_ instant: Instant, of field: String) -> String {
        guard instant == Zone.bangkok.start(of: Zone.bangkok.day(of: instant)) else {
            return TimeElement(instant, in: frame.language, precision: .minute).text
        }
        let shown = field == "absentUntil" ? instant.adding(microseconds: -1) : instant
        return TimeElement(shown, in: frame.language).text
    }

    private static let lists: Set<String> = ["roles", "areas", "agencies"]
}
