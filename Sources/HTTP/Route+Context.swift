// SPDX-License-Identifier: Apache-2.0

extension Route {
    /// The same route for a server with another context, from which its own is made for each request.
    ///
    /// So pages and programs, which ask differently who is there, are served side by side.
    package func made<Other: Sendable>(
        by make: @escaping @Sendable (Request, Other) async throws -> Context
    ) -> Route<Other> {
        switch answer {
        case .asynchronous(let handler):
            Route<Other>(method, template, options) { request, other in
                try await handler(request, try await make(request, other))
            }
        case .inline(let handler): Route<Other>.inline(method, template, handler)
        }
    }
}
