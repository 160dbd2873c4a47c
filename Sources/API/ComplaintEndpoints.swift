// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

let complaintEndpoints: [Endpoint] = [
    Endpoint(
        method: .get, path: "/complaints", id: "listComplaints", summary: "Complaints that the caller may see.",
        parameters: listParameters + [.cursor], answer: .json(200, "ComplaintPage"), handler: listComplaints),
    Endpoint(
        method: .get, path: "/complaints/count", id: "countComplaints",
        summary: "How many complaints a list has; counting stops at a maximum.",
        parameters: Array(listParameters.prefix(2)), answer: .json(200, "ComplaintCount"), handler: countComplaints),
    Endpoint(
        method: .get, path: "/complaints/search", id: "searchComplaints",
        summary: "Complaints by words, by code, and for operators by telephone number or national id.",
        parameters: [
            Parameter(
                name: "q", place: .query, schema: .text(min: 1, max: 200), about: "What to look for.",
                isRequired: true),
            .cursor,
        ], answer: .json(200, "ComplaintPage"), handler: searchComplaints),
    Endpoint(
        method: .get, path: "/complaints/{code}", id: "readComplaint",
        summary: "One complaint, redacted: persons stay in the vault.", answer: .json(200, "Complaint"),
        handler: readComplaint),
    Endpoint(
        method: .get, path: "/complaints/{code}/events", id: "listEvents",
        summary: "The story of a complaint, oldest first.",
        parameters: [
            .query(
                "after", .integer(min: 0, max: Int(Int32.max)),
                "A revision; only what came later is listed. Absent for the whole story.")
        ], answer: .json(200, "EventPage"), handler: listEvents),
    Endpoint(
        method: .get, path: "/complaints/{code}/clocks", id: "listClocks",
        summary: "The clocks of a complaint, each with how its due instant came about.",
        answer: .json(200, "ClockList"), handler: listClocks),
    Endpoint(
        method: .get, path: "/complaints/{code}/attachments/{attachment}", id: "downloadAttachment",
        summary: "Download a file.", answer: .file, handler: downloadAttachment),
]

private let listParameters: [Parameter] = [
    .query("part", .choice(of: QueueRequest.Part.self), "Which part of what the caller may see; all of it if absent."),
    .query("status", .list(.choice(of: Status.self)), "Only these statuses; give it once for each."),
    .query("order", .choice(["newest", "oldest"]), "By receipt; the newest first if absent."),
]

extension Request {
    /// The list that the query asks for.
    ///
    /// - Throws: ``Problem`` 400 for words that it does not know.
    fileprivate func queue(in language: Language) throws -> QueueRequest {
        var queue = QueueRequest()
        if let text = query["part"] {
            guard let part = QueueRequest.Part(rawValue: text) else { throw unknown("part", in: language) }
            queue.part = part
        }
        queue.statuses = try query.all("status").map { text in
            guard let status = Status(rawValue: text) else { throw unknown("status", in: language) }
            return status
        }
        switch query["order"] {
        case nil, "newest": break
        case "oldest": queue.isOldestFirst = true
        default: throw unknown("order", in: language)
        }
        queue.after = try Cursor.number(.complaints, from: self, in: language)
        return queue
    }

    private func unknown(_ name: String, in language: Language) -> Problem {
        .badRequest(
            "พารามิเตอร์ \"\(name)\" ไม่มีค่านี้", "The query parameter \"\(name)\" has no such value.", in: language)
    }

    /// The code that the path names.
    ///
    /// - Throws: ``OperationError/notFound`` for what is no code.
    func code() throws(OperationError) -> PublicCode {
        guard let code = parameters["code"].flatMap({ PublicCode($0) }) else { throw .notFound }
        return code
    }
}

@Sendable private func listComplaints(_ request: Request, _ call: Call) async throws -> Response {
    let page = try call.operations.queue(try request.queue(in: call.language), by: call.principal)
    return page.response(of: .complaints, try call.operations.names(in: page.elements))
}

@Sendable private func countComplaints(_ request: Request, _ call: Call) async throws -> Response {
    let count = try call.operations.queueCount(try request.queue(in: call.language), by: call.principal)
    return .json { writer in
        writer.member("count", count)
        writer.member("isCapped", count >= Operations.countMax)
    }
}

@Sendable private func searchComplaints(_ request: Request, _ call: Call) async throws -> Response {
    guard let text = request.query["q"], !text.isEmpty else {
        throw Problem.badRequest(
            "คำที่ต้องการค้นอยู่ในพารามิเตอร์ \"q\"", "What to look for stands in the query parameter \"q\".",
            in: call.language)
    }
    let before = try Cursor.number(.search, from: request, in: call.language)
    let page = try call.operations.search(text, before: before, by: call.principal)
    return page.response(of: .search, try call.operations.names(in: page.elements))
}

@Sendable private func readComplaint(_ request: Request, _ call: Call) async throws -> Response {
    let view = try call.operations.complaint(try request.code(), by: call.principal)
    return Response.json(capacity: 8192) { view.write(to: &$0) }.tagged(revision: view.complaint.revision)
}

@Sendable private func listClocks(_ request: Request, _ call: Call) async throws -> Response {
    Response.json(clocks: try call.operations.clocks(of: try request.code(), by: call.principal))
}

@Sendable private func listEvents(_ request: Request, _ call: Call) async throws -> Response {
    var after = 0
    if let text = request.query["after"] {
        guard let revision = Int(text), revision >= 0 else {
            throw Problem.badRequest(
                "\"after\" คือเลขลำดับเหตุการณ์ เช่น 7", "\"after\" is a revision, such as 7.", in: call.language)
        }
        after = revision
    }
    let page = try call.operations.story(
        of: try request.code(), after: after, limit: Limits.eventsPerPage, by: call.principal)
    return .json(capacity: 512 * (page.events.count + 1)) { writer in
        writer.array("events") { writer in for event in page.events { page.write(event, to: &writer) } }
        if let next = page.next { writer.member("next", next) }
    }
}

@Sendable private func downloadAttachment(_ request: Request, _ call: Call) async throws -> Response {
    let complaint = try call.operations.complaintID(try request.code(), by: call.principal)
    return try request.download(of: complaint, from: call.operations, by: call.principal)
}
