// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What is wrong with one given field, in no language.
package struct FieldError: Equatable, Sendable {
    package enum Code: Equatable, Sendable {
        case required
        /// Longer than so many characters, or more than so many entries.
        case tooLong(max: Int)
        /// Shorter than so many characters.
        case tooShort(min: Int)
        /// Not one of the values it may have.
        case unknown
        /// Not in the form it must have.
        case malformed
        /// Somebody or something else has it already.
        case taken
        /// Not the secret that it should be.
        case incorrect
        /// Not the same as the field that it repeats.
        case unequal
        /// The same as before, where something new is needed.
        case unchanged
        /// A secret that everybody would try first.
        case guessable
        case outOfRange(min: Int, max: Int)
        /// Before the first day that it may name.
        case tooEarly(Day)
        /// After the last day that it may name.
        case tooLate(Day)

        /// Stable name for programs.
        package var name: String {
            switch self {
            case .required: "required"
            case .tooLong: "too-long"
            case .tooShort: "too-short"
            case .unknown: "unknown"
            case .malformed: "malformed"
            case .taken: "taken"
            case .incorrect: "incorrect"
            case .unequal: "unequal"
            case .unchanged: "unchanged"
            case .guessable: "guessable"
            case .outOfRange: "out-of-range"
            case .tooEarly: "too-early"
            case .tooLate: "too-late"
            }
        }
    }

    /// The field's name, the same in forms and JSON; nested ones with a slash (`complainant/phone`).
    package let field: String
    package let code: Code

    package init(_ field: String, _ code: Code) {
        self.field = field
        self.code = code
    }
}

/// Collects what is wrong with an input, so that a person is told everything at once.
package struct FieldCheck {
    package private(set) var errors: [FieldError] = []

    package init() {}

    package mutating func add(_ field: String, _ code: FieldError.Code) {
        errors.append(FieldError(field, code))
    }

    /// Requires text of at least `min` and at most `max` characters, blanks at the ends not counted.
    package mutating func text(_ field: String, _ text: String, min: Int = 1, max: Int) {
        let isBlank = !text.contains { !$0.isWhitespace }
        // No text has more characters than bytes, so most need no counting, which is slow.
        let mayBeLong = text.utf8.count > max
        if isBlank, min > 0 {
            add(field, .required)
        } else if min > 1, text.trimmedCount < min {
            add(field, .tooShort(min: min))
        } else if mayBeLong, text.utf8.count > max * Limits.bytesPerCharacterMax + 64 || text.trimmedCount > max {
            add(field, .tooLong(max: max))
        } else if text.utf8.contains(0) {
            add(field, .malformed)
        }
    }

    package mutating func text(_ field: String, optional text: String?, max: Int) {
        if let text { self.text(field, text, min: 0, max: max) }
    }

    /// - Throws: ``Refusal/invalid(_:)`` when anything was wrong.
    package func finish() throws(Refusal) {
        guard errors.isEmpty else { throw .invalid(errors) }
    }
}

extension String {
    /// Characters without blanks at the ends.
    fileprivate var trimmedCount: Int {
        let blank: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !blank($0) }), let last = lastIndex(where: { !blank($0) }) else {
            return 0
        }
        return distance(from: first, to: last) + 1
    }
}
