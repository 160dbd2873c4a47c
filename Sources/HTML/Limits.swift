// SPDX-License-Identifier: Apache-2.0

enum Limits {
    /// Limit: bytes reserved for each hole of a literal; a guess that saves most regrowths of the buffer.
    static let holeBytesExpected = 32

    /// Limit: bytes of an address from outside; browsers and proxies begin to refuse longer ones.
    static let addressBytesMax = 2_048
}
