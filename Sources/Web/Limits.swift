// SPDX-License-Identifier: Apache-2.0

/// The bounds of what pages take in, each with its unit and reason.
package enum Limits {
    /// Limit: seconds that the chosen language is remembered; a year, as browsers allow little more.
    package static let languageSeconds = 31_536_000
    /// Limit: files of one form; as many as a submission may have.
    package static let filesMax = 10
    /// Limit: bytes of one file; a minute of film or a scanned letter.
    package static let fileBytesMax = 20 * 1024 * 1024
    /// Limit: bytes of a form with files: twice all of them at their largest, as some may be too large or too many and
    /// are refused by name, and the fields.
    package static let formBytesMax = 2 * (filesMax * fileBytesMax + 1024 * 1024)
    /// Limit: characters of a form's key that are looked at; ours have fifteen.
    package static let onceCharactersMax = 64
    /// Limit: categories that a list shows; the nation's list has about fifty.
    package static let categoriesMax = 500
    /// Agencies named in a row of the list of agreements; the page of one names all of them.
    package static let agenciesNamed = 3
    /// Limit: rules of each deadline on the page of all of them, and on the page of one.
    package static let policyLinesOfMany = 25
    package static let policyLinesOfOne = 100
    /// Limit: units of a deadline that can be typed; ten years of days are no deadline any more.
    package static let policyAmountMax = 3_660
    /// Limit: agencies or officers that a list to choose from shows; more can't be read through.
    package static let choicesMax = 2_000
    /// Limit: seconds an operator may act for a caller after code and PIN; one conversation.
    package static let callerSeconds = 900
    /// Limit: rows of one page of the identity audit; what a person reads before they turn it.
    package static let auditRows = 50
    /// Limit: members of a list that one change names; a nation's agencies may sign one agreement.
    package static let changedValuesShown = 20
    /// Limit: characters of a value that stands in one line with what it was before.
    package static let changedCharactersShort = 80
    /// Limit: unread notifications that the bell counts; more is "many" to everybody.
    package static let unreadShown = 99
    /// Limit: characters of a text that stand under its headline in a list.
    package static let headlineCharacters = 160
    /// Limit: news on the first page.
    package static let newsOnHome = 3
    /// Limit: scalars of a Thai word that is kept whole; about half of a line on the narrowest screen.
    package static let wordScalars = 24
    /// Limit: subjects kept with their words cut, twice as many with the older ones; a kilobyte each.
    static let subjectsYoungMax = 2_000
    /// Limit: days drawn as a strip below a deadline; more don't fit a telephone's screen.
    package static let stripDaysMax = 130
}
