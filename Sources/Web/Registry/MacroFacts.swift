// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// What a macro fills in, in the words of the form that it fills.
struct MacroFacts: Framed {
    let frame: Frame
    let macro: Macro
    /// Of what its fields refer to, by ids.
    let names: [String: String]

    /// The operation, then each field that has something in it.
    var entries: [(term: String, content: HTML?)] {
        let labels = macro.operation.fieldLabels
        var fields: [String] = []
        for field in macro.fields where labels[field.name] != nil && !fields.contains(field.name) {
            fields.append(field.name)
        }
        return [(say(.macroOperation), "\(say(macro.operation.message))")]
            + fields.map { name in
                let values = macro.fields.filter { $0.name == name && !$0.value.isEmpty }.map { word(of: $0) }
                let text = values.joined(separator: ", ")
                let isText = name == macro.operation.textField
                let content: HTML = isText ? "<div class=\"words\">\(text)</div>" : "\(text)"
                return (labels[name].map(say) ?? name, values.isEmpty ? nil : content)
            }
    }

    private func word(of field: Macro.Field) -> String {
        let value = field.value
        let message: Message? =
            switch field.name {
            case "kind": Complaints.Kind(rawValue: value)?.message
            case "urgency": Urgency(rawValue: value)?.message
            case "secrecy": Secrecy(rawValue: value)?.message
            case "outcome": Outcome(rawValue: value)?.message
            case "cause": WaitCause(rawValue: value)?.message
            case "channel": Channel(rawValue: value)?.message
            case "clock": ClockKind(rawValue: value)?.message
            case "isPublicInterest": .yes
            default: nil
            }
        return message.map(say) ?? names[value] ?? value
    }
}

extension Visit {
    /// The names of everything that a macro of that agency can refer to, by ids and reasons.
    func names(for macro: Macro) throws(OperationError) -> [String: String] {
        var names: [String: String] = [:]
        for category in try operations.categories() { names[category.id.text] = category.name(in: language) }
        for agency in try operations.allAgencies() { names[agency.id.text] = agency.name(in: language) }
        for unit in try operations.units(of: macro.agency, by: principal) {
            names[unit.id.text] = unit.name(in: language)
        }
        for officer in try operations.allOfficers(of: macro.agency, by: principal) {
            names[officer.id.text] = officer.name
        }
        guard macro.operation == .refuse else { return names }
        for wording in try operations.refusalWordings() { names[wording.reason.rawValue] = wording.text(in: language) }
        return names
    }
}
