// SPDX-License-Identifier: Apache-2.0
import Complaints
package import HTTP

/// The document that describes the API, made from the same data as the routes.
package enum OpenAPI {
    package static let path = APIRoutes.base + "/openapi.json"

    /// The whole document (OpenAPI 3.1).
    package static let document: JSON = [
        "openapi": .string("3.1.0"),
        "info": [
            "title": .string("Rongthuk"), "version": .string("1"),
            "description": .string(
                "File complaints with the centre, follow them, and work on them. Times are RFC 3339 in UTC; every "
                    + "failure is a problem document whose types are explained in docs/problems.md."),
            "license": ["name": .string("Apache-2.0"), "identifier": .string("Apache-2.0")],
        ],
        "servers": .array([["url": .string(APIRoutes.base)]]),
        "paths": .object(paths),
        "components": [
            "schemas": .object(Schema.all.map { JSON.Member($0.name, $0.schema.json) }),
            "securitySchemes": [
                "bearer": [
                    "type": .string("http"), "scheme": .string("bearer"),
                    "description": .string("A partner's key (rtk_…) or the token of an officer's session."),
                ]
            ],
        ],
    ]

    /// Answered on the HTTP thread from bytes that were made once.
    static let route = Route<Call>.inline(.get, path) { _ in
        var response = Response(status: 200, body: .bytes(bytes))
        response.headers.set("Content-Type", "application/json")
        response.headers.set("ETag", tag.text)
        response.headers.set("Cache-Control", "public, no-cache")
        return response
    }

    private static let bytes: [UInt8] = {
        var writer = JSONWriter(capacity: 128 * 1024)
        writer.value(document)
        return writer.bytes
    }()

    private static let tag = ETag(of: bytes)

    private static let paths: [JSON.Member] = {
        var names: [String] = []
        for endpoint in APIRoutes.endpoints where !names.contains(endpoint.path) { names.append(endpoint.path) }
        return names.map { path in
            let methods = APIRoutes.endpoints.filter { $0.path == path }
            return JSON.Member(
                path, .object(methods.map { JSON.Member($0.method.rawValue.lowercased(), $0.json) }))
        }
    }()
}

extension Endpoint {
    /// The operation object of the document.
    fileprivate var json: JSON {
        var members = [JSON.Member("operationId", .string(id)), JSON.Member("summary", .string(summary))]
        if let about { members.append(JSON.Member("description", .string(about))) }
        if let tag = path.split(separator: "/").first {
            members.append(JSON.Member("tags", .array([.string(String(tag))])))
        }
        let parameters = pathParameters + parameters.map(\.json)
        if !parameters.isEmpty { members.append(JSON.Member("parameters", .array(parameters))) }
        if let body { members.append(JSON.Member("requestBody", body.json)) }
        members.append(JSON.Member("responses", .object([success] + failures)))
        members.append(JSON.Member("security", security))
        return .object(members)
    }

    /// What the lifecycle table says of the operation.
    private var about: String? {
        guard let operation else { return nil }
        let rule = Lifecycle[operation]
        let roles = Role.allCases.filter(rule.roles.contains).map(\.rawValue).joined(separator: ", ")
        let from = Status.allCases.filter(rule.from.contains).map(\.rawValue).joined(separator: ", ")
        return "Lifecycle operation `\(operation.rawValue)`. Roles: \(roles)."
            + (from.isEmpty ? "" : " From: \(from).")
    }

    private var pathParameters: [JSON] {
        path.split(separator: "/").filter { $0.first == "{" }.map { segment in
            let name = String(segment.dropFirst().dropLast())
            return [
                "name": .string(name), "in": .string("path"), "required": .bool(true),
                "schema": Self.pathSchema(name).json,
            ]
        }
    }

    private static func pathSchema(_ name: String) -> Schema {
        switch name {
        case "code": .text(pattern: "^[Rr][Tt][0-9A-Za-z* -]{11,20}$")
        case "agency": .agencyCode
        default: .id
        }
    }

    private var security: JSON {
        switch access {
        case .anyone, .pin: .array([.object([]), ["bearer": .array([])]])
        case .known, .session: .array([["bearer": .array([])]])
        }
    }

    private var success: JSON.Member {
        switch answer {
        case .json(let status, let schema):
            JSON.Member(
                String(status),
                [
                    "description": .string("Done."),
                    "content": ["application/json": ["schema": Schema.reference(schema).json]],
                ])
        case .file:
            JSON.Member(
                "200",
                [
                    "description": .string("The file, always to be saved and never shown in place."),
                    "content": ["*/*": .object([])],
                ])
        case .empty: JSON.Member("204", ["description": .string("Done.")])
        }
    }

    /// One entry for each status, which names the problems that it may stand for.
    private var failures: [JSON.Member] {
        let kinds = allProblems
        let statuses = Set(kinds.map(\.status)).sorted()
        return statuses.map { status in
            let names = kinds.filter { $0.status == status }.map(\.name)
            return JSON.Member(
                String(status),
                [
                    "description": .string("Problem: " + names.joined(separator: ", ") + "."),
                    "content": ["application/problem+json": ["schema": Schema.reference("Problem").json]],
                ])
        }
    }
}

extension Endpoint.RequestBody {
    fileprivate var json: JSON {
        let reference = Schema.reference(schema).json
        var content = [JSON.Member("application/json", ["schema": reference])]
        if let parts {
            let form: JSON = [
                "type": .string("object"),
                "properties": [
                    parts.json: reference,
                    parts.files: [
                        "type": .string("array"), "maxItems": .integer(Int64(Complaints.Limits.filesMax)),
                        "items": ["type": .string("string"), "format": .string("binary")],
                    ],
                ],
                "required": .array([.string(parts.json)]),
            ]
            let encoding: JSON = [parts.json: ["contentType": .string("application/json")]]
            content.append(JSON.Member("multipart/form-data", ["schema": form, "encoding": encoding]))
        }
        return ["required": .bool(isRequired), "content": .object(content)]
    }
}

extension Parameter {
    fileprivate var json: JSON {
        [
            "name": .string(name), "in": .string(place.rawValue), "required": .bool(isRequired),
            "description": .string(about), "schema": schema.json,
        ]
    }
}
