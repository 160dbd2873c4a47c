// SPDX-License-Identifier: Apache-2.0
import Complaints
package import HTML
import HTTP
import Operations

/// The page around every page: head, header, navigation, footer.
package struct Layout: Framed {
    package let frame: Frame
    /// Before the site's name in the window's title.
    package let title: String
    /// The navigation's entry that this page is or stands below; nil for none.
    package let current: Link?
    /// Wide for tables, narrow for reading.
    package let isWide: Bool
    /// What the page gains beside the script that every page has.
    package let scripts: [Script]
    package let body: HTML

    package init(
        _ frame: Frame, title: String, current: Link? = nil, isWide: Bool = false, scripts: [Script] = [],
        _ body: HTML
    ) {
        self.frame = frame
        self.title = title
        self.current = current
        self.isWide = isWide
        self.scripts = [.page] + scripts
        self.body = body
    }

    package var html: HTML {
        """
        <!doctype html>
        <html lang="\(frame.language.rawValue)"\(attribute: "class", frame.isDesk ? "desk" : nil)>
        \(head)
        <body data-offline="\(say(.offlineSend))" data-online="\(say(.offlineBack))" \
        data-left="\(say(.countLeft))" data-over="\(say(.countOver))">
        <a class="skip-link" href="#main">\(say(.layoutSkip))</a>
        \(banner)\(SiteHeader(frame: frame, current: current).html)
        <main id="main" class="\(isWide ? "page page-wide" : "page")">
        \(body)</main>
        \(SiteFooter(frame: frame).html)
        </body>
        </html>
        """
    }

    private var head: HTML {
        """
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="\(frame.principal == .anonymous ? "index" : "noindex")">
        <meta name="theme-color" content="#083c47">
        <title>\(title) – \(say(.siteName))</title>
        <link rel="icon" href="\(frame.site.assets.path("icon.svg"))" type="image/svg+xml">
        \(preloads)\(Styles.names.map { "<link rel=\"stylesheet\" href=\"\(frame.site.assets.path($0))\">\n" as HTML })\
        \(scripts.map(frame.site.tag))\
        </head>
        """
    }

    /// Thai letters are there before the first line is drawn, so that nothing moves afterwards.
    private var preloads: HTML {
        guard frame.language == .thai else { return .empty }
        return Styles.thaiFonts.map { font -> HTML in
            """
            <link rel="preload" href="\(frame.site.assets.path(font))" as="font" type="font/ttf" crossorigin="anonymous">

            """
        }.joined()
    }

    private var banner: HTML {
        guard frame.site.isDemo else { return .empty }
        return "<aside class=\"demo-banner\" aria-label=\"\(say(.layoutDemoLabel))\">\(say(.layoutDemo))</aside>\n"
    }
}
