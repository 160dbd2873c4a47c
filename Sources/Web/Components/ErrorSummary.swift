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
    /// The fields in the order in which they stand on the page; empty to tell what is wrong as it was found.
    var order: [String] = []

    package init(_ form: FormState, labels: [String: String]) {
        self.init(form, .errorSummaryTitle, labels: labels)
    }

    init(_ form: FormState, _ title: Message, labels: [String: String]) {
        self.form = form
        self.title = title
        self.labels = labels
    }

    /// For a form whose fields stand on the page in this order.
    init(
        _ form: FormState, _ title: Message = .errorSummaryTitle, inOrder fields: [(name: String, label: Message)]
    ) {
        let labels = fields.map { ($0.name, $0.label.text(in: form.language)) }
        self.init(form, title, labels: Dictionary(labels) { first, _ in first })
        order = fields.map(\.name)
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
        return "<ul>\(sorted.map(item))</ul>"
    }

    /// By the places of their fields; of one field as they were found.
    private var sorted: [FieldError] {
        guard !order.isEmpty else { return form.errors }
        return form.errors.enumerated().sorted { left, right in
            (place(left.element), left.offset) < (place(right.element), right.offset)
        }.map(\.element)
    }

    private func place(_ error: FieldError) -> Int {
        order.firstIndex(of: error.field) ?? order.firstIndex(of: whole(error)) ?? order.count
    }

    /// The field of which the error names a part, such as one of several files.
    private func whole(_ error: FieldError) -> String { String(error.field.prefix { $0 != "/" }) }

    private func item(_ error: FieldError) -> HTML {
        let label = labels[error.field] ?? labels[whole(error)] ?? error.field
        return """
            <li><a href="#\(FormState.id(error.field))">\(label): \(form.words(of: error))</a></li>

            """
    }
}
