// SPDX-License-Identifier: Apache-2.0

enum Limits {
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
