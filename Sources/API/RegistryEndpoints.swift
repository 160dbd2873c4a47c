// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

let registryEndpoints: [Endpoint] = [
    Endpoint(
        method: .get, path: "/agencies", id: "listAgencies", summary: "All agencies, in the order of their codes.",
        access: .anyone, parameters: [.cursor], answer: .json(200, "AgencyPage"), handler: listAgencies),
    Endpoint(
        method: .get, path: "/agencies/{agency}/units", id: "listUnits",
        summary: "The units of an agency; for officers.",
        answer: .json(200, "UnitList"), handler: listUnits),
    Endpoint(
        method: .get, path: "/agencies/{agency}/officers", id: "listOfficers",
        summary: "The officers of one's own agency, in the order of their logins.", parameters: [.cursor],
        answer: .json(200, "OfficerPage"), handler: listOfficers),
    Endpoint(
        method: .get, path: "/categories", id: "listCategories", summary: "The subject list, two levels deep.",
        access: .anyone, answer: .json(200, "CategoryList"), handler: listCategories),
    Endpoint(
        method: .get, path: "/lifecycle", id: "readLifecycle",
        summary: "What may be done to a complaint: by whom, from which status, and where it leads.", access: .anyone,
        answer: .json(200, "Lifecycle"), handler: readLifecycle),
]

@Sendable private func listAgencies(_ request: Request, _ call: Call) async throws -> Response {
    let after = try Cursor.read(.agencies, from: request, in: call.language) ?? ""
    let agencies = try call.operations.agencies(after: after)
    return Response.json(capacity: 256 * (agencies.count + 1)) { writer in
        writer.array("agencies") { writer in
            for agency in agencies {
                writer.object { writer in
                    writer.members(of: agency)
                    writer.member("family", agency.family.rawValue)
                    writer.member("isHub", agency.isHub)
                    writer.member("isActive", agency.isActive)
                }
            }
        }
        if agencies.count >= Operations.pageMax, let last = agencies.last {
            writer.member("next", Cursor.text(.agencies, last.code))
        }
    }.tagged()
}

extension Request {
    /// The agency that the path names.
    fileprivate func agency(_ operations: Operations) throws(OperationError) -> Agency {
        guard let agency = try operations.agency(code: parameters["agency"] ?? "") else { throw .notFound }
        return agency
    }
}

@Sendable private func listUnits(_ request: Request, _ call: Call) async throws -> Response {
    let agency = try request.agency(call.operations)
    let units = try call.operations.units(of: agency.id, by: call.principal)
    return .json(capacity: 256 * (units.count + 1)) { writer in
        writer.array("units") { writer in
            for unit in units {
                writer.object { writer in
                    writer.members(of: unit)
                    writer.member("isActive", unit.isActive)
                }
            }
        }
    }
}

@Sendable private func listOfficers(_ request: Request, _ call: Call) async throws -> Response {
    let agency = try request.agency(call.operations)
    let after = try Cursor.read(.officers, from: request, in: call.language) ?? ""
    let officers = try call.operations.officers(of: agency.id, after: after, by: call.principal)
    return .json(capacity: 256 * (officers.count + 1)) { writer in
        writer.array("officers") { writer in
            for officer in officers {
                writer.object { writer in
                    writer.member("login", officer.login)
                    writer.member("name", officer.name)
                    writer.optional("unit", officer.unit?.text)
                    writer.texts("roles", Role.allCases.filter(officer.roles.contains).map(\.rawValue))
                    writer.member("isActive", officer.isActive)
                }
            }
        }
        if officers.count >= Operations.pageMax, let last = officers.last {
            writer.member("next", Cursor.text(.officers, last.login))
        }
    }
}

@Sendable private func listCategories(_ request: Request, _ call: Call) async throws -> Response {
    let categories = try call.operations.categories()
    let codes = Dictionary(uniqueKeysWithValues: categories.map { ($0.id, $0.code) })
    return Response.json(capacity: 256 * (categories.count + 1)) { writer in
        writer.array("categories") { writer in
            for category in categories {
                writer.object { writer in
                    writer.member("code", category.code)
                    writer.member("nameThai", category.nameThai)
                    writer.member("nameEnglish", category.nameEnglish)
                    writer.optional("parent", category.parent.flatMap { codes[$0] })
                    writer.member("isActive", category.isActive)
                }
            }
        }
    }.tagged()
}

@Sendable private func readLifecycle(_ request: Request, _ call: Call) async throws -> Response {
    Response.json(capacity: 16_384) { writer in
        writer.array("statuses") { writer in
            for status in Status.allCases {
                writer.object { writer in
                    writer.member("status", status.rawValue)
                    writer.member("isOpen", status.isOpen)
                }
            }
        }
        writer.array("operations") { writer in for rule in Lifecycle.rules { rule.write(to: &writer) } }
    }.tagged()
}

extension LifecycleRule {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("operation", operation.rawValue)
            writer.texts("roles", Role.allCases.filter(roles.contains).map(\.rawValue))
            writer.texts("from", Status.allCases.filter(from.contains).map(\.rawValue))
            switch to {
            case .status(let status):
                writer.member("leads", "to")
                writer.texts("to", [status.rawValue])
            case .unchanged:
                writer.member("leads", "nowhere")
                writer.texts("to", [])
            case .left:
                writer.member("leads", "back")
                writer.texts("to", [])
            case .either(let statuses):
                writer.member("leads", "to")
                writer.texts("to", statuses.map(\.rawValue))
            }
            writer.member("tie", tie.rawValue)
            writer.texts("given", given)
        }
    }
}
