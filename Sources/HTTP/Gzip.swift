// SPDX-License-Identifier: Apache-2.0

import CZlib
import Synchronization

/// Gzip for answers; keeps its tables, as making them costs more than a small page takes.
package final class Gzip: Sendable {
    /// One zlib stream; used by one caller at a time.
    private final class Stream {
        var zlib = z_stream()
        let isReady: Bool

        init(level: Int32) {
            // 15 bits of window, plus 16 for a gzip frame; 8 is zlib's usual memory level.
            isReady =
                deflateInit2_(
                    &zlib, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                    Int32(MemoryLayout<z_stream>.size)) == Z_OK
        }

        deinit { deflateEnd(&zlib) }

        func compress(_ bytes: [UInt8]) -> [UInt8]? {
            guard isReady, deflateReset(&zlib) == Z_OK else { return nil }
            let bound = Int(deflateBound(&zlib, UInt(bytes.count)))
            return bytes.withUnsafeBufferPointer { input in
                var isWhole = false
                let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
                    zlib.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    zlib.avail_in = UInt32(input.count)
                    zlib.next_out = buffer.baseAddress
                    zlib.avail_out = UInt32(bound)
                    isWhole = deflate(&zlib, Z_FINISH) == Z_STREAM_END
                    count = bound - Int(zlib.avail_out)
                }
                return isWhole ? output : nil
            }
        }
    }

    /// Limit: idle streams kept, about 256 KB each.
    private static let streamsMax = 16
    private let level: Int32
    // Safety: a stream is in the list or in use by the one caller that took it out, never both.
    private let idle = Mutex<[Stream]>([])

    /// - Parameter level: 1 (quick, for pages made each time) to 9 (small, for assets packed once).
    package init(level: Int = 1) {
        self.level = Int32(level)
    }

    /// The bytes in a gzip frame; nil when that is no gain.
    package func compress(_ bytes: [UInt8]) -> [UInt8]? {
        let taken = Taken(idle.withLock { $0.popLast().map(Unmanaged.passRetained) })
        let stream = taken.stream?.takeRetainedValue() ?? Stream(level: level)
        let packed = stream.compress(bytes)
        let returned = Taken(Unmanaged.passRetained(stream))
        idle.withLock { idle in
            guard let stream = returned.stream?.takeRetainedValue(), idle.count < Self.streamsMax else { return }
            idle.append(stream)
        }
        guard let packed, packed.count < bytes.count else { return nil }
        return packed
    }

    /// Carries a stream across the lock.
    ///
    /// Safety: only ever handed over, see ``idle``.
    private struct Taken: @unchecked Sendable {
        let stream: Unmanaged<Stream>?

        init(_ stream: Unmanaged<Stream>?) {
            self.stream = stream
        }
    }
}
