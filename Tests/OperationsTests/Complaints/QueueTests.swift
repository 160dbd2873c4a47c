// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct QueueTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `pages show every complaint once, in order, both ways`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            var codes: [PublicCode] = []
            for number in 0..<120 {
                let story = try await Story.filed(operations, world, narrative: "เรื่องที่ \(number)")
                codes.append(story.receipt.code)
            }
            for isOldestFirst in [true, false] {
                var seen: [PublicCode] = []
                var request = QueueRequest(isOldestFirst: isOldestFirst)
                repeat {
                    let page = try operations.queue(request, by: world.country.principal(.screener))
                    seen += page.elements.map(\.code)
                    request.after = page.next
                } while request.after != nil
                #expect(seen == (isOldestFirst ? codes : codes.reversed()))
            }
            #expect(try operations.queueCount(QueueRequest(), by: world.country.principal(.screener)) == 120)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a list shows an officer what the rules let them see, and nothing else`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let stories = [
                try await Story.filed(operations, world), try await Story.filed(operations, world).screened(),
                try await Story.filed(operations, world).referred(),
                try await Story.filed(operations, world).referred(joint: [country.water.id]),
                try await Story.filed(operations, world).inProgress(),
                try await Story.filed(operations, world).concluded(),
            ]
            let complaints = try stories.map {
                try operations.complaint($0.receipt.code, by: country.principal(.auditor)).complaint
            }

            for officer in country.officers + country.waterOfficers {
                let visible = complaints.filter { $0.isVisible(to: Actor(officer)) }.map(\.code)
                guard !officer.roles.isDisjoint(with: Role.ofHub.union(Role.ofAgency).union([.auditor])) else {
                    #expect(visible.isEmpty)
                    let error = await failure { try operations.queue(QueueRequest(), by: .officer(officer)) }
                    #expect(error == .forbidden)
                    continue
                }
                let listed = try operations.queue(QueueRequest(isOldestFirst: true), by: .officer(officer))
                #expect(listed.elements.map(\.code) == visible, "for \(officer.login)")
                let found = try operations.search("ถนนหน้าโรงเรียน", before: nil, by: .officer(officer))
                #expect(Set(found.elements.map(\.code)) == Set(visible), "for \(officer.login)")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `Thai words are found inside running text, whole phrases first to last`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let flood = try await Story.filed(operations, world, narrative: "น้ำท่วมขังหน้าโรงเรียนทุกครั้งที่ฝนตก")
            let lamp = try await Story.filed(operations, world, narrative: "ไฟฟ้าดับทั้งหมู่บ้าน PM2.5 สูงมาก")
            let operatorOnDuty = world.country.principal(.operator)
            func found(_ text: String) throws -> [PublicCode] {
                try operations.search(text, before: nil, by: operatorOnDuty).elements.map(\.code)
            }

            #expect(try found("น้ำท่วม") == [flood.receipt.code])
            #expect(try found("ไฟฟ้าดับ") == [lamp.receipt.code])
            #expect(try found("หน้าโรงเรียน ฝนตก") == [flood.receipt.code])
            #expect(try found("pm2.5") == [lamp.receipt.code])
            #expect(try found("\"' OR 1=1 --") == [])
            #expect(try found("*") == [])
            #expect(try found(flood.receipt.code.grouped.lowercased()) == [flood.receipt.code])
            #expect(Set(try found("081 000 1234")) == [flood.receipt.code, lamp.receipt.code])
            let screener = world.country.principal(.screener)
            #expect(try operations.search("0810001234", before: nil, by: screener).elements.isEmpty)
        }
    }
}
