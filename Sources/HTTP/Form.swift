// SPDX-License-Identifier: Apache-2.0

/// What a form sent: its fields, and the files that came with it.
package struct Form: Sendable {
    package let fields: Fields
    package let files: [UploadedFile]

    package init(fields: Fields = Fields(), files: [UploadedFile] = []) {
        self.fields = fields
        self.files = files
    }

    /// The first value of that field; nil when it was not sent.
    package subscript(name: String) -> String? { fields[name] }

    /// Every value of that field, such as the ticked boxes of a group.
    package func all(_ name: String) -> [String] { fields.all(name) }

    /// The files chosen in that field, in order; a field left empty has none.
    package func files(_ name: String) -> [UploadedFile] { files.filter { $0.field == name } }
}
