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
    /// Limit: complaints kept as their complainants read them, twice as many with the older ones; some 20 KB each.
    static let storiesYoungMax = 250
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

    // MARK: Drafts and files

    /// Limit: seconds that an unfinished filing is kept; who stops in the evening goes on the next morning.
    package static let draftSeconds = 24 * 3_600
    /// Limit: bytes of a draft's answers; the longest narrative in Thai with every other field full.
    package static let draftBytesMax = 200_000
    /// Limit: bytes of one file; a minute of film or a scanned letter.
    package static let fileBytesMax = 20 * 1024 * 1024
    /// Limit: pixels of a picture, four bytes of memory each; what telephones take at their finest.
    package static let picturePixelsMax = 50_000_000
    /// Limit: bytes of a picture that are searched for its size and for which way is up.
    static let pictureHeadBytesMax = 1024 * 1024
    /// How much of a picture's detail is kept, of 100: more than the eye tells.
    static let pictureQuality: Int32 = 88
    /// Limit: seconds an officer counts as looking after their browser last said so; two missed words are an absence.
    package static let presenceSeconds = 30
    /// Limit: seconds between two notes that an officer still looks, so that half of the words cost no write.
    package static let presenceTouchSeconds = 15
    /// Limit: colleagues named as looking at the same complaint.
    package static let colleaguesShown = 5
    /// Limit: seconds that an unsent form is kept; somebody may be ill for a week.
    package static let formDraftSeconds = 14 * 86_400
    /// Limit: bytes of an unsent form or of a macro's fields; the longest text in Thai with room to spare.
    package static let formDraftBytesMax = 64 * 1024
    /// Limit: replies of one agency; more can't be chosen from.
    package static let repliesMax = 200
    /// Limit: macros of one agency; more can't be chosen from.
    package static let macrosMax = 100
}
