// SPDX-License-Identifier: Apache-2.0

/// A JSON value as a tree; objects keep the order in which their members came.
package enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    /// A number without fraction or exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number; always finite.
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One named value of an object.
    package struct Member: Sendable, Equatable {
        package let name: String
        package let value: JSON

        package init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The member of that name; nil when absent or when this is no object.
    package subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text; nil unless this is a string.
    package var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// The whole number; nil unless this is an integer.
    package var integer: Int64? {
        guard case .integer(let value) = self else { return nil }
        return value
    }

    /// The number as a double, integers included; nil otherwise.
    package var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .null, .bool, .string, .array, .object: nil
        }
    }

    /// The truth value; nil unless this is one.
    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// The elements; nil unless this is an array.
    package var array: [JSON]? {
        guard case .array(let value) = self else { return nil }
        return value
    }

    /// The members in order; nil unless this is an object.
    package var members: [Member]? {
        guard case .object(let value) = self else { return nil }
        return value
    }

    /// Whether this is the `null` value.
    package var isNull: Bool { self == .null }

    /// Reads one JSON text (RFC 8259) strictly: no duplicate names, no lone surrogates, nothing after it.
    ///
    /// - Throws: ``JSONError`` with the byte where reading stopped.
    package static func parse(_ bytes: [UInt8], depthMax: Int = Limits.jsonDepthMax) throws(JSONError) -> JSON {
        let result = bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(bytes: buffer, depthMax: depthMax)
            return parser.run()
        }
        return try result.get()
    }
}

/// Why a text is not the JSON we accept, and where.
package struct JSONError: Error, Equatable, Sendable {
    /// What was wrong at ``offset``.
    package enum Reason: String, Sendable {
        case unexpectedEnd, unexpectedByte, trailingBytes, tooDeep, duplicateName
        case badEscape, loneSurrogate, controlByte, badUTF8, badNumber, numberOutOfRange
    }

    package let reason: Reason
    /// Bytes from the start of the text.
    package let offset: Int

    package init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
