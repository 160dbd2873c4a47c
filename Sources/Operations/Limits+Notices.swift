// SPDX-License-Identifier: Apache-2.0

extension Limits {
    /// Limit: seconds that a notice stands after it was written, once nothing more is done with it: thirteen months.
    package static let noticeSeconds = 400 * 86_400
    /// Limit: attempts at a notice before it waits for an administrator; with their waits, about three days.
    package static let noticeAttemptsMax = 20
    /// Limit: attempts of which nobody knows whether the message went out; one more could be one copy too many.
    package static let noticeLapsesMax = 1
    /// Limit: seconds that a sender has for one notice before another may take it for lost; above all time-outs.
    package static let noticeLeaseSeconds = 300
    /// Limit: seconds before a failed notice's second attempt; each further wait doubles.
    static let noticeBackOffSeconds = 30
    /// Limit: seconds between two attempts at most; a quarter of a day.
    static let noticeBackOffSecondsMax = 21_600
    /// Limit: seconds that a sender leaves a way alone on which nobody answers.
    static let unreachablePauseSecondsMax = 60
    /// Limit: officers who are written to at once about one event; a whole centre fits.
    static let mailReadersMax = 2_000
    /// Limit: digests written in one transaction, so that no turn holds up others.
    static let digestsPerTurn = 50
    /// Limit: items of one digest; who has more looks at the desk.
    package static let digestItemsMax = 50
    /// Limit: earlier items that are counted beside them.
    static let digestCountedMax = 999
    /// Limit: seconds after midnight in Bangkok at which digests are due: 08:30.
    static let digestSecondOfDay = 8 * 3_600 + 1_800
    /// Limit: notices counted for people; more are shown as this many and a plus.
    package static let noticesCountedMax = 1_000
    /// Limit: dead notices that one press of a button revives.
    static let noticesRevivedMax = 10_000
    /// Limit: bytes of a token that ends notices; ours have about ninety.
    static let noticeTokenBytesMax = 160
}
