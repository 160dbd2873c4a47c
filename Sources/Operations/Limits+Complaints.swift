// SPDX-License-Identifier: Apache-2.0

extension Limits {
    /// Limit: rows of one page of a list; what a person reads before they turn it.
    package static let pageRows = 50
    /// Limit: what a shown count goes up to; "999+" says enough.
    package static let countMax = 1_000
    /// Limit: characters of a search that are read.
    package static let searchCharactersMax = 200
    /// Limit: characters of a typed PIN that are read; six digits with room for blanks.
    package static let pinCharactersMax = 20
    /// Limit: complaints shown for one caller; more than anybody reads on the telephone.
    package static let callerComplaintsMax = 20
    /// Limit: news shown on the desk; more would push the work aside.
    package static let notificationsShown = 6
    /// Limit: merged complaints answered in one transaction, so that filing waits for milliseconds at most.
    package static let membersPerTurn = 100
    /// Limit: persons sealed again in one transaction.
    package static let resealedPerTurn = 200
    /// Limit: complaints checked between two reports of progress.
    package static let verifyBatch = 500
    /// Limit: seconds an officer counts as looking after their browser last said so; two missed words are an absence.
    package static let presenceSeconds = 30
    /// Limit: seconds between two notes that an officer still looks, so that half of the words cost no write.
    package static let presenceTouchSeconds = 15
    /// Limit: colleagues named as looking at the same complaint.
    package static let colleaguesShown = 5
    /// Limit: seconds that an unsent form is kept; somebody may be ill for a week.
    package static let draftSeconds = 14 * 86_400
    /// Limit: bytes of an unsent form or of a macro's fields; the longest text in Thai with room to spare.
    package static let draftBytesMax = 64 * 1024
    /// Limit: replies of one agency; more can't be chosen from.
    package static let repliesMax = 200
    /// Limit: macros of one agency; more can't be chosen from.
    package static let macrosMax = 100
}
