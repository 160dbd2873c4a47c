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
        <html lang="\(frame.language.rawValue)">
        \(head)
        <body>
        <a class="skip-link" href="#main">\(say(.layoutSkip))</a>
        \(banner)\(header)
        <main id="main" class="\(isWide ? "page page-wide" : "page")">
        \(body)</main>
        \(footer)
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
        <title>\(title) – \(say(.siteName))</title>
        <link rel="icon" href="\(frame.site.assets.path("icon.svg"))" type="image/svg+xml">
        \(Styles.names.map { "<link rel=\"stylesheet\" href=\"\(frame.site.assets.path($0))\">\n" as HTML })\
        \(scripts.map(frame.site.tag))\
        </head>
        """
    }

    private var banner: HTML {
        guard frame.site.isDemo else { return .empty }
        return "<p class=\"demo-banner\" role=\"note\">\(say(.layoutDemo))</p>\n"
    }

    private var header: HTML {
        """
        <header class="site-header">
          <div class="site-header-inner">
            <a class="brand" href="\(isDesk ? Link.desk : .home)"><span class="brand-mark" aria-hidden="true"></span>\
        <span class="brand-words"><span class="brand-name">\(say(.siteName))</span> \
        <span class="brand-motto">\(say(.siteMotto))</span></span></a>
            <nav class="site-nav" aria-label="\(say(.layoutNavigation))"><ul>\(items)</ul></nav>
            <div class="site-tools">\(languageSwitch)\(whoAmI)</div>
          </div>
        </header>
        """
    }

    private var isDesk: Bool { frame.principal.officer != nil }

    private var items: HTML {
        let items = frame.principal.officer.map(NavigationItem.desk(for:)) ?? NavigationItem.everybody
        return items.map { item -> HTML in
            """
            <li><a href="\(item.link)"\(attribute: "aria-current", item.link == current ? "page" : nil)>\
            \(say(item.label))</a></li>
            """
        }.joined()
    }

    private var languageSwitch: HTML {
        let other = frame.language.other
        return """
            <a class="language-switch" href="\(Link.language(other, back: frame.here))" \
            hreflang="\(other.rawValue)" lang="\(other.rawValue)">\(other.ownName)</a>
            """
    }

    private var whoAmI: HTML {
        switch frame.principal {
        case .officer(let officer), .caller(let officer, _):
            let button: HTML = "<button type=\"submit\" class=\"btn btn-link\">\(say(.layoutLogOut))</button>"
            let form = PostForm(frame, to: .logout, style: "inline", button)
            return "<span class=\"who\">\(officer.name)</span>\(form.html)"
        case .complainant:
            let button: HTML = "<button type=\"submit\" class=\"btn btn-link\">\(say(.layoutLeave))</button>"
            return PostForm(frame, to: .leave, style: "inline", button).html
        case .anonymous, .partner, .system:
            return .empty
        }
    }

    private var footer: HTML {
        """
        <footer class="site-footer">
          <div class="site-footer-inner">
            <p class="numbers"><strong>1111</strong> \(say(.footerHotline)) · <strong>191</strong> \
        \(say(.footerPolice)) · <strong>1669</strong> \(say(.footerAmbulance))</p>
            <p>\(say(.footerOwner))</p>
            <ul><li><a href="\(Link.privacy)">\(say(.privacyTitle))</a></li>\
        <li><a href="\(Link.login())">\(say(.footerDesk))</a></li></ul>
          </div>
        </footer>
        """
    }
}
