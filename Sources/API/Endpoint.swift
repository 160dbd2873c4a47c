// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import HTTP
import Operations

/// One route of the API with everything that its description says; what is not said here is not there.
package struct Endpoint: Sendable {
    typealias Handling = @Sendable (Request, Call) async throws -> Response

    /// Whom a route answers.
    package enum Access: Sendable {
        /// Everybody; who says who they are may do more.
        case anyone
        /// Who gives the complaint's PIN; an operator's token beside it means "for a caller".
        case pin
        /// Officers and partners.
        case known
        /// Officers, also those who still have to choose a password.
        case session
    }

    /// What a route reads from the body.
    package struct RequestBody: Sendable {
        /// The name of a schema.
        let schema: String
        let isRequired: Bool
        /// In multipart: the part that holds the JSON, and the parts that hold files; nil where no files are taken.
        let parts: (json: String, files: String)?

        static func json(_ schema: String, isRequired: Bool = true) -> RequestBody {
            RequestBody(schema: schema, isRequired: isRequired, parts: nil)
        }

        static func files(_ schema: String, json: String, files: String = "attachments") -> RequestBody {
            RequestBody(schema: schema, isRequired: true, parts: (json, files))
        }
    }

    /// What a route answers when all went well.
    package enum Answer: Sendable {
        case json(Int, String)
        /// A file of any type.
        case file
        case empty
    }

    package let method: HTTP.Method
    /// Below `/api/v1`.
    package let path: String
    /// Unique; clients are generated from it.
    package let id: String
    package let summary: String
    /// The row of the lifecycle table that it stands for; nil for reading.
    package var operation: Operation?
    package var access: Access = .known
    package var parameters: [Parameter] = []
    package var body: RequestBody?
    package var answer: Answer
    /// Whether it reads a few rows and no more.
    package var isBrief = false
    /// Those that neither the access nor the body nor the operation already tells.
    package var problems: [ProblemKind] = []
    let handler: Handling

    /// Every problem that it may answer with, in the order of their statuses.
    package var allProblems: [ProblemKind] {
        var kinds = Set(ProblemKind.everywhere + problems)
        switch access {
        case .anyone: kinds.formUnion([.unauthenticated, .limited])
        case .pin: kinds.formUnion([.unauthenticated, .forbidden, .limited, .notFound, .pinLocked])
        case .known, .session: kinds.formUnion([.unauthenticated, .forbidden, .limited])
        }
        if path.contains("{") { kinds.insert(.notFound) }
        if method != .get { kinds.insert(.unsupportedType) }
        if body != nil { kinds.formUnion([.invalid, .tooLarge]) }
        if operation != nil { kinds.formUnion([.refusedTransition, .conflict, .forbidden, .invalid]) }
        if parameters.contains(where: { $0.name == Parameter.ifMatch.name }) { kinds.insert(.preconditionFailed) }
        if parameters.contains(where: { $0.name == Parameter.idempotencyKey.name }) { kinds.insert(.idempotencyReuse) }
        return ProblemKind.allCases.filter(kinds.contains)
    }
}

extension Endpoint {
    /// The path with its base.
    package var template: String { APIRoutes.base + path }

    /// The route that the server takes.
    var route: Route<Call> {
        let queryNames = Set(parameters.filter { $0.place == .query }.map(\.name))
        return Route(method, template, options) { [self] request, call in
            if access == .known || access == .session, call.principal == .anonymous {
                throw OperationError.unauthenticated
            }
            guard !call.mustChangePassword || access == .session else { throw OperationError.forbidden }
            if let unknown = request.query.names.first(where: { !queryNames.contains($0) }) {
                throw Problem.badRequest(
                    "ไม่มีพารามิเตอร์ \"\(unknown)\"", "There is no query parameter \"\(unknown)\".", in: call.language)
            }
            do {
                return try await handler(request, call)
            } catch let error as OperationError {
                guard case .refused = error else { throw error }
                throw Problem(error, for: operation, in: call.language, now: call.operations.now())
            }
        }
    }

    private var options: RouteOptions {
        guard let body else { return isBrief ? .brief : .none }
        guard body.parts != nil else { return RouteOptions(accepts: .json, bodyBytesMax: Limits.bodyBytesMax) }
        return RouteOptions(
            accepts: [.json, .multipart], bodyBytesMax: Limits.uploadBytesMax,
            filesMax: Complaints.Limits.filesMax, fileBytesMax: Limits.fileBytesMax)
    }
}

/// Something that a route reads from its query or head.
package struct Parameter: Sendable {
    package enum Place: String, Sendable {
        case query, header
    }

    package let name: String
    package let place: Place
    package let schema: Schema
    package let about: String
    package var isRequired = false

    static func query(_ name: String, _ schema: Schema, _ about: String) -> Parameter {
        Parameter(name: name, place: .query, schema: schema, about: about)
    }

    static let cursor = Parameter.query(
        "cursor", .text(max: 64, pattern: "^[A-Za-z0-9_-]*$"), "`next` of the page before; absent for the first page.")
    static let idempotencyKey = Parameter(
        name: "Idempotency-Key", place: .header,
        schema: .text(pattern: "^[!-~]{16,200}$"),
        about: "Names the deed: a repetition gets the first answer and does nothing.")
    static let ifMatch = Parameter(
        name: "If-Match", place: .header, schema: .text(pattern: "^[ -~]*$"),
        about: "The `ETag` of the complaint as it was read; if it has changed since, nothing is done.")
    static let pin = Parameter(
        name: "Complaint-Pin", place: .header, schema: .text(pattern: "^[0-9]{6}$"),
        about: "The six digits from the receipt.", isRequired: true)
}

extension Problem {
    /// What cannot be read of a request, in both languages.
    static func badRequest(
        _ thai: String, _ english: String, in language: Language, _ members: [JSON.Member] = []
    ) -> Problem {
        Problem(.badRequest, in: language, detail: language == .thai ? thai : english, members)
    }
}
