// SPDX-License-Identifier: Apache-2.0
package import HTML

/// A labelled control of one line, with its hint and what is wrong with it.
package struct Field {
    package enum Kind: String, Sendable {
        case text, tel, email, password, date, search, number
    }

    package let name: String
    package let label: String
    package let form: FormState
    package var hint: String?
    package var kind = Kind.text
    package var isRequired = false
    /// Whether other answers decide if it is needed, so that neither word would be true.
    package var isConditional = false
    /// In which answers it is needed, in brackets beside the label; nil where the usual mark says enough.
    package var neededBy: String?
    /// As in the HTML standard, such as `name` or `current-password`.
    package var autocomplete: String?
    package var inputMode: String?
    /// Characters that fit.
    ///
    /// A browser holds codes and numbers to it. Of longer texts it would cut off the end unsaid, so that `page.js` counts
    /// there and the answer tells what is too long.
    package var max: Int?
    /// Narrow for codes and dates.
    package var isShort = false
    /// Whether the page begins with the cursor in it.
    package var isFocused = false

    package init(
        _ name: String, _ label: String, in form: FormState, hint: String? = nil, kind: Kind = .text,
        isRequired: Bool = false, isConditional: Bool = false, neededBy: String? = nil, autocomplete: String? = nil,
        inputMode: String? = nil, max: Int? = nil, isShort: Bool = false, isFocused: Bool = false
    ) {
        self.name = name
        self.label = label
        self.form = form
        self.hint = hint
        self.kind = kind
        self.isRequired = isRequired
        self.isConditional = isConditional
        self.neededBy = neededBy
        self.autocomplete = autocomplete
        self.inputMode = inputMode
        self.max = max
        self.isShort = isShort
        self.isFocused = isFocused
    }

    package var html: HTML {
        let labelled = Labelled(
            name: name, label: label, form: form, hint: hint, isRequired: isRequired, isConditional: isConditional,
            neededBy: neededBy)
        // A password is never sent back to the browser.
        let value = kind == .password ? nil : form.value(name)
        return labelled.around(
            """
            <input class="form-control\(labelled.invalidClass)\(isShort ? " short" : "")" type="\(kind.rawValue)" \
            id="\(labelled.id)" name="\(name)"\(attribute: "value", value)\
            \(attribute: isShort ? "maxlength" : "data-characters", max)\
            \(attribute: "autocomplete", autocomplete)\(attribute: "inputmode", inputMode)\(labelled.aria)\
            \(flag: "autofocus", if: isFocused)>
            """)
    }
}

/// Label, hint and error around a control, tied together for screen readers.
struct Labelled {
    let name: String
    let label: String
    let form: FormState
    let hint: String?
    let isRequired: Bool
    var isConditional = false
    var neededBy: String?
    /// Whether nothing need be chosen because something always is.
    var hasDefault = false

    var id: String { FormState.id(name) }
    var error: String? { form.error(name) }
    var invalidClass: String { error == nil ? "" : " is-invalid" }

    /// The attributes that tie the control to its hint and error.
    var aria: HTML {
        let described = [hint == nil ? nil : id + "-hint", error == nil ? nil : id + "-error"].compactMap(\.self)
        return """
            \(flag: "required", if: isRequired && !hasDefault)\
            \(attribute: "aria-describedby", described.isEmpty ? nil : described.joined(separator: " "))\
            \(attribute: "aria-invalid", error == nil ? nil : "true")
            """
    }

    func around(_ control: HTML) -> HTML {
        """
        <div class="field">
          <label class="form-label" for="\(id)">\(label)\(mark)</label>
          \(hintLine)\(errorLine)
          \(control)
        </div>

        """
    }

    /// The same around several controls that are one question.
    func aroundGroup(_ controls: HTML) -> HTML {
        """
        <fieldset class="field" id="\(id)"\(attribute: "aria-describedby", error == nil ? nil : id + "-error")>
          <legend class="form-label">\(label)\(mark)</legend>
          \(hintLine)\(errorLine)
          \(controls)
        </fieldset>

        """
    }

    private var mark: HTML {
        if let neededBy { return " <span class=\"optional\">\(neededBy)</span>" }
        guard !isConditional else { return .empty }
        let word = isRequired ? Message.fieldRequiredMark : .fieldOptionalMark
        return " <span class=\"\(isRequired ? "required" : "optional")\">\(word.text(in: form.language))</span>"
    }

    private var hintLine: HTML {
        guard let hint else { return .empty }
        return "<p class=\"form-text\" id=\"\(id)-hint\">\(ThaiWords(hint, in: form.language).html)</p>"
    }

    private var errorLine: HTML {
        guard let error else { return .empty }
        return "<p class=\"field-error\" id=\"\(id)-error\">\(error)</p>"
    }
}
