// SPDX-License-Identifier: Apache-2.0
package import HTML

/// A list of which one entry is chosen, for more answers than buttons can show.
package struct Select {
    /// Entries under a common heading; nil for none.
    package struct Group: Equatable, Sendable {
        package let label: String?
        package let choices: [Choice]

        package init(_ label: String?, _ choices: [Choice]) {
            self.label = label
            self.choices = choices
        }
    }

    package let name: String
    package let label: String
    package let groups: [Group]
    package let form: FormState
    package let hint: String?
    package let isRequired: Bool
    /// Whether another answer makes it needed, so that neither mark would be true.
    package let isConditional: Bool
    /// In which answers it is needed, in brackets beside the label; nil where the usual mark says enough.
    package let neededBy: String?
    /// The entry for "nothing chosen"; nil if there is none.
    package let empty: String?

    package init(
        _ name: String, _ label: String, _ groups: [Group], in form: FormState, hint: String? = nil,
        isRequired: Bool = false, isConditional: Bool = false, neededBy: String? = nil, empty: String? = nil
    ) {
        self.name = name
        self.label = label
        self.groups = groups
        self.form = form
        self.hint = hint
        self.isRequired = isRequired
        self.isConditional = isConditional
        self.neededBy = neededBy
        self.empty = empty
    }

    package init(
        _ name: String, _ label: String, _ choices: [Choice], in form: FormState, hint: String? = nil,
        isRequired: Bool = false, isConditional: Bool = false, neededBy: String? = nil, empty: String? = nil
    ) {
        self.init(
            name, label, [Group(nil, choices)], in: form, hint: hint, isRequired: isRequired,
            isConditional: isConditional, neededBy: neededBy, empty: empty)
    }

    package var html: HTML {
        let labelled = Labelled(
            name: name, label: label, form: form, hint: hint, isRequired: isRequired, isConditional: isConditional,
            neededBy: neededBy, hasDefault: empty == nil)
        let first: HTML = empty.map { "<option value=\"\">\($0)</option>\n" as HTML } ?? .empty
        return labelled.around(
            """
            <select class="form-select\(labelled.invalidClass)" id="\(labelled.id)" name="\(name)"\(labelled.aria)>
            \(first)\(groups.map(html(of:)))</select>
            """)
    }

    private func html(of group: Group) -> HTML {
        let options = group.choices.map { choice -> HTML in
            """
            <option value="\(choice.value)"\
            \(flag: "selected", if: form.isChosen(choice.value, of: name))>\(choice.label)</option>

            """
        }
        guard let label = group.label else { return options.joined() }
        return "<optgroup label=\"\(label)\">\n\(options)</optgroup>\n"
    }
}
