// SPDX-License-Identifier: Apache-2.0

/// From a request to its answer, without a socket: what the server does with each, and what tests call.
package struct Dispatcher<Context: Sendable>: Sendable {
    package let router: Router<Context>
    let context: @Sendable (Request) async throws -> Context
    let failure: @Sendable (any Error, Request) -> Response
    let security: SecurityHeaders
    private let gzip = Gzip()

    /// A dispatcher without a socket.
    ///
    /// `context` says who is asking and runs before every handler that is not inline. `failure` turns what was thrown,
    /// refusals of the server included, into an answer.
    package init(
        router: Router<Context>, security: SecurityHeaders = .strict,
        context: @escaping @Sendable (Request) async throws -> Context,
        failure: @escaping @Sendable (any Error, Request) -> Response = Problem.answer(to:_:)
    ) {
        self.router = router
        self.context = context
        self.failure = failure
        self.security = security
    }

    /// The whole answer to a request, with every header that the server would send.
    package func answer(_ request: Request) async -> Response {
        var response: Response
        switch router.match(request.method, request.target) {
        case .found(let route, let parameters):
            var request = request
            request.parameters = parameters
            response = await answer(request, route: route)
        case .notFound:
            response = refuse(.notFound, request)
        case .methodNotAllowed(let methods):
            response = answer(request, allowing: methods)
        }
        for line in security.lines where response.headers[line.name] == nil {
            response.headers.append(line.name, line.value)
        }
        response.headers.set("X-Request-Id", request.id)
        if request.method == .head { response.body = .none }
        return response
    }

    func answer(_ request: Request, route: Int) async -> Response {
        let response: Response
        do {
            switch router.routes[route].answer {
            case .asynchronous(let handler): response = try await handler(request, try await context(request))
            case .inline(let handler): response = try handler(request)
            }
        } catch {
            response = failure(error, request)
        }
        return finished(response, request)
    }

    /// The answer of an inline route; nil for any other.
    func answerInline(_ request: Request, route: Int) -> Response? {
        guard case .inline(let handler) = router.routes[route].answer else { return nil }
        do {
            return finished(try handler(request), request)
        } catch {
            return finished(failure(error, request), request)
        }
    }

    func refuse(_ problem: Problem, _ request: Request) -> Response {
        finished(failure(problem, request), request)
    }

    /// Answers `OPTIONS`, and refuses the methods that the path does not have.
    func answer(_ request: Request, allowing methods: [Method]) -> Response {
        var response =
            request.method == .options ? Response(status: 204) : refuse(.methodNotAllowed, request)
        response.headers.set("Allow", methods.map(\.rawValue).joined(separator: ", "))
        return response
    }

    /// Applies conditions and compression.
    private func finished(_ response: Response, _ request: Request) -> Response {
        var response = response
        if response.status == 200, let tag = response.headers["etag"], request.isCurrent(tagged: tag) {
            response.status = 304
            response.body = .none
            response.headers.remove("Content-Type")
            response.headers.remove("Content-Encoding")
            return response
        }
        compress(&response, request)
        return response
    }

    private func compress(_ response: inout Response, _ request: Request) {
        guard response.isCompressible, case .bytes(let bytes) = response.body,
            bytes.count >= Limits.gzipBytesMin, bytes.count <= Limits.gzipBytesMax,
            let type = response.headers["content-type"], Self.isText(type),
            response.headers["content-encoding"] == nil
        else { return }
        response.headers.append("Vary", "Accept-Encoding")
        guard request.acceptsGzip, let packed = gzip.compress(bytes) else { return }
        response.body = .bytes(packed)
        response.headers.append("Content-Encoding", "gzip")
        if let tag = response.headers["etag"], tag.hasSuffix("\"") {
            response.headers.set("ETag", tag.dropLast() + ETag.gzipSuffix + "\"")
        }
    }

    private static func isText(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.hasPrefix("application/json") || type.hasPrefix("application/problem+json")
            || type.hasPrefix("image/svg+xml") || type.hasPrefix("application/openapi")
    }
}
