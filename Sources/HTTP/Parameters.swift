// SPDX-License-Identifier: Apache-2.0

/// The parts of the path that the route's template names, decoded.
package struct Parameters: Sendable, Equatable {
    private let names: [String]
    private let values: [String]

    package static let none = Parameters(names: [], values: [])

    init(names: [String], values: [String]) {
        self.names = names
        self.values = values
    }

    /// The part that the template calls `{name}`; nil if it has no such part.
    ///
    /// Never empty.
    package subscript(name: String) -> String? {
        guard let index = names.firstIndex(of: name), index < values.count else { return nil }
        return values[index]
    }
}
