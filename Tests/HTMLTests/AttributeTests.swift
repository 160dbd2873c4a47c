// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HTML

@Suite struct AttributeTests {
    @Test func `an attribute is quoted, escaped, or left out`() {
        let missing: String? = nil

        #expect(("<i\(attribute: "title", #"a"b"#)>" as HTML).text == "<i title=\"a&quot;b\">")
        #expect(("<i\(attribute: "title", missing)>" as HTML).text == "<i>")
        #expect(("<td\(attribute: "colspan", 3)>" as HTML).text == "<td colspan=\"3\">")
    }

    @Test func `a flag is there or not`() {
        let html: HTML = "<input\(flag: "required", if: true)\(flag: "disabled", if: false)>"

        #expect(html.text == "<input required>")
    }

    @Test func `several attributes come in one`() {
        let html: HTML = "<p\(HTML.attributes([("id", "a<"), ("class", nil), ("lang", "th")]))>"

        #expect(html.text == "<p id=\"a&lt;\" lang=\"th\">")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:x",
        "data:text/html,<script>", "vbscript:x", "//evil.example", "/\t/evil.example", "/\n/evil.example",
        "https://a b", "/\\evil.example", "\\\\evil.example", "", "x:y",
    ])
    func `a plain string cannot become a script or lead away from where URLs stand`(address: String) {
        #expect(("<a href=\"\(address)\">" as HTML).text == "<a href=\"#\">")
        #expect(("<form ACTION=\"\(address)\">" as HTML).text == "<form ACTION=\"#\">")
        #expect(("<a\(attribute: "href", address)>" as HTML).text == "<a href=\"#\">")
        #expect(SafeURL(external: address) == nil)
        #expect(SafeURL(local: address) == nil)
    }

    @Test func `a harmless string may stand where URLs stand`() {
        #expect(("<a href=\"\("/a?b=1&c=2")\">" as HTML).text == "<a href=\"/a?b=1&amp;c=2\">")
        #expect(("<a href=\"\("#main")\">" as HTML).text == "<a href=\"#main\">")
        #expect(("<p data-href=\"\("not a url")\">" as HTML).text == "<p data-href=\"not a url\">")
        #expect(("<a href=\"/c/\("a b")\">" as HTML).text == "<a href=\"/c/a b\">")
    }
}

@Suite struct SafeURLTests {
    @Test func `components and query items are encoded`() {
        let url = SafeURL(path: ["c", "a/b?c", "ไฟ"], query: [("q", "a&b=c d"), ("p", "2")], fragment: "x y")

        #expect(url.text == "/c/a%2Fb%3Fc/%E0%B9%84%E0%B8%9F?q=a%26b%3Dc%20d&p=2#x%20y")
        #expect(("<a href=\"\(url)\">" as HTML).text.hasSuffix("c%20d&amp;p=2#x%20y\">"))
    }

    @Test func `no component can lead elsewhere`() {
        #expect(SafeURL(path: ["", "evil.example"]).text == "/evil.example")
        #expect(SafeURL(path: ["a", "..", ".", "b"]).text == "/a/b")
        #expect(SafeURL(path: []).text == "/")
    }

    @Test(arguments: [
        "https://example.com/a?b#c", "HTTP://example.com", "mailto:a@example.com", "tel:+6621234567",
    ])
    func `harmless schemes are accepted`(address: String) {
        #expect(SafeURL(external: address)?.text == address)
    }

    @Test(arguments: ["https:", "https://", "https:///x", "https:example.com", "mailto:", "ftp://example.com", "a b"])
    func `addresses without a target are refused`(address: String) {
        #expect(SafeURL(external: address) == nil)
    }

    @Test func `an address is encoded where a header could not carry it, and bounded`() {
        #expect(SafeURL(external: "https://example.com/ไ\"")?.text == "https://example.com/%E0%B9%84%22")
        #expect(SafeURL(local: "/" + String(repeating: "a", count: 2_047)) != nil)
        #expect(SafeURL(local: "/" + String(repeating: "a", count: 2_048)) == nil)
    }

    @Test func `a literal of our source is taken as it is`() {
        let home: SafeURL = "/desk?tab=1"

        #expect(("<a\(attribute: "href", home)>" as HTML).text == "<a href=\"/desk?tab=1\">")
    }
}
