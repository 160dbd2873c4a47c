// SPDX-License-Identifier: Apache-2.0

enum Limits {
    /// Limit: scalars of one indexed word; PostgreSQL refuses words of more than 2,046 bytes.
    static let wordScalarsMax = 128

    /// Limit: scalars of unbroken Thai given to libthai at once; its search grows with the run.
    static let runScalarsMax = 1_024

    /// Limit: terms of one query; each costs an index lookup.
    static let queryTermsMax = 16

    /// Limit: newlines kept in a row; one empty line between paragraphs.
    static let newlinesMax = 2

    /// Limit: bytes of a typed date, phone number or id that are looked at; no spelling of one is longer.
    static let fieldBytesMax = 200
}
