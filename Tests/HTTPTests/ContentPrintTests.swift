// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HTTP

@Suite struct ContentPrintTests {
    @Test func `one changed byte, wherever it is, changes the print`() {
        let content = (0..<100).map { UInt8($0) }
        var prints: Set<String> = [ContentPrint(of: content).text]

        for index in content.indices {
            for bit in 0..<8 {
                var changed = content
                changed[index] ^= 1 << bit
                prints.insert(ContentPrint(of: changed).text)
            }
        }

        #expect(prints.count == 801)
    }

    @Test func `contents of zeros differ by their length`() {
        let prints = Set((0...100).map { ContentPrint(of: [UInt8](repeating: 0, count: $0)).text })

        #expect(prints.count == 101)
    }

    @Test func `every server makes the same print`() {
        #expect(ContentPrint(of: []).text.count == 32)
        #expect(ContentPrint(of: Array("ถนนชำรุด".utf8)).text == "45ea8818aec081a0613ad44dd4f99f40")
    }

    @Test func `a tag names its version before its print`() {
        let bytes = Array("{}".utf8)

        #expect(ETag(version: "7", quicklyOf: bytes).text == "\"7-\(ContentPrint(of: bytes).text)\"")
        #expect(ETag(version: nil, quicklyOf: bytes).text == "\"\(ContentPrint(of: bytes).text)\"")
    }
}
