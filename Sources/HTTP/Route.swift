// SPDX-License-Identifier: Apache-2.0

/// What a route lets in, apart from the method and path.
package struct RouteOptions: Sendable {
    /// Limit: bytes of the body; 413 above.
    package var bodyBytesMax: Int
    /// Kinds of body; others are answered 415, and so is every body by default.
    package var accepts: BodyKinds
    /// Limit: files of a form; 413 above.
    package var filesMax: Int
    /// Limit: bytes of one file; what happens above is said by `largeFiles`.
    package var fileBytesMax: Int
    /// What becomes of a form with a file that is too large.
    package var largeFiles = LargeFiles.refused
    /// Whether the handler reads a few rows and no more, so that it may begin on the HTTP thread.
    package var isBrief = false

    package enum LargeFiles: Sendable {
        /// The whole form is answered 413.
        case refused
        /// The handler gets everything but that file's content: its name, and how many bytes came.
        case emptied
    }

    package init(
        accepts: BodyKinds = [], bodyBytesMax: Int = Limits.bodyBytesMax, filesMax: Int = 0,
        fileBytesMax: Int = 0
    ) {
        self.accepts = accepts
        self.bodyBytesMax = bodyBytesMax
        self.filesMax = filesMax
        self.fileBytesMax = fileBytesMax
    }

    /// No body.
    package static var none: RouteOptions { RouteOptions() }
    /// No body, and an answer of a few rows; see ``isBrief``.
    package static var brief: RouteOptions {
        var options = RouteOptions()
        options.isBrief = true
        return options
    }
    /// A form without files, either encoding.
    package static var form: RouteOptions { RouteOptions(accepts: [.form, .multipart]) }
    /// A JSON body.
    package static var json: RouteOptions { RouteOptions(accepts: .json) }

    /// A form that may bring files.
    package static func files(_ filesMax: Int, fileBytesMax: Int, bodyBytesMax: Int) -> RouteOptions {
        RouteOptions(
            accepts: [.form, .multipart], bodyBytesMax: bodyBytesMax, filesMax: filesMax,
            fileBytesMax: fileBytesMax)
    }
}

/// One method on one shape of path, and who answers it.
package struct Route<Context: Sendable>: Sendable {
    enum Answer: Sendable {
        case asynchronous(@Sendable (Request, Context) async throws -> Response)
        case inline(@Sendable (Request) throws -> Response)
    }

    package let method: Method
    /// Such as `/api/v1/complaints/{complaint}`.
    package let template: String
    package let options: RouteOptions
    let answer: Answer

    /// A route whose handler runs on the executor, where it may wait and block.
    package init(
        _ method: Method, _ template: String, _ options: RouteOptions = .none,
        _ handler: @escaping @Sendable (Request, Context) async throws -> Response
    ) {
        self.method = method
        self.template = template
        self.options = options
        answer = .asynchronous(handler)
    }

    /// A route answered at once on the HTTP thread: no context, no waiting, only for what takes microseconds.
    package static func inline(
        _ method: Method, _ template: String, _ handler: @escaping @Sendable (Request) throws -> Response
    ) -> Route {
        Route(method, template, .none, .inline(handler))
    }

    private init(_ method: Method, _ template: String, _ options: RouteOptions, _ answer: Answer) {
        self.method = method
        self.template = template
        self.options = options
        self.answer = answer
    }

    /// Whether the answer is given on the HTTP thread.
    package var isInline: Bool {
        if case .inline = answer { true } else { false }
    }
}
