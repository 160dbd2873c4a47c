// SPDX-License-Identifier: Apache-2.0

import HTTP
import Testing

@Suite struct JSONTests {
    @Test func `a whole text becomes its tree`() throws {
        let text = #" {"a": [1, -2.5e1, true, null, "ก\n\u0E01\ud83d\ude00\/"], "b": {}, "c": [], "": 0} "#

        let tree = try JSON.parse(Array(text.utf8))

        #expect(tree["a"] == .array([.integer(1), .number(-25), .bool(true), .null, .string("ก\nก😀/")]))
        #expect(tree["b"] == .object([]))
        #expect(tree["c"] == .array([]))
        #expect(tree[""] == .integer(0))
    }

    @Test(arguments: [
        ("", JSONError.Reason.unexpectedEnd, 0), ("{", .unexpectedEnd, 1), ("[1,]", .unexpectedByte, 3),
        ("{\"a\":1,}", .unexpectedByte, 7), ("{a:1}", .unexpectedByte, 1), ("[1 2]", .unexpectedByte, 3),
        ("1 1", .trailingBytes, 2), ("{}x", .trailingBytes, 2), ("nul", .unexpectedEnd, 3), ("NaN", .unexpectedByte, 0),
        ("-Infinity", .badNumber, 1), ("01", .badNumber, 0), ("1.", .badNumber, 2), (".5", .unexpectedByte, 0),
        ("1e", .badNumber, 2), ("+1", .unexpectedByte, 0), ("1e999", .numberOutOfRange, 0), ("0x1", .trailingBytes, 1),
        ("{\"a\":1,\"a\":2}", .duplicateName, 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateName, 7),
        ("\"\\ud800\"", .loneSurrogate, 3), ("\"\\udc00\\ud800\"", .loneSurrogate, 3),
        ("\"\\ud800\\u0041\"", .loneSurrogate, 3), ("\"\\x\"", .badEscape, 2), ("\"\\u12g4\"", .badEscape, 5),
        ("\"a\nb\"", .controlByte, 2), ("\"a", .unexpectedEnd, 2), ("'a'", .unexpectedByte, 0),
        ("// a\n1", .unexpectedByte, 0), ("\u{FEFF}1", .unexpectedByte, 0),
    ])
    func `what is not strict JSON is refused where it goes wrong`(text: String, reason: JSONError.Reason, at: Int) {
        #expect(throws: JSONError(reason: reason, offset: at)) { try JSON.parse(Array(text.utf8)) }
    }

    @Test(
        arguments: [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE0, 0xB8]] as [[UInt8]])
    func `a string of broken UTF-8 is refused`(bytes: [UInt8]) {
        #expect(throws: JSONError(reason: .badUTF8, offset: 1)) { try JSON.parse([0x22] + bytes + [0x22]) }
        #expect(throws: JSONError(reason: .badUTF8, offset: 1)) {
            try JSON.parse([0x22, 0x5C, 0x6E] + bytes + [0x22])
        }
    }

    @Test func `nesting is bounded`() throws {
        let nested = { (depth: Int) in [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth) }

        #expect(throws: Never.self) { try JSON.parse(nested(32)) }
        #expect(throws: JSONError(reason: .tooDeep, offset: 32)) { try JSON.parse(nested(33)) }
        #expect(throws: JSONError(reason: .tooDeep, offset: 32)) { try JSON.parse(nested(1_000_000)) }
    }

    @Test func `a duplicate is found among many names`() {
        let names = (0..<1_000).map { "\"n\($0)\":0" }.joined(separator: ",")

        #expect(throws: Never.self) { try JSON.parse(Array("{\(names)}".utf8)) }
        #expect(throws: JSONError.self) { try JSON.parse(Array("{\(names),\"n500\":0}".utf8)) }
    }

    @Test func `the largest integers stay whole and larger numbers become doubles`() throws {
        #expect(try JSON.parse(Array("9223372036854775807".utf8)) == .integer(.max))
        #expect(try JSON.parse(Array("-9223372036854775808".utf8)) == .integer(.min))
        #expect(try JSON.parse(Array("9223372036854775808".utf8)) == .number(9_223_372_036_854_775_808))
    }

    @Test func `what the writer writes the reader reads`() throws {
        var random = SplitMix(seed: 3)
        for _ in 0..<500 {
            let tree = tree(&random, depth: 4)
            var writer = JSONWriter()
            writer.value(tree)

            #expect(try JSON.parse(writer.bytes) == tree)
        }
    }

    @Test func `members get their commas and texts their escapes`() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("a", "\"\\\n\u{1}</ก")
            writer.member("b", Int64.min)
            writer.member("c", nil as String?)
            writer.member("d", Double.nan)
            writer.array("e") { writer in
                writer.value(true)
                writer.object { _ in }
                writer.value(UInt8(0))
            }
            writer.object("f") { $0.member("g", 1.5) }
        }

        let expected =
            #"{"a":"\"\\\n\u0001</ก","b":-9223372036854775808,"c":null,"d":null,"e":[true,{},0],"f":{"g":1.5}}"#
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test func `a character that needs an escape gets it wherever it stands`() throws {
        for scalar in (0..<0x100).compactMap({ Unicode.Scalar($0) }) {
            for place in 0...17 {
                var characters = [Character](repeating: "ก", count: 6) + [Character](repeating: "a", count: 12)
                characters[place] = Character(scalar)
                let text = String(characters)
                var writer = JSONWriter()
                writer.value(text)

                #expect(try JSON.parse(writer.bytes) == .string(text))
            }
        }
    }

    @Test func `random bytes never crash the reader`() {
        var random = SplitMix(seed: 4)
        let letters = Array("{}[]\",:\\u0a1e-.tfn d8".utf8)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? 0
            }
            guard let tree = try? JSON.parse(text) else { continue }
            var writer = JSONWriter()
            writer.value(tree)
            #expect((try? JSON.parse(writer.bytes)) == tree)
        }
    }

    private func tree(_ random: inout SplitMix, depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth == 0 ? 5 : 7), using: &random) {
        case 0: .null
        case 1: .bool(Bool.random(using: &random))
        case 2: .integer(Int64(bitPattern: random.next()))
        case 3: .number(Double.random(in: -1e9...1e9, using: &random) + 0.5)
        case 4: .string(String(decoding: random.bytes, as: UTF8.self))
        case 5: .array((0..<3).map { _ in tree(&random, depth: depth - 1) })
        default: .object((0..<3).map { JSON.Member("n\($0)\"", tree(&random, depth: depth - 1)) })
        }
    }
}
