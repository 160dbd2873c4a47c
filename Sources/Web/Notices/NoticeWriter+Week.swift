// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines

/// The letter that executives get each Monday.
extension NoticeWriter {
    func week(_ week: ExecutiveWeek, _ language: Language) -> NoticeDraft {
        let subject = Message.weekSubject(Self.date(Zone.bangkok.start(of: week.monday))).text(in: language)
        var draft = NoticeDraft(
            subject: subject, paragraphs: [Message.weekLead.text(in: language)],
            button: (.weekOpen, publicURL + Link.cockpit.text), why: .noticeWhyOfficer, short: subject)
        draft.facts = facts(of: week, language)
        return draft
    }

    private func facts(of week: ExecutiveWeek, _ language: Language) -> [(label: String, value: String)] {
        func due(_ due: ExecutiveWeek.Due) -> String { grouped(due.count) + (due.isWhole ? "" : "+") }
        var facts = week.decisions.map { ($0.kind.message, QueuePage.capped($0.count)) }
        facts += [(.cockpitWeek, due(week.week)), (.cockpitOverdue, due(week.overdue))]
        if let summary = week.summary {
            let total = summary.total
            facts += [
                (AgencyTally.Measure.received.message, grouped(total[.received])),
                (AgencyTally.Measure.concluded.message, grouped(total[.concluded])),
                (AgencyTally.Measure.solved.message, grouped(total[.solved])),
                (.cockpitInTimeShare, share(total.inTime)), (.cockpitReturnedShare, share(total.returned)),
                (AgencyTally.Measure.contested.message, grouped(total[.contested])),
                (AgencyTally.Measure.upheld.message, grouped(total[.upheld])),
                (.cockpitReply, spread(summary.reply, language)),
                (.cockpitConclusion, spread(summary.conclusion, language)),
            ]
        }
        return facts.map { ($0.0.text(in: language), $0.1) }
    }

    private func share(_ share: Share) -> String {
        share.value.map { "\(wholePercent($0)) (95%: \(share.intervalText))" } ?? "–"
    }

    /// Median and ninetieth percentile.
    private func spread(_ spread: Durations, _ language: Language) -> String {
        func days(_ count: Int?) -> String {
            (count.map { Message.figuresDays($0) } ?? .figuresNotYetKnown).text(in: language)
        }
        return [(Message.cockpitMedian, spread.median), (.cockpitNinetieth, spread.ninetieth)]
            .map { "\($0.0.text(in: language)): \(days($0.1))" }.joined(separator: " · ")
    }
}
