// SPDX-License-Identifier: Apache-2.0
package import HTML

/// The ways through a long list: to its beginning and to what follows; nothing when it fits one page.
package struct Pager: Framed {
    package let frame: Frame
    /// Nil on the first page.
    package let first: Link?
    /// Nil on the last page.
    package let next: Link?

    package init(_ frame: Frame, first: Link?, next: Link?) {
        self.frame = frame
        self.first = first
        self.next = next
    }

    package var html: HTML {
        guard first != nil || next != nil else { return .empty }
        let start: HTML =
            first.map { "<li><a class=\"btn btn-outline-primary\" href=\"\($0)\">\(say(.pagerFirst))</a></li>" }
            ?? .empty
        let more: HTML =
            next.map {
                "<li><a class=\"btn btn-outline-primary\" rel=\"next\" href=\"\($0)\">\(say(.pagerNext))</a></li>"
            } ?? .empty
        return "<nav class=\"pager\" aria-label=\"\(say(.pagerLabel))\"><ul>\(start)\(more)</ul></nav>\n"
    }
}
