// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// What all requests of one server share; knows the routes but not their context.
final class Engine: Sendable {
    /// A dispatcher whose kind of context was forgotten.
    struct Answering: Sendable {
        let match: @Sendable (Method, Target) -> RouteMatch
        let answer: @Sendable (Request, Int) async -> Response
        let answerInline: @Sendable (Request, Int) -> Response?
        let answerAllowing: @Sendable (Request, [Method]) -> Response
        let refuse: @Sendable (Problem, Request) -> Response
    }

    /// What the engine must know of a route.
    struct RouteEntry: Sendable {
        let template: String
        let options: RouteOptions
        let isInline: Bool
        /// Whether its handler begins on the HTTP thread.
        let beginsHere: Bool
    }

    let configuration: ServerConfiguration
    let answering: Answering
    let routes: [RouteEntry]
    let security: PreparedHeaders
    let names = RequestNames()
    let pool: ThreadPool
    let watch = Watch()
    /// Requests whose head was read and whose last byte was not yet sent.
    let inFlight = Atomic<Int>(0)
    /// Requests that were given to the pool; MHD must not be stopped while there is one.
    let running = Atomic<Int>(0)
    /// Every further answer closes its connection.
    let isStopping = Atomic(false)
    /// Nothing more is given to the pool.
    let isRefusing = Atomic(false)

    init<Context>(_ configuration: ServerConfiguration, _ dispatcher: Dispatcher<Context>) {
        self.configuration = configuration
        pool = ThreadPool(threads: configuration.handlerThreads)
        security = PreparedHeaders(dispatcher.security)
        routes = dispatcher.router.routes.map {
            RouteEntry(
                template: $0.template, options: $0.options, isInline: $0.isInline,
                beginsHere: $0.options.isBrief && configuration.beginsBriefRoutes)
        }
        answering = Answering(
            match: { dispatcher.router.match($0, $1) },
            answer: { await dispatcher.answer($0, route: $1) },
            answerInline: { dispatcher.answerInline($0, route: $1) },
            answerAllowing: { dispatcher.answer($0, allowing: $1) },
            refuse: { dispatcher.refuse($0, $1) })
    }
}

/// The headers of every answer as C strings, made once.
final class PreparedHeaders: Sendable {
    /// Safety: the strings are written before anybody else can see them and freed when nobody can.
    struct Line: @unchecked Sendable {
        let name: String
        let cName: UnsafeMutablePointer<CChar>
        let cValue: UnsafeMutablePointer<CChar>
    }

    let lines: [Line]

    init(_ security: SecurityHeaders) {
        lines = security.lines.compactMap { line in
            guard let name = strdup(line.name), let value = strdup(line.value) else { return nil }
            return Line(name: line.name, cName: name, cValue: value)
        }
    }

    deinit {
        for line in lines {
            free(line.cName)
            free(line.cValue)
        }
    }
}
