// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
import Storage

/// The words of the reasons for not accepting a complaint, which administrators keep.
extension Operations {
    /// Every reason in our order with its words; public, as those who are refused read them.
    package func refusalWordings() throws(OperationError) -> [RefusalWording] {
        let found = try reading { try $0.refusalWordings() }
        return RefusalReason.allCases.compactMap { found[$0] }
    }

    /// Saves the words of one reason, which are read at once wherever it stands, in old complaints too.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` with `textThai` or `textEnglish`; ``OperationError/conflict`` if it
    ///   was changed since the revision that is expected.
    package func updateRefusalWording(
        _ wording: RefusalWording, expecting expected: Int? = nil, by principal: Principal
    ) async throws(OperationError) -> RefusalWording {
        try requireNation(principal)
        var check = FieldCheck()
        check.name("textThai", wording.thai)
        check.name("textEnglish", wording.english)
        try finish(check)
        let saved = RefusalWording(wording.reason, thai: trimmed(wording.thai), english: trimmed(wording.english))
        let author = ChangeAuthor(principal, at: now())
        return try await transaction { transaction in
            guard let before = try transaction.refusalWordings()[saved.reason] else { throw OperationError.notFound }
            let revision = try standing(before, expecting: expected, in: transaction)
            guard try record(saved, was: before, after: revision, by: author, in: transaction) else { return saved }
            try transaction.update(saved)
            return saved
        }
    }
}
