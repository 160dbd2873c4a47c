// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// One question of a filing, on a page of its own.
struct FilingPage: Framed {
    let frame: Frame
    let screen: FilingScreen
    let form: FormState
    let draft: FilingDraft
    /// The draft's key, for browsers that lose their cookies in between; nil before there is a draft.
    let token: String?
    let notice: FilingNotice?
    /// The ways by which this installation can tell somebody.
    let offered: [NoticeChannel]

    var layout: Layout {
        Layout(
            frame, title: say(screen.title), current: .file,
            scripts: screen == .place ? [.filing, .areas, .map] : [.filing],
            """
            <div class="filing">
            \(FilingProgress(frame: frame, draft: draft, screen: screen).html)\
            <h1>\(say(screen.title))</h1>
            <p class="lead">\(whole(screen.lead))</p>
            \(notice?.box(in: frame))\(ErrorSummary(form, labels: screen.labels(in: frame)).html)\(emergency)\
            \(FilingForm(frame, to: .filing(screen), token: token, fields + buttons).html)\
            \(forget)</div>

            """)
    }

    /// On the page of the story, where the script shows it, and on the next one.
    private var emergency: HTML {
        let found = EmergencyWords.found(in: draft.answers["narrative"] ?? "")
        guard screen == .story || screen == .place && !found.isEmpty else { return .empty }
        return EmergencyCall(frame: frame, found: found).html
    }

    private var fields: HTML {
        switch screen {
        case .kind: kind
        case .story: story
        case .place: PlaceFields(frame: frame, form: form).html
        case .files: FileFields(frame: frame, form: form, files: draft.files, refused: draft.refused ?? []).html
        case .identity: identity
        case .contact: contact
        case .others: others
        }
    }

    private var kind: HTML {
        let choices = Complaints.Kind.allCases.map { kind in
            Choice(kind.rawValue, say(kind.plainMessage), hint: kind.example.map(say))
        }
        return RadioGroup("kind", say(.filingChoose), choices, in: form, isRequired: true).html
            + "<p class=\"filing-danger\">\(say(.filingEmergency))</p>\n"
    }

    private var story: HTML {
        TextArea(
            "narrative", say(.filingNarrative), in: form, isRequired: true, rows: 9,
            max: Complaints.Limits.narrativeCharactersMax
        ).html
    }

    private var identity: HTML {
        let choices = IdentityLevel.allCases.map { level in
            Choice(level.rawValue, say(level.message), hint: say(level.plainExplanation))
        }
        let more = IdentityLevel.allCases.map { level -> HTML in
            "<p><strong>\(say(level.message))</strong>: \(whole(level.explanation))</p>\n"
        }
        return RadioGroup("identityLevel", say(.filingChoose), choices, in: form, isRequired: true).html
            + "<details class=\"more\"><summary>\(say(.filingIdentityMore))</summary>\n\(more)</details>\n"
    }

    private var contact: HTML {
        line("complainant/name", .filingName, .text, autocomplete: "name", isRequired: true)
            + line("complainant/phone", .filingPhone, .tel, autocomplete: "tel", max: 30)
            + line("complainant/email", .filingEmail, .email, autocomplete: "email", max: 254)
            + TextArea(
                "complainant/address", say(.filingAddress), in: form, isConditional: true, rows: 3,
                max: Complaints.Limits.placeCharactersMax
            ).html + told
    }

    /// A list and no group of buttons: one more page of words would make nobody choose better.
    private var told: HTML {
        Select(
            "notices", say(.noticesNow), offered.map { Choice($0.rawValue, say($0.message)) }, in: form,
            isConditional: true, empty: say(.noticesNobody)
        ).html
    }

    private var others: HTML {
        line("aggrieved/name", .filingFor, .text) + line("aggrieved/phone", .filingForPhone, .tel, max: 30)
            + line("respondent/name", .filingAbout, .text)
    }

    private func line(
        _ name: String, _ label: Message, _ kind: Field.Kind, autocomplete: String? = "off", isRequired: Bool = false,
        max: Int = Complaints.Limits.nameCharactersMax
    ) -> HTML {
        Field(
            name, say(label), in: form, kind: kind, isRequired: isRequired, isConditional: !isRequired,
            autocomplete: autocomplete, max: max, isShort: kind == .tel
        ).html
    }

    private var buttons: HTML {
        let back: HTML =
            screen.before(draft) == nil
            ? .empty
            : " <button type=\"submit\" class=\"btn btn-link\" name=\"go\" value=\"back\">\(say(.back))</button>"
        return """
            <div class="submit-row">
              <button type="submit" class="btn btn-primary btn-lg">\(say(.filingContinue))</button>\(back)
            </div>

            """
    }

    private var forget: HTML {
        token == nil ? .empty : ForgetDraft(frame: frame, token: token, label: .filingForget).html
    }
}

/// How far the person is.
struct FilingProgress: Framed {
    let frame: Frame
    let draft: FilingDraft
    /// Nil for the review at the end.
    let screen: FilingScreen?

    var html: HTML {
        let asked = FilingScreen.asked(draft)
        let (number, count) = ((screen.flatMap(asked.firstIndex) ?? asked.count) + 1, asked.count + 1)
        return """
            <div class="filing-progress"><progress max="\(count)" value="\(number)" \
            aria-label="\(say(.filingProgress(number, of: count)))"></progress>\
            <span aria-hidden="true">\(number)/\(count)</span></div>

            """
    }
}

/// A form of the filing, which carries the draft's key along.
struct FilingForm: Framed {
    let frame: Frame
    let form: PostForm

    init(_ frame: Frame, to action: Link, token: String?, _ body: HTML) {
        self.frame = frame
        let key: HTML = "<input type=\"hidden\" name=\"draft\" value=\"\(token ?? "")\">\n"
        form = PostForm(frame, to: action, style: "filing-form", key + body)
    }

    var html: HTML { form.html }
}

/// Removes all that was typed from server and browser.
struct ForgetDraft: Framed {
    let frame: Frame
    let token: String?
    let label: Message

    /// Folded, so that one touch clears nothing.
    var html: HTML {
        let button: HTML = "<button type=\"submit\" class=\"btn btn-danger\">\(say(label))</button>"
        let key: HTML = "<input type=\"hidden\" name=\"draft\" value=\"\(token ?? "")\">\n"
        return """
            <details class="filing-forget no-print"><summary>\(say(label))</summary>
            <p>\(whole(.filingForgetMeans))</p>
            \(PostForm(frame, to: .filingForgotten, key + button).html)</details>

            """
    }
}
