// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// What the operator reads to the caller: the code in groups and letter by letter, and the PIN.
struct ReceivedPage: Framed {
    let frame: Frame
    let receipt: Receipt
    /// What the enquiry was answered with at once; nil where it was not.
    var answer: String?
    /// Whether something of the person was typed that is not kept of who gives no name.
    var isPersonLeftOut = false

    private var code: PublicCode { receipt.code }

    var layout: Layout {
        Layout(
            frame, title: say(.receivedTitle), current: .receive, isWide: true, scripts: [.console],
            """
            <h1>\(say(.receivedTitle))</h1>
            \(answered)\
            \(isPersonLeftOut ? Alert(.info, "<p>\(whole(.receivedLeftOut))</p>").html : .empty)\
            <section class="panel">
            <h2>\(say(.receivedCode))</h2>
            <p class="visually-hidden" id="code">\(code.grouped)</p>
            \(Spelled(frame: frame, groups: code.grouped.split(separator: "-").map(String.init)).html)\(pin)
            </section>
            \(AfterCall(frame: frame, code: code).html)
            """)
    }

    private var answered: HTML {
        guard let answer else { return .empty }
        return Alert(.success, "<p>\(whole(.receivedAnswered))</p>").html
            + "<section class=\"panel\"><h2>\(say(.receivedAnswer))</h2><div class=\"words\">\(answer)</div></section>\n"
    }

    private var pin: HTML {
        """
        <h2>\(say(.receivedPIN))</h2>
        <p class="visually-hidden" id="pin">\(receipt.pin)</p>
        \(Spelled(frame: frame, groups: [String(receipt.pin.prefix(3)), String(receipt.pin.suffix(3))]).html)\
        <p>\(TimeElement(receipt.receivedAt, in: frame.language, precision: .minute).html)</p>
        """
    }
}

/// Says that a caller's words were added to a complaint, whose code is for its own complainant alone.
struct AddedPage: Framed {
    let frame: Frame
    let code: PublicCode

    var layout: Layout {
        Layout(
            frame, title: say(.receivedAdded), current: .receive, isWide: true, scripts: [.console],
            """
            <h1>\(say(.receivedAdded))</h1>
            <section class="panel"><p>\(whole(.receivedAddedText))</p><p>\(whole(.attachKept))</p></section>
            \(AfterCall(frame: frame, code: code).html)
            """)
    }
}

/// The ways on when a call is over.
struct AfterCall: Framed {
    let frame: Frame
    let code: PublicCode

    var html: HTML {
        """
        <p class="after-call"><a class="btn btn-primary btn-lg" href="\(Link.receive)" data-next-call autofocus>\
        \(say(.receivedNext)) <kbd aria-hidden="true">Enter</kbd></a> \
        <a class="btn btn-outline-primary" href="\(Link.complaint(code))">\(say(.receivedOpen))</a></p>

        """
    }
}

/// Signs in groups, each with the word by which it is said on the telephone.
struct Spelled: Framed {
    let frame: Frame
    let groups: [String]

    var html: HTML {
        let items = groups.map { group -> HTML in
            let signs = group.map { sign -> HTML in
                """
                <span class="spelled-sign"><b>\(String(sign))</b><span>\(say(Spelling.message(sign)))</span></span>
                """
            }
            return "<li class=\"spelled-group\">\(signs)</li>\n"
        }
        return "<ul class=\"spelled\">\n\(items)</ul>\n"
    }
}
