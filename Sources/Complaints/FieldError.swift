// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What is wrong with one given field, in no language.
package struct FieldError: Equatable, Sendable {
    package enum Code: Equatable, Sendable {
        case required
        /// Longer than so many characters.
        case tooLong(max: Int)
        /// More of something than one form, or the whole house, may have.
        case tooMany(max: Int, of: Counted)
        /// Shorter than so many characters.
        case tooShort(min: Int)
        /// Fewer letters and digits than words have.
        case wordless(min: Int)
        /// Not one of the values it may have.
        case unknown
        /// Not in the form it must have.
        case malformed
        /// Not to be read as a date.
        case notADay
        /// A date that no calendar has, such as 31 February.
        case noSuchDay
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
            case .tooLong, .tooMany: "too-long"
            case .tooShort, .wordless: "too-short"
            case .unknown: "unknown"
            case .malformed, .notADay, .noSuchDay: "malformed"
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

    /// What there may only be so much of.
    package enum Counted: CaseIterable, Sendable {
        // Of one form.
        case agencies, bytes, days, files
        // Of the whole house, an agency or an officer.
        case absences, articles, categories, keptLists, macros, policies, replies, units
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

    /// Requires text with at least `min` letters and digits in it, so that it says something.
    package mutating func words(_ field: String, _ text: String, min: Int, max: Int) {
        let known = errors.count
        self.text(field, text, max: max)
        guard errors.count == known else { return }
        // As people count: a Thai vowel above its consonant is a letter of its own. A long text is not read to its end.
        let letters = text.unicodeScalars.lazy.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        if letters.prefix(min).count < min { add(field, .wordless(min: min)) }
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
