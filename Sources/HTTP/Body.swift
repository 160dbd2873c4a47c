// SPDX-License-Identifier: Apache-2.0

/// What came after the head, by the kind its content type says and the route accepts.
package enum Body: Sendable {
    case none
    case form(Form)
    /// JSON, not yet read; see ``JSON/parse(_:depthMax:)``.
    case json([UInt8])
    /// Anything else, with its content type in lower case and without parameters.
    case bytes([UInt8], type: String)

    var form: Form? {
        guard case .form(let form) = self else { return nil }
        return form
    }
}

/// The kinds of body that a route takes; any other is answered 415.
package struct BodyKinds: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// `application/x-www-form-urlencoded`.
    package static let form = BodyKinds(rawValue: 1)
    /// `multipart/form-data`.
    package static let multipart = BodyKinds(rawValue: 2)
    /// `application/json` and every `…+json`.
    package static let json = BodyKinds(rawValue: 4)
    /// Any content type, as bytes.
    package static let bytes = BodyKinds(rawValue: 8)
}
