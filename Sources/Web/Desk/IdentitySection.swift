// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// Who asked to open the complainant's identity, and the next step of each request.
struct IdentitySection: Framed {
    let frame: Frame
    let officer: Officer
    let view: ComplaintView

    private var complaint: Complaint { view.complaint }
    private var names: ComplaintNames { ComplaintNames(frame: frame, view: view) }

    var html: HTML {
        """
        <section class="panel"><h2>\(say(.identityTitle))</h2>
        <p><strong>\(say(complaint.identityLevel.message))</strong><br>\(say(rule))</p>
        \(request)\(complaint.reveals.map(step))\(record)</section>

        """
    }

    private var rule: Message {
        if complaint.identityLevel == .anonymous { return .identityNone }
        let needsApproval = complaint.needsApprovalToReveal
        guard mayAct else { return needsApproval ? .identityOthersApproved : .identityOthers }
        guard needsApproval else { return .identityWithReason }
        let isWaiting = complaint.reveals.contains { $0.by == officer.id && $0.approvedBy == nil }
        return isWaiting ? .identityAsked : .identityNeedsApproval
    }

    /// Whether they have any part in opening it; auditors read who had.
    private var mayAct: Bool {
        view.operations.contains { [.requestIdentity, .approveIdentity, .openIdentity].contains($0) }
    }

    private var request: HTML {
        guard view.operations.contains(.requestIdentity) else { return .empty }
        return """
            <p><a class="btn btn-outline-primary" data-deed href="\(Link.complaint(complaint.code, .requestIdentity))">\
            \(say(Operation.requestIdentity.message))</a></p>

            """
    }

    /// A request that was not used yet, with what this officer may do about it.
    private func step(_ reveal: Reveal) -> HTML {
        let isReady = reveal.approvedBy != nil || !complaint.needsApprovalToReveal
        if reveal.by == officer.id, isReady, view.operations.contains(.openIdentity) {
            return form(.openIdentity, reveal, .identityOpenOnce)
        }
        if reveal.by != officer.id, reveal.approvedBy == nil, view.operations.contains(.approveIdentity) {
            return form(.approveIdentity, reveal, nil)
        }
        return "<p class=\"text-muted\">\(say(isReady ? .identityReady : .identityWaiting)): \(asker(reveal))</p>\n"
    }

    private func form(_ operation: Operation, _ reveal: Reveal, _ hint: Message?) -> HTML {
        let more: HTML = hint.map { "<p class=\"form-text\">\(say($0))</p>" as HTML } ?? .empty
        let body: HTML = """
            <input type="hidden" name="reveal" value="\(reveal.id.text)">
            <p>\(asker(reveal))</p><div class="words">\(reveal.reason)</div>\(more)
            <button type="submit" class="btn btn-primary">\(say(operation.message))</button>

            """
        return PostForm(frame, to: .complaint(complaint.code, operation), style: "confirm-box", body).html
    }

    private func asker(_ reveal: Reveal) -> String {
        names.officer(reveal.by) ?? say(.notGiven)
    }

    private var record: HTML {
        guard !view.accesses.isEmpty else { return .empty }
        let items = view.accesses.map { access -> HTML in
            let facts = [
                names.officer(access.officer), names.agency(access.agency),
                access.approvedAt.map { _ in say(.identityApprovedBy) + " " + (names.officer(access.approvedBy) ?? "")
                },
            ].compactMap(\.self).joined(separator: " · ")
            let opened: HTML =
                access.openedAt.map {
                    "\(say(.identityOpenedAt)) \(TimeElement($0, in: frame.language, precision: .minute).html)"
                } ?? "\(say(.identityNotOpened))"
            return """
                <li>\(TimeElement(access.requestedAt, in: frame.language, precision: .minute).html)
                \(facts): \(access.reason)<br>\(opened)</li>

                """
        }
        return "<h3>\(say(.identityRecord))</h3><ul class=\"news\">\n\(items)</ul>"
    }
}

/// The identity, shown this once.
struct IdentityPage: Framed {
    let frame: Frame
    let view: ComplaintView
    let people: [Person]

    var layout: Layout {
        let lists = people.map { person -> HTML in
            let entries: [(term: String, content: HTML?)] = [
                (say(.personName), "\(person.name)"), (say(.personPhone), shown(person.phone)),
                (say(.personEmail), shown(person.email)), (say(.personAddress), shown(person.address)),
                (say(.personNationalID), shown(person.nationalId)),
            ]
            return
                "<section class=\"panel\"><h2>\(say(person.part.message))</h2>\(DefinitionList(entries).html)</section>\n"
        }
        let code = view.complaint.code
        return Layout(
            frame, title: say(.identityTitle), current: .desk,
            """
            \(Breadcrumb(frame, [(say(.queueTitle), .desk), (code.grouped, .complaint(code))], current: say(.identityTitle)).html)\
            <h1>\(say(.identityTitle))</h1>
            \(Alert(.warning, "<p>\(whole(.identityShownOnce))</p>").html)\
            \(lists)
            <p><a class="btn btn-primary" href="\(Link.complaint(code))">\(say(.complaintBack))</a></p>

            """)
    }

    private func shown(_ text: String?) -> HTML? {
        text.flatMap { $0.isEmpty ? nil : "\($0)" }
    }
}
