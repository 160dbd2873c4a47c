// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// What one action asks for, and the same again as it was given.
struct BulkFields: Framed {
    let frame: Frame
    let kind: BulkAction.Kind
    let form: FormState
    let choices: BulkOptions

    var html: HTML {
        switch kind {
        case .screen: screening
        case .refer:
            Select("lead", say(.fieldLead), choices.referable, in: form, isRequired: true, empty: say(.choose)).html
        case .assign:
            Select(
                "unit", say(.fieldUnit), choices.units, in: form, neededBy: say(.fieldUnlessOfficer),
                empty: say(.nobody)
            ).html
                + Select(
                    "officer", say(.fieldOfficer), choices.officers, in: form, hint: say(.fieldOfficerHint),
                    neededBy: say(.fieldUnlessUnit), empty: say(.nobody)
                ).html
        case .note: text("text", .fieldNote, .fieldForColleagues)
        case .message: text("text", .fieldMessage, .bulkTexts)
        case .merge:
            Field(
                "master", say(.fieldMaster), in: form, hint: say(.fieldMasterHint), isRequired: true, max: 20,
                isShort: true
            ).html
        case .handOver: .empty
        case .undo: text("reason", .bulkUndoReason, .fieldForColleagues)
        }
    }

    private var kinds: [Choice] { Complaints.Kind.allCases.map { Choice($0.rawValue, say($0.message)) } }

    private var urgencies: [Choice] { Urgency.allCases.map { Choice($0.rawValue, say($0.message)) } }

    private var secrecies: [Choice] { Secrecy.allCases.map { Choice($0.rawValue, say($0.message)) } }

    private var screening: HTML {
        Select(
            "kind", say(.fieldKind), kinds, in: form, empty: say(.bulkOwnKind)
        ).html
            + Select(
                "category", say(.fieldCategory), choices.categories, in: form, isRequired: true, empty: say(.choose)
            ).html
            + Select(
                "urgency", say(.fieldUrgency), urgencies, in: form, isRequired: true
            ).html
            + Select(
                "secrecy", say(.fieldSecrecy), secrecies, in: form, isRequired: true
            ).html
    }

    private func text(_ name: String, _ label: Message, _ hint: Message) -> HTML {
        TextArea(
            name, say(label), in: form, hint: say(hint), isRequired: true, rows: 4,
            max: Complaints.Limits.textCharactersMax
        ).html
    }

    /// What was given, in the words of the choices; empty where nothing is asked for.
    var given: HTML {
        let entries: [(Message, HTML?)] =
            switch kind {
            case .screen:
                [
                    (.fieldKind, chosen("kind", of: kinds) ?? "\(say(.bulkOwnKind))"),
                    (.fieldCategory, chosen("category", of: choices.categories.flatMap(\.choices))),
                    (.fieldUrgency, chosen("urgency", of: urgencies)),
                    (.fieldSecrecy, chosen("secrecy", of: secrecies)),
                ]
            case .refer: [(.fieldLead, chosen("lead", of: choices.referable))]
            case .assign:
                [
                    (.fieldUnit, chosen("unit", of: choices.units)),
                    (.fieldOfficer, chosen("officer", of: choices.officers)),
                ]
            case .note: [(.fieldNote, typed("text"))]
            case .message: [(.fieldMessage, typed("text"))]
            case .merge: [(.fieldMaster, typed("master"))]
            case .handOver: []
            case .undo: [(.bulkUndoReason, typed("reason"))]
            }
        guard entries.contains(where: { $0.1 != nil }) else { return .empty }
        return DefinitionList(entries.map { (say($0), $1) }).html
    }

    private func chosen(_ name: String, of offered: [Choice]) -> HTML? {
        offered.first { $0.value == form.value(name) }.map { "\($0.label)" }
    }

    private func typed(_ name: String) -> HTML? {
        form.value(name).isEmpty ? nil : Prose(form.value(name), in: frame.language).html
    }
}

/// What the fields of an action offer; only what it needs is read.
struct BulkOptions {
    var referable: [Choice] = []
    var categories: [Select.Group] = []
    var units: [Choice] = []
    var officers: [Choice] = []

    init(for kind: BulkAction.Kind, _ visit: Visit) throws(OperationError) {
        guard let operation = kind.operation, let officer = visit.principal.officer else { return }
        let choices = try OperationChoices(for: operation, of: officer, visit)
        let language = visit.language
        referable = choices.referable.map { Choice($0.id.text, $0.name(in: language)) }
        categories = categoryGroups(choices.categories, in: language)
        units = choices.units.map { Choice($0.id.text, $0.name(in: language)) }
        officers = choices.officers.map { officer in
            Choice(officer.id.text, choices.label(of: officer, in: language))
        }
    }
}
