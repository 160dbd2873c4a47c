// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

extension Event.Body {
    /// The kind that stands in the event's row.
    package var kind: Event.Kind {
        switch self {
        case .received: .received
        case .informationRequested: .informationRequested
        case .informationProvided: .informationProvided
        case .closedUnanswered: .closedUnanswered
        case .screened: .screened
        case .refused: .refused
        case .answeredAtOnce: .answeredAtOnce
        case .referred: .referred
        case .accepted: .accepted
        case .returned: .returned
        case .ruled: .ruled
        case .assigned: .assigned
        case .progressed: .progressed
        case .reportProposed: .reportProposed
        case .reportDeclined: .reportDeclined
        case .reported: .reported
        case .reportRejected: .reportRejected
        case .concluded: .concluded
        case .contested: .contested
        case .contestUpheld: .contestUpheld
        case .contestDismissed: .contestDismissed
        case .withdrawn: .withdrawn
        case .merged: .merged
        case .unmerged: .unmerged
        case .rated: .rated
        case .submissionAdded: .submissionAdded
        case .messageSent: .messageSent
        case .noted: .noted
        case .identityRequested: .identityRequested
        case .identityApproved: .identityApproved
        case .identityOpened: .identityOpened
        case .extended: .extended
        case .reminded: .reminded
        case .extensionRequested: .extensionRequested
        case .extensionDeclined: .extensionDeclined
        case .escalationAnswered: .escalationAnswered
        }
    }

    /// The body as JSON that carries its version, so that it can be read in ten years.
    package func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try Array(encoder.encode(Versioned(body: self)))
    }

    /// Reads a body back.
    ///
    /// - Throws: `DecodingError` for another version or another shape.
    package init(kind: Event.Kind, json: [UInt8]) throws {
        let decoder = StoredDecoder(value: try json.withUnsafeBufferPointer { try StoredJSONDecoder.tree($0) })
        let version = try Version(from: decoder).version
        guard version == Self.version else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "event body of unknown version \(version)"))
        }
        func read<Payload: Decodable>(_ type: Payload.Type = Payload.self) throws -> Payload {
            try Payload(from: decoder)
        }
        switch kind {
        case .received: self = .received(try read())
        case .informationRequested: self = .informationRequested(try read())
        case .informationProvided: self = .informationProvided(try read())
        case .closedUnanswered: self = .closedUnanswered(try read())
        case .screened: self = .screened(try read())
        case .refused: self = .refused(try read())
        case .answeredAtOnce: self = .answeredAtOnce(try read())
        case .referred: self = .referred(try read())
        case .accepted: self = .accepted(try read())
        case .returned: self = .returned(try read())
        case .ruled: self = .ruled(try read())
        case .assigned: self = .assigned(try read())
        case .progressed: self = .progressed(try read())
        case .reportProposed: self = .reportProposed(try read())
        case .reportDeclined: self = .reportDeclined(try read())
        case .reported: self = .reported(try read())
        case .reportRejected: self = .reportRejected(try read())
        case .concluded: self = .concluded(try read())
        case .contested: self = .contested(try read())
        case .contestUpheld: self = .contestUpheld(try read())
        case .contestDismissed: self = .contestDismissed(try read())
        case .withdrawn: self = .withdrawn(try read())
        case .merged: self = .merged(try read())
        case .unmerged: self = .unmerged(try read())
        case .rated: self = .rated(try read())
        case .submissionAdded: self = .submissionAdded(try read())
        case .messageSent: self = .messageSent(try read())
        case .noted: self = .noted(try read())
        case .identityRequested: self = .identityRequested(try read())
        case .identityApproved: self = .identityApproved(try read())
        case .identityOpened: self = .identityOpened(try read())
        case .extended: self = .extended(try read())
        case .reminded: self = .reminded(try read())
        case .extensionRequested: self = .extensionRequested(try read())
        case .extensionDeclined: self = .extensionDeclined(try read())
        case .escalationAnswered: self = .escalationAnswered(try read())
        }
    }

    private static let version = 1

    private var payload: any Encodable & Sendable {
        switch self {
        case .received(let body): body
        case .informationRequested(let body): body
        case .informationProvided(let body): body
        case .closedUnanswered(let body): body
        case .screened(let body): body
        case .refused(let body): body
        case .answeredAtOnce(let body): body
        case .referred(let body): body
        case .accepted(let body): body
        case .returned(let body): body
        case .ruled(let body): body
        case .assigned(let body): body
        case .progressed(let body): body
        case .reportProposed(let body): body
        case .reportDeclined(let body): body
        case .reported(let body): body
        case .reportRejected(let body): body
        case .concluded(let body): body
        case .contested(let body): body
        case .contestUpheld(let body): body
        case .contestDismissed(let body): body
        case .withdrawn(let body): body
        case .merged(let body): body
        case .unmerged(let body): body
        case .rated(let body): body
        case .submissionAdded(let body): body
        case .messageSent(let body): body
        case .noted(let body): body
        case .identityRequested(let body): body
        case .identityApproved(let body): body
        case .identityOpened(let body): body
        case .extended(let body): body
        case .reminded(let body): body
        case .extensionRequested(let body): body
        case .extensionDeclined(let body): body
        case .escalationAnswered(let body): body
        }
    }

    private struct Version: Decodable {
        let version: Int
    }

    /// Writes the version beside the payload's own members.
    private struct Versioned: Encodable {
        let body: Event.Body

        func encode(to encoder: any Encoder) throws {
            try body.payload.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(Event.Body.version, forKey: .version)
        }

        private enum Key: CodingKey {
            case version
        }
    }
}
