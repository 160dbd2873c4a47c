// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import TestSupport
import Testing

@testable import Web

/// The place by lists, with a pin and in words, and the files that go along.
@Suite struct FilingPlaceTests {
    /// The head of a picture and nothing behind it.
    private static let tornPicture: [UInt8] =
        [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 9, 0, 0, 0, 9, 8, 2, 0, 0, 0]

    @Test(arguments: [
        ("ตำบลบางเสาธง อำเภอบางเสาธง จังหวัดสมุทรปราการ", true), ("หน้าตลาด ต.บางเสาธง อ. บางเสาธง จ.สมุทรปราการ", true),
        ("Bang Sao Thong, Bang Sao Thong, Samut Prakan", true), ("หน้าตลาดบางเสาธง สมุทรปราการ", false),
        ("ตำบลบางเสาธง อำเภอบางเสาธง", false),
    ])
    func `an area that the words name is known, short or in full`(words: String, isNamed: Bool) throws {
        let district = try #require(
            OfficialArea.provinces.first { $0.thai == "สมุทรปราการ" }?.below.first { $0.thai == "บางเสาธง" })
        let area = try #require(district.below.first { $0.thai == "บางเสาธง" })
        #expect(area.isNamed(in: words) == isNamed)
    }

    @Test(arguments: [("Taksin Road", false), ("Nana market", false), ("In front of Tak station, Nan", true)])
    func `a short name is found as a word of its own`(words: String, isNamed: Bool) throws {
        for name in ["Tak", "Nan"] {
            let province = try #require(OfficialArea.provinces.first { $0.english == name })
            #expect(province.isNamed(in: words) == isNamed, "\(name)")
        }
    }

    private func atPlace(_ site: WebsiteUnderTest, _ language: String = "th") async throws -> Browser {
        var browser = site.browser(language)
        try await browser.get("/file")
        try await browser.post("/file", [("kind", "relief")])
        try await browser.follow()
        try await browser.post("/file/story", [("narrative", "ไฟถนนดับทั้งซอย")])
        try await browser.follow()
        return browser
    }

    @Test(arguments: [
        ("th", "ต.บางปลาสร้อย อ.เมืองชลบุรี จ.ชลบุรี"), ("en", "Bang Pla Soi, Mueang Chon Buri, Chon Buri"),
    ])
    func `a province leads to its districts and subdistricts without a script`(
        language: String, name: String
    ) async throws {
        try await withWebsite { site in
            var browser = try await atPlace(site, language)
            try await browser.post("/file/place", [("place/province", "20"), ("go", "areas")])
            #expect(browser.page.location == "/file/place")
            try await browser.follow()
            #expect(browser.page.text.contains("<option value=\"20\" selected>"))
            #expect(browser.page.text.contains("<option value=\"200101\">"))
            #expect(!browser.page.text.contains("<option value=\"100101\">"))
            #expect(Markup.faults(in: browser.page.text) == [])
            try await browser.post("/file/place", [("place/province", "20"), ("place/area", "200101")])
            try await browser.answer(Browser.filing.filter { $0.0 != "place/words" })
            #expect(browser.page.text.contains(name))
            try await browser.post("/file/review", [])
            try await browser.follow()
            let receipt = (
                code: try #require(browser.page.content(of: "code")), pin: try #require(browser.page.content(of: "pin"))
            )
            try await browser.track(receipt)
            #expect(browser.page.text.contains(name))
        }
    }

    @Test func `an area of another province is that province, and a pin alone is a place`() async throws {
        try await withWebsite { site in
            var browser = try await atPlace(site)
            try await browser.post("/file/place", [("place/province", "10"), ("place/area", "200101")])
            #expect(browser.page.location == "/file/files")
            try await browser.answer(Browser.filing.filter { $0.0 != "place/words" })
            #expect(browser.page.text.contains("กรุงเทพมหานคร") && !browser.page.text.contains("ชลบุรี"))
            try await browser.get("/file/place")
            try await browser.post("/file/place", [("place/province", ""), ("place/point", "13.75631,100.50177")])
            try await browser.follow()
            #expect(browser.page.text.contains("13.75631, 100.50177"))
            try await browser.get("/file/place")
            try await browser.post("/file/place", [("place/point", "13.75631,100.50177"), ("go", "unpin")])
            #expect(try await browser.follow().text.contains("name=\"place/point\" value=\"\""))
        }
    }

    @Test func `a place is needed, in any of its forms`() async throws {
        try await withWebsite { site in
            var browser = try await atPlace(site)
            try await browser.post("/file/place", [("place/words", " ")])
            let page = try await browser.follow()
            #expect(page.status == 422)
            #expect(page.text.contains("href=\"#field-place-words\""))
            #expect(try await browser.post("/file/place", [("place/province", "10")]).status == 303)
        }
    }

    @Test func `the script's list of areas is the page's own`() async throws {
        try await withWebsite { site in
            var browser = site.browser("en")
            let page = try await browser.get("/file/areas/20")
            #expect(page.text.contains("<optgroup label=\"Mueang Chon Buri\">"))
            for bad in ["00", "2001", "x"] { #expect(try await browser.get("/file/areas/\(bad)").status == 404) }
        }
    }

    @Test func `tiles are asked for where they were set, and from nowhere else`() throws {
        let tiles = try #require(MapTiles("https://tiles.test:8443/a/{z}/{x}/{y}.png"))
        #expect(tiles.origin == "https://tiles.test:8443")
        for bad in [
            "https://tiles.test/a.png", "ftp://a/{z}{x}{y}", "https:///{z}{x}{y}", "https://a@b/{z}{x}{y}",
            "https://a;script-src *{z}{x}{y}", "https://{z}/{x}/{y}", "https://a b/{z}{x}{y}",
        ] { #expect(MapTiles(bad) == nil, "\(bad)") }
    }

    @Test func `one refused file costs none of the others, and each can be taken out again`() async throws {
        try await withWebsite { site in
            var browser = try await atPlace(site, "en")
            try await browser.post("/file/place", [("place/words", "ปากซอย")])
            try await browser.follow()
            let files = [
                try upload("attachments", "lamp<1>.png"),
                try upload("attachments", "run.sh", bytes: Array("#!/bin/sh\necho\n".utf8)),
                try upload("attachments", "torn.png", bytes: Self.tornPicture),
                try upload("attachments", "two.png"),
            ]
            try await browser.post("/file/files", [], files: files)
            let page = try await browser.follow()
            #expect(page.status == 200)
            #expect(Markup.faults(in: page.text) == [])
            #expect(page.text.contains("The file “run.sh” is of a kind we cannot take."))
            #expect(page.text.contains("The picture “torn.png” cannot be opened"))
            #expect(page.text.contains("lamp&lt;1&gt;.png</span>") && page.text.contains("two.png</span>"))
            let id = try #require(page.text.firstMatch(of: /name="remove" value="([0-9a-f-]+)"/)).1
            try await browser.post("/file/files", [("remove", String(id))])
            try await browser.follow()
            #expect(!browser.page.text.contains("lamp&lt;1&gt;.png") && browser.page.text.contains("two.png</span>"))
            try await browser.track(try await browser.file())
            #expect(browser.page.text.contains("two.png</a>") && !browser.page.text.contains("lamp"))
        }
    }

    @Test func `ten files fit, and the eleventh is named`() async throws {
        try await withWebsite { site in
            var browser = try await atPlace(site, "en")
            try await browser.post("/file/place", [("place/words", "ปากซอย")])
            try await browser.follow()
            let files = try (1...11).map { try upload("attachments", "p\($0).png") }
            try await browser.post("/file/files", [("go", "add")], files: files)
            let page = try await browser.follow()
            #expect(page.text.contains("The file “p11.png” is one too many"))
            #expect(page.text.components(separatedBy: "name=\"remove\"").count == 11)
        }
    }

    @Test(arguments: [
        ("ตอนนี้ไฟไหม้บ้านข้างๆ", "199"), ("He is beating me right now", "191"), ("ฉันไม่อยากอยู่แล้ว", "1323"),
        ("my father is not breathing", "1669"), ("รถชน มีคนเจ็บสาหัส", "1669"),
    ])
    func `words of danger bring the numbers to call, and block nothing`(words: String, number: String) async throws {
        try await withWebsite { site in
            var browser = site.browser("en")
            try await browser.get("/file")
            try await browser.post("/file", [("kind", "relief")])
            #expect(try await browser.follow().text.contains("id=\"emergency-call\""))
            #expect(browser.page.text.contains("data-words=\"/assets/emergency."))
            #expect(browser.page.text.contains("hidden>\n<h2 id=\"emergency-title"))
            try await browser.post("/file/story", [("narrative", words)])
            #expect(browser.page.location == "/file/place")
            let page = try await browser.follow()
            #expect(page.text.contains("<a href=\"tel:\(number)\"><strong>\(number)</strong>"))
            #expect(!page.text.contains("hidden>\n<h2 id=\"emergency-title"))
            #expect(Markup.faults(in: page.text) == [])
        }
    }

    @Test(arguments: [
        "ไฟถนนดับทั้งซอย", "น้ำไม่ไหลมาสามวัน", "The bus was late", "fireworks permit", "สอบถามเรื่องทะเบียนบ้าน", "",
    ])
    func `ordinary words bring none`(words: String) {
        #expect(EmergencyWords.found(in: words) == [])
    }
}
