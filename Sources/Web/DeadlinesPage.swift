// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// The complainant's clocks, each with how its day came about.
struct DeadlinesPage: Framed {
    let frame: Frame
    let code: PublicCode
    let clocks: [ShownClock]
    let now: Instant

    var layout: Layout {
        let entries = clocks.map { ClockEntry(frame: frame, clock: $0, now: now, isForCitizen: true).html }
        return Layout(
            frame, title: say(.trackedDeadlines), current: .track,
            """
            \(Breadcrumb(frame, [(label: code.grouped, link: trackedLink)], current: say(.trackedDeadlines)).html)\
            <h1>\(say(.trackedDeadlines))</h1>
            <p class="lead">\(whole(.trackedDeadlinesLead))</p>
            <div class="panel"><ul class="clocks">
            \(entries)</ul></div>
            """)
    }
}
