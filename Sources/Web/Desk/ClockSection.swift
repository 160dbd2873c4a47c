// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// The clocks of a complaint as officers see them: what runs, and on demand what has ended.
struct ClockSection: Framed {
    let frame: Frame
    let clocks: [ShownClock]
    let now: Instant

    var html: HTML {
        let live = clocks.filter(\.run.isLive)
        let ended = clocks.filter { !$0.run.isLive }
        let running: HTML =
            live.isEmpty
            ? "<p class=\"text-muted\">\(whole(.clockNone))</p>"
            : "<ul class=\"clocks\">\n\(live.map(entry))</ul>"
        let past: HTML =
            ended.isEmpty
            ? .empty
            : """
            <details class="more"><summary>\(say(.clockPast)) <span class="count">\(ended.count)</span></summary>
            <ul class="clocks">
            \(ended.map(entry))</ul></details>
            """
        return "<section class=\"panel\"><h2>\(say(.clockTitle))</h2>\n\(running)\(past)</section>\n"
    }

    private func entry(_ clock: ShownClock) -> HTML { ClockEntry(frame: frame, clock: clock, now: now).html }
}
