// SPDX-License-Identifier: Apache-2.0
import Complaints
import Testing

@Suite struct OfficialAreaTests {
    @Test func `the list holds the whole country, each area inside the next`() throws {
        #expect(OfficialArea.provinces.count == 77)
        let districts = OfficialArea.provinces.flatMap(\.below)
        #expect(districts.count == 928)
        let subdistricts = districts.flatMap(\.below)
        #expect(subdistricts.count == 7_436)
        for area in subdistricts {
            #expect(area.lineage.map(\.level) == [.subdistrict, .district, .province])
            #expect(area.below.isEmpty && !area.thai.isEmpty && !area.english.isEmpty)
        }
    }

    @Test func `an area is found by its code alone`() throws {
        let area = try #require(OfficialArea(code: "200101"))
        #expect(area.thai == "บางปลาสร้อย" && area.english == "Bang Pla Soi")
        #expect(area.lineage.map(\.code) == ["200101", "2001", "20"])
        for bad in ["", "2", "00", "20010", "2001011", "20 1", "๒๐"] {
            #expect(OfficialArea(code: bad) == nil, "\(bad)")
        }
    }

    @Test(arguments: [("10", true), ("200101", true), ("99", false), ("1", false), ("2001x1", false)])
    func `a filing names an area of the list or none`(code: String, isRight: Bool) {
        let filing = Filing(
            kind: .relief, channel: .web, identityLevel: .anonymous, narrative: "ไฟดับ",
            place: Place(words: nil, area: code))
        #expect(filing.errors.isEmpty == isRight)
    }
}
