// SPDX-License-Identifier: Apache-2.0
package import HTML

/// A form that changes something: sends itself to where it stands, with the token that every such form needs.
///
/// In parts, whether files come with it or not: the other encoding makes nine bytes of each Thai sign, so that a text
/// that is not too long could be too large.
package struct PostForm: Framed {
    package let frame: Frame
    package let action: Link
    package let body: HTML
    /// As one word for style sheets; nil for none.
    package let style: String?

    package init(_ frame: Frame, to action: Link, style: String? = nil, _ body: HTML) {
        self.frame = frame
        self.action = action
        self.body = body
        self.style = style
    }

    package var html: HTML {
        """
        <form method="post" action="\(action)"\(attribute: "class", style) enctype="multipart/form-data" novalidate>
        <input type="hidden" name="csrf" value="\(frame.csrf)">
        <input type="hidden" name="once" value="\(frame.once)">
        \(body)</form>

        """
    }
}
