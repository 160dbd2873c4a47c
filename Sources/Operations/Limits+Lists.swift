// SPDX-License-Identifier: Apache-2.0

extension Limits {
    /// Limit: lists that one officer keeps; more tabs than that are no help.
    package static let keptListsMax = 30
    /// Limit: characters of a kept list's name; it stands on a tab.
    package static let keptListNameCharactersMax = 60
    /// Limit: complaints of one action on many; what a person can look through in a preview.
    package static let bulkRowsMax = 200
    /// Limit: earlier actions that the page of them lists.
    package static let bulksShown = 20
    /// Limit: rows of an export; a spreadsheet that a person still works with, made in about a second.
    package static let exportRowsMax = 5_000
    /// Limit: rows of an export that are read at a time.
    package static let exportPageRows = 500
    /// Limit: bytes of people's words in one export; five thousand usual tellings are a few million.
    package static let exportTextBytesMax = 32 * 1024 * 1024
    /// Limit: published answers; an operator can't know more, and all are compared with what is told.
    package static let articlesMax = 500
    /// Limit: characters of the words that find an answer.
    package static let articleWordsCharactersMax = 1_000
    /// Limit: characters of a telling that suggestions look at; its matter stands at its beginning.
    package static let hintCharactersMax = 2_000
    /// Limit: similar complaints that are shown to an operator with somebody on the line.
    package static let similarShown = 5
    /// Limit: answers that are shown there.
    package static let articlesShown = 3
    /// Limit: categories and agencies that are shown there.
    package static let suggestionsShown = 3
    /// Limit: similar complaints that make a suggestion; one may be chance.
    package static let evidenceMin = 2
}

extension Operations {
    /// Rows of one page of a list.
    package static let pageRows = Limits.pageRows
    /// Complaints of one action on many.
    package static let bulkRowsMax = Limits.bulkRowsMax
    /// Rows of an export.
    package static let exportRowsMax = Limits.exportRowsMax
}
