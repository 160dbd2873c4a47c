// SPDX-License-Identifier: Apache-2.0

/// What a person has answered so far on the way to a filing.
package struct FilingDraft: Equatable, Codable, Sendable {
    package typealias ID = Identifier<FilingDraft>

    /// A file that waits for the filing, already looked at.
    package struct File: Equatable, Codable, Sendable {
        package typealias ID = Identifier<File>

        package let id: ID
        package let name: String
        package let type: String
        package let byteCount: Int
        package let sha256: String

        package init(id: ID, name: String, type: String, byteCount: Int, sha256: String) {
            self.id = id
            self.name = name
            self.type = type
            self.byteCount = byteCount
            self.sha256 = sha256
        }
    }

    /// As typed, right or wrong, by the names of the forms' fields.
    package var answers: [String: String]
    /// The names of the questions that were answered or passed over.
    package var passed: Set<String>
    package var files: [File]

    package init(answers: [String: String] = [:], passed: Set<String> = [], files: [File] = []) {
        self.answers = answers
        self.passed = passed
        self.files = files
    }
}
