// SPDX-License-Identifier: Apache-2.0

/// Why a request was refused, as RFC 9457 puts it.
package struct Problem: Error, Sendable, Equatable {
    /// A stable relative reference such as `/problems/not-found`, which programs read.
    package var type: String
    /// The kind of problem in the reader's language.
    package var title: String
    package var status: Int
    /// This very case in the reader's language; nil when the title says it all.
    package var detail: String?
    /// Further members, in order.
    package var extensions: [JSON.Member]

    package init(
        type: String, title: String, status: Int, detail: String? = nil, extensions: [JSON.Member] = []
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.extensions = extensions
    }

    /// The body of an `application/problem+json` answer.
    package var json: [UInt8] {
        var writer = JSONWriter(capacity: 256)
        writer.object { writer in
            writer.member("type", type)
            writer.member("title", title)
            writer.member("status", status)
            if let detail { writer.member("detail", detail) }
            for member in extensions {
                writer.key(named: member.name)
                writer.value(member.value)
            }
        }
        return writer.bytes
    }

    /// What becomes of an error that nothing else maps: a problem as it is, all others a 500 with the request's id.
    package static func answer(to error: any Error, _ request: Request) -> Response {
        if let problem = error as? Problem { return .problem(problem) }
        return .problem(
            Problem(
                type: "/problems/internal", title: "Something went wrong", status: 500,
                extensions: [JSON.Member("request", .string(request.id))]))
    }
}

/// The problems that this floor itself finds; each has a heading in the documentation.
extension Problem {
    static let badTarget = Problem(type: "/problems/bad-target", title: "Address not understood", status: 400)
    static let notFound = Problem(type: "/problems/not-found", title: "Not found", status: 404)
    static let methodNotAllowed = Problem(
        type: "/problems/method-not-allowed", title: "Not possible here", status: 405)
    static let bodyTooLarge = Problem(type: "/problems/too-large", title: "Too large", status: 413)
    static let targetTooLong = Problem(type: "/problems/address-too-long", title: "Address too long", status: 414)
    static let unsupportedType = Problem(
        type: "/problems/unsupported-type", title: "Kind of content not accepted", status: 415)
    static let headTooLarge = Problem(type: "/problems/head-too-large", title: "Head too large", status: 431)
    static let tooSlow = Problem(type: "/problems/too-slow", title: "Took too long", status: 408)
    static let methodUnknown = Problem(type: "/problems/method-unknown", title: "Method not known", status: 501)
    static let versionUnknown = Problem(type: "/problems/version-unknown", title: "HTTP version not known", status: 505)
    static let busy = Problem(type: "/problems/busy", title: "Too busy; please try again shortly", status: 503)

    /// A request whose head or body breaks the rules of HTTP.
    static func malformed(_ detail: String) -> Problem {
        Problem(type: "/problems/malformed", title: "Request not understood", status: 400, detail: detail)
    }

    /// A body that is over one of the limits.
    static func tooLarge(_ detail: String) -> Problem {
        Problem(type: "/problems/too-large", title: "Too large", status: 413, detail: detail)
    }
}
