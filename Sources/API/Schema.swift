// SPDX-License-Identifier: Apache-2.0
package import HTTP

/// The shape of a JSON value, as the API's description tells it (JSON Schema 2020-12).
indirect package enum Schema: Sendable {
    /// Characters are counted as code points.
    case text(min: Int = 0, max: Int? = nil, pattern: String? = nil, format: String? = nil)
    case choice([String])
    case integer(min: Int? = nil, max: Int? = nil)
    case number(min: Double, max: Double)
    case truth
    case list(Schema, max: Int? = nil)
    case object([Field])
    /// One of ``Schemas/all`` by its name.
    case reference(String)
    /// Anything at all.
    case any

    /// One member of an object.
    package struct Field: Sendable {
        package let name: String
        package let schema: Schema
        package let isRequired: Bool
        package let about: String?
    }

    static let instant = Schema.text(format: "date-time")
    static let id = Schema.text(format: "uuid")
    static let code = Schema.text(pattern: "^RT[0-9]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z*]$")

    /// The raw values of a closed list.
    static func choice<Value: CaseIterable & RawRepresentable<String>>(of type: Value.Type) -> Schema {
        .choice(type.allCases.map(\.rawValue))
    }
}

extension Schema.Field {
    /// A member that is always there.
    static func required(_ name: String, _ schema: Schema, _ about: String? = nil) -> Schema.Field {
        Schema.Field(name: name, schema: schema, isRequired: true, about: about)
    }

    /// A member that is left out where there is no value.
    static func optional(_ name: String, _ schema: Schema, _ about: String? = nil) -> Schema.Field {
        Schema.Field(name: name, schema: schema, isRequired: false, about: about)
    }
}

extension Schema {
    /// As it stands in the document.
    package var json: JSON {
        switch self {
        case .text(let min, let max, let pattern, let format):
            var members = [JSON.Member("type", .string("string"))]
            if min > 0 { members.append(JSON.Member("minLength", .integer(Int64(min)))) }
            if let max { members.append(JSON.Member("maxLength", .integer(Int64(max)))) }
            if let pattern { members.append(JSON.Member("pattern", .string(pattern))) }
            if let format { members.append(JSON.Member("format", .string(format))) }
            return .object(members)
        case .choice(let values):
            return ["type": .string("string"), "enum": .array(values.map(JSON.string))]
        case .integer(let min, let max):
            var members = [JSON.Member("type", .string("integer"))]
            if let min { members.append(JSON.Member("minimum", .integer(Int64(min)))) }
            if let max { members.append(JSON.Member("maximum", .integer(Int64(max)))) }
            return .object(members)
        case .number(let min, let max):
            return ["type": .string("number"), "minimum": .number(min), "maximum": .number(max)]
        case .truth: return ["type": .string("boolean")]
        case .list(let element, let max):
            var members = [JSON.Member("type", .string("array")), JSON.Member("items", element.json)]
            if let max { members.append(JSON.Member("maxItems", .integer(Int64(max)))) }
            return .object(members)
        case .object(let fields): return Self.object(fields)
        case .reference(let name): return ["$ref": .string("#/components/schemas/" + name)]
        case .any: return .bool(true)
        }
    }

    private static func object(_ fields: [Field]) -> JSON {
        var members = [JSON.Member("type", .string("object"))]
        members.append(
            JSON.Member(
                "properties",
                .object(
                    fields.map { field in
                        guard let about = field.about, case .object(let own) = field.schema.json else {
                            return JSON.Member(field.name, field.schema.json)
                        }
                        return JSON.Member(
                            field.name, .object(own + [JSON.Member("description", .string(about))]))
                    })))
        let required = fields.filter(\.isRequired).map { JSON.string($0.name) }
        if !required.isEmpty { members.append(JSON.Member("required", .array(required))) }
        return .object(members)
    }
}

extension JSON: ExpressibleByDictionaryLiteral {
    /// An object written out, members in that order.
    package init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(members.map { Member($0.0, $0.1) })
    }
}
