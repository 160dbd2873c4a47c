// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HTML

@Suite struct HTMLTests {
    @Test func `a string in a hole stays text`() {
        let nasty = #"<script>alert("a & 'b'")</script>"#

        let html: HTML = "<p>\(nasty)</p>"

        #expect(html.text == "<p>&lt;script&gt;alert(&quot;a &amp; &#39;b&#39;&quot;)&lt;/script&gt;</p>")
    }

    @Test func `Thai and emoji pass through untouched`() {
        #expect(("<b>\("ไฟถนนดับ 🔦")</b>" as HTML).text == "<b>ไฟถนนดับ 🔦</b>")
    }

    @Test func `a substring is escaped like a string`() {
        #expect(("\("x<y".dropFirst())" as HTML).text == "&lt;y")
    }

    @Test func `markup in a hole is not escaped again`() {
        let badge: HTML = "<i>\("a&b")</i>"

        #expect(("<p>\(badge)</p>" as HTML).text == "<p><i>a&amp;b</i></p>")
    }

    @Test func `a sequence of markup is joined`() {
        let rows = [1, 2, 3].map { "<li>\($0)</li>" as HTML }

        #expect(("<ul>\(rows)\(rows.lazy.reversed())</ul>" as HTML).text.count == 9 + 6 * 10)
        #expect(rows.joined(separator: ", ").text == "<li>1</li>, <li>2</li>, <li>3</li>")
    }

    @Test func `what is nil writes nothing`() {
        let html: HTML? = nil
        let text: String? = nil

        #expect(("[\(html)\(text)]" as HTML).text == "[]")
        #expect(("[\(Optional<HTML>("<b>"))\(Optional("<"))]" as HTML).text == "[<b>&lt;]")
    }

    @Test func `a condition may end in an empty literal`() {
        func page(_ isLate: Bool) -> HTML { "<p>\(isLate ? "<b>late</b>" as HTML : "")</p>" }

        #expect(page(true).text == "<p><b>late</b></p>")
        #expect(page(false).text == "<p></p>")
    }

    @Test func `markup is added up`() {
        var html: HTML = "<a>"
        html += "<b>"

        #expect(html + .empty + "é" == HTML(trusting: "<a><b>é"))
        #expect(HTML.empty.isEmpty && !html.isEmpty)
    }

    @Test func `markup is escaped wherever it stands, and nothing else is`() {
        let entities: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
        for scalar in (0..<0x100).compactMap({ Unicode.Scalar($0) }) {
            for place in 0...17 {
                var parts = [String](repeating: "ก", count: 6) + [String](repeating: "a", count: 12)
                parts[place] = String(Character(scalar))
                let escaped = ("\(parts.joined())" as HTML).text
                parts[place] = entities[Character(scalar)] ?? parts[place]

                #expect(Array(escaped.utf8) == Array(parts.joined().utf8))
            }
        }
    }

    @Test(arguments: UInt64(1)...50)
    func `escaping is undone by reading entities back`(seed: UInt64) {
        var state = seed
        let text = String(
            String.UnicodeScalarView(
                (0..<200).compactMap { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return Unicode.Scalar(
                        UInt32(truncatingIfNeeded: state >> 40) % (state & 1 << 33 == 0 ? 128 : 0x3000))
                }))

        let escaped = ("\(text)" as HTML).text

        #expect(!escaped.utf8.contains { "<>\"'".utf8.contains($0) }, "seed \(seed)")
        #expect(Array(reading(escaped).utf8) == Array(text.utf8), "seed \(seed)")
    }

    private func reading(_ escaped: String) -> String {
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        var bytes = Array(escaped.utf8)
        var read: [UInt8] = []
        while !bytes.isEmpty {
            let entity = entities.first { bytes.starts(with: $0.0.utf8) }
            read += entity.map { Array($0.1.utf8) } ?? [bytes[0]]
            bytes.removeFirst(entity?.0.utf8.count ?? 1)
        }
        return String(decoding: read, as: UTF8.self)
    }
}
