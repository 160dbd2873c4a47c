// SPDX-License-Identifier: Apache-2.0
package import HTML

/// One of the values that a question offers.
package struct Choice: Equatable, Sendable {
    package let value: String
    package let label: String
    package let hint: String?

    package init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// A question of which exactly one answer is chosen.
package struct RadioGroup {
    package let name: String
    package let label: String
    package let choices: [Choice]
    package let form: FormState
    package let hint: String?
    package let isRequired: Bool
    /// In which answers it is needed, in brackets beside the label; nil where the usual mark says enough.
    package let neededBy: String?
    /// Side by side, for short answers such as marks.
    package let isInline: Bool

    package init(
        _ name: String, _ label: String, _ choices: [Choice], in form: FormState, hint: String? = nil,
        isRequired: Bool = false, neededBy: String? = nil, isInline: Bool = false
    ) {
        self.name = name
        self.label = label
        self.choices = choices
        self.form = form
        self.hint = hint
        self.isRequired = isRequired
        self.neededBy = neededBy
        self.isInline = isInline
    }

    package var html: HTML {
        Labelled(
            name: name, label: label, form: form, hint: hint, isRequired: isRequired, neededBy: neededBy
        ).aroundGroup(
            choices.map { Box(kind: "radio", name: name, choice: $0, form: form, isInline: isInline).html }.joined())
    }
}

/// A question of which any number of answers is chosen.
package struct CheckBoxes {
    package let name: String
    package let label: String
    package let choices: [Choice]
    package let form: FormState
    package let hint: String?
    /// Whether at least one must be chosen.
    package let isRequired: Bool

    package init(
        _ name: String, _ label: String, _ choices: [Choice], in form: FormState, hint: String? = nil,
        isRequired: Bool = false
    ) {
        self.name = name
        self.label = label
        self.choices = choices
        self.form = form
        self.hint = hint
        self.isRequired = isRequired
    }

    package var html: HTML {
        Labelled(name: name, label: label, form: form, hint: hint, isRequired: isRequired).aroundGroup(
            choices.map { Box(kind: "checkbox", name: name, choice: $0, form: form, isInline: false).html }.joined())
    }
}

/// A single box with its own words, for yes or no.
package struct CheckBox {
    package let name: String
    package let label: String
    package let form: FormState
    package let hint: String?

    package init(_ name: String, _ label: String, in form: FormState, hint: String? = nil) {
        self.name = name
        self.label = label
        self.form = form
        self.hint = hint
    }

    package var html: HTML {
        let box = Box(
            kind: "checkbox", name: name, choice: Choice("yes", label, hint: hint), form: form, isInline: false)
        return "<div class=\"field\">\(box.html)</div>\n"
    }
}

private struct Box {
    let kind: String
    let name: String
    let choice: Choice
    let form: FormState
    let isInline: Bool

    var html: HTML {
        let id = FormState.id(name) + "-" + choice.value
        let hint: HTML =
            choice.hint.map { "<span class=\"form-text\" id=\"\(id)-hint\">\($0)</span>" as HTML } ?? .empty
        return """
            <div class="form-check\(isInline ? " form-check-inline" : "")">
              <input class="form-check-input" type="\(kind)" id="\(id)" name="\(name)" value="\(choice.value)"\
            \(flag: "checked", if: form.isChosen(choice.value, of: name))\
            \(attribute: "aria-describedby", choice.hint == nil ? nil : id + "-hint")>
              <label class="form-check-label" for="\(id)">\(choice.label)</label>\(hint)
            </div>

            """
    }
}
