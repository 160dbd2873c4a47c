// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct LoginTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `an officer comes, chooses a password and goes`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var officer = site.browser("en")
            try await officer.logIn("screener")
            try await officer.get("/desk/password")
            #expect(officer.page.text.contains("Sample screener"))
            let wrong = try await officer.post(
                "/desk/password", [("current", "nonsense"), ("new", "short"), ("again", "short")])
            #expect(wrong.status == 422)
            let unlike = try await officer.post(
                "/desk/password",
                [("current", SampleCountry.password), ("new", "a new long one"), ("again", "another one")])
            #expect(unlike.text.contains("href=\"#field-again\""))
            #expect(!unlike.text.contains("a new long one"))
            try await officer.post(
                "/desk/password",
                [("current", SampleCountry.password), ("new", "a new long one"), ("again", "a new long one")])
            #expect(officer.page.location == "/desk/account?done=password")
            try await officer.follow()
            #expect(officer.page.text.contains("Your password is changed"))
            try await officer.get("/desk/password")
            let kept = officer.cookies
            try await officer.post("/desk/logout", [])
            #expect(officer.cookies["desk"] == nil)
            officer.cookies = kept
            #expect(try await officer.get("/desk/password").location.hasPrefix("/desk/login"))
        }
    }

    @Test(arguments: [("screener", "wrong"), ("nobody", SampleCountry.password), ("", "")])
    func `a wrong login and a wrong password look alike`(login: String, password: String) async throws {
        try await withWebsite { site in
            var stranger = site.browser("en")
            try await stranger.get("/desk/login")
            let page = try await stranger.post("/desk/login", [("login", login), ("password", password)])
            #expect(page.status == 422)
            #expect(page.text.contains("The login or the password is not right."))
            #expect(page.text.contains("name=\"login\" value=\"\(login)\""))
            #expect(stranger.cookies["desk"] == nil)
        }
    }

    @Test func `who must log in comes back to where they were going, on this site only`() async throws {
        try await withWebsite { site in
            var officer = site.browser()
            try await officer.get("/desk/password")
            #expect(officer.page.location == "/desk/login?next=%2Fdesk%2Fpassword")
            try await officer.follow()
            let action = "/desk/login?next=%2Fdesk%2Fpassword"
            #expect(officer.page.text.contains("action=\"\(action)\""))
            try await officer.post(action, [("login", "screener"), ("password", SampleCountry.password)])
            #expect(officer.page.location == "/desk/password")
            var lured = site.browser()
            try await lured.get("/desk/login?next=https%3A%2F%2Fevil.test")
            try await lured.post(
                "/desk/login?next=https%3A%2F%2Fevil.test",
                [("login", "screener"), ("password", SampleCountry.password)])
            #expect(lured.page.location == "/desk")
        }
    }

    @Test(arguments: [("th", "Chrome บน Windows", "ไม่ทราบว่าเป็นเครื่องใด"), ("en", "Chrome on Windows", "Not known")])
    func `the account names the device of each session`(language: String, known: String, unknown: String) async throws {
        try await withWebsite { site in
            var office = site.browser(language)
            office.says = [("User-Agent", "Mozilla/5.0 (Windows NT 10.0; <b>) Chrome/140.0 Safari/537.36")]
            try await office.logIn("screener")
            var other = site.browser(language)
            try await other.logIn("screener")
            try await office.get("/desk/account")
            #expect(Markup.faults(in: office.page.text) == [])
            let words = office.page.words
            #expect(words.contains(known) && words.contains(unknown) && !words.contains("537.36"))
        }
    }

    @Test func `a password of somebody else's choosing must be changed before anything else`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            let first = try await site.operations.resetPassword(
                of: country.officer(.screener).id, by: country.principal(.administrator)
            ).password
            var officer = site.browser("en")
            try await officer.get("/desk/login")
            try await officer.post("/desk/login", [("login", "screener"), ("password", first)])
            #expect(officer.page.location == "/desk/password")
            #expect(try await officer.get("/desk/login").location == "/desk/password")
            try await officer.get("/desk/password")
            #expect(officer.page.text.contains("Please choose a password of your own"))
            try await officer.post(
                "/desk/password", [("current", first), ("new", "a new long one"), ("again", "a new long one")])
            #expect(officer.page.location == "/desk")
        }
    }

    @Test func `an officer's session does not open a complainant's pages, nor the other way round`() async throws {
        try await withWebsite { site in
            var both = site.browser()
            try await both.logIn("screener")
            #expect(try await both.get("/track/complaint").location == "/track")
            try await both.track(try await both.file())
            #expect(try await both.get("/desk/password").status == 200)
            both.cookies["desk"] = both.cookies["track"]
            #expect(try await both.get("/desk/password").location.hasPrefix("/desk/login"))
        }
    }
}
