// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations
import Synchronization
import TestSupport
import Testing

@testable import Web

@Suite final class FailureTests: Sendable {
    private struct Surprise: Error {}

    private let logged = Mutex<[String]>([])

    private func answer(_ error: any Error, _ path: String = "/desk/x", language: String = "en") throws -> Response {
        let failure = Failure(
            site: try WebsiteUnderTest.site(), now: { .monday },
            logFault: { [self] error, request in logged.withLock { $0.append("\(request) \(error)") } })
        return failure.answer(to: error, try Request(.get, path, headers: [("Accept-Language", language)], id: "r7"))
    }

    private func text(_ response: Response) -> String { String(decoding: response.body.bytes, as: UTF8.self) }

    @Test(arguments: [
        (OperationError.notFound, 404), (.forbidden, 403), (.invalid([]), 422), (.refused(.notHolder), 409),
        (.conflict, 409), (.idempotencyReuse, 409), (.unavailable, 503), (.unexpected("secret"), 500),
    ])
    func `every failure is a page with its status, in both languages`(error: OperationError, status: Int) throws {
        for language in ["th", "en"] {
            let response = try answer(error, language: language)
            #expect(response.status == status)
            #expect(Markup.faults(in: text(response)) == [])
            #expect(text(response).contains("<html lang=\"\(language)\">"))
            #expect(!text(response).contains("secret"))
        }
    }

    @Test func `who is at work is led back to the work, and everybody else to the first page`() throws {
        let desk = text(try answer(OperationError.notFound, "/desk/complaints/RT70"))
        #expect(desk.contains("href=\"/desk\">Back to my work"))
        for path in ["/track/files/1", "/no/such/page", "/desks"] {
            let citizen = text(try answer(OperationError.notFound, path))
            #expect(citizen.contains(">Go to the home page"))
            #expect(!citizen.contains("Back to my work"))
        }
    }

    @Test func `too many attempts say when to come back, to people and to programs`() throws {
        let response = try answer(OperationError.limited(until: .monday.adding(minutes: 5)))
        #expect(response.status == 429)
        #expect(response.headers["Retry-After"] == "301")
        #expect(text(response).contains("5 October 2026, 09:05"))
    }

    @Test func `a fault of ours shows only the request's number`() throws {
        let response = try answer(Surprise())
        #expect(response.status == 500)
        #expect(text(response).contains("r7"))
        #expect(!text(response).contains("Surprise"))
        // Whoever is told that number can find what it was.
        let lines = logged.withLock { $0 }
        #expect(lines.count == 1 && lines.allSatisfy { $0.contains("r7") && $0.contains("Surprise") })
        _ = try answer(OperationError.notFound)
        #expect(logged.withLock { $0.count } == 1)
    }

    @Test func `who is not logged in is sent to the log-in of their area`() throws {
        #expect(
            try answer(OperationError.unauthenticated, "/desk/x?a=1").headers["Location"]
                == "/desk/login?next=%2Fdesk%2Fx%3Fa%3D1")
        #expect(try answer(OperationError.unauthenticated, "/track/complaint").headers["Location"] == "/track")
    }

    @Test(arguments: [400, 404, 405, 408, 413, 415, 500, 503])
    func `what the server refuses is a page too`(status: Int) throws {
        let response = try answer(Problem(type: "/problems/x", title: "X", status: status))
        #expect(response.status == status)
        #expect(Markup.faults(in: text(response)) == [])
    }
}
