// SPDX-License-Identifier: Apache-2.0

/// The whole table of routes, as a tree of path segments.
package struct Router<Context: Sendable>: Sendable {
    package let routes: [Route<Context>]
    private let tree: RouteTree

    /// Traps on two routes of one method and shape, and on a template that is none: both are mistakes in our source.
    package init(_ routes: [Route<Context>]) {
        self.routes = routes
        var tree = RouteTree()
        for (index, route) in routes.enumerated() { tree.add(route.method, route.template, as: index) }
        self.tree = tree
    }

    /// The route for a path; a literal segment goes before a parameter.
    package func match(_ method: Method, _ target: Target) -> RouteMatch {
        tree.match(method, target)
    }
}

/// What the table says of a method and a path.
package enum RouteMatch: Sendable, Equatable {
    case found(route: Int, Parameters)
    case notFound
    /// The path exists, for these methods only (`HEAD` and `OPTIONS` included).
    case methodNotAllowed([Method])
}

/// The segments of all templates; knows nothing of handlers, so that it is compiled once.
struct RouteTree: Sendable {
    private struct Node: Sendable {
        var literals: [(bytes: [UInt8], node: Int)] = []
        var parameter: Int?
        /// Route by ``Method/index``; nil where there is none.
        var routes = [Int?](repeating: nil, count: Method.allCases.count)
        var hasRoute = false
    }

    private var nodes = [Node()]
    private var parameterNames: [[String]] = []

    mutating func add(_ method: Method, _ template: String, as route: Int) {
        precondition(template.first == "/", "a template starts at the root: \(template)")
        var node = 0
        var names: [String] = []
        for segment in template.dropFirst().split(separator: "/", omittingEmptySubsequences: template == "/") {
            if segment.first == "{" {
                precondition(segment.last == "}" && segment.count > 2, "a parameter is a whole segment: \(template)")
                names.append(String(segment.dropFirst().dropLast()))
                node = parameterChild(of: node)
            } else {
                precondition(!segment.isEmpty && !segment.contains("{"), "not a template: \(template)")
                node = literalChild(of: node, Array(segment.utf8))
            }
        }
        precondition(nodes[node].routes[method.index] == nil, "two routes for \(method.rawValue) \(template)")
        precondition(Set(names).count == names.count, "one name for two parameters: \(template)")
        nodes[node].routes[method.index] = route
        nodes[node].hasRoute = true
        parameterNames.append(names)
    }

    private mutating func parameterChild(of node: Int) -> Int {
        if let child = nodes[node].parameter { return child }
        nodes.append(Node())
        nodes[node].parameter = nodes.count - 1
        return nodes.count - 1
    }

    private mutating func literalChild(of node: Int, _ segment: [UInt8]) -> Int {
        if let child = nodes[node].literals.first(where: { $0.bytes == segment }) { return child.node }
        nodes.append(Node())
        nodes[node].literals.append((segment, nodes.count - 1))
        return nodes.count - 1
    }

    func match(_ method: Method, _ target: Target) -> RouteMatch {
        var values: [String] = []
        guard let node = find(from: 0, target, at: 1, &values) else { return .notFound }
        let routes = nodes[node].routes
        let head = method == .head ? routes[Method.get.index] : nil
        guard let route = routes[method.index] ?? head else { return .methodNotAllowed(allowed(routes)) }
        return .found(
            route: route, values.isEmpty ? .none : Parameters(names: parameterNames[route], values: values))
    }

    private func allowed(_ routes: [Int?]) -> [Method] {
        Method.allCases.filter { method in
            switch method {
            case .options: true
            case .head: routes[Method.head.index] != nil || routes[Method.get.index] != nil
            case .get, .post, .put, .patch, .delete: routes[method.index] != nil
            }
        }
    }

    /// The node for the rest of the path, parameters collected in `values`.
    private func find(from node: Int, _ target: Target, at start: Int, _ values: inout [String]) -> Int? {
        if start == 1 && target.pathEnd == 1 { return nodes[node].hasRoute ? node : nil }
        var end = start
        while end < target.pathEnd, target.bytes[end] != UInt8(ascii: "/") { end += 1 }
        guard end > start else { return nil }
        let isLast = end == target.pathEnd
        let segment = target.bytes[start..<end]
        let decoded =
            target.needsDecoding && segment.contains { $0 == UInt8(ascii: "%") || $0 >= 0x80 }
            ? Percent.decode(segment, plusIsSpace: false) : nil
        if let child = literal(of: node, segment, decoded),
            let found = isLast ? (nodes[child].hasRoute ? child : nil) : find(from: child, target, at: end + 1, &values)
        {
            return found
        }
        guard let child = nodes[node].parameter else { return nil }
        values.append(decoded ?? String(decoding: segment, as: UTF8.self))
        if isLast, nodes[child].hasRoute { return child }
        if !isLast, let found = find(from: child, target, at: end + 1, &values) { return found }
        values.removeLast()
        return nil
    }

    private func literal(of node: Int, _ segment: ArraySlice<UInt8>, _ decoded: String?) -> Int? {
        for (bytes, child) in nodes[node].literals {
            if let decoded {
                if decoded.utf8.elementsEqual(bytes) { return child }
            } else if bytes.count == segment.count, segment.elementsEqual(bytes) {
                return child
            }
        }
        return nil
    }
}
