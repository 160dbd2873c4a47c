// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Complaints

@Suite struct StoredJSONTests {
    /// Everything that a stored value of ours may hold.
    private struct Sample: Codable, Equatable {
        struct Part: Codable, Equatable {
            var text: String
            var number: Int
        }

        var text: String
        var words: String?
        var count: Int
        var flag: Bool
        var real: Double
        var parts: [Part]
        var names: [String]
        var status: Status
        var agency: Agency.ID?
    }

    /// Texts with what Thai, quotes, controls and other planes do to a reader.
    private static let texts = [
        "", "a", "ถนนชำรุด \"หนัก\"", "back\\slash / slash", "line\nline\ttab\u{1}\u{1F}", "😀\u{10FFFF}é", "\u{2028}",
    ]

    /// A failure names its seed.
    @Test(arguments: UInt64(1)...200)
    func `what Foundation writes is read as Foundation reads it`(seed: UInt64) throws {
        var random = Shuffle(state: seed)
        func text() -> String {
            (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(Self.texts) }.joined()
        }
        let sample = Sample(
            text: text(), words: Bool.random(using: &random) ? text() : nil,
            count: Int.random(in: .min ... .max, using: &random), flag: Bool.random(using: &random),
            real: Double.random(in: -1e6...1e6, using: &random),
            parts: (0..<Int.random(in: 0...3, using: &random)).map { .init(text: text(), number: $0) },
            names: (0..<Int.random(in: 0...3, using: &random)).map { _ in text() },
            status: random.pick(Status.allCases),
            agency: Bool.random(using: &random) ? Agency.ID(UUID()) : nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = random.pick([[], .sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
        let json = String(decoding: try encoder.encode(sample), as: UTF8.self)

        #expect(try StoredJSONDecoder.decode(Sample.self, from: json) == sample)
        #expect(try JSONDecoder().decode(Sample.self, from: Data(json.utf8)) == sample)
    }

    @Test(arguments: [
        (#""\u0e01\u00e9""#, "กé"), (#""\ud83d\ude00""#, "😀"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    ])
    func `escapes are read`(json: String, text: String) throws {
        #expect(try StoredJSONDecoder.decode(String.self, from: json) == text)
    }

    @Test(arguments: [
        "", " ", "{", "}", "[1,]", "[1 2]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{a:1}", "tru", "nulll", "1 2", #"""#,
        #""\x""#, #""\u12"#, #""\u12g4""#, #""\ud800""#, #""\ud800\u0041""#, #""\udc00""#, "\"a\nb\"", "[[]", "'a'",
    ])
    func `what is no JSON is refused`(json: String) {
        #expect(throws: DecodingError.self) { try StoredJSONDecoder.decode(Anything.self, from: json) }
    }

    @Test func `values within values are bounded`() {
        let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }

        #expect(throws: Never.self) { try StoredJSONDecoder.decode(Anything.self, from: nested(StoredJSON.depthMax)) }
        #expect(throws: DecodingError.self) {
            try StoredJSONDecoder.decode(Anything.self, from: nested(StoredJSON.depthMax + 1))
        }
    }

    @Test(arguments: [
        #"{"text":1,"number":1}"#, #"{"text":"a"}"#, #"{"text":"a","number":"1"}"#, #"{"text":"a","number":1.5}"#,
        #"{"text":"a","number":9223372036854775808}"#, #"{"text":"a","number":null}"#, "[]", #""a""#,
    ])
    func `another shape is refused`(json: String) {
        #expect(throws: DecodingError.self) { try StoredJSONDecoder.decode(Sample.Part.self, from: json) }
    }

    /// Any value at all.
    private struct Anything: Decodable {
        init(from decoder: any Decoder) {}
    }
}

/// Chance that can be repeated: Steele's SplitMix64.
private struct Shuffle: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}
