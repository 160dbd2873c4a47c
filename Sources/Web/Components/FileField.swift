// SPDX-License-Identifier: Apache-2.0
import Complaints
package import HTML

/// Files to be sent along; says which ones must be chosen again, since browsers forget them.
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
            \(again)<input class="form-control\(labelled.invalidClass)" type="file" id="\(labelled.id)" \
            name="\(name)" multiple accept="image/*,application/pdf,audio/*,video/*"\(labelled.aria)>
            \(perFile)
            """)
    }

    private var again: HTML {
        guard !form.lostFiles.isEmpty else { return .empty }
        let names = form.lostFiles.map { "<li>\($0)</li>" as HTML }
        return """
            <div class="alert alert-warning"><p>\(Message.fieldFilesAgain.text(in: form.language))</p>\
            <ul>\(names)</ul></div>
            """
    }

    /// What is wrong with single files: their errors are called `attachments/0` and so on.
    private var perFile: HTML {
        let wrong = form.lostFiles.indices.compactMap { index -> HTML? in
            guard let error = form.errors.first(where: { $0.field == "\(name)/\(index)" }) else { return nil }
            let file = form.lostFiles[index]
            let message: Message = error.code == .malformed ? .fieldFilePicture(file) : .fieldFileType(file)
            let words = message.text(in: form.language)
            return "<p class=\"field-error\" id=\"\(FormState.id("\(name)/\(index)"))\">\(words)</p>"
        }
        return wrong.joined()
    }
}
