// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

/// Reads the members of a JSON body and collects what is wrong with them, so that a client is told everything at once.
///
/// Unknown members are ignored; `null` is the same as absent. What a text must hold is for the rules to say: an absent
/// one reads as empty.
struct Input {
    private let value: JSON
    /// Empty, or the path of this object with a slash at its end.
    private let prefix: String
    private(set) var errors: [FieldError] = []

    init(_ value: JSON, prefix: String = "") {
        self.value = value
        self.prefix = prefix
        if value.members == nil { errors.append(FieldError(String(prefix.dropLast()), .malformed)) }
    }

    mutating func add(_ name: String, _ code: FieldError.Code) {
        errors.append(FieldError(prefix + name, code))
    }

    mutating func add(_ others: [FieldError]) {
        for error in others where !errors.contains(where: { $0.field == error.field }) { errors.append(error) }
    }

    private func member(_ name: String) -> JSON? {
        guard let member = value[name], !member.isNull else { return nil }
        return member
    }

    func has(_ name: String) -> Bool { member(name) != nil }

    mutating func optionalText(_ name: String) -> String? {
        guard let member = member(name) else { return nil }
        if let text = member.string { return text }
        add(name, .malformed)
        return nil
    }

    mutating func text(_ name: String) -> String {
        optionalText(name) ?? ""
    }

    mutating func optionalChoice<Value: RawRepresentable<String>>(_ name: String, of type: Value.Type) -> Value? {
        guard let text = optionalText(name) else { return nil }
        if let value = Value(rawValue: text) { return value }
        add(name, .unknown)
        return nil
    }

    /// Nil when it is missing or unknown, which is an error then.
    mutating func choice<Value: RawRepresentable<String>>(_ name: String, of type: Value.Type) -> Value? {
        if member(name) == nil { add(name, .required) }
        return optionalChoice(name, of: type)
    }

    /// Nil when it is missing or no integer, which is an error then.
    mutating func integer(_ name: String) -> Int? {
        guard let member = member(name) else {
            add(name, .required)
            return nil
        }
        if let number = member.integer.flatMap(Int.init(exactly:)) { return number }
        // 3.0 is the integer 3 in JSON Schema.
        if let number = member.double, let whole = Int(exactly: number) { return whole }
        add(name, .malformed)
        return nil
    }

    mutating func number(_ name: String) -> Double? {
        guard let number = member(name)?.double else {
            add(name, has(name) ? .malformed : .required)
            return nil
        }
        return number
    }

    /// False when it is absent.
    mutating func truth(_ name: String) -> Bool {
        guard let member = member(name) else { return false }
        if let truth = member.bool { return truth }
        add(name, .malformed)
        return false
    }

    /// Empty when it is absent.
    mutating func texts(_ name: String) -> [String] {
        guard let member = member(name) else { return [] }
        guard let elements = member.array else {
            add(name, .malformed)
            return []
        }
        return elements.enumerated().compactMap { index, element in
            if element.string == nil { add("\(name)/\(index)", .malformed) }
            return element.string
        }
    }

    /// Reads an object inside; nil when it is absent.
    mutating func object<Value>(_ name: String, _ read: (inout Input) throws -> Value) rethrows -> Value? {
        guard let member = member(name) else { return nil }
        var inner = Input(member, prefix: prefix + name + "/")
        let value = try read(&inner)
        errors += inner.errors
        return value
    }

    /// - Throws: ``OperationError/invalid(_:)`` with everything that is wrong.
    func finish() throws(OperationError) {
        guard errors.isEmpty else { throw .invalid(errors) }
    }

    /// The value that reading was sure to find, or everything that was wrong.
    func finish<Value>(_ value: Value?) throws(OperationError) -> Value {
        try finish()
        guard let value else { throw .unexpected("an input without value and without error") }
        return value
    }
}

extension Request {
    /// The JSON of the body, or of the part that a form has it in; an empty object where nothing was sent.
    ///
    /// - Throws: ``Problem`` 400 for what is no JSON.
    func input(part: String? = nil, in language: Language) throws -> Input {
        let bytes: [UInt8]
        switch body {
        case .none: return Input(.object([]))
        case .json(let json), .bytes(let json, _): bytes = json
        case .form(let form):
            guard let part, let text = form[part] else { return Input(.object([])) }
            bytes = Array(text.utf8)
        }
        if bytes.isEmpty { return Input(.object([])) }
        do throws(JSONError) {
            return Input(try JSON.parse(bytes, depthMax: Limits.jsonDepthMax))
        } catch {
            let (reason, offset) = (error.reason.rawValue, error.offset)
            throw Problem.badRequest(
                "อ่าน JSON ไม่ได้: \(reason) ที่ไบต์ \(offset)", "The JSON can't be read: \(reason) at byte \(offset).",
                in: language,
                [
                    JSON.Member("reason", .string(reason)), JSON.Member("offset", .integer(Int64(offset))),
                ])
        }
    }

    /// The files of a form's field, still owned by the request: what is not taken goes away with it.
    func incoming(_ field: String) -> [IncomingFile] {
        form.files(field).map { file in
            IncomingFile(path: file.path, name: file.name, byteCount: file.byteCount, sha256: file.sha256)
        }
    }
}
