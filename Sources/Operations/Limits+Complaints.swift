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
    /// Limit: events counted in one transaction, so that filing waits for some milliseconds at most.
    package static let eventsCountedPerTurn = 500
    /// Limit: agencies whose family is looked up for figures; the nation has some eight thousand with its local ones.
    package static let agenciesOfFigures = 20_000
    /// Limit: news on one page of the list.
    package static let newsRows = 12
    /// Limit: readers' words shown on the desk.
    package static let feedbackWordsShown = 50
}
