// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations
import ThaiText

/// What another complaint is, for an officer who named it and is about to tie something to it.
struct KnownComplaint: Framed {
    let frame: Frame
    let view: ComplaintView
    let now: Instant

    private var complaint: Complaint { view.complaint }
    private var names: ComplaintNames { ComplaintNames(frame: frame, view: view) }

    var html: HTML {
        let kind = [say(complaint.kind.message), names.category(complaint.category)].compactMap(\.self)
        let age = ThaiDate.relative(complaint.receivedAt, to: now, in: frame.language)
        return DefinitionList([
            (
                say(.columnSubject),
                """
                <a href="\(Link.complaint(complaint.code))" target="_blank">\(subject(complaint.subject))</a> \
                <span class="code">\(complaint.code.grouped)</span>
                """
            ),
            (say(.fieldKind), "\(kind.joined(separator: " · "))"),
            (say(.fieldPlace), names.place.map { "\($0)" }),
            (
                say(.columnReceived),
                "\(TimeElement(complaint.receivedAt, in: frame.language, precision: .minute).html) (\(age))"
            ),
            (say(.columnStatus), StatusBadge(complaint.status, say(complaint.status.message)).html),
            (say(.columnHolder), "\(names.holder)"),
        ]).html
    }
}
