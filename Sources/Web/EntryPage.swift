// SPDX-License-Identifier: Apache-2.0
import HTML

/// Asks for the code and the PIN.
struct EntryPage: Framed {
    let frame: Frame
    let form: FormState
    let notice: Notice?

    var layout: Layout {
        Layout(
            frame, title: say(.trackTitle), current: .track,
            """
            <h1>\(say(.trackTitle))</h1>
            \(notice.map { Alert(.success, "<p>\(say($0.message))</p>").html })\
            \(ErrorSummary(form, .trackErrors, labels: ["code": say(.trackCode), "pin": say(.trackPIN)]).html)\
            \(PostForm(frame, to: .track, fields).html)
            <p class="text-muted mt-4">\(whole(.trackLost))</p>

            """)
    }

    private var fields: HTML {
        Field(
            "code", say(.trackCode), in: form, hint: say(.trackCodeHint), isRequired: true, autocomplete: "off",
            max: 32, isShort: true
        ).html
            + Field(
                "pin", say(.trackPIN), in: form, hint: say(.trackPINHint), isRequired: true, autocomplete: "off",
                inputMode: "numeric", max: 12, isShort: true
            ).html
            + SubmitRow(say(.trackEnter)).html
    }
}
