// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

extension WebsiteUnderTest {
    /// A browser in which the officer with that only role is logged in.
    func desk(_ role: Role, _ language: String = "en") async throws -> Browser {
        var browser = browser(language)
        try await browser.logIn(world.country.officer(role).login)
        return browser
    }

    /// Screens a complaint and refers it to the roads agency, which has still to accept it.
    func refer(_ code: String) async throws -> Complaint.ID {
        let (country, screener) = (world.country, world.country.principal(.screener))
        let id = try operations.complaintID(try #require(PublicCode(code)), by: screener)
        _ = try await operations.screen(.sample(category: country.category("ROAD-HOLE").id), on: id, by: screener)
        _ = try await operations.refer(id, to: country.roads.id, joint: [], by: country.principal(.coordinator))
        return id
    }
}

extension Browser {
    /// Opens the form of an operation and sends it, with the revision that it was drawn for.
    mutating func act(
        _ operation: Complaints.Operation, on code: String, _ fields: [(String, String)] = [],
        files: [UploadedFile] = []
    ) async throws {
        let path = "/desk/complaints/\(code)/\(operation.rawValue)"
        try await get(path)
        try #require(page.status == 200, "\(operation) \(page.status) \(page.text.suffix(2_000))")
        #expect(Markup.faults(in: page.text) == [])
        try await post(path, [("revision", page.hidden("revision") ?? "")] + fields, files: files)
    }

    /// Names the main complaint, looks at what it is, and merges another into it.
    mutating func merge(_ code: String, into master: String) async throws {
        try await act(.merge, on: code, [("master", master)])
        try #require(page.status == 200, "\(page.text.suffix(2_000))")
        #expect(Markup.faults(in: page.text) == [])
        let confirmed = try #require(page.hidden("confirmed"))
        let typed = [("revision", page.hidden("revision") ?? ""), ("master", master), ("confirmed", confirmed)]
        try await post("/desk/complaints/\(code)/merge", typed)
        try #require(page.status == 303, "\(page.text.suffix(2_000))")
        try await follow()
    }

    /// The same, and it must be done.
    mutating func done(
        _ operation: Complaints.Operation, on code: String, _ fields: [(String, String)] = [],
        files: [UploadedFile] = []
    ) async throws {
        try await act(operation, on: code, fields, files: files)
        try #require(page.status == 303, "\(operation) \(page.status) \(page.text.suffix(4_000))")
        #expect(page.location == "/desk/complaints/\(code)?done=\(operation.rawValue)")
        try await follow()
        #expect(page.status == 200)
        #expect(Markup.faults(in: page.text) == [])
    }
}
