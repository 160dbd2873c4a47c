// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SQL

@Suite struct EngineTextTests {
    private static func agrees(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer {
            String(engine: $0) == String(decoding: bytes, as: UTF8.self)
                && UTF8Check.isSound($0) == (String(validating: bytes, as: UTF8.self) != nil)
        }
    }

    /// Pieces whose mixtures cross every border of eight and of six bytes.
    private static let pieces: [[UInt8]] = [
        "ก", "ํ", "\u{E7F}", "ถนนชำรุด", "a", "plain words", "é", "–", "한", "\u{FFFD}", "😀", "\u{10FFFF}", "\u{0}",
    ].map { Array($0.utf8) }

    /// Too short, too long, halves of surrogates, beyond the last scalar, and bytes that are never there.
    private static let faults: [[UInt8]] = [
        [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xE0, 0xB8], [0xE0, 0xB8, 0x41], [0xE0, 0xBA],
        [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
    ]

    /// A failure names its seed.
    @Test(arguments: UInt64(1)...300)
    func `texts are read as the library reads them`(seed: UInt64) {
        var random = Dice(state: seed)
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            bytes += Self.pieces.randomElement(using: &random) ?? []
        }
        #expect(Self.agrees(bytes))

        bytes.insert(
            contentsOf: Self.faults.randomElement(using: &random) ?? [],
            at: Int.random(in: 0...bytes.count, using: &random))
        #expect(Self.agrees(bytes))
    }

    @Test func `every two bytes are judged as the library judges them, alone and after Thai`() {
        var wrong: [[UInt8]] = []
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let pair = [first, second]
                let isRight = Self.agrees(pair) && Self.agrees(Self.pieces[3] + pair + [0x80, 0x80])
                if !isRight { wrong.append(pair) }
            }
        }
        #expect(wrong == [])
    }
}

/// Random numbers that a seed repeats.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
