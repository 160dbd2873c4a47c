// SPDX-License-Identifier: Apache-2.0

/// Every bound of this module, with its unit and reason.
package enum Limits {
    // MARK: Sessions

    /// Limit: seconds an officer's session may lie unused; a forgotten desk is closed within the hour.
    package static let officerIdleSeconds = 3_600
    /// Limit: seconds an officer's session lives at most; one shift with overtime.
    package static let officerSessionSeconds = 12 * 3_600
    /// Limit: seconds a complainant's session lives; long enough to write an answer with breaks.
    package static let trackingSessionSeconds = 2 * 3_600
    /// Limit: seconds between two notes of when a session was last used, so that reading pages costs no writes.
    package static let sessionTouchSeconds = 60
    /// Limit: sessions of one officer that are listed; whoever has more ends them all at once.
    package static let sessionsShown = 50
    /// Limit: bytes of a session's token that are looked at; ours have about a hundred.
    package static let tokenBytesMax = 256

    // MARK: Passwords

    /// Limit: characters of a password at least.
    package static let passwordCharactersMin = 10
    /// Limit: characters of a password at most; a long sentence fits.
    package static let passwordCharactersMax = 200
    /// Limit: random bytes of a first password, five bits of each used: 80 bits.
    package static let firstPasswordBytes = 16

    // MARK: Idempotency

    /// Limit: seconds that an answer is kept for its key; a partner's queue may stand still over a long weekend.
    package static let idempotencySeconds = 7 * 86_400
    /// Limit: characters of an idempotency key; a UUID has 36.
    package static let idempotencyKeyCharactersMax = 200

    // MARK: Registry

    /// Limit: rows of one page of a list.
    package static let pageMax = 100
    /// Limit: units of one agency; the largest ministry has some two hundred divisions.
    package static let unitsMax = 1_000
    /// Limit: headings of the subject list; people can't choose among more.
    package static let categoriesMax = 2_000
    /// Limit: characters of a login at least and at most.
    package static let loginCharactersMin = 3
    package static let loginCharactersMax = 64
    /// Limit: characters of an agency's code at least and at most.
    package static let agencyCodeCharactersMin = 2
    package static let agencyCodeCharactersMax = 12
    /// Limit: characters of a category's code.
    package static let categoryCodeCharactersMax = 24
    /// Limit: changes on one page of an entry's history; most entries have fewer in their life.
    package static let entryChangesPage = 20
    /// Limit: names looked up in one statement; databases take some ten thousand values.
    package static let namesAtOnce = 1_000
    /// Limit: agencies of one agreement; all that exist sign together at most.
    package static let agreementAgenciesMax = 10_000
    /// Limit: days of one reading of the calendar; three years.
    package static let calendarDaysMax = 3 * 366
    /// Limit: days from today within which a day may be declared; further away it is a slip of the keyboard.
    package static let declaredDaysAway = 10 * 366
    /// Limit: days ahead up to which holidays are usually known; more is asked about.
    package static let declaredDaysFar = 2 * 366

    // MARK: Clocks

    /// Limit: alarms rung in one transaction; at some milliseconds each, the writer is free again soon.
    package static let alarmsPerTurn = 50
    /// Limit: seconds after which an alarm is tried again that could not ring; its cause is mended by then or not soon.
    package static let alarmPutOffSeconds = 600
    /// Limit: officers told of one step; a desk is smaller.
    package static let listenersMax = 50
    /// Limit: clocks derived again in one transaction, so that filings come between.
    package static let clocksPerTurn = 200
    /// Limit: clocks counted to say how many there are to derive again; more are shown as this many and a plus.
    package static let clocksCountedMax = 100_000
    /// Limit: running clocks on which a planned policy is tried while somebody waits; some tenths of a second.
    package static let clocksTried = 5_000
    /// Limit: policies, all versions of all scopes; every process holds them and asks them at each event.
    package static let policiesMax = 5_000
    /// Limit: latest changes of a calendar of which is shown how far they are worked in.
    package static let rederivationsShown = 5

    // MARK: Acting periods

    /// Limit: absences of one agency that are current or to come; more than all its officers at once.
    package static let actingPeriodsMax = 1_000
    /// Limit: absences of one officer that are current or to come.
    package static let absencesMax = 50
    /// Limit: complaints that are handed over at once; the rest is handed over after them.
    package static let handoverMax = 2_000
    /// Limit: colleagues among whom work is spread.
    package static let receiversMax = 200

    // MARK: Jobs

    /// Limit: jobs that one process runs at a time; most wait for something outside.
    package static let jobsAtOnceMax = 4
    /// Limit: milliseconds until an idle worker looks again.
    package static let pollMilliseconds = 1_000
    /// Limit: seconds a job may run before another worker may take it for lost.
    package static let jobLeaseSeconds = 300
    /// Limit: seconds before a failed job's second attempt; each further wait doubles.
    package static let backOffSeconds = 5
    /// Limit: seconds between two attempts at most.
    package static let backOffSecondsMax = 3_600
    /// Limit: attempts at a job whose name nobody here knows; a newer program may, while it is rolled out.
    package static let unknownJobAttemptsMax = 10
    /// Limit: characters kept of a job's failure.
    package static let jobErrorCharactersMax = 500
    /// Limit: rows deleted in one transaction, so that no purge holds up others.
    package static let purgeRowsMax = 1_000
    /// Limit: drafts deleted in one turn, each with a folder of files.
    package static let purgeDraftsMax = 200
    /// Limit: jobs counted for people; more are shown as this many and a plus.
    package static let jobsCountedMax = 1_000
}
