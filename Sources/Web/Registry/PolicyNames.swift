// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// What policies are called on pages.
extension Framed {
    /// What a policy is for, from the most special part on.
    func words(of scope: Policy.Scope, _ shelf: PolicyShelf) -> String {
        let parts = [
            scope.agency.map { shelf.agencies[$0]?.name(in: frame.language) ?? "–" },
            scope.category.map { shelf.categories[$0]?.name(in: frame.language) ?? "–" },
            scope.kind.map { say($0.message) }, scope.urgency.map { say($0.message) },
        ].compactMap(\.self)
        return parts.isEmpty ? say(.policyRest) : parts.joined(separator: " · ")
    }

    /// A period, or that a policy ends those before it.
    func words(of period: Period?, ending: Message = .policyEnding) -> String {
        say(period.map { .clockAmount($0) } ?? ending)
    }

    /// Who did something and when; nobody where it came with the program.
    func deed(of officer: Officer?, at instant: Instant) -> HTML {
        guard let officer else { return "<span class=\"word\">\(say(.calendarProgram))</span>" }
        return "\(officer.name), \(TimeElement(instant, in: frame.language, precision: .minute).html)"
    }
}

extension Policy.Scope {
    /// As the fields of a form say it.
    init(_ fields: Fields) {
        self.init(
            agency: fields["agency"].flatMap { Agency.ID($0) },
            category: fields["category"].flatMap { Category.ID($0) },
            kind: fields["kind"].flatMap(Kind.init(rawValue:)),
            urgency: fields["urgency"].flatMap(Urgency.init(rawValue:)))
    }
}

extension Instant {
    /// The day in both languages.
    var dayMessage: Message {
        Message(TimeElement(self, in: .thai).text, TimeElement(self, in: .english).text)
    }
}
