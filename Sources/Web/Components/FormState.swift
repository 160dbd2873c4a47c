// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import HTTP
package import Operations

/// What a form shows: the values typed so far and what is wrong with them.
package struct FormState: Sendable {
    package let language: Language
    package let values: Fields
    package let errors: [FieldError]
    /// Why it did not happen although nothing is wrong with a single field; nil if that is not so.
    package let failure: Message?
    /// The status of the answer that shows it.
    package let status: Int
    /// Names of the files that were chosen and must be chosen again.
    package let lostFiles: [String]
    /// Whether it was sent before in other words, so that it needs a key of its own to be sent again.
    package let isSpent: Bool
    /// What is said of a field that is missing where the usual words would not tell what to do.
    package var missing: [String: Message] = [:]
    /// What is said of a field that names nothing where the usual words would not tell what.
    package var unknown: [String: Message] = [:]

    /// A form of which nothing was done yet: what it begins with, or what stands elsewhere, such as in an address or a
    /// draft, with what is wrong there and the files that have to be chosen again.
    package init(
        _ language: Language, values: Fields = Fields(), errors: [FieldError] = [], lostFiles: [String] = []
    ) {
        self.language = language
        self.values = values
        self.errors = errors
        self.lostFiles = lostFiles
        failure = nil
        status = errors.isEmpty ? 200 : 422
        isSpent = false
    }

    /// A form that comes back with everything that was typed; `message` stands in for the error's own words.
    package init(_ language: Language, again form: Form, after error: OperationError, saying message: Message? = nil) {
        self.language = language
        values = form.fields
        lostFiles = form.files.map(\.name)
        status = error.status
        isSpent = error == .idempotencyReuse
        if case .invalid(let errors) = error {
            self.errors = errors
            failure = message
        } else {
            errors = []
            failure = message ?? error.message
        }
    }

    package func value(_ name: String) -> String { values[name] ?? "" }

    /// Whether the box or button with that value is chosen.
    package func isChosen(_ value: String, of name: String) -> Bool {
        values.entries.contains { $0.name == name && $0.value == value }
    }

    /// What is wrong with a field, in the reader's words; nil if nothing is.
    package func error(_ name: String) -> String? {
        errors.first { $0.field == name }.map { words(of: $0) }
    }

    /// An error in the reader's words.
    package func words(of error: FieldError) -> String {
        if let file = file(of: error) { return refusal(of: file, error.code).text(in: language) }
        let own: Message? =
            switch error.code {
            case .required: missing[error.field]
            case .unknown: unknown[error.field]
            default: nil
            }
        return (own ?? error.message).text(in: language)
    }

    /// The name of the file that the error is about: of single files they are called `attachments/0` and so on.
    private func file(of error: FieldError) -> String? {
        lostFiles.indices.first { error.field == "attachments/\($0)" }.map { lostFiles[$0] }
    }

    private func refusal(of file: String, _ code: FieldError.Code) -> Message {
        switch code {
        case .malformed: .fieldFilePicture(file)
        case .outOfRange: .filesTooLarge(file)
        default: .fieldFileType(file)
        }
    }

    /// The files that nothing is wrong with, so that choosing them again helps.
    var goodLostFiles: [String] {
        lostFiles.indices.filter { index in !errors.contains { $0.field == "attachments/\(index)" } }
            .map { lostFiles[$0] }
    }

    package var hasErrors: Bool { !errors.isEmpty || failure != nil }

    /// The `id` of a field's control, which error summaries link to.
    package static func id(_ name: String) -> String {
        "field-" + name.replacing("/", with: "-")
    }
}
