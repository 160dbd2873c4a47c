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

    /// A file that was not taken, by the name its sender gave it.
    package struct RefusedFile: Equatable, Codable, Sendable {
        package let name: String
        package let refusal: FileRefusal

        package init(name: String, refusal: FileRefusal) {
            self.name = name
            self.refusal = refusal
        }
    }

    /// As typed, right or wrong, by the names of the forms' fields.
    package var answers: [String: String]
    /// The names of the questions that were answered or passed over.
    package var passed: Set<String>
    package var files: [File]
    /// What was not taken of the files that came last; nil if all were.
    package var refused: [RefusedFile]?

    package init(answers: [String: String] = [:], passed: Set<String> = [], files: [File] = []) {
        self.answers = answers
        self.passed = passed
        self.files = files
    }
}

/// Why a file was not taken.
package enum FileRefusal: String, Error, Codable, Sendable {
    /// It is of none of the types that may be attached, or empty.
    case type
    /// It says that it is a picture, and can't be read as one or is too large to be opened.
    case picture
    /// Larger than a file may be.
    case bytes
    /// There are ``Limits/filesMax`` already.
    case count
}
