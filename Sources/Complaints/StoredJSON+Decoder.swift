// SPDX-License-Identifier: Apache-2.0

/// Reads our own values from JSON that stands in rows.
package enum StoredJSONDecoder {
    /// The value that a text holds.
    ///
    /// - Throws: `DecodingError` for what is no JSON, and for JSON of another shape.
    package static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try Value(from: StoredDecoder(value: try tree(text)))
    }

    static func tree(_ text: String) throws -> StoredJSON {
        do throws(StoredJSON.Fault) {
            return try StoredJSON(text)
        } catch {
            throw mismatch("no JSON from byte \(error.offset)")
        }
    }
}

/// The error for stored JSON of another shape; no part of the text is in it, as that may be personal data.
private func mismatch(_ what: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: what))
}

/// Gives one value of the tree to the type that reads it.
struct StoredDecoder: Decoder {
    let value: StoredJSON

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = value else { throw mismatch("no object") }
        return KeyedDecodingContainer(StoredMembers(members: members))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw mismatch("no array") }
        return StoredElements(elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension StoredDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { value == .null }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard case .bool(let flag) = value else { throw mismatch("no yes or no") }
        return flag
    }

    func decode(_ type: String.Type) throws -> String {
        guard case .string(let text) = value else { throw mismatch("no text") }
        return text
    }

    func decode(_ type: Double.Type) throws -> Double { try number() }
    func decode(_ type: Float.Type) throws -> Float { try number() }
    func decode(_ type: Int.Type) throws -> Int { try number() }
    func decode(_ type: Int8.Type) throws -> Int8 { try number() }
    func decode(_ type: Int16.Type) throws -> Int16 { try number() }
    func decode(_ type: Int32.Type) throws -> Int32 { try number() }
    func decode(_ type: Int64.Type) throws -> Int64 { try number() }
    func decode(_ type: UInt.Type) throws -> UInt { try number() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try number() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try number() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try number() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try number() }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

    private func number<Number: LosslessStringConvertible>() throws -> Number {
        guard case .number(let text) = value, let number = Number(text) else { throw mismatch("no such number") }
        return number
    }
}

/// The members of one object.
private struct StoredMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [StoredJSON.Member]

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

    func contains(_ key: Key) -> Bool { find(key) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).decodeNil() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder(key).decode(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder(key).decode(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder(key).decode(type) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try Value(from: decoder(key))
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        guard let value = find(key), value != .null else { return nil }
        return try Value(from: StoredDecoder(value: value))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { StoredDecoder(value: .object(members)) }
    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }

    private func find(_ key: Key) -> StoredJSON? {
        let name = key.stringValue
        return members.first { $0.name == name }?.value
    }

    private func decoder(_ key: Key) throws -> StoredDecoder {
        guard let value = find(key) else {
            throw DecodingError.keyNotFound(key, .init(codingPath: [], debugDescription: "missing in stored JSON"))
        }
        return StoredDecoder(value: value)
    }
}

/// The elements of one array, in order.
private struct StoredElements: UnkeyedDecodingContainer {
    let elements: [StoredJSON]
    private(set) var currentIndex = 0

    init(elements: [StoredJSON]) {
        self.elements = elements
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd else { throw mismatch("an array ends too soon") }
        guard elements[currentIndex] == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try Value(from: next())
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }

    private mutating func next() throws -> StoredDecoder {
        guard !isAtEnd else { throw mismatch("an array ends too soon") }
        defer { currentIndex += 1 }
        return StoredDecoder(value: elements[currentIndex])
    }
}
