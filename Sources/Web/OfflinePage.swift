// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// Shown by the browser itself where a page cannot be fetched: what that means, and whom one can call all the same.
///
/// Kept before it is needed, hence in both languages: the reader may have changed to the other one since.
struct OfflinePage: Framed {
    let frame: Frame

    var layout: Layout {
        Layout(
            frame, title: say(.offlineTitle),
            """
            <h1>\(say(.offlineTitle))</h1>
            <p class="lead">\(whole(.offlineHint))</p>
            <p><a class="btn btn-primary" href="" data-retry>\(say(.offlineRetry))</a></p>
            \(numbers)\(other)
            """)
    }

    private var numbers: HTML {
        let items = SiteFooter.calls.map { number, label -> HTML in
            """
            <li><a\(attribute: "href", SafeURL(external: "tel:" + number))><strong>\(number)</strong></a> \(say(label))</li>

            """
        }
        return "<p>\(whole(.offlineCall))</p>\n<ul>\(items)</ul>\n"
    }

    private var other: HTML {
        let language = frame.language.other
        return """
            <section class="panel" lang="\(language.rawValue)"><h2>\(Message.offlineTitle.text(in: language))</h2>
            <p>\(ThaiWords(Message.offlineHint.text(in: language), in: language).html)</p></section>

            """
    }
}

extension Site {
    /// The page for when a page can't be fetched, and the script that keeps it in the browser.
    var offlineRoutes: [Route<Visit>] {
        let script = offlineScript
        return [
            .page("/offline") { _, visit in visit.answer(OfflinePage(frame: visit.frame).layout) },
            .inline(.get, "/offline.js") { _ in
                var response = Response(type: "text/javascript; charset=utf-8", script)
                // Asked for anew after each start of the browser, so that it follows what the page says and looks like.
                response.headers.set("Cache-Control", "no-cache")
                return response
            },
        ]
    }

    /// The list of what it keeps, and the script; other words or another look of the page make another script.
    private var offlineScript: [UInt8] {
        let kept = ["/offline"] + (Styles.names + Styles.thaiFonts + [Script.page.file, "icon.svg"]).map(assets.path)
        let pages = Language.allCases.flatMap { language in
            let frame = Frame(
                language: language, site: self, here: SafeURL(path: ["offline"]), csrf: "", once: "",
                principal: .anonymous)
            return OfflinePage(frame: frame).layout.html.bytes
        }
        let head = """
            // \(ETag(of: pages).text)
            const kept = [\(kept.map { "\"\($0)\"" }.joined(separator: ", "))];

            """
        return Array(head.utf8) + PackageResources.offline_js
    }
}
