// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct ReceptionTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a telling brings up the caller, what resembles it, and what those became`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let earlier = [
                try await Story.filed(operations, world, narrative: "หลุมลึกบนถนนหน้าตลาด รถล้มหลายคัน").referred(),
                try await Story.filed(operations, world, narrative: "ถนนเป็นหลุมใหญ่หน้าตลาด มอเตอร์ไซค์ล้ม").referred(),
                try await Story.filed(
                    operations, world, narrative: "ตลาดเปิดเพลงเสียงดังตอนกลางคืน", people: [], level: .anonymous),
            ]
            let input = ReceptionInput(narrative: "มีหลุมที่ถนนหน้าตลาด", number: "081-000-1234")

            let hints = try operations.hints(for: input, by: country.principal(.operator))

            #expect(hints.caller?.count == 2)
            #expect(hints.similar.isEmpty, "the caller's own are shown once")
            #expect(hints.categories.first?.category.id == country.category("ROAD-HOLE").id)
            #expect(hints.categories.first?.because == ["หลุม"])
            #expect(hints.categories.first?.screened == 2)
            #expect(hints.agencies.map(\.agency.id) == [country.roads.id])
            #expect(hints.agencies.first?.complaints == 2)
            var anonymous = input
            anonymous.number = nil
            let similar = try operations.hints(for: anonymous, by: country.principal(.operator)).similar
            #expect(Set(similar.map(\.summary.code)) == Set(earlier.prefix(2).map(\.receipt.code)))
            #expect(similar.allSatisfy { $0.because.contains("หลุม") && $0.because.contains("ตลาด") })
            let nothing = try operations.hints(
                for: ReceptionInput(narrative: "\"' OR 1=1 -- & | ! <->"), by: country.principal(.operator))
            #expect(nothing.similar.isEmpty && nothing.categories.isEmpty && nothing.caller == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `one shared word is enough where the place is the same`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world, narrative: "ไฟดับทั้งซอย")
            let operatorOnDuty = world.country.principal(.operator)
            func similar(_ place: String) throws -> [SimilarComplaint] {
                try operations.hints(
                    for: ReceptionInput(narrative: "ซอยนี้มืด", place: place), by: operatorOnDuty
                ).similar
            }
            let words = try operations.complaint(story.receipt.code, by: operatorOnDuty).complaint.place?.words ?? ""

            #expect(try similar("").isEmpty)
            #expect(try similar(words).map(\.summary.code) == [story.receipt.code])
            #expect(try similar(words).first?.isNearby == true)
            // That both are in some lane says nothing, nor does the same name in another province.
            #expect(try similar("ซอย ถนน หมู่บ้าน").isEmpty)
            let area = try operations.complaint(story.receipt.code, by: operatorOnDuty).complaint.place?.area
            let elsewhere = ReceptionInput(
                narrative: "ซอยนี้มืด", place: words, area: area == "900101" ? "100101" : "900101")
            let isElsewhere = try operations.hints(for: elsewhere, by: operatorOnDuty).similar.isEmpty
            #expect(isElsewhere == (area != nil))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a published answer is found by the words of those who ask`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let input = ArticleInput(
                titleThai: "วันเงินเข้า", titleEnglish: "Payment day", textThai: "ทุกวันที่ 1", textEnglish: "On the 1st",
                words: "บัตรสวัสดิการ, เงินเข้า\nwelfare card")
            let author = world.country.principal(.screener)
            let article = try await operations.createArticle(input, by: author)
            let operatorOnDuty = world.country.principal(.operator)
            func found(_ text: String) throws -> [[String]] {
                try operations.hints(for: ReceptionInput(narrative: text), by: operatorOnDuty).articles.map(\.because)
            }

            #expect(try found("สอบถามเรื่องบัตรสวัสดิการ เงินเข้าวันไหน") == [["บัตรสวัสดิการ", "เงินเข้า"]])
            #expect(try found("When is the Welfare Card topped up?") == [["welfare card"]])
            #expect(try found("ไฟดับ") == [])
            var retired = input
            retired.isActive = false
            _ = try await operations.updateArticle(article.id, retired, by: author)
            #expect(try found("บัตรสวัสดิการ") == [])
            for role in Role.assignable {
                let error = await failure {
                    try await operations.createArticle(input, by: world.country.principal(role))
                }
                let may = Role.ofHub.subtracting([.operator]).contains(role)
                #expect(error == (may ? nil : .forbidden), "\(role)")
            }
            let empty = ArticleInput(titleThai: "", titleEnglish: "", textThai: "", textEnglish: "", words: "")
            guard case .invalid(let errors) = await failure({ try await operations.createArticle(empty, by: author) })
            else { return #expect(Bool(false), "an empty article was kept") }
            #expect(errors.count == 5)
        }
    }

    @Test(arguments: Role.assignable)
    func `only operators look callers up`(role: Role) async throws {
        try await withOperations(on: .sqlite) { operations, world in
            let error = await failure {
                try operations.hints(for: ReceptionInput(narrative: "ไฟดับ"), by: world.country.principal(role))
            }
            #expect(error == (role == .operator ? nil : .forbidden))
        }
    }
}
