// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// Above every page: whose site it is, where one may go, in which language, and who one is.
struct SiteHeader: Framed {
    let frame: Frame
    /// The entry that the page is or stands below; nil for none.
    let current: Link?

    var html: HTML {
        """
        <header class="site-header">
          <div class="site-header-inner">
            <a class="brand" href="\(frame.isDesk ? Link.desk : .home)">\(Self.mark)\
        <span class="brand-words"><span class="brand-name">\(say(.siteName))</span> \
        <span class="brand-motto">\(say(.siteMotto))</span></span></a>
            \(frame.isDesk ? .empty : navigation)<div class="site-tools">\(help)\(bell)\(languageSwitch)\(whoAmI)\(menu)</div>
          </div>
          \(frame.isDesk ? "<div class=\"site-nav-row\"><div class=\"site-nav-inner\">\(navigation)</div></div>" : .empty)
        </header>
        """
    }

    /// The sign of the site: a speech bubble with a listening ear's ring in it.
    private static let mark: HTML = """
        <span class="brand-mark"><svg viewBox="0 0 64 64" aria-hidden="true"><path fill="currentColor" \
        fill-rule="evenodd" d="M32 4a28 28 0 1 1 0 56H8a4 4 0 0 1-4-4V32A28 28 0 0 1 32 4zm0 14a14 14 0 1 0 0 28 14 14 0 0 \
        0 0-28zm0 9a5 5 0 1 1 0 10 5 5 0 0 1 0-10z"></path></svg></span>
        """

    private var entries: [NavigationItem] {
        frame.principal.officer.map(NavigationItem.desk(for:)) ?? NavigationItem.everybody
    }

    private var navigation: HTML {
        "<nav class=\"site-nav\" aria-label=\"\(say(.layoutNavigation))\"><ul>\(list)</ul></nav>\n"
    }

    private var list: HTML {
        entries.map { item -> HTML in
            """
            <li><a href="\(item.link)"\(attribute: "aria-current", item.link == current ? "page" : nil)>\
            \(say(item.label))</a></li>
            """
        }.joined()
    }

    /// The same entries for narrow screens, behind a button that opens without any script.
    private var menu: HTML {
        """
        <details class="menu menu-small"><summary>\(say(.layoutMenu))</summary>\
        <div class="menu-panel"><nav aria-label="\(say(.layoutMenu))"><ul>\(list)</ul></nav></div></details>
        """
    }

    private var languageSwitch: HTML {
        let other = frame.language.other
        return """
            <a class="language-switch" href="\(Link.language(other, back: frame.here))" \
            hreflang="\(other.rawValue)" lang="\(other.rawValue)">\(other.ownName)</a>
            """
    }

    /// To what the officer's own work is; narrow screens have it in the menu of the account.
    private var help: HTML {
        guard let officer = frame.principal.officer else { return .empty }
        return """
            <a class="help" href="\(Link.guide(for: officer))" aria-label="\(say(.guideOwn))" \
            title="\(say(.guideOwn))">?</a>
            """
    }

    private var bell: HTML {
        guard frame.isDesk else { return .empty }
        let count = frame.unread
        let badge: HTML =
            count == 0 ? .empty : "<span class=\"bell-count\" aria-hidden=\"true\">\(capped(count))</span>"
        return """
            <a class="bell" href="\(Link.notifications)" aria-label="\(say(.notificationsUnread(capped(count))))" \
            title="\(say(.notificationsTitle))"><svg viewBox="0 0 24 24" aria-hidden="true" fill="none" \
            stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path \
            d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4"></path></svg>\(badge)</a>
            """
    }

    private func capped(_ count: Int) -> String {
        count > Limits.unreadShown ? "\(Limits.unreadShown)+" : String(count)
    }

    private var whoAmI: HTML {
        switch frame.principal {
        case .officer(let officer), .caller(let officer, _):
            let button: HTML = "<button type=\"submit\" class=\"btn btn-link\">\(say(.layoutLogOut))</button>"
            return """
                <details class="menu account"><summary><svg class="who-icon" viewBox="0 0 24 24" \
                aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path \
                d="M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 20c1-4 4-5 8-5s7 1 8 5"></path></svg>\
                <span class="who" title="\(officer.name)">\(officer.name)</span></summary>\
                <div class="menu-panel"><p class="who-whole">\(officer.name)</p>\
                <ul><li><a href="\(Link.account)">\(say(.navigationAccount))</a></li>\
                <li><a href="\(Link.guide(for: officer))">\(say(.guideOwn))</a></li>\
                <li>\(PostForm(frame, to: .logout, style: "inline", button).html)</li></ul></div></details>
                """
        case .complainant:
            let button: HTML = "<button type=\"submit\" class=\"btn btn-link\">\(say(.layoutLeave))</button>"
            return PostForm(frame, to: .leave, style: "inline", button).html
        case .anonymous, .partner, .system:
            return .empty
        }
    }
}

/// Below every page: numbers to call, whose site it is, and what else there is to read.
struct SiteFooter: Framed {
    let frame: Frame

    var html: HTML {
        """
        <footer class="site-footer">
          <div class="site-footer-inner">
            \(frame.isDesk ? .empty : numbers)<p>\(whole(.footerOwner))</p>
            <ul>\(links.map { "<li><a href=\"\($0.link)\">\(say($0.label))</a></li>" as HTML })</ul>
          </div>
        </footer>
        """
    }

    private var numbers: HTML {
        """
        <p class="numbers">\(Self.calls.map { "<span><strong>\($0.number)</strong> \(say($0.label))</span> " as HTML })</p>

        """
    }

    /// Whom anybody can call at any time.
    static let calls: [(number: String, label: Message)] = [
        ("1111", .footerHotline), ("191", .footerPolice), ("1669", .footerAmbulance),
    ]

    private var links: [NavigationItem] {
        let all = [NavigationItem(.guideTitle, .guide), NavigationItem(.privacyTitle, .privacy)]
        return frame.isDesk
            ? all + [NavigationItem(.footerPublic, .home)] : all + [NavigationItem(.footerDesk, .login())]
    }
}
