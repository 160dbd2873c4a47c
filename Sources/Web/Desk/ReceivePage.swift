// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// The operator's console: everything on one screen, in the order in which people talk, and beside it what the words
/// bring up.
struct ReceivePage: Framed {
    let frame: Frame
    let form: FormState
    let categories: [Category]
    let agencies: [Agency]
    /// Nil before anything was looked up.
    let hints: ReceiveHints?
    /// The ways by which this installation can tell somebody.
    let offered: [NoticeChannel]
    /// What is asked before words are added to a complaint; nil when nothing is.
    let question: AttachQuestion?
    /// The caller who is not finished with; nil where there is none.
    let caller: CallerNotice?

    var layout: Layout {
        Layout(
            frame, title: say(.receiveTitle), current: .receive, isWide: true, scripts: [.areas, .console],
            """
            <div class="list-head"><h1>\(say(.receiveTitle))</h1>
            <ul class="list-tools"><li><a href="\(Link.caller)">\(say(.callerTitle))</a></li></ul></div>
            \(caller?.html ?? .empty)\(ErrorSummary(form, inOrder: Self.fields).html)\(console)
            """)
    }

    private var console: HTML {
        """
        <form method="post" action="\(Link.receive)" class="console" enctype="multipart/form-data" novalidate \
        data-hints="\(Link.receiveHints.text)">
        <input type="hidden" name="csrf" value="\(frame.csrf)">
        <input type="hidden" name="once" value="\(frame.once)">
        <button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true" data-file>\
        \(say(.receiveSend))</button>
        \(lastCall)\(question?.html ?? .empty)<div class="console-grid"><div>
        \(part(.receiveCallerPart, person))\(part(.receiveMatterPart, matter))\
        \(more(.receiveAnswerPart, ["answer"], answer))\
        \(more(.receiveMore, Self.moreNames, details + others))\
        \(more(.receiveKnownPart, ["known"], attaching))\(bar)</div>
        <section class="hints" id="hints" aria-label="\(say(.receiveHints))" aria-live="polite" tabindex="0">
        \(hints?.html ?? "<p class=\"text-muted\">\(whole(.receiveHintsEmpty))</p>\n")</section></div></form>

        """
    }

    private var bar: HTML {
        """
        <div class="console-bar">
        <button type="submit" class="btn btn-primary btn-lg">\(say(.receiveSend))</button>
        <button type="submit" class="btn btn-outline-primary only-plain" name="step" value="check" formnovalidate>\
        \(say(.receiveCheck))</button>
        <button type="submit" class="btn btn-link" name="step" value="clear" formnovalidate data-next-call \
        aria-keyshortcuts="Alt+N">\(say(.receiveClear)) <kbd aria-hidden="true">Alt+N</kbd></button>
        <p class="console-keys">\(say(.receiveKeys))</p></div>

        """
    }

    /// The way back to the call before; what was typed in it stands in this page and is stored nowhere.
    private var lastCall: HTML {
        let typed = form.values.entries.filter { $0.name.hasPrefix(ReceiveForm.lastCall) }
        guard !typed.isEmpty else { return .empty }
        let fields = typed.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">\n" as HTML }
        return """
            <div class="last-call" role="status"><p>\(whole(.receiveCleared))</p>
            \(fields)<button type="submit" class="btn btn-outline-primary" name="step" value="restore" formnovalidate \
            data-restore aria-keyshortcuts="Alt+Z">\(say(.receiveRestore)) <kbd aria-hidden="true">Alt+Z</kbd></button></div>

            """
    }

    private func part(_ title: Message, _ body: HTML) -> HTML {
        "<section class=\"panel\"><h2>\(say(title))</h2>\n\(body)</section>\n"
    }

    /// A part that is seldom needed; open when something was typed into it or is wrong with it.
    private func more(_ title: Message, _ names: [String], _ body: HTML) -> HTML {
        let isLost = names.contains("attachments") && !form.lostFiles.isEmpty
        let isOpen = isLost || names.contains { !form.value($0).isEmpty || form.error($0) != nil }
        return
            "<details class=\"more\"\(flag: "open", if: isOpen)><summary>\(say(title))</summary>\n\(body)</details>\n"
    }

    private func row(_ fields: HTML) -> HTML {
        "<div class=\"console-row\">\n\(fields)</div>\n"
    }

    private var person: HTML {
        row(
            line("complainant/phone", .personPhone, .tel, neededBy: .receiveNeedsPhone)
                + line("complainant/name", .personName, neededBy: .receiveNeedsPerson)
                + Select(
                    "identityLevel", say(.filingIdentity), options(IdentityLevel.allCases), in: form,
                    isRequired: true, empty: say(.choose)
                ).html) + "<p class=\"nameless-note\" role=\"status\">\(say(.receiveNameless))</p>\n"
    }

    private var matter: HTML {
        let channels = Channel.allCases.filter { $0 != .partner }
        return TextArea(
            "narrative", say(.fieldWords), in: form, isRequired: true, rows: 5,
            max: Complaints.Limits.narrativeCharactersMax
        ).html
            + TextArea(
                "placeWords", say(.filingPlace), in: form, neededBy: say(.receiveNeedsPlace), rows: 1,
                max: Complaints.Limits.placeCharactersMax
            ).html + AreaFields(frame: frame, form: form, again: ("step", "check")).html
            + row(
                Select(
                    "kind", say(.fieldKind), options(Complaints.Kind.allCases), in: form, isRequired: true,
                    empty: say(.choose)
                ).html
                    + Select(
                        "category", say(.fieldCategory), categoryGroups(categories, in: frame.language), in: form,
                        empty: say(.receiveCategoryNone)
                    ).html
                    + Select("channel", say(.fieldChannel), options(channels), in: form, isRequired: true).html)
    }

    private static let moreNames = [
        "complainant/nationalId", "complainant/email", "complainant/address", "repeatOf", "aggrieved/name",
        "aggrieved/phone", "contact/name", "contact/phone", "respondent/name", "respondentAgency", "attachments",
        "notices",
    ]

    private var details: HTML {
        row(
            line("complainant/nationalId", .personNationalID) + line("complainant/email", .personEmail, .email)
                + Select(
                    "language", say(.receiveLanguage), Language.allCases.map { Choice($0.rawValue, $0.ownName) },
                    in: form
                ).html
                + Select(
                    "notices", say(.noticesAskCaller), options(offered), in: form, empty: say(.noticesNone)
                ).html) + line("complainant/address", .personAddress)
            + FileField("attachments", say(.fieldFiles), in: form, hint: say(.fieldFilesHint)).html
            + Field(
                "repeatOf", say(.receiveRepeatOf), in: form, hint: say(.receiveRepeatOfHint), max: 20, isShort: true
            ).html
    }

    private var others: HTML {
        let choices = agencies.alphabetical { $0.name(in: frame.language) }.map {
            Choice($0.id.text, $0.name(in: frame.language))
        }
        return row(
            line("aggrieved/name", .filingAggrieved) + line("aggrieved/phone", .filingAggrievedPhone, .tel))
            + row(line("contact/name", .receiveContact) + line("contact/phone", .receiveContactPhone, .tel))
            + row(
                line("respondent/name", .filingRespondent)
                    + Select(
                        "respondentAgency", say(.receiveRespondentAgency), choices, in: form, empty: say(.none)
                    ).html)
    }

    private var answer: HTML {
        TextArea(
            "answer", say(.receiveAnswer), in: form, hint: say(.receiveAnswerHint), rows: 4,
            max: Complaints.Limits.textCharactersMax
        ).html
    }

    private var attaching: HTML {
        Field("known", say(.receiveKnown), in: form, hint: say(.receiveKnownHint), max: 20, isShort: true).html + """
            <p><button type="submit" class="btn btn-outline-primary" name="step" value="attach" formnovalidate>\
            \(say(.receiveAttach))</button></p>

            """
    }

    private func line(
        _ name: String, _ label: Message, _ kind: Field.Kind = .text, neededBy needed: Message? = nil
    ) -> HTML {
        Field(
            name, say(label), in: form, kind: kind, neededBy: needed.map(say), autocomplete: "off",
            max: Complaints.Limits.nameCharactersMax,
            isShort: kind == .tel
        ).html
    }

    private func options(_ values: [some Worded & RawRepresentable<String>]) -> [Choice] {
        values.map { Choice($0.rawValue, say($0.message)) }
    }

    /// In the order in which they stand in the form.
    private static let fields: [(name: String, label: Message)] = [
        ("complainant/phone", .personPhone), ("number", .personPhone), ("complainant/name", .personName),
        ("identityLevel", .filingIdentity), ("narrative", .fieldWords), ("placeWords", .filingPlace),
        ("place/province", .placeProvince), ("place/area", .placeArea), ("kind", .fieldKind),
        ("category", .fieldCategory), ("channel", .fieldChannel), ("answer", .receiveAnswer),
        ("complainant/nationalId", .personNationalID), ("complainant/email", .personEmail),
        ("notices", .noticesAskCaller), ("complainant/address", .personAddress), ("attachments", .fieldFiles),
        ("repeatOf", .receiveRepeatOf), ("aggrieved/name", .filingAggrieved),
        ("aggrieved/phone", .filingAggrievedPhone), ("contact/name", .receiveContact),
        ("contact/phone", .receiveContactPhone), ("respondent/name", .filingRespondent),
        ("respondentAgency", .receiveRespondentAgency), ("known", .receiveKnown),
    ]
}
