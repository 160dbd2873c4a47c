// SPDX-License-Identifier: Apache-2.0
import HTML

/// Asks an officer who they are.
struct LoginPage: Framed {
    let frame: Frame
    let form: FormState
    /// Where to go afterwards; checked when it is used.
    let next: String?

    var layout: Layout {
        let action = Link("desk", "login", query: next.map { [("next", $0)] } ?? [])
        return Layout(
            frame, title: say(.loginTitle),
            """
            <h1>\(say(.loginTitle))</h1>
            \(ErrorSummary(form, labels: [:]).html)\(PostForm(frame, to: action, style: "panel", fields).html)\(demo)
            """)
    }

    private var fields: HTML {
        Field("login", say(.loginName), in: form, isRequired: true, autocomplete: "username", max: 64, isShort: true)
            .html
            + Field(
                "password", say(.loginPassword), in: form, kind: .password, isRequired: true,
                autocomplete: "current-password", max: 200, isShort: true
            ).html
            + SubmitRow(say(.loginEnter)).html
    }

    private var demo: HTML {
        guard !frame.site.demoAccounts.isEmpty else { return .empty }
        let rows = frame.site.demoAccounts.map { account -> [HTML] in
            ["\(say(account.role))", "<code>\(account.login)</code>", "<code>\(account.password)</code>"]
        }
        let columns = [
            DataTable.Column(say(.loginRole)), .init(say(.loginName)), .init(say(.loginPassword)),
        ]
        return """
            <section class="demo-accounts"><h2>\(say(.loginDemo))</h2>
            \(DataTable(say(.loginDemoText), columns, rows: rows).html)</section>

            """
    }
}

/// Asks an officer for a password of their own.
struct PasswordPage: Framed {
    let frame: Frame
    let form: FormState
    /// Whether nothing else can be done before.
    let isForced: Bool

    var layout: Layout {
        let labels = [
            "current": say(.passwordCurrent), "new": say(.passwordNew), "again": say(.passwordAgain),
        ]
        return Layout(
            frame, title: say(.passwordTitle),
            """
            <h1>\(say(.passwordTitle))</h1>
            \(isForced ? Alert(.info, "<p>\(whole(.passwordForced))</p>").html : .empty)\
            \(ErrorSummary(form, labels: labels).html)\(PostForm(frame, to: .password, style: "panel", fields).html)
            """)
    }

    private var fields: HTML {
        Field(
            "current", say(.passwordCurrent), in: form, kind: .password, isRequired: true,
            autocomplete: "current-password", max: 200, isShort: true
        ).html
            + Field(
                "new", say(.passwordNew), in: form, hint: say(.passwordHint), kind: .password, isRequired: true,
                autocomplete: "new-password", max: 200, isShort: true
            ).html
            + Field(
                "again", say(.passwordAgain), in: form, kind: .password, isRequired: true,
                autocomplete: "new-password", max: 200, isShort: true
            ).html
            + SubmitRow(say(.passwordSave)).html
    }
}
