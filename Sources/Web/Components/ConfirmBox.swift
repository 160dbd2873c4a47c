// SPDX-License-Identifier: Apache-2.0
package import HTML

/// The last question before something that is not easily undone.
package struct ConfirmBox {
    package let title: String
    /// What will happen.
    package let consequences: [String]
    /// The form that does it.
    package let form: HTML

    package init(_ title: String, consequences: [String], form: HTML) {
        self.title = title
        self.consequences = consequences
        self.form = form
    }

    package var html: HTML {
        """
        <section class="confirm-box">
          <h2>\(title)</h2>
          <ul>\(consequences.map { "<li>\($0)</li>" as HTML })</ul>
          \(form)
        </section>

        """
    }
}
