// SPDX-License-Identifier: Apache-2.0
package import Complaints

/// One thing that pages say, in both languages: the type makes sure that neither is missing.
///
/// The catalogue is its static members, one file per page: `extension Message { static let homeTitle = … }`.
package struct Message: Equatable, Sendable {
    package let thai: String
    package let english: String

    package init(_ thai: String, _ english: String) {
        self.thai = thai
        self.english = english
    }

    package func text(in language: Language) -> String {
        switch language {
        case .thai: thai
        case .english: english
        }
    }
}

extension Language {
    /// The other one, which the switch in the header offers.
    package var other: Language {
        switch self {
        case .thai: .english
        case .english: .thai
        }
    }

    /// Its own name for itself.
    package var ownName: String {
        switch self {
        case .thai: "ภาษาไทย"
        case .english: "English"
        }
    }
}
