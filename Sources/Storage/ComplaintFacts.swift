// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import FoundationEssentials
import SQL

/// The parts of a complaint that no query asks for, as one JSON column; what is queried has columns of its own.
struct ComplaintFacts: Codable, Equatable {
    var question: Question?
    var proposal: Report?
    var report: Report?
    var closure: Closure?
    var contest: Contest?
    var merger: Merger?
    var rating: Rating?
    var reveals: [Reveal]?
    var returnedAt: Instant?
    var extensionRequests: [ExtensionRequest]?
    var escalations: [Escalation]?

    init(_ complaint: Complaint) {
        question = complaint.question
        proposal = complaint.proposal
        report = complaint.report
        closure = complaint.closure
        contest = complaint.contest
        merger = complaint.merger
        rating = complaint.rating
        reveals = complaint.reveals.isEmpty ? nil : complaint.reveals
        returnedAt = complaint.returnedAt
        extensionRequests = complaint.extensionRequests.isEmpty ? nil : complaint.extensionRequests
        escalations = complaint.escalations.isEmpty ? nil : complaint.escalations
    }

    /// Nil when there is nothing to keep, as for every new complaint.
    var json: String? {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let data = try encoder.encode(self)
            return data.count <= 2 ? nil : String(decoding: data, as: UTF8.self)
        }
    }

    /// How the complaint was closed, read from the column at `index` alone; nil where it is not.
    static func closure(_ row: Row, _ index: Int) throws(DatabaseError) -> Closure? {
        guard let json = try row.stringOrNil(index) else { return nil }
        do {
            return try StoredJSONDecoder.decode(Self.self, from: json).closure
        } catch {
            throw .decoding("the facts of a complaint")
        }
    }

    /// Reads the column at `index` into the complaint, which keeps its own where the column is NULL.
    static func read(_ row: Row, _ index: Int, into complaint: inout Complaint) throws(DatabaseError) {
        guard let json = try row.stringOrNil(index) else { return }
        do {
            let facts = try StoredJSONDecoder.decode(Self.self, from: json)
            complaint.question = facts.question
            complaint.proposal = facts.proposal
            complaint.report = facts.report
            complaint.closure = facts.closure
            complaint.contest = facts.contest
            complaint.merger = facts.merger
            complaint.rating = facts.rating
            complaint.reveals = facts.reveals ?? []
            complaint.returnedAt = facts.returnedAt
            complaint.extensionRequests = facts.extensionRequests ?? []
            complaint.escalations = facts.escalations ?? []
        } catch {
            throw .decoding("the facts of a complaint")
        }
    }
}
