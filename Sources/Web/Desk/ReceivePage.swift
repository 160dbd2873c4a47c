// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// The operator's form: everything on one page, in the order in which people talk.
struct ReceivePage: Framed {
    let frame: Frame
    let form: FormState
    let categories: [Category]
    let agencies: [Agency]
    /// Earlier complaints of the person; nil before they were looked up.
    let known: (summaries: [ComplaintSummary], names: SummaryNames)?

    var layout: Layout {
        Layout(
            frame, title: say(.receiveTitle), current: .receive, isWide: true,
            """
            <h1>\(say(.receiveTitle))</h1>
            <p class="lead">\(say(.receiveLead))</p>
            \(ErrorSummary(form, labels: labels).html)\(knownList)\
            \(PostForm(frame, to: .receive, hasFiles: true, parts).html)
            """)
    }

    private var knownList: HTML {
        guard let known else { return .empty }
        guard !known.summaries.isEmpty else { return Alert(.info, "<p>\(say(.receiveNoRepeat))</p>").html }
        return Alert(
            .warning, title: say(.receiveRepeat),
            SummaryTable(
                frame: frame, caption: say(.receiveRepeat), summaries: known.summaries, names: known.names
            ).html
        ).html
    }

    private var parts: HTML {
        // The first button is what the Enter key presses.
        "<button type=\"submit\" class=\"visually-hidden\" tabindex=\"-1\" aria-hidden=\"true\">\(say(.receiveSend))</button>\n"
            + part(.receiveMatterPart, matter) + part(.receivePlacePart, place) + part(.receiveCallerPart, person)
            + part(.receiveOthersPart, others) + more(.receiveAnswerPart, ["answer"], answer)
            + SubmitRow(say(.receiveSend)).html + more(.receiveKnownPart, ["known"], attaching)
    }

    private func part(_ title: Message, _ body: HTML) -> HTML {
        "<section class=\"panel\"><h2>\(say(title))</h2>\n\(body)</section>\n"
    }

    /// A part that is seldom needed; open when something was typed into it or is wrong with it.
    private func more(_ title: Message, _ names: [String], _ body: HTML) -> HTML {
        let isOpen = names.contains { !form.value($0).isEmpty || form.error($0) != nil }
        return
            "<details class=\"more\"\(flag: "open", if: isOpen)><summary>\(say(title))</summary>\n\(body)</details>\n"
    }

    private var matter: HTML {
        let channels = Channel.allCases.filter { $0 != .partner }
        return TextArea(
            "narrative", say(.fieldWords), in: form, isRequired: true, rows: 8,
            max: Complaints.Limits.narrativeCharactersMax
        ).html
            + Select("channel", say(.fieldChannel), options(channels), in: form, isRequired: true).html
            + Select(
                "kind", say(.fieldKind), options(Complaints.Kind.allCases), in: form, isRequired: true,
                empty: say(.choose)
            ).html
            + Select(
                "category", say(.fieldCategory), categoryGroups(categories, in: frame.language), in: form,
                empty: say(.filingCategoryNone)
            ).html + FileField("attachments", say(.fieldFiles), in: form, hint: say(.fieldFilesHint)).html
    }

    private var place: HTML {
        TextArea(
            "placeWords", say(.filingPlace), in: form, rows: 2, max: Complaints.Limits.placeCharactersMax
        ).html
            + Field(
                "placeArea", say(.receiveArea), in: form, hint: say(.receiveAreaHint), inputMode: "numeric", max: 6,
                isShort: true
            ).html
    }

    private var person: HTML {
        Select(
            "identityLevel", say(.filingIdentity), options(IdentityLevel.allCases), in: form, isRequired: true,
            empty: say(.choose)
        ).html + line("complainant/name", .personName) + line("complainant/phone", .personPhone, .tel)
            + line("complainant/nationalId", .personNationalID)
                + """
                <p><button type="submit" class="btn btn-outline-primary" name="step" value="lookUp" formnovalidate>\
                \(say(.receiveLookUp))</button></p>

                """ + line("complainant/email", .personEmail, .email) + line("complainant/address", .personAddress)
            + Select(
                "language", say(.receiveLanguage), Language.allCases.map { Choice($0.rawValue, $0.ownName) }, in: form
            ).html
            + Field(
                "repeatOf", say(.receiveRepeatOf), in: form, hint: say(.receiveRepeatOfHint), max: 20, isShort: true
            )
            .html
    }

    private var others: HTML {
        let choices = agencies.map { Choice($0.id.text, $0.name(in: frame.language)) }
        return line("aggrieved/name", .filingAggrieved) + line("aggrieved/phone", .filingAggrievedPhone, .tel)
            + line("contact/name", .receiveContact) + line("contact/phone", .receiveContactPhone, .tel)
            + line("respondent/name", .filingRespondent)
            + Select("respondentAgency", say(.receiveRespondentAgency), choices, in: form, empty: say(.none)).html
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

    private func line(_ name: String, _ label: Message, _ kind: Field.Kind = .text) -> HTML {
        Field(
            name, say(label), in: form, kind: kind, autocomplete: "off", max: Complaints.Limits.nameCharactersMax,
            isShort: kind == .tel
        ).html
    }

    private func options(_ values: [some Worded & RawRepresentable<String>]) -> [Choice] {
        values.map { Choice($0.rawValue, say($0.message)) }
    }

    private var labels: [String: String] {
        let messages: [String: Message] = [
            "narrative": .fieldWords, "channel": .fieldChannel, "kind": .fieldKind, "category": .fieldCategory,
            "attachments": .fieldFiles, "placeWords": .filingPlace, "placeArea": .receiveArea,
            "identityLevel": .filingIdentity, "complainant/name": .personName, "complainant/phone": .personPhone,
            "complainant/nationalId": .personNationalID, "complainant/email": .personEmail,
            "complainant/address": .personAddress, "repeatOf": .receiveRepeatOf, "aggrieved/name": .filingAggrieved,
            "aggrieved/phone": .filingAggrievedPhone, "contact/name": .receiveContact,
            "contact/phone": .receiveContactPhone, "respondent/name": .filingRespondent,
            "respondentAgency": .receiveRespondentAgency, "answer": .receiveAnswer, "known": .receiveKnown,
            "number": .personPhone,
        ]
        return messages.mapValues(say)
    }
}

/// What the operator reads to the caller: the code in groups, and the PIN.
struct ReceivedPage: Framed {
    let frame: Frame
    let receipt: Receipt

    var layout: Layout {
        let groups = receipt.code.grouped.split(separator: "-").map { "<span>\($0)</span>" as HTML }
        return Layout(
            frame, title: say(.receivedTitle), current: .receive,
            """
            <h1>\(say(.receivedTitle))</h1>
            <section class="panel">
            <p>\(say(.receivedCode))</p><p class="code-large" id="code">\(groups.joined(separator: "-"))</p>
            <p>\(say(.receivedPIN))</p><p class="code-large" id="pin">\(receipt.pin)</p>
            <p>\(TimeElement(receipt.receivedAt, in: frame.language, precision: .minute).html)</p>
            </section>
            <p><a class="btn btn-primary" href="\(Link.receive)">\(say(.receivedNext))</a> \
            <a class="btn btn-outline-primary" href="\(Link.complaint(receipt.code))">\(say(.receivedOpen))</a></p>

            """)
    }
}
