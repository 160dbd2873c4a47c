// SPDX-License-Identifier: Apache-2.0

/// What can happen to a clock after it has started.
package enum ClockEvent: Hashable, Sendable {
    /// Time from here on does not count.
    case pause(Instant)
    /// Time counts again from here on.
    case resume(Instant)
    /// More units of the clock's own kind, at least one.
    case extend(Int)
    /// What the clock waited for has happened.
    case stop(Instant)
}

/// Why an event cannot follow a clock's history.
package enum ClockError: Error, Hashable {
    case alreadyPaused
    case notPaused
    case alreadyStopped
    /// The event would lie before `latest`, the last instant of the history (or the start, for a stop).
    case backInTime(latest: Instant)
    /// An extension of less than one unit or more than ``Limits/amountMax``.
    case extensionOutOfRange(Int)
}

/// Encoded with its one key, as in `{"pause": 1791212000000000}` or `{"extend": 5}`.
extension ClockEvent: Codable {
    private enum CodingKeys: CodingKey { case pause, resume, extend, stop }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard container.allKeys.count == 1, let key = container.allKeys.first else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath, debugDescription: "an event is one of pause, resume, extend, stop"))
        }
        switch key {
        case .pause: self = .pause(try container.decode(Instant.self, forKey: key))
        case .resume: self = .resume(try container.decode(Instant.self, forKey: key))
        case .extend: self = .extend(try container.decode(Int.self, forKey: key))
        case .stop: self = .stop(try container.decode(Instant.self, forKey: key))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .pause(let instant): try container.encode(instant, forKey: .pause)
        case .resume(let instant): try container.encode(instant, forKey: .resume)
        case .extend(let amount): try container.encode(amount, forKey: .extend)
        case .stop(let instant): try container.encode(instant, forKey: .stop)
        }
    }
}
