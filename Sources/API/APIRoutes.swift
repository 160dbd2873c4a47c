// SPDX-License-Identifier: Apache-2.0
package import HTTP

/// The whole API: what it offers, the routes that the server takes, and the document that describes them.
package enum APIRoutes {
    package static let base = "/api/v1"

    /// Every route with its description, one table per noun, in the order of the document.
    package static let endpoints: [Endpoint] =
        filingEndpoints + trackingEndpoints + complaintEndpoints + screeningEndpoints + referralEndpoints
        + handlingEndpoints + conclusionEndpoints + conversationEndpoints + identityEndpoints + sessionEndpoints
        + registryEndpoints + ruleEndpoints

    /// What the server answers below ``base``, the document itself included.
    package static let all: [Route<Call>] = endpoints.map(\.route) + [OpenAPI.route]
}
