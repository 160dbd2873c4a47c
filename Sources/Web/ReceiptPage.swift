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
            <p>\(say(.receiptReceived)) \(time(receipt.receivedAt, .minute))</p>
            <h2>\(say(.receiptNext))</h2>
            <ol class="steps">
            <li>\(say(.receiptScreen)) <strong>\(time(terms.due(.acknowledge, from: receipt.receivedAt)))</strong></li>
            <li>\(say(.receiptReply)) <strong>\(time(terms.due(.firstReply, from: receipt.receivedAt)))</strong></li>
            <li>\(say(.receiptResult)) <strong>\(time(terms.due(.result, from: receipt.receivedAt)))</strong></li>
            </ol>
            <p>\(say(.receiptHow)) \(frame.site.publicURL)\(Link.track.text)</p>
            <p class="no-print"><a class="btn btn-primary" href="\(Link.track)">\(say(.navigationTrack))</a></p>
            <p class="no-print form-text">\(say(.receiptPrint))</p>

            """)
    }

    private func time(_ instant: Instant, _ precision: TimeElement.Precision = .day) -> HTML {
        TimeElement(instant, in: frame.language, precision: precision).html
    }
}
