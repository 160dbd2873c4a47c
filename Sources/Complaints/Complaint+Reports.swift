// SPDX-License-Identifier: Apache-2.0

/// What a complaint's story, oldest event first, tells of reports and orders.
extension Complaint {
    /// Why the last report of the lead agency was not enough; nil once there is another, or before there was one.
    package func reasonOfReturn(in story: [Event]) -> String? {
        guard status == .inProgress, proposal == nil else { return nil }
        for event in story.reversed() {
            switch event.body {
            case .reportDeclined(let body): return body.reason
            case .reportRejected(let body): return body.reason
            case .reported(let body) where body.agency == lead?.agency: return nil
            case .contestUpheld: return nil
            default: continue
            }
        }
        return nil
    }

    /// What an agency said last of what it did, to be gone on with after it came back; nil where it did not come back.
    package func reportBefore(of agency: Agency.ID?, in story: [Event]) -> Event.Reported? {
        guard let agency, status == .inProgress, assignment(of: agency)?.state == .inProgress else { return nil }
        guard agency != lead?.agency || reasonOfReturn(in: story) != nil else { return nil }
        return story.lazy.reversed().compactMap { event in
            switch event.body {
            case .reported(let body), .reportProposed(let body): body.agency == agency ? body : nil
            default: nil
            }
        }.first
    }

    /// What the joint agencies reported, which is to be read with the report of the lead.
    package func jointReports(in story: [Event]) -> [(agency: Agency.ID, report: Report)] {
        guard status == .reported else { return [] }
        return joint.filter { $0.state == .reported }.compactMap { part in
            story.lazy.reversed().compactMap { event in
                guard case .reported(let body) = event.body, body.agency == part.agency else { return nil }
                return (part.agency, body.report(event))
            }.first
        }
    }

    /// What executives ordered that the people of that deadline have not answered by work since, oldest first.
    package func openOrders(in story: [Event]) -> [(event: Event, order: Event.EscalationAnswered)] {
        guard status.isOpen else { return [] }
        var open: [(event: Event, order: Event.EscalationAnswered)] = []
        for event in story {
            if event.body.closed != nil { open = [] }
            switch event.body {
            case .escalationAnswered(let order): open.append((event, order))
            case .accepted(let body):
                open.removeAll { $0.order.reminder.agency == body.agency && $0.order.reminder.clock == .accept }
            case .progressed(let body): open.removeAll { $0.order.reminder.agency == body.agency }
            case .reported(let body), .reportProposed(let body):
                open.removeAll { $0.order.reminder.agency == body.agency }
            case .returned(let body): open.removeAll { $0.order.reminder.agency == body.agency }
            // The hub's own deadlines belong to no agency.
            case .screened, .referred, .ruled, .reportRejected, .contestUpheld, .contestDismissed,
                .informationRequested:
                open.removeAll { $0.order.reminder.agency == nil }
            default: continue
            }
        }
        return open
    }
}
