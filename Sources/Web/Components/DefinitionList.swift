// SPDX-License-Identifier: Apache-2.0
package import HTML

/// Names and what belongs to them; entries without content are left out.
package struct DefinitionList {
    package let entries: [(term: String, content: HTML?)]

    package init(_ entries: [(term: String, content: HTML?)]) {
        self.entries = entries
    }

    package var html: HTML {
        let lines = entries.compactMap { entry -> HTML? in
            entry.content.map { "<div><dt>\(entry.term)</dt><dd>\($0)</dd></div>\n" }
        }
        return "<dl class=\"definitions\">\n\(lines)</dl>\n"
    }
}
