// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

extension Problem {
    init(_ kind: ProblemKind, in language: Language, detail: String? = nil, _ members: [JSON.Member] = []) {
        self.init(
            type: kind.rawValue, title: kind.title(in: language), status: kind.status, detail: detail,
            extensions: members)
    }

    /// The only place where a failure of an operation becomes a status.
    ///
    /// `operation` is what was asked for; `now` tells how long to wait.
    init(_ error: OperationError, for operation: Operation? = nil, in language: Language, now: Instant) {
        switch error {
        case .notFound: self.init(.notFound, in: language)
        case .unauthenticated: self.init(.unauthenticated, in: language)
        case .forbidden: self.init(.forbidden, in: language)
        case .invalid(let errors): self.init(.invalid, in: language, [JSON.Member("errors", errors.json)])
        case .refused(let refusal): self.init(refusal, for: operation, in: language)
        case .conflict: self.init(.conflict, in: language)
        case .limited(let until):
            self.init(.limited, in: language, [.retryAfter(Swift.max(1, until.seconds(since: now) + 1))])
        case .idempotencyReuse: self.init(.idempotencyReuse, in: language)
        case .unavailable: self.init(.unavailable, in: language, [.retryAfter(Limits.retrySeconds)])
        case .unexpected: self.init(.internal, in: language)
        }
    }

    private init(_ refusal: Refusal, for operation: Operation?, in language: Language) {
        var members = [JSON.Member("refusal", .string(refusal.name))]
        switch refusal {
        case .status(let refused, let from):
            members.append(JSON.Member("operation", .string(refused.rawValue)))
            members.append(JSON.Member("from", .string(from.rawValue)))
        case .role(let refused): members.append(JSON.Member("operation", .string(refused.rawValue)))
        default:
            if let operation { members.append(JSON.Member("operation", .string(operation.rawValue))) }
        }
        if let at = refusal.at { members.append(JSON.Member("at", .string(at.rfc3339))) }
        self.init(.refusedTransition, in: language, detail: refusal.text(in: language), members)
    }
}

extension JSON.Member {
    /// Seconds to wait; the same number stands in `Retry-After`.
    static func retryAfter(_ seconds: Int) -> JSON.Member { JSON.Member("retryAfter", .integer(Int64(seconds))) }
}

extension [FieldError] {
    /// A list of `{ pointer, code }`, with the bounds where the code has some.
    fileprivate var json: JSON {
        .array(
            map { error in
                var members = [
                    JSON.Member("pointer", .string(error.field.isEmpty ? "" : "/" + error.field)),
                    JSON.Member("code", .string(error.code.name)),
                ]
                switch error.code {
                case .tooLong(let max), .tooMany(let max, _): members.append(JSON.Member("max", .integer(Int64(max))))
                case .tooShort(let min), .wordless(let min): members.append(JSON.Member("min", .integer(Int64(min))))
                case .outOfRange(let min, let max):
                    members.append(JSON.Member("min", .integer(Int64(min))))
                    members.append(JSON.Member("max", .integer(Int64(max))))
                case .tooEarly(let day): members.append(JSON.Member("earliest", .string(day.iso)))
                case .tooLate(let day): members.append(JSON.Member("latest", .string(day.iso)))
                case .required, .unknown, .malformed, .notADay, .noSuchDay, .taken, .incorrect, .unequal, .unchanged,
                    .guessable:
                    break
                }
                return .object(members)
            })
    }
}

extension Problem {
    var retryAfter: Int64? { extensions.first { $0.name == "retryAfter" }?.value.integer }
}
