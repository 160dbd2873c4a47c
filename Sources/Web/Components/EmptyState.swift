// SPDX-License-Identifier: Apache-2.0
package import HTML

/// What stands where a list would be, when there is nothing to list.
package struct EmptyState {
    package let title: String
    package let text: String?

    package init(_ title: String, _ text: String? = nil) {
        self.title = title
        self.text = text
    }

    package var html: HTML {
        let more: HTML = text.map { "<p>\($0)</p>" as HTML } ?? .empty
        return "<div class=\"empty-state\"><p class=\"empty-title\">\(title)</p>\(more)</div>\n"
    }
}
