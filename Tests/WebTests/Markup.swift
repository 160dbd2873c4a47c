// SPDX-License-Identifier: Apache-2.0
import Testing

/// Reads a page as a browser would, strictly, and says what is wrong with it.
struct Markup {
    private(set) var faults: [String] = []
    private var ids: [String] = []
    private var references: [String] = []
    private var open: [String] = []
    private static let void: Set<String> = ["meta", "link", "input", "br", "hr", "img", "wbr"]

    /// What is wrong with the page; empty when nothing is.
    static func faults(in text: String) -> [String] {
        var markup = Markup()
        markup.read(text)
        return markup.faults
    }

    private mutating func read(_ text: String) {
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            guard let end = rest[start...].firstIndex(of: ">") else { return faults.append("an open tag at the end") }
            let text = String(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
            if text.hasPrefix("script"), !rest.hasPrefix("</script>") { faults.append("a script in the page") }
            tag(text)
        }
        if !open.isEmpty { faults.append("never closed: \(open)") }
        for id in Set(ids) where ids.filter({ $0 == id }).count > 1 { faults.append("two elements have the id \(id)") }
        for reference in references where !ids.contains(reference) {
            faults.append("no element has the id \(reference)")
        }
    }

    private mutating func tag(_ text: String) {
        if text.hasPrefix("!doctype") { return }
        if text.hasPrefix("/") {
            let name = String(text.dropFirst())
            if open.popLast() != name { faults.append("</\(name)> closes something else") }
            return
        }
        let name = String(text.prefix { !$0.isWhitespace })
        if name == "style" { faults.append("<style> in the page") }
        let attributes = attributes(text.dropFirst(name.count))
        if name == "script", !attributes.contains(where: { $0 == "src" && $1.hasPrefix("/assets/") }) {
            faults.append("a script that is no asset of ours")
        }
        for (attribute, value) in attributes { check(attribute, value) }
        if !Self.void.contains(name) { open.append(name) }
    }

    private mutating func check(_ attribute: String, _ value: String) {
        switch attribute {
        case "style": faults.append("an inline style")
        case "id": ids.append(value)
        case "for": references.append(value)
        case "aria-describedby", "aria-labelledby": references += value.split(separator: " ").map(String.init)
        case "href" where value.hasPrefix("#"): references.append(String(value.dropFirst()))
        case "href", "src", "action":
            if value.lowercased().hasPrefix("javascript:") { faults.append("a script in an address") }
        default:
            if attribute.hasPrefix("on") { faults.append("an inline handler \(attribute)") }
        }
    }

    private mutating func attributes(_ text: Substring) -> [(String, String)] {
        var found: [(String, String)] = []
        var rest = text.drop { $0.isWhitespace }
        while !rest.isEmpty {
            let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
            rest = rest.dropFirst(name.count)
            guard rest.hasPrefix("=") else {
                found.append((String(name), ""))
                rest = rest.drop { $0.isWhitespace }
                continue
            }
            guard rest.hasPrefix("=\"") else {
                faults.append("an attribute without quotes: \(name)")
                return found
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            found.append((String(name), String(value)))
            rest = rest.dropFirst(value.count + 3).drop { $0.isWhitespace }
        }
        return found
    }
}

@Suite struct MarkupTests {
    @Test(arguments: [
        "<p>", "<p></div>", "<p id=\"a\"></p><p id=\"a\"></p>", "<label for=\"none\"></label>",
        "<p style=\"color:red\"></p>", "<p onclick=\"x()\"></p>", "<script></script>",
        "<script src=\"/assets/a.js\">alert(1)</script>", "<script src=\"https://evil.example/a.js\"></script>",
        "<a href=\"javascript:x()\"></a>",
        "<p class=a></p>",
    ])
    func `a fault is found`(text: String) {
        #expect(!Markup.faults(in: text).isEmpty)
    }

    @Test func `a sound page has none`() {
        let page = "<!doctype html><script src=\"/assets/a.js\" defer></script><p id=\"a\"><input required></p>"
        #expect(Markup.faults(in: page + "<a href=\"#a\">x</a>").isEmpty)
    }
}
