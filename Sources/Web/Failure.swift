// SPDX-License-Identifier: Apache-2.0
package import Deadlines
import HTML
package import HTTP
package import Operations

extension OperationError {
    /// The only place where a failure becomes a page's status.
    var status: Int {
        switch self {
        case .notFound: 404
        case .unauthenticated: 401
        case .forbidden: 403
        case .invalid: 422
        case .refused, .conflict, .idempotencyReuse: 409
        case .limited: 429
        case .unavailable: 503
        case .unexpected: 500
        }
    }
}

/// Turns what a handler or the server itself threw into a page in the reader's language.
package struct Failure: Sendable {
    package let site: Site
    package let now: @Sendable () -> Instant
    /// Tells the log of a fault of ours, under the request's number, which is all that the page shows of it.
    let logFault: @Sendable (OperationError, _ request: String) -> Void

    package init(
        site: Site, now: @escaping @Sendable () -> Instant,
        logFault: @escaping @Sendable (OperationError, _ request: String) -> Void
    ) {
        self.site = site
        self.now = now
        self.logFault = logFault
    }

    package func answer(to error: any Error, _ request: Request) -> Response {
        guard let framed = error as? FramedError else { return answer(to: error, request, in: Frame(request, site)) }
        return answer(to: framed.cause, request, in: framed.frame)
    }

    private func answer(to error: any Error, _ request: Request, in frame: Frame) -> Response {
        switch error {
        case let error as OperationError: answer(to: error, request, in: frame)
        case let error as FormRefusal: answer(to: error, request, in: frame)
        case let error as Problem: page(error.message, status: error.status, request, in: frame)
        default: answer(to: .unexpected(String(describing: error)), request, in: frame)
        }
    }

    private func answer(to error: OperationError, _ request: Request, in frame: Frame) -> Response {
        switch error {
        case .unauthenticated:
            return .redirect(to: logIn(request).text)
        case .limited(let until):
            var response = page(error.message, status: error.status, request, in: frame)
            response.headers.set("Retry-After", String(max(1, until.seconds(since: now()) + 1)))
            return response
        case .unavailable:
            var response = page(error.message, status: error.status, request, in: frame)
            response.headers.set("Retry-After", "30")
            return response
        case .unexpected:
            logFault(error, request.id)
            return page(.failureRequest(request.id), status: error.status, request, in: frame)
        case .notFound, .forbidden, .invalid, .refused, .conflict, .idempotencyReuse:
            return page(error.message, status: error.status, request, in: frame)
        }
    }

    private func answer(to refusal: FormRefusal, _ request: Request, in frame: Frame) -> Response {
        switch refusal {
        case .staleToken: page(.failureToken, status: 403, request, in: frame)
        case .passwordDue: .redirect(to: Link.password.text)
        }
    }

    /// Where the visitor can say who they are; back to the same page only if it can be read again.
    private func logIn(_ request: Request) -> Link {
        if Area(path: request.path) == .track { return .track }
        return .login(next: request.method == .get ? SafeURL(here: request) : nil)
    }

    private func page(_ message: Message, status: Int, _ request: Request, in frame: Frame) -> Response {
        let page = FailurePage(
            frame: frame, status: status, message: message, isDesk: frame.isDesk || Area.isAtWork(request.path))
        return .html(Layout(frame, title: page.title, page.html).html.bytes, status: status)
    }
}

/// What is shown when something could not be done, with the ways on.
struct FailurePage: Framed {
    let frame: Frame
    let status: Int
    let message: Message
    /// Whether it happened at work, where the way on leads back to the work.
    let isDesk: Bool

    var title: String { say(.failureTitle(status)) }

    var html: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">\(say(message))</p>
        <p>\(ways)</p>
        \(isDesk ? .empty : "<p class=\"text-muted\">\(whole(.failureHelp))</p>\n")
        """
    }

    private var ways: HTML {
        isDesk
            ? "<a class=\"btn btn-primary\" href=\"\(Link.desk)\">\(say(.failureDesk))</a>"
            : """
            <a class="btn btn-primary" href="\(Link.home)">\(say(.failureHome))</a> \
            <a class="btn btn-outline-primary" href="\(Link.track)">\(say(.navigationTrack))</a>
            """
    }
}
