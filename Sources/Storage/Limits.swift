// SPDX-License-Identifier: Apache-2.0

/// The bounds of single statements, each with its unit and reason.
enum Limits {
    /// Limit: numbers of complaints that one page of a filtered list looks through; a nation's half year, in a blink.
    static let windowNumbers: Int64 = 50_000
    /// Limit: newest contacts that suggestions look through; about a week of a nation's, and the words people use now.
    static let contactsLookedThrough: Int64 = 5_000
    /// Limit: different words of a telling that suggestions go by; the rarest of them say what it is about.
    static let tellingWordsMax = 24
    /// Limit: candidates that are compared with a telling one by one.
    static let candidatesMax = 40
    /// Limit: words that the open last word of a term stands for; each is one more list to walk.
    static let continuationsMax = 48
    /// Limit: words in all phrases of a query together; a long query needs fewer continuations to be exact.
    static let phraseWordsMax = 192
    /// Limit: words looked through to find them; a prefix of one letter has thousands.
    static let continuationsRead = 1_000
    /// Limit: complaints of an officer that are listed before they search; of more, every page's rows come soon.
    static let narrowScopeMax = 3_000
    /// Limit: newest submissions that PostgreSQL walks before it asks the index of words.
    static let newestWalked: Int64 = 2_000
}
