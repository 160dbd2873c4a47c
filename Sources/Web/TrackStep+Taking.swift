// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

extension TrackStep {
    /// Carries out the step with what the form brought, once however often it is sent.
    ///
    /// `channel` is how the complainant reached us.
    func carryOut(
        _ form: Form, _ visit: Visit, as principal: Principal, channel: Channel
    ) async throws(OperationError) {
        let id: Complaint.ID
        switch principal {
        case .complainant(let own), .caller(_, let own): id = own
        case .anonymous, .officer, .partner, .system: throw .unauthenticated
        }
        let (operations, once) = (visit.operations, visit.once(form))
        let text = trimmed(form["text"] ?? "")
        let contribution = Contribution(text: text, files: form.incomingFiles("attachments"))
        switch self {
        case .information:
            _ = try await operations.provideInformation(
                contribution, channel: channel, to: id, by: principal, once: once)
        case .submission:
            _ = try await operations.addSubmission(contribution, channel: channel, to: id, by: principal, once: once)
        case .message:
            _ = try await operations.sendMessage(contribution, about: id, by: principal, once: once)
        case .contest:
            _ = try await operations.contest(id, reason: trimmed(form["reason"] ?? ""), by: principal, once: once)
        case .rating:
            _ = try await operations.rate(id, try Self.rating(form), by: principal, once: once)
        case .withdrawal:
            _ = try await operations.withdraw(id, reason: trimmed(form["reason"] ?? ""), by: principal, once: once)
        }
    }

    /// The four questions of a rating.
    static let marks = ["ease", "fairness", "speed", "result"]

    private static func rating(_ form: Form) throws(OperationError) -> Rating {
        let missing = marks.filter { (form[$0] ?? "").isEmpty }
        guard missing.isEmpty else { throw .invalid(missing.map { FieldError($0, .required) }) }
        let words = trimmed(form["words"] ?? "")
        // What is no number becomes 0, which the rules refuse by name.
        func mark(_ name: String) -> Int { form[name].flatMap { Int($0) } ?? 0 }
        return Rating(
            ease: mark("ease"), fairness: mark("fairness"), speed: mark("speed"), result: mark("result"),
            words: words.isEmpty ? nil : words)
    }
}
