// SPDX-License-Identifier: Apache-2.0
package import HTML

/// A form that changes something: sends itself to where it stands, with the token that every such form needs.
package struct PostForm: Framed {
    package let frame: Frame
    package let action: Link
    package let body: HTML
    /// Whether files may come with it.
    package let hasFiles: Bool
    /// As one word for style sheets; nil for none.
    package let style: String?

    package init(_ frame: Frame, to action: Link, hasFiles: Bool = false, style: String? = nil, _ body: HTML) {
        self.frame = frame
        self.action = action
        self.body = body
        self.hasFiles = hasFiles
        self.style = style
    }

    package var html: HTML {
        """
        <form method="post" action="\(action)"\(attribute: "class", style)\
        \(attribute: "enctype", hasFiles ? "multipart/form-data" : nil) novalidate>
        <input type="hidden" name="csrf" value="\(frame.csrf)">
        <input type="hidden" name="once" value="\(frame.once)">
        \(body)</form>

        """
    }
}
