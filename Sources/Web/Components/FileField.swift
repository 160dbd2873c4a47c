// SPDX-License-Identifier: Apache-2.0
import Complaints
package import HTML

/// Files to be sent along; says which were refused, and which ones must be chosen again, since browsers forget them.
package struct FileField {
    package let name: String
    package let label: String
    package let form: FormState
    package let hint: String?
    /// In which answers it is needed, in brackets beside the label; nil where it never is.
    package let neededBy: String?

    package init(
        _ name: String, _ label: String, in form: FormState, hint: String? = nil, neededBy: String? = nil
    ) {
        self.name = name
        self.label = label
        self.form = form
        self.hint = hint
        self.neededBy = neededBy
    }

    package var html: HTML {
        let labelled = Labelled(name: name, label: label, form: form, hint: hint, isRequired: false, neededBy: neededBy)
        return labelled.around(
            """
            \(perFile)\(again)<input class="form-control\(labelled.invalidClass)" type="file" id="\(labelled.id)" \
            name="\(name)" multiple accept="image/*,application/pdf,audio/*,video/*"\(labelled.aria)>
            """)
    }

    private var again: HTML {
        guard !form.goodLostFiles.isEmpty else { return .empty }
        let names = form.goodLostFiles.map { "<li>\($0)</li>" as HTML }
        return """
            <div class="alert alert-warning"><p>\(Message.fieldFilesAgain.text(in: form.language))</p>\
            <ul>\(names)</ul></div>
            """
    }

    /// What is wrong with single files.
    private var perFile: HTML {
        form.errors.filter { $0.field.hasPrefix(name + "/") }.map { error -> HTML in
            "<p class=\"field-error\" id=\"\(FormState.id(error.field))\">\(form.words(of: error))</p>"
        }.joined()
    }
}
