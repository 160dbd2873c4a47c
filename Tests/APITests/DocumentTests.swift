// SPDX-License-Identifier: Apache-2.0
import API
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@Suite struct DocumentTests {
    private var paths: [JSON.Member] { Description.document["paths"]?.members ?? [] }

    @Test func `every route is described, and everything described is a route`() {
        var described: Set<String> = []
        for path in paths {
            for operation in path.value.members ?? [] {
                described.insert(operation.name.uppercased() + " " + APIRoutes.base + path.name)
            }
        }
        let routes = APIRoutes.all.map { $0.method.rawValue + " " + $0.template }
            .filter { $0 != "GET " + OpenAPI.path }

        #expect(described == Set(routes))
        #expect(routes.count == described.count)
    }

    @Test func `every operation of the lifecycle but the clock's has a route`() {
        let offered = Set(APIRoutes.endpoints.compactMap(\.operation))

        #expect(offered == Set(Operation.allCases).subtracting([.remind]))
    }

    @Test func `an operation is known by one name`() {
        let ids = APIRoutes.endpoints.map(\.id)

        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isLetter } })
    }

    @Test func `every reference leads to a schema and every schema is used`() {
        let names = Schema.all.map(\.name)
        var used: Set<String> = []
        collectReferences(Description.document, &used)

        #expect(Set(names).count == names.count)
        #expect(used == Set(names))
    }

    @Test func `every parameter of a path is described`() throws {
        for endpoint in APIRoutes.endpoints {
            let wanted = endpoint.path.split(separator: "/").filter { $0.first == "{" }
                .map { String($0.dropFirst().dropLast()) }
            let operation = Description.document["paths"]?[endpoint.path]?[endpoint.method.rawValue.lowercased()]
            let parameters = try #require(operation)["parameters"]?.array ?? []
            let described = parameters.filter { $0["in"]?.string == "path" }.compactMap { $0["name"]?.string }

            #expect(described == wanted, "\(endpoint.path)")
        }
    }

    @Test func `what changes something can be done once and names its refusals`() {
        for endpoint in APIRoutes.endpoints where endpoint.operation != nil && endpoint.operation != .openIdentity {
            #expect(endpoint.allProblems.contains(.idempotencyReuse), "\(endpoint.id)")
            #expect(endpoint.allProblems.contains(.refusedTransition), "\(endpoint.id)")
        }
        for endpoint in APIRoutes.endpoints {
            #expect(endpoint.allProblems.contains(.badRequest), "\(endpoint.id)")
            #expect(endpoint.allProblems.contains(.unavailable), "\(endpoint.id)")
        }
    }

    @Test func `the words of closed lists are those of the rules`() throws {
        let schemas = Description.document["components"]?["schemas"]
        let filing = try #require(schemas?["Filing"]?["properties"])
        let problem = try #require(schemas?["Problem"]?["properties"])

        #expect(filing["kind"]?["enum"]?.array?.compactMap(\.string) == Kind.allCases.map(\.rawValue))
        #expect(filing["narrative"]?["maxLength"]?.integer == Int64(Complaints.Limits.narrativeCharactersMax))
        #expect(problem["from"]?["enum"]?.array?.compactMap(\.string) == Status.allCases.map(\.rawValue))
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `the document is served, and not again to those who have it`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let first = try await api.send(.get, "/openapi.json")
            let tag = try #require(first.headers["ETag"])
            let second = try await api.send(.get, "/openapi.json", headers: [("If-None-Match", tag)])

            #expect(first.status == 200)
            #expect(first.json["openapi"]?.string == "3.1.0")
            #expect(second.status == 304)
            #expect(second.text.isEmpty)
        }
    }

    private func collectReferences(_ value: JSON, _ used: inout Set<String>) {
        switch value {
        case .object(let members):
            for member in members {
                if member.name == "$ref", let name = member.value.string?.split(separator: "/").last {
                    used.insert(String(name))
                }
                collectReferences(member.value, &used)
            }
        case .array(let elements): for element in elements { collectReferences(element, &used) }
        case .null, .bool, .integer, .number, .string: break
        }
    }
}

@Suite struct ExampleTests {
    /// The page of examples, beside the source that it speaks of.
    private let page: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        page = try String(contentsOf: root.appendingPathComponent("docs/api.md"), encoding: .utf8)
    }

    @Test func `the page lists every route, and no other`() {
        let listed = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
            .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
        let routes = APIRoutes.endpoints.map { $0.method.rawValue + " " + $0.path }

        #expect(Set(listed) == Set(routes))
        #expect(listed.count == routes.count)
    }
}
