// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

/// Reads the fields of a form into values and collects what is wrong with them.
struct FormReader {
    let form: Form
    private(set) var check = FieldCheck()

    init(_ form: Form) {
        self.form = form
    }

    /// Without blanks at the ends; empty when it was not sent.
    func text(_ name: String) -> String {
        form[name].map(Self.stripped) ?? ""
    }

    /// Nil when it was left empty.
    func optional(_ name: String) -> String? {
        let text = text(name)
        return text.isEmpty ? nil : text
    }

    func isTicked(_ name: String) -> Bool { form[name] == "yes" }

    mutating func add(_ name: String, _ code: FieldError.Code) {
        check.add(name, code)
    }

    /// Looks at words that are to end a complaint before anything is done.
    mutating func closing(_ name: String) {
        check.closing(name, text(name))
    }

    /// Adds an error for each that was left empty, so that it is told with what else is wrong.
    mutating func need(_ names: String...) {
        for name in names where optional(name) == nil { check.add(name, .required) }
    }

    /// One of the values; its absence and anything else is an error.
    mutating func choice<Value: RawRepresentable<String>>(_ name: String, of type: Value.Type = Value.self) -> Value? {
        guard optional(name) != nil else {
            check.add(name, .required)
            return nil
        }
        return optionalChoice(name)
    }

    /// One of the values, or none; anything else is an error.
    mutating func optionalChoice<Value: RawRepresentable<String>>(
        _ name: String, of type: Value.Type = Value.self
    ) -> Value? {
        guard let given = optional(name) else { return nil }
        guard let value = Value(rawValue: given) else {
            check.add(name, .unknown)
            return nil
        }
        return value
    }

    mutating func id<Entity>(_ name: String, of type: Entity.Type = Entity.self) -> Identifier<Entity>? {
        guard optional(name) != nil else {
            check.add(name, .required)
            return nil
        }
        return optionalID(name)
    }

    mutating func optionalID<Entity>(_ name: String, of type: Entity.Type = Entity.self) -> Identifier<Entity>? {
        guard let given = optional(name) else { return nil }
        guard let id = Identifier<Entity>(given) else {
            check.add(name, .unknown)
            return nil
        }
        return id
    }

    mutating func ids<Entity>(_ name: String, of type: Entity.Type = Entity.self) -> [Identifier<Entity>] {
        form.all(name).filter { !$0.isEmpty }.compactMap { given in
            if let id = Identifier<Entity>(given) { return id }
            check.add(name, .unknown)
            return nil
        }
    }

    mutating func code(_ name: String) -> PublicCode? {
        guard let given = optional(name) else {
            check.add(name, .required)
            return nil
        }
        return optionalCode(name, given)
    }

    mutating func optionalCode(_ name: String) -> PublicCode? {
        optional(name).flatMap { optionalCode(name, $0) }
    }

    private mutating func optionalCode(_ name: String, _ given: String) -> PublicCode? {
        if let code = PublicCode(given) { return code }
        check.add(name, .malformed)
        return nil
    }

    /// - Throws: ``OperationError/invalid(_:)`` with everything that was wrong so far.
    func finish() throws(OperationError) {
        guard check.errors.isEmpty else { throw .invalid(check.errors) }
    }

    /// The value of a field that was read without an error.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` with everything that was wrong so far.
    func required<Value>(_ value: Value?) throws(OperationError) -> Value {
        try finish()
        guard let value else { throw .invalid(check.errors) }
        return value
    }

    static func stripped(_ text: String) -> String {
        let blank: (Character) -> Bool = { $0.isWhitespace }
        guard let first = text.firstIndex(where: { !blank($0) }), let last = text.lastIndex(where: { !blank($0) })
        else { return "" }
        return String(text[first...last])
    }
}

extension Form {
    /// The files of a field as operations take them.
    func uploads(_ name: String) -> [IncomingFile] {
        files(name).map { IncomingFile(path: $0.path, name: $0.name, byteCount: $0.byteCount, sha256: $0.sha256) }
    }
}
