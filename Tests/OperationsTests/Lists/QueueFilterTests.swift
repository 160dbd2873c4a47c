// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import TestSupport
import Testing

@Suite(.tags(.database)) struct QueueFilterTests {
    /// Complaints of every urgency, two categories, two channels, two provinces and two days.
    private func fill(_ operations: Operations, _ world: World) async throws -> [Complaint] {
        let country = world.country
        var codes: [PublicCode] = []
        for index in 0..<24 {
            if index == 12 { world.clock.advance(days: 3) }
            let filing = Filing.sample(
                channel: index % 2 == 0 ? .hotline : .web, narrative: "เรื่องที่ \(index)",
                place: Place(words: "ที่นี่", area: index % 3 == 0 ? "100101" : "500101"))
            let receipt = try await operations.file(
                FilingRequest(filing: filing, people: [.complainant]),
                by: index % 2 == 0 ? country.principal(.operator) : .anonymous)
            codes.append(receipt.code)
            guard index % 4 != 3 else { continue }
            let screening = Screening(
                kind: .relief, category: country.category(index % 2 == 0 ? "ROAD-HOLE" : "WATER-LEAK").id,
                urgency: Urgency.allCases[index % 4], secrecy: index % 5 == 0 ? .secret : .ordinary)
            _ = try await operations.screen(screening, on: receipt.complaint, by: country.principal(.screener))
            if index % 4 == 0 {
                // One of which a joint agency alone is late.
                let joint = index == 20 ? [country.water.id] : []
                _ = try await operations.refer(
                    receipt.complaint, to: country.roads.id, joint: joint, by: country.principal(.coordinator))
                if !joint.isEmpty { _ = try await operations.accept(receipt.complaint, by: country.principal(.cceo)) }
            }
        }
        return try codes.map { try operations.complaint($0, by: country.principal(.auditor)).complaint }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `every filter shows what it says, for the hub and for an agency`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let all = try await fill(operations, world)
            let country = world.country
            let road = country.category("ROAD-HOLE")
            let later = Zone.bangkok.day(of: world.clock.now)
            let filters: [(QueueRequest, (Complaint) -> Bool)] = [
                (QueueRequest(category: road.id), { $0.category == road.id }),
                (QueueRequest(category: road.parent), { $0.category == road.id }),
                (QueueRequest(urgencies: [.urgent, .veryUrgent]), { [.urgent, .veryUrgent].contains($0.urgency) }),
                (QueueRequest(isSecretOnly: true), { $0.secrecy > .ordinary }),
                (QueueRequest(channel: .hotline), { $0.channel == .hotline }),
                // Screeners and officers decide nothing, so that nothing waits for them.
                (QueueRequest(awaiting: PendingDecision.Kind.allCases), { _ in false }),
                (QueueRequest(province: "10"), { $0.place?.area?.hasPrefix("10") == true }),
                (QueueRequest(from: later), { Zone.bangkok.day(of: $0.receivedAt) >= later }),
                (QueueRequest(until: later.advanced(by: -1)), { Zone.bangkok.day(of: $0.receivedAt) < later }),
                (
                    QueueRequest(statuses: [.screened], urgencies: [.urgent], channel: .web, from: later),
                    {
                        $0.status == .screened && $0.urgency == .urgent && $0.channel == .web
                            && Zone.bangkok.day(of: $0.receivedAt) >= later
                    }
                ),
            ]

            for principal in [country.principal(.screener), country.principal(.cceo)] {
                let visible = all.filter { complaint in
                    principal.actor(for: complaint.id).map { complaint.isVisible(to: $0) } ?? false
                }
                for (request, fits) in filters {
                    var request = request
                    request.isOldestFirst = true
                    let wanted = visible.filter(fits).map(\.code)
                    let listed = try operations.queue(request, by: principal)
                    #expect(listed.elements.map(\.code) == wanted)
                    #expect(listed.next == nil)
                    #expect(
                        try operations.queueCounted(request, by: principal)
                            == QueueCount(count: wanted.count, isWhole: true))
                }
            }
            let held = try operations.queue(
                QueueRequest(holder: .agency(country.roads.id)), by: country.principal(.reviewer))
            #expect(held.elements.map(\.code) == all.filter { $0.lead != nil }.map(\.code).reversed())
            let error = await failure {
                try operations.queue(QueueRequest(holder: .hub), by: country.principal(.cceo))
            }
            #expect(error == .forbidden)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `each kind of decision is asked for by itself, of those that the reader takes`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (late, disputed) = (
                try await Story.filed(operations, world), try await Story.filed(operations, world)
            )
            _ = try await late.referred(joint: [country.water.id])
            world.clock.advance(days: 90)
            try await Worker(operations, on: QueueExecutor()).runDue()
            _ = try await operations.giveBack(
                late.id, reason: "ไม่ใช่อำนาจของเรา", suggesting: country.water.id, isDisputed: false,
                by: country.principal(.cceo))
            _ = try await disputed.referred()
            _ = try await operations.giveBack(
                disputed.id, reason: "ไม่ใช่อำนาจของเรา", suggesting: country.water.id, isDisputed: true,
                by: country.principal(.cceo))

            func listed(_ kinds: [PendingDecision.Kind], _ principal: Principal) throws -> [Complaint.ID] {
                let request = QueueRequest(statuses: [.returned], awaiting: kinds, isOldestFirst: true)
                return try operations.queue(request, by: principal).elements.map(\.id)
            }
            // The joint agency's silence still waits for the executive; only the other one waits for a ruling.
            let executive = country.principal(.hubExecutive)
            #expect(try listed([.escalation], executive) == [late.id])
            #expect(try listed([.dispute], executive) == [disputed.id])
            #expect(try listed(PendingDecision.Kind.allCases, executive) == [late.id, disputed.id])
            #expect(try listed([.extension, .proposal], executive) == [])
            #expect(try listed([.dispute], country.principal(.screener)) == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `overdue are open ones with a deadline of the reader's that has passed`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            _ = try await fill(operations, world)
            let country = world.country
            let request = QueueRequest(isOverdueOnly: true, isOldestFirst: true)
            for days in [0, 2, 5, 40] {
                world.clock.advance(days: days)
                for principal in [country.principal(.screener), country.principal(.cceo)] {
                    let isHub = principal.holds(.screener)
                    let visible = try operations.queue(QueueRequest(isOldestFirst: true), by: principal).elements
                    var next: [Complaint.ID: Instant] = [:]
                    for summary in visible where summary.status.isOpen {
                        let clocks = try operations.clocks(of: summary.code, by: principal)
                        next[summary.id] = clocks.filter { clock in
                            clock.run.ending == nil
                                && (isHub || clock.run.id.agency == nil || clock.run.id.agency == country.roads.id)
                        }.compactMap(\.derivation.due).min()
                    }
                    let dues = try operations.notes(on: visible, for: principal).dues
                    #expect(dues.mapValues(\.due) == next)
                    let late = visible.filter { next[$0.id].map { $0 <= world.clock.now } ?? false }
                    let listed = try operations.queue(request, by: principal).elements
                    #expect(listed == late, "\(days)")
                    #expect(days != 40 || !late.isEmpty)
                }
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a page looks through a bounded part and the next goes on behind it`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            var codes: [PublicCode] = []
            for index in 0..<6 {
                let filing = Filing.sample(channel: index == 0 || index == 5 ? .hotline : .web)
                codes.append(
                    try await operations.file(
                        FilingRequest(filing: filing, people: [.complainant]), by: world.country.principal(.operator)
                    ).code)
            }
            // As if a year of others lay between: far more numbers than one page looks through.
            try await operations.database.write { transaction in
                _ = try transaction.run("UPDATE complaint SET number = number + 200000 WHERE number > 3 RETURNING id")
            }

            for isOldestFirst in [true, false] {
                var seen: [PublicCode] = []
                var pages = 0
                var request = QueueRequest(channel: .hotline, isOldestFirst: isOldestFirst)
                repeat {
                    let page = try operations.queue(request, by: world.country.principal(.screener))
                    seen += page.elements.map(\.code)
                    request.after = page.next
                    pages += 1
                } while request.after != nil && pages < 10
                #expect(seen == (isOldestFirst ? [codes[0], codes[5]] : [codes[5], codes[0]]))
                #expect(pages == 2)
                request.after = nil
                #expect(
                    try operations.queueCounted(request, by: world.country.principal(.screener))
                        == QueueCount(count: 1, isWhole: false))
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an export holds the whole list`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let all = try await fill(operations, world)

            let export = try operations.export(
                QueueRequest(urgencies: [.urgent], isOldestFirst: true), by: world.country.principal(.screener))

            #expect(export.summaries.map(\.code) == all.filter { $0.urgency == .urgent }.map(\.code))
            #expect(!export.isCut)
        }
    }
}
