// SPDX-License-Identifier: Apache-2.0

enum Limits {
    /// Limit: bytes of one value in a log line; longer ones are cut, so that no line becomes a document.
    static let valueBytesMax = 1_024

    /// Limit: fields of one log line; more are left out.
    static let fieldsMax = 32

    /// Limit: bytes that wait to be written, about 5,000 lines; beyond it lines are dropped and counted.
    static let bufferBytesMax = 1_048_576

    /// Limit: milliseconds a line waits for others before all are written at once.
    static let flushMilliseconds = 50

    /// Limit: bytes of one write; a pipe that is ready takes so many without blocking (`PIPE_BUF`).
    static let writeBytes = 4_096

    /// Limit: milliseconds that closing waits for a reader that does not read.
    static let closeMillisecondsMax = 1_000

    /// Limit: milliseconds after which a writer that waits for its reader looks whether all is over.
    static let pollMilliseconds = 100

    /// Limit: label sets of one metric; later ones are counted together, or a stranger could fill the memory.
    static let seriesMax = 1_000
}
