// SPDX-License-Identifier: Apache-2.0
import Complaints
package import HTML

/// What is wrong with a form, at its top, with a link to each field; nothing for a form without errors.
package struct ErrorSummary {
    package let form: FormState
    /// What did not happen.
    let title: Message
    /// The words that stand beside each field.
    package let labels: [String: String]

    package init(_ form: FormState, labels: [String: String]) {
        self.init(form, .errorSummaryTitle, labels: labels)
    }

    init(_ form: FormState, _ title: Message, labels: [String: String]) {
        self.form = form
        self.title = title
        self.labels = labels
    }

    package var html: HTML {
        guard form.hasErrors else { return .empty }
        return """
            <div class="alert alert-danger error-summary" role="alert" tabindex="-1" id="errors">
              <h2>\(title.text(in: form.language))</h2>
              \(failure)\(list)
            </div>

            """
    }

    private var failure: HTML {
        guard let failure = form.failure else { return .empty }
        return "<p>\(failure.text(in: form.language))</p>"
    }

    private var list: HTML {
        guard !form.errors.isEmpty else { return .empty }
        return "<ul>\(form.errors.map(item))</ul>"
    }

    private func item(_ error: FieldError) -> HTML {
        let label = labels[error.field] ?? labels[String(error.field.prefix { $0 != "/" })] ?? error.field
        return """
            <li><a href="#\(FormState.id(error.field))">\(label): \(error.code.message.text(in: form.language))</a></li>

            """
    }
}
