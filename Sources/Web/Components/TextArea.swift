// SPDX-License-Identifier: Apache-2.0
package import HTML

/// A labelled control of several lines.
package struct TextArea {
    package let name: String
    package let label: String
    package let form: FormState
    package let hint: String?
    package let isRequired: Bool
    /// Whether other answers decide if it is needed, so that neither word would be true.
    package let isConditional: Bool
    /// In which answers it is needed, in brackets beside the label; nil where the usual mark says enough.
    package let neededBy: String?
    package let rows: Int
    /// Characters that fit, counted by `page.js`; a browser that is told to hold to it cuts off what is pasted unsaid.
    package let max: Int?

    package init(
        _ name: String, _ label: String, in form: FormState, hint: String? = nil, isRequired: Bool = false,
        isConditional: Bool = false, neededBy: String? = nil, rows: Int = 5, max: Int? = nil
    ) {
        self.name = name
        self.label = label
        self.form = form
        self.hint = hint
        self.isRequired = isRequired
        self.isConditional = isConditional
        self.neededBy = neededBy
        self.rows = rows
        self.max = max
    }

    package var html: HTML {
        let labelled = Labelled(
            name: name, label: label, form: form, hint: hint, isRequired: isRequired, isConditional: isConditional,
            neededBy: neededBy)
        // The line break after the tag is dropped by browsers; without it a leading one of the text would be.
        return labelled.around(
            """
            <textarea class="form-control\(labelled.invalidClass)" id="\(labelled.id)" name="\(name)" rows="\(rows)"\
            \(attribute: "data-characters", max)\(labelled.aria)>
            \(form.value(name))</textarea>
            """)
    }
}
