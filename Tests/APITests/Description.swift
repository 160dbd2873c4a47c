// SPDX-License-Identifier: Apache-2.0
import API
import Foundation
import HTTP

/// The API's description as a client reads it, and what answers differ from it.
enum Description {
    static let document = OpenAPI.document

    /// What an answer has that the description does not say, or lacks what it says.
    static func faults(of answer: Answer, to request: Request, _ router: Router<Call>) -> [String] {
        guard case .found(let index, _) = router.match(request.method, request.target) else { return [] }
        let template = String(router.routes[index].template.dropFirst(APIRoutes.base.count))
        guard template != "/openapi.json" else { return [] }
        let method = request.method.rawValue.lowercased()
        guard let responses = document["paths"]?[template]?[method]?["responses"] else {
            return ["\(method) \(template) is not described"]
        }
        guard answer.status != 304 else { return [] }
        guard let response = responses[String(answer.status)] else { return ["status \(answer.status)"] }
        guard let content = response["content"]?.members else {
            return answer.text.isEmpty ? [] : ["a body where none is described"]
        }
        if content.contains(where: { $0.name == "*/*" }) { return [] }
        let type = answer.headers["content-type"] ?? "none"
        guard let schema = content.first(where: { $0.name == type })?.value["schema"] else { return ["type \(type)"] }
        return faults(of: answer.json, schema, at: "")
    }

    /// Where a value does not have the shape; members that are not described count as well.
    static func faults(of value: JSON, _ schema: JSON, at place: String) -> [String] {
        if let reference = schema["$ref"]?.string {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            guard let named = document["components"]?["schemas"]?[name] else { return ["no schema \(name)"] }
            return faults(of: value, named, at: place)
        }
        switch schema["type"]?.string {
        case "object": return objectFaults(of: value, schema, at: place)
        case "array":
            guard let elements = value.array else { return ["\(place) is no list"] }
            let items = schema["items"] ?? .bool(true)
            return elements.enumerated().flatMap { faults(of: $1, items, at: "\(place)/\($0)") }
        case "string": return textFaults(of: value, schema, at: place)
        case "integer":
            guard let number = value.integer else { return ["\(place) is no integer"] }
            let isIn = number >= schema["minimum"]?.integer ?? .min && number <= schema["maximum"]?.integer ?? .max
            return isIn ? [] : ["\(place) is out of range"]
        case "number": return value.double == nil ? ["\(place) is no number"] : []
        case "boolean": return value.bool == nil ? ["\(place) is no truth value"] : []
        default: return ["\(place) has a shape that these tests do not know"]
        }
    }

    private static func objectFaults(of value: JSON, _ schema: JSON, at place: String) -> [String] {
        guard let members = value.members, let properties = schema["properties"]?.members else {
            return ["\(place) is no object"]
        }
        let required = schema["required"]?.array?.compactMap(\.string) ?? []
        var faults = required.filter { value[$0] == nil }.map { "\(place)/\($0) is missing" }
        guard !properties.isEmpty else { return faults }
        for member in members {
            if let known = properties.first(where: { $0.name == member.name }) {
                faults += self.faults(of: member.value, known.value, at: "\(place)/\(member.name)")
            } else {
                faults.append("\(place)/\(member.name) is not described")
            }
        }
        return faults
    }

    private static func textFaults(of value: JSON, _ schema: JSON, at place: String) -> [String] {
        guard let text = value.string else { return ["\(place) is no text"] }
        if let values = schema["enum"]?.array, !values.contains(value) { return ["\(place) is \(text)"] }
        if let pattern = schema["pattern"]?.string, text.range(of: pattern, options: .regularExpression) == nil {
            return ["\(place) is \(text), not \(pattern)"]
        }
        switch schema["format"]?.string {
        case "date-time":
            let isInstant = text.range(of: #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"#, options: .regularExpression)
            return isInstant == nil ? ["\(place) is no instant in UTC: \(text)"] : []
        case "uuid": return UUID(uuidString: text) == nil ? ["\(place) is no id: \(text)"] : []
        default: return []
        }
    }
}
