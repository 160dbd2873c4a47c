// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP

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
        """
        <p>\(whole(.offlineCall))</p>
        <ul>\(number("1111", .footerHotline))\(number("191", .footerPolice))\(number("1669", .footerAmbulance))</ul>

        """
    }

    private func number(_ number: String, _ label: Message) -> HTML {
        """
        <li><a\(attribute: "href", SafeURL(external: "tel:" + number))><strong>\(number)</strong></a> \(say(label))</li>

        """
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
    /// The page for when there is no connection, and the script that keeps it in the browser.
    var offlineRoutes: [Route<Visit>] {
        [
            .page("/offline") { _, visit in visit.answer(OfflinePage(frame: visit.frame).layout) },
            .inline(.get, "/offline.js") { _ in
                var response = Response(type: "text/javascript; charset=utf-8", offlineScript)
                // Asked for anew after each start of the browser, so that it follows what the pages look like.
                response.headers.set("Cache-Control", "no-cache")
                return response
            },
        ]
    }

    /// The list of what it keeps, and the script; another look of the page makes another script.
    private var offlineScript: [UInt8] {
        let kept = ["/offline"] + (Styles.names + Styles.thaiFonts + [Script.page.file, "icon.svg"]).map(assets.path)
        return Array("const kept = [\(kept.map { "\"\($0)\"" }.joined(separator: ", "))];\n".utf8)
            + PackageResources.offline_js
    }
}
