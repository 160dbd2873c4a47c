// SPDX-License-Identifier: Apache-2.0

/// What one reason for not accepting a complaint is called; the reasons are ours, their words are the registry's.
package struct RefusalWording: Equatable, Sendable {
    package let reason: RefusalReason
    package var thai: String
    package var english: String

    package init(_ reason: RefusalReason, thai: String, english: String) {
        self.reason = reason
        self.thai = thai
        self.english = english
    }

    /// As the reader of that language reads it.
    package func text(in language: Language) -> String {
        switch language {
        case .thai: thai
        case .english: english
        }
    }
}
