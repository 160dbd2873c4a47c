// SPDX-License-Identifier: Apache-2.0

extension Request {
    /// Which of `types` the client likes best; nil when it accepts none.
    ///
    /// Equal wishes go to the earlier type.
    package func prefers(_ types: [String]) -> String? {
        guard let accept = headers["accept"] else { return types.first }
        let ranges = QualityList(accept)
        return ranges.best(of: types) { range, type in
            if range == type { return 3 }
            if range == "*/*" { return 1 }
            guard range.hasSuffix("/*"), type.hasPrefix(range.dropLast()) else { return nil }
            return 2
        }
    }

    /// Whether the client would rather read a page than JSON, as browsers say.
    package var prefersHTML: Bool {
        prefers(["application/json", "text/html"]) == "text/html"
    }

    /// Which of `languages` (primary tags such as `th`) `Accept-Language` likes best; `fallback` if none.
    package func language(among languages: [String], default fallback: String) -> String {
        guard let accept = headers["accept-language"] else { return fallback }
        let best = QualityList(accept).best(of: languages) { range, language in
            if range == language || range.hasPrefix(language + "-") { return 2 }
            return range == "*" && language == fallback ? 1 : nil
        }
        return best ?? fallback
    }

    /// Whether the answer may be sent gzipped.
    package var acceptsGzip: Bool {
        guard let accept = headers["accept-encoding"] else { return false }
        return QualityList(accept).best(of: ["gzip"]) { range, coding in
            range == coding ? 2 : range == "*" ? 1 : nil
        } != nil
    }
}

/// The ranges of an `Accept…` header with their weights.
struct QualityList {
    /// Limit: ranges looked at; more is nobody's honest wish.
    private static let rangesMax = 32
    private var ranges: [(name: String, quality: Int)] = []

    init(_ header: String) {
        for item in header.split(separator: ",").prefix(Self.rangesMax) {
            let parts = item.split(separator: ";")
            guard let first = parts.first else { continue }
            var quality = 1000
            for part in parts.dropFirst() {
                let text = part.filter { $0 != " " && $0 != "\t" }
                if text.hasPrefix("q=") || text.hasPrefix("Q=") { quality = Self.thousandths(text.dropFirst(2)) }
            }
            ranges.append((first.filter { $0 != " " && $0 != "\t" }.lowercased(), quality))
        }
    }

    /// The candidate with the highest weight; the most specific range decides each one's weight.
    func best(of candidates: [String], specificity: (String, String) -> Int?) -> String? {
        var best: (candidate: String, quality: Int)?
        for candidate in candidates {
            var match = (specificity: 0, quality: 0)
            for range in ranges {
                guard let found = specificity(range.name, candidate), found > match.specificity else { continue }
                match = (found, range.quality)
            }
            if match.quality > best?.quality ?? 0 { best = (candidate, match.quality) }
        }
        return best?.candidate
    }

    private static func thousandths(_ text: Substring) -> Int {
        guard let value = Double(text), value >= 0, value <= 1 else { return 0 }
        return Int(value * 1000)
    }
}
