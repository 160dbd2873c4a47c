// SPDX-License-Identifier: Apache-2.0

/// The bounds of what may be written into a complaint, each with its unit and reason.
package enum Limits {
    /// Limit: characters of a narrative; set by the specification.
    package static let narrativeCharactersMax = 10_000
    /// Limit: bytes of one character on average; a Thai consonant with vowel and tone mark has nine.
    package static let bytesPerCharacterMax = 12
    /// Limit: characters of a reason, an answer, a message or a note; four printed pages are plenty.
    package static let textCharactersMax = 4_000
    /// Limit: characters a progress note must have, so that it says something; set by the specification.
    package static let progressCharactersMin = 20
    /// Limit: letters and digits of what ends a complaint for its complainant, who can do nothing with a slip of the
    /// finger; two short words have as many.
    package static let closingLettersMin = 5
    /// Limit: characters of a place in words.
    package static let placeCharactersMax = 500
    /// Limit: attachments of one submission or report.
    package static let filesMax = 10
    /// Limit: joint agencies beside the lead; set by the specification.
    package static let jointAgenciesMax = 4
    /// Limit: characters of the subject shown in lists.
    package static let subjectCharactersMax = 120
    /// Limit: returns after which the hub executive must rule; set by the specification.
    package static let returnsBeforeRuling = 2
    /// Limit: microseconds for which waiting for the complainant stops clocks, over all questions; set by the specification.
    package static let pauseMicrosecondsMax: Int64 = 30 * 86_400 * 1_000_000
    /// Limit: extensions of one clock; set by the specification.
    package static let extensionsMax = 2
    /// Limit: seconds before midnight in which a policy can't be laid down for the next day any more; what is being
    /// filed meanwhile has then ended.
    package static let policyLeadSeconds = 300
    /// Limit: days that somebody may be away at once; whoever is longer away is replaced.
    package static let actingDaysMax = 366
    /// Limit: characters of a name or an address line.
    package static let nameCharactersMax = 200
    /// Limit: characters of one piece of news; two printed pages are as much as anybody reads.
    package static let newsCharactersMax = 8_000
    /// Limit: characters of the words beside a reader's answers.
    package static let feedbackCharactersMax = 1_000
    /// Limit: colleagues that one note calls; more is a circular.
    package static let mentionsMax = 20
}
