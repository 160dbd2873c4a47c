// SPDX-License-Identifier: Apache-2.0

import CThai
import Glibc

/// Where words begin in unbroken Thai, by libthai's dictionary.
enum Breaker {
    /// Offsets between 0 and the count, ascending, at which a new word begins; empty without a dictionary.
    ///
    /// All scalars must be Thai letters (`isThaiLetter`), each of which is one byte of TIS-620.
    static func breaks(in scalars: ArraySlice<Unicode.Scalar>, atOnce scalarsMax: Int = Limits.runScalarsMax) -> [Int] {
        guard scalars.count > 1, let breaker = ofThisThread() else { return [] }
        let bytes = scalars.map { UInt8(truncatingIfNeeded: $0.value - 0xE00 + 0xA0) }
        var breaks: [Int] = []
        var start = 0
        while start < bytes.count {
            let chunk = bytes[start..<min(start + scalarsMax, bytes.count)]
            var found = positions(in: chunk, breaker).filter { $0 > 0 && $0 < chunk.count }
            // The end of a chunk may cut a word in two, so its last words are read again with what follows.
            let isLast = chunk.endIndex == bytes.count
            if !isLast, found.count > wordsAgain { found.removeLast(wordsAgain) }
            breaks += found.map { start + $0 }
            let next = isLast ? bytes.count : start + (found.last ?? chunk.count)
            if next < bytes.count, breaks.last != next { breaks.append(next) }
            start = next
        }
        return breaks
    }

    private static let wordsAgain = 3

    private static func positions(in chunk: ArraySlice<UInt8>, _ breaker: OpaquePointer) -> [Int] {
        var positions = [Int32](repeating: 0, count: chunk.count)
        let count = th_brk_find_breaks(breaker, Array(chunk) + [0], &positions, positions.count)
        return positions.prefix(Int(max(0, count))).map(Int.init)
    }

    /// A breaker may serve one thread at a time and takes milliseconds to open, so each thread keeps its own.
    private static func ofThisThread() -> OpaquePointer? {
        if let kept = pthread_getspecific(key) { return OpaquePointer(kept) }
        guard let opened = th_brk_new(nil) else { return nil }
        pthread_setspecific(key, UnsafeRawPointer(opened))
        return opened
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let result = pthread_key_create(&key) { th_brk_delete($0.map { OpaquePointer($0) }) }
        precondition(result == 0, "the system gives no thread-local storage")
        return key
    }()
}
