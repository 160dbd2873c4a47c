// SPDX-License-Identifier: Apache-2.0

extension Route {
    /// The same route, which makes its own context from each request: so one table can hold routes of several faces.
    package func making(
        _ context: @escaping @Sendable (Request) async throws -> Context
    ) -> Route<Void> {
        switch answer {
        case .asynchronous(let handler):
            Route<Void>(method, template, options) { request, _ in
                try await handler(request, try await context(request))
            }
        case .inline(let handler): Route<Void>.inline(method, template, handler)
        }
    }
}
