// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// What the person keeps: code, PIN, and what happens until when; made to be printed on one page.
struct ReceiptPage: Framed {
    let frame: Frame
    let receipt: Receipt
    let terms: Terms
    let token: String

    var layout: Layout {
        Layout(
            frame, title: say(.receiptTitle), scripts: [.filing],
            """
            <div class="receipt">
            <p class="print-only"><strong>\(say(.siteName))</strong> · \(say(.footerOwner))</p>
            <h1>\(say(.receiptTitle))</h1>
            <section class="receipt-box" aria-label="\(say(.receiptTitle))">
            <dl>
            <div><dt>\(say(.receiptCode))</dt><dd class="code" id="code">\(receipt.code.grouped)</dd></div>
            <div><dt>PIN</dt><dd id="pin">\(receipt.pin)</dd></div>
            </dl>
            \(qr)</section>
            \(Alert(.warning, "<p>\(whole(.receiptKeep))</p>").html)\
            <p class="no-print"><button type="button" class="btn btn-outline-primary" data-do="print" hidden>\
            \(say(.receiptPrint))</button></p>
            <h2>\(say(.receiptNext))</h2>
            <ol class="steps">
            <li>\(say(.receiptScreen)) <strong>\(due(.screen))</strong></li>
            <li>\(say(.receiptReply)) <strong>\(due(.firstReply))</strong></li>
            <li>\(whole(.receiptResult))</li>
            </ol>
            <p>\(say(.receiptHow)) \(address)</p>
            <p class="text-muted">\(say(.receiptReceived)) \(received)</p>
            <p class="no-print"><a class="btn btn-primary" href="\(Link.track(receipt.code))">\
            \(say(.navigationTrack))</a></p>
            \(ForgetDraft(frame: frame, token: token, label: .receiptForget).html)</div>

            """)
    }

    private var address: String { frame.site.publicURL + Link.track.text }

    /// Leads to the entry with the code filled in; the PIN is not in it.
    private var qr: HTML {
        let target = frame.site.publicURL + Link.track(receipt.code).text
        guard let code = QRCode(target)?.html(label: say(.receiptQR)) else { return .empty }
        let caption: HTML = "<figcaption class=\"print-only\">\(whole(.receiptScan))</figcaption>"
        return "<figure class=\"receipt-qr\">\(code)\(caption)</figure>"
    }

    private var received: HTML {
        TimeElement(receipt.receivedAt, in: frame.language, precision: .minute).html
    }

    private func due(_ clock: ClockKind) -> HTML {
        TimeElement(deadline: terms.due(clock, from: receipt.receivedAt), in: frame.language).html
    }
}
