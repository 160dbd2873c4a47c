// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// What the person keeps: code, PIN, and what happens until when.
struct ReceiptPage: Framed {
    let frame: Frame
    let receipt: Receipt
    let terms: Terms

    var layout: Layout {
        Layout(
            frame, title: say(.receiptTitle),
            """
            <h1>\(say(.receiptTitle))</h1>
            \(Alert(.warning, title: say(.receiptKeepTitle), "<p>\(say(.receiptKeep))</p>").html)\
            <section class="receipt-box" aria-label="\(say(.receiptTitle))">
            <dl>
            <div><dt>\(say(.receiptCode))</dt><dd id="code">\(receipt.code.grouped)</dd></div>
            <div><dt>PIN</dt><dd id="pin">\(receipt.pin)</dd></div>
            </dl>
            </section>
            <p>\(say(.receiptReceived)) \(received)</p>
            <h2>\(say(.receiptNext))</h2>
            <ol class="steps">
            <li>\(say(.receiptScreen)) <strong>\(due(.acknowledge))</strong></li>
            <li>\(say(.receiptReply)) <strong>\(due(.firstReply))</strong></li>
            <li>\(say(.receiptResult)) <strong>\(due(.result))</strong></li>
            </ol>
            <p>\(say(.receiptHow)) \(frame.site.publicURL)\(Link.track.text)</p>
            <p class="no-print"><a class="btn btn-primary" href="\(Link.track)">\(say(.navigationTrack))</a></p>
            <p class="no-print form-text">\(say(.receiptPrint))</p>

            """)
    }

    private var received: HTML {
        TimeElement(receipt.receivedAt, in: frame.language, precision: .minute).html
    }

    private func due(_ clock: ClockKind) -> HTML {
        TimeElement(deadline: terms.due(clock, from: receipt.receivedAt), in: frame.language).html
    }
}
