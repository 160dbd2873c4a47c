// SPDX-License-Identifier: Apache-2.0

import HTTP
import Testing

@Suite struct RouterTests {
    private let router = Router<Void>([
        route(.get, "/"), route(.get, "/a"), route(.post, "/a"), route(.get, "/a/{x}"), route(.get, "/a/new"),
        route(.get, "/a/{x}/c"), route(.get, "/a/new/d"), route(.delete, "/a/{y}/e/{z}"),
    ])

    private static func route(_ method: Method, _ template: String) -> Route<Void> {
        Route(method, template) { _, _ in .text(template) }
    }

    private func template(_ method: Method, _ target: String) throws -> String? {
        guard case .found(let route, _) = router.match(method, try Request(method, target).target) else { return nil }
        return router.routes[route].template
    }

    @Test(arguments: [
        ("/", "/"), ("/a", "/a"), ("/a/b", "/a/{x}"), ("/a/new", "/a/new"), ("/a/new/c", "/a/{x}/c"),
        ("/a/new/d", "/a/new/d"), ("/a/b?c=/d", "/a/{x}"), ("/%61", "/a"),
    ])
    func `a path finds its template, literals first`(target: String, template: String) throws {
        #expect(try self.template(.get, target) == template)
    }

    @Test(arguments: ["/b", "/a/", "//", "/a/b/", "/a//c", "/a/b/c/d", "/A"])
    func `any other path is not found`(target: String) throws {
        #expect(router.match(.get, try Request(.get, target).target) == .notFound)
    }

    @Test func `parameters are named as their own template names them`() throws {
        let found = router.match(.delete, try Request(.delete, "/a/1/e/%E0%B8%81").target)
        guard case .found(_, let parameters) = found else {
            Issue.record("no route")
            return
        }
        #expect(parameters["y"] == "1")
        #expect(parameters["z"] == "ก")
        #expect(parameters["x"] == nil)
    }

    @Test func `a path that exists names its methods`() throws {
        let match = router.match(.put, try Request(.put, "/a").target)

        #expect(match == .methodNotAllowed([.get, .head, .post, .options]))
    }

    @Test func `a request runs through the whole table without a socket`() async throws {
        let dispatcher = Dispatcher(router: router, context: { _ in })
        let answer = await dispatcher.answer(try Request(.get, "/a/b", id: "7"))
        let missing = await dispatcher.answer(try Request(.get, "/nowhere"))

        #expect(answer.body.bytes == Array("/a/{x}".utf8))
        #expect(answer.headers["x-request-id"] == "7")
        #expect(answer.headers["Content-Security-Policy"]?.contains("unsafe") == false)
        #expect(missing.status == 404)
    }
}
