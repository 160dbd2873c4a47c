// SPDX-License-Identifier: Apache-2.0
import Deadlines
import HTML

/// As of when a sheet of paper was true; nothing on a screen, which shows what is true now.
struct PrintedAt: Framed {
    let frame: Frame
    let now: Instant

    var html: HTML {
        let time = TimeElement(now, in: frame.language, precision: .minute).html
        return "<p class=\"print-only\">\(say(.figuresAsOf)) \(time)</p>\n"
    }
}
