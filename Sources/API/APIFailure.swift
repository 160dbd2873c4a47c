// SPDX-License-Identifier: Apache-2.0
import Complaints
package import HTTP
package import Operations

/// What becomes of everything that is thrown on the way to or in a route, the server's own refusals included.
package struct APIFailure: Sendable {
    private let operations: Operations

    package init(_ operations: Operations) {
        self.operations = operations
    }

    /// A problem document; faults of ours are told to the log and leave only the request's id in it.
    package func answer(to error: any Error, _ request: Request) -> Response {
        let language = Language(of: request)
        var problem: Problem
        switch error {
        case let error as Problem:
            problem = error
            if let kind = ProblemKind(rawValue: error.type) { problem.title = kind.title(in: language) }
        case let error as OperationError:
            operations.logFault(error, request: request.id)
            problem = Problem(error, in: language, now: operations.now())
        default:
            operations.logFault(.unexpected(String(describing: error)), request: request.id)
            problem = Problem(.internal, in: language)
        }
        if problem.status == 500 { problem.extensions = [JSON.Member("request", .string(request.id))] }
        if problem.status == 503, problem.retryAfter == nil {
            problem.extensions.append(.retryAfter(Limits.retrySeconds))
        }
        return response(of: problem, in: language)
    }

    private func response(of problem: Problem, in language: Language) -> Response {
        var response = Response.problem(problem)
        response.headers.set("Content-Language", language.rawValue)
        if let seconds = problem.retryAfter { response.headers.set("Retry-After", String(seconds)) }
        if problem.status == 401 { response.headers.set("WWW-Authenticate", "Bearer realm=\"rongthuk\"") }
        return response
    }
}
