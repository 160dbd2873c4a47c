// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML

/// The form by which anybody files a complaint, in numbered parts on one page.
struct FilingPage: Framed {
    let frame: Frame
    let form: FormState
    let categories: [Category]

    var layout: Layout {
        Layout(
            frame, title: say(.filingTitle), current: .file,
            """
            <h1>\(say(.filingTitle))</h1>
            <p class="lead">\(say(.filingLead))</p>
            \(Alert(.warning, "<p>\(say(.filingEmergency))</p>").html)\
            \(ErrorSummary(form, labels: labels).html)\
            \(PostForm(frame, to: .file, hasFiles: true, parts + SubmitRow(say(.filingSend)).html).html)
            """)
    }

    private var parts: HTML {
        part(1, .filingKindPart, kind) + part(2, .filingStoryPart, story) + part(3, .filingPlacePart, place)
            + part(4, .filingIdentityPart, identity) + part(5, .filingOthersPart, others)
    }

    private func part(_ number: Int, _ title: Message, _ body: HTML) -> HTML {
        """
        <section class="panel"><h2><span class="section-number">\(number)</span>\(say(title))</h2>
        \(body)</section>

        """
    }

    private var kind: HTML {
        let choices = Complaints.Kind.allCases.map { Choice($0.rawValue, say($0.message), hint: say($0.explanation)) }
        return RadioGroup("kind", say(.filingKind), choices, in: form, isRequired: true).html
    }

    private var story: HTML {
        TextArea(
            "narrative", say(.filingNarrative), in: form, hint: say(.filingNarrativeHint), isRequired: true, rows: 9,
            max: Complaints.Limits.narrativeCharactersMax
        ).html
            + Select("category", say(.filingCategory), groups, in: form, empty: say(.filingCategoryNone)).html
            + FileField("attachments", say(.filingFiles), in: form, hint: say(.filingFilesHint)).html
    }

    /// First-level headings as groups of those below them.
    private var groups: [Select.Group] {
        categories.filter { $0.parent == nil && $0.isActive }.map { heading in
            let below = categories.filter { $0.parent == heading.id && $0.isActive }
            let name = heading.name(in: frame.language)
            let choices = (below.isEmpty ? [heading] : below).map { Choice($0.id.text, $0.name(in: frame.language)) }
            return Select.Group(name, choices)
        }
    }

    private var place: HTML {
        TextArea(
            "place/words", say(.filingPlace), in: form, hint: say(.filingPlaceHint), isConditional: true, rows: 3,
            max: Complaints.Limits.placeCharactersMax
        ).html
            + Field(
                "place/area", say(.filingArea), in: form, hint: say(.filingAreaHint), inputMode: "numeric", max: 6,
                isShort: true
            ).html
    }

    private var identity: HTML {
        let choices = IdentityLevel.allCases.map { Choice($0.rawValue, say($0.message), hint: say($0.explanation)) }
        return RadioGroup("identityLevel", say(.filingIdentity), choices, in: form, isRequired: true).html
            + "<p class=\"form-text\">\(say(.filingContactHint))</p>\n"
            + Field(
                "complainant/name", say(.filingName), in: form, isConditional: true, autocomplete: "name",
                max: Complaints.Limits.nameCharactersMax
            ).html
            + Field(
                "complainant/phone", say(.filingPhone), in: form, kind: .tel, isConditional: true, autocomplete: "tel",
                max: 30,
                isShort: true
            ).html
            + Field(
                "complainant/email", say(.filingEmail), in: form, kind: .email, isConditional: true,
                autocomplete: "email", max: 254
            )
            .html
            + TextArea(
                "complainant/address", say(.filingAddress), in: form, isConditional: true, rows: 3,
                max: Complaints.Limits.placeCharactersMax
            ).html
    }

    private var others: HTML {
        "<p class=\"form-text\">\(say(.filingOthersHint))</p>\n"
            + Field(
                "aggrieved/name", say(.filingAggrieved), in: form, hint: say(.filingAggrievedHint),
                max: Complaints.Limits.nameCharactersMax
            ).html
            + Field(
                "aggrieved/phone", say(.filingAggrievedPhone), in: form, kind: .tel, max: 30, isShort: true
            ).html
            + Field(
                "respondent/name", say(.filingRespondent), in: form, hint: say(.filingRespondentHint),
                max: Complaints.Limits.nameCharactersMax
            ).html
    }

    /// The fields' names as they stand on the page.
    static let fieldOrder = [
        "kind", "narrative", "category", "attachments", "place/words", "place/area", "identityLevel",
        "complainant/name", "complainant/phone", "complainant/email", "complainant/address", "aggrieved/name",
        "aggrieved/phone", "respondent/name",
    ]

    private var labels: [String: String] {
        [
            "kind": say(.filingKind), "narrative": say(.filingNarrative), "category": say(.filingCategory),
            "attachments": say(.filingFiles), "place/words": say(.filingPlace), "place/area": say(.filingArea),
            "identityLevel": say(.filingIdentity), "complainant/name": say(.filingName),
            "complainant/phone": say(.filingPhone), "complainant/email": say(.filingEmail),
            "complainant/address": say(.filingAddress), "aggrieved/name": say(.filingAggrieved),
            "aggrieved/phone": say(.filingAggrievedPhone), "respondent/name": say(.filingRespondent),
        ]
    }
}
