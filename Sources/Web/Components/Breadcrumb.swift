// SPDX-License-Identifier: Apache-2.0
package import HTML

/// Where a page stands below others; the last entry is the page itself.
package struct Breadcrumb: Framed {
    package let frame: Frame
    package let path: [(label: String, link: Link)]
    package let current: String

    package init(_ frame: Frame, _ path: [(label: String, link: Link)], current: String) {
        self.frame = frame
        self.path = path
        self.current = current
    }

    package var html: HTML {
        let above = path.map { "<li class=\"breadcrumb-item\"><a href=\"\($0.link)\">\($0.label)</a></li>" as HTML }
        return """
            <nav aria-label="\(say(.breadcrumbLabel))"><ol class="breadcrumb">\(above)\
            <li class="breadcrumb-item active" aria-current="page">\(current)</li></ol></nav>

            """
    }
}
