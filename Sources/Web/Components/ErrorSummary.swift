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
              <h2>\(whole(title))</h2>
              \(failure)\(list)
            </div>

            """
    }

    private var failure: HTML {
        guard let failure = form.failure else { return .empty }
        return "<p>\(whole(failure))</p>"
    }

    private var list: HTML {
        guard !form.errors.isEmpty else { return .empty }
        var told: Set<String> = []
        // What two fields need together is told once, at the first.
        let items = sorted.map { ($0, words(of: $0)) }.filter { error, words in
            // Files of one name are several all the same.
            told.insert(words).inserted || error.field.last?.isNumber == true
        }
        return "<ul>\(items.map { item($0, $1) })</ul>"
    }

    private func words(of error: FieldError) -> String {
        "\(labels[error.field] ?? labels[field(of: error)] ?? error.field): \(form.words(of: error))"
    }

    /// By the places of their fields; of one field as they were found.
    private var sorted: [FieldError] {
        guard !order.isEmpty else { return form.errors }
        return form.errors.enumerated().sorted { left, right in
            (place(left.element), left.offset) < (place(right.element), right.offset)
        }.map(\.element)
    }

    private func place(_ error: FieldError) -> Int {
        order.firstIndex(of: error.field) ?? order.firstIndex(of: field(of: error)) ?? order.count
    }

    /// The field of which the error names a part, such as one of several files.
    private func field(of error: FieldError) -> String { String(error.field.prefix { $0 != "/" }) }

    private func item(_ error: FieldError, _ words: String) -> HTML {
        """
        <li><a href="#\(FormState.id(error.field))">\(ThaiWords(words, in: form.language).html)</a></li>

        """
    }

    private func whole(_ message: Message) -> HTML {
        ThaiWords(message.text(in: form.language), in: form.language).html
    }
}
