// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// What the complainant told and sent: words and files side by side where there is room.
struct ComplaintMatterSection: Framed {
    let frame: Frame
    let view: ComplaintView

    private var names: ComplaintNames { ComplaintNames(frame: frame, view: view) }

    var html: HTML {
        """
        <section class="panel matter"><h2>\(say(.complaintWords))</h2>
        <div class="matter-columns"><div>
        \(place)\(view.submissions.map(contact))</div>
        \(AttachmentGallery(frame: frame, attachments: told).html)</div></section>
        \(answers)
        """
    }

    /// What came with the telling, so that nobody takes an officer's picture for the complainant's.
    private var told: [Attachment] { view.attachments.filter { !view.filesOfOfficers.contains($0.id) } }

    /// What officers added; the files of a report that is to be read stand with it.
    private var answers: HTML {
        let complaint = view.complaint
        let joint = complaint.jointReports(in: view.events).map(\.report)
        let read = [complaint.reportToRead?.report].compactMap(\.self) + joint
        let shown = Set(read.flatMap(\.evidence))
        let files = view.attachments.filter { view.filesOfOfficers.contains($0.id) && !shown.contains($0.id) }
        guard !files.isEmpty else { return .empty }
        return """
            <section class="panel matter"><h2>\(say(.complaintOfficerFiles))</h2>
            \(AttachmentGallery(frame: frame, attachments: files).html)</section>

            """
    }

    private var place: HTML {
        guard let place = names.place else { return .empty }
        return "<p class=\"matter-place\"><strong>\(say(.fieldPlace))</strong> \(place)</p>\n"
    }

    private func contact(_ submission: Submission) -> HTML {
        let event = view.events.first { $0.body.contribution?.submission == submission.id }
        return """
            <div class="submission"><p class="text-muted">\
            \(TimeElement(submission.at, in: frame.language, precision: .minute).html) · \
            \(say(submission.channel.message)) · \(names.who(submission.by, nil))\
            \(event.flatMap(names.speaker).map { " · \($0)" } ?? .empty)</p>
            <div class="words">\(submission.text)</div></div>

            """
    }
}

/// Files to be looked at in the page where that is harmless, and to be saved otherwise.
struct AttachmentGallery: Framed {
    let frame: Frame
    let attachments: [Attachment]

    var html: HTML {
        guard !attachments.isEmpty else { return .empty }
        let items = attachments.map { file -> HTML in
            """
            <li><figure>\(picture(of: file))<figcaption><a href="\(Link.deskFile(file.id))">\(file.name)</a> \
            <span class="text-muted">\(FileSize(file.byteCount).text)<br>\
            \(TimeElement(file.at, in: frame.language).html)</span></figcaption></figure></li>

            """
        }
        return """
            <div><h3 class="visually-hidden">\(say(.complaintFiles))</h3>
            <ul class="gallery">\(items)</ul></div>

            """
    }

    private func picture(of file: Attachment) -> HTML {
        switch InlineType(file.type) {
        case .picture:
            """
            <a href="\(Link.deskFileShown(file.id))" target="_blank" rel="noopener">\
            <img src="\(Link.deskFileShown(file.id))" alt="\(file.name)" loading="lazy"></a>
            """
        case .document:
            """
            <iframe src="\(Link.deskFileShown(file.id))" title="\(file.name)" loading="lazy"></iframe>\
            <p class="gallery-whole"><a href="\(Link.deskFileShown(file.id))" target="_blank" rel="noopener">\
            \(say(.fileWhole))</a></p>
            """
        case nil: .empty
        }
    }
}

extension ComplaintView {
    /// Evidence, and what officers sent with a message.
    var filesOfOfficers: Set<Attachment.ID> {
        events.reduce(into: []) { files, event in
            switch event.body {
            case .reportProposed(let body), .reported(let body): files.formUnion(body.evidence)
            case .messageSent(let body) where event.actor != .complainant: files.formUnion(body.attachments)
            default: break
            }
        }
    }
}

extension Complaint {
    /// The report that somebody has to read before they act, and what it waits for.
    var reportToRead: (title: Message, report: Report)? {
        if status == .inProgress, let proposal { return (.complaintProposal, proposal) }
        if status == .reported, let report { return (.complaintReport, report) }
        return nil
    }
}

/// The types that browsers show and that can do nothing of their own when they are shown.
enum InlineType {
    case picture, document

    /// Nil for everything else, which stays a download; `type` is what we found the content to be.
    init?(_ type: String) {
        switch type {
        case "image/jpeg", "image/png", "image/webp", "image/gif": self = .picture
        case "application/pdf": self = .document
        default: return nil
        }
    }

    /// No script, no form, nothing from another address, shown in our own pages only.
    ///
    /// Chromium shows a PDF under it, in a viewer that runs nothing of the document in our origin.
    static let contentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'self'"
}
