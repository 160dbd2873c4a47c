// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

extension StoryPage {
    /// One event: who, when, what, and under `body` what was given, in the names of the outside world.
    func write(_ event: Event, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("revision", event.revision)
            writer.member("at", event.at)
            writer.member("kind", event.kind.rawValue)
            writer.object("actor") { write(event.actor, to: &$0) }
            if let agency = event.agency.flatMap({ names.agencies[$0] }) { writer.member("agency", agency) }
            if let absent = event.actingFor {
                writer.object("actingFor") { write(.officer(absent), to: &$0) }
            }
            writer.object("body") { write(event.body, to: &$0) }
        }
    }

    private func write(_ party: Actor.Party, to writer: inout JSONWriter) {
        switch party {
        case .complainant: writer.member("type", "complainant")
        case .clock: writer.member("type", "clock")
        case .officer(let id):
            writer.member("type", "officer")
            if let officer = names.officers[id] {
                writer.member("login", officer.login)
                writer.member("name", officer.name)
            }
        case .partner(let id):
            writer.member("type", "partner")
            if let partner = names.partner, partner.id == id { writer.member("name", partner.name) }
        }
    }

    private func write(_ body: Event.Body, to writer: inout JSONWriter) {
        switch body {
        case .received(let body): write(body, to: &writer)
        case .informationRequested(let body):
            writer.member("text", body.text)
            writer.member("answerBy", body.answerBy)
        case .informationProvided(let body), .submissionAdded(let body):
            writer.member("channel", body.channel.rawValue)
            writer.member("text", body.text)
            writer.texts("attachments", body.attachments.map(\.text))
            if let isFromComplainant = body.isFromComplainant {
                writer.member("isFromComplainant", isFromComplainant)
            }
        case .closedUnanswered(let body), .refused(let body), .answeredAtOnce(let body), .concluded(let body):
            write(body, to: &writer)
        case .screened(let body):
            writer.member("kind", body.kind.rawValue)
            if let category = names.categories[body.category] { writer.member("category", category) }
            writer.member("urgency", body.urgency.rawValue)
            writer.member("secrecy", body.secrecy.rawValue)
            writer.member("isPublicInterest", body.isPublicInterest)
        case .referred(let body):
            write(agency: body.lead, as: "lead", to: &writer)
            writer.texts("joint", body.joint.compactMap { names.agencies[$0]?.code })
        case .accepted: break
        case .returned(let body):
            writer.member("reason", body.reason)
            write(agency: body.suggested, as: "suggestedAgency", to: &writer)
            writer.member("isDisputed", body.isDisputed)
        case .ruled(let body):
            write(agency: body.agency, as: "ruledTo", to: &writer)
            writer.member("reason", body.reason)
        case .assigned(let body):
            if let unit = body.unit.flatMap({ names.units[$0] }) { writer.member("unit", unit) }
            if let officer = body.officer.flatMap({ names.officers[$0] }) { writer.member("officer", officer) }
        case .progressed, .reportProposed, .reported, .reportDeclined, .reportRejected, .contested, .contestUpheld,
            .contestDismissed, .withdrawn, .merged, .unmerged, .rated, .messageSent, .noted, .identityRequested,
            .identityApproved, .identityOpened, .extended, .reminded, .extensionRequested, .extensionDeclined,
            .escalationAnswered:
            writeLater(body, to: &writer)
        }
    }

    /// The second half of the story: working, concluding, talking.
    private func writeLater(_ body: Event.Body, to writer: inout JSONWriter) {
        switch body {
        case .progressed(let body):
            writer.member("text", body.text)
            writer.optional("cause", body.cause?.rawValue)
        case .reportProposed(let body), .reported(let body):
            writer.member("outcome", body.outcome.rawValue)
            writer.member("text", body.text)
            writer.texts("evidence", body.evidence.map(\.text))
        case .reportDeclined(let body), .contested(let body), .contestDismissed(let body), .unmerged(let body):
            writer.member("reason", body.reason)
        case .reportRejected(let body):
            writer.member("reason", body.reason)
            if let joint = body.joint { writer.texts("joint", joint.compactMap { names.agencies[$0]?.code }) }
        case .contestUpheld(let body):
            writer.member("reason", body.reason)
            if let agency = body.agency { write(agency: agency, as: "lead", to: &writer) }
        case .withdrawn(let body):
            writer.member("reason", body.reason)
            writer.member("continues", body.continues)
        case .merged(let body):
            if let code = masters[body.master] { writer.member("master", code.grouped) }
        case .rated(let rating): writer.members(of: rating)
        case .messageSent(let body):
            writer.member("text", body.text)
            writer.texts("attachments", body.attachments.map(\.text))
            writer.member("isFromComplainant", body.isFromComplainant)
        case .noted(let body): writer.member("text", body.text)
        case .identityRequested(let body):
            writer.member("identityRequest", body.reveal.text)
            writer.member("reason", body.reason)
            writer.member("needsApproval", body.needsApproval)
        case .identityApproved(let body), .identityOpened(let body):
            writer.member("identityRequest", body.reveal.text)
        case .extended(let body):
            writer.member("clock", body.clock.rawValue)
            writer.member("amount", body.amount)
            writer.member("reason", body.reason)
            writer.optional("answerBy", body.answerBy)
        case .reminded(let body):
            writer.member("clock", body.clock.rawValue)
            writer.member("level", body.level)
        case .extensionRequested(let body):
            writer.member("clock", body.clock.rawValue)
            writer.member("amount", body.amount)
            writer.member("reason", body.reason)
        case .extensionDeclined(let body):
            writer.member("clock", body.clock.rawValue)
            writer.member("reason", body.reason)
        case .escalationAnswered(let body):
            writer.member("clock", body.reminder.clock.rawValue)
            writer.member("level", body.reminder.level)
            writer.member("text", body.text)
        case .received, .informationRequested, .informationProvided, .submissionAdded, .closedUnanswered, .refused,
            .answeredAtOnce, .concluded, .screened, .referred, .accepted, .returned, .ruled, .assigned:
            break
        }
    }

    private func write(_ body: Event.Received, to writer: inout JSONWriter) {
        writer.member("kind", body.kind.rawValue)
        writer.member("channel", body.channel.rawValue)
        writer.member("identityLevel", body.identityLevel.rawValue)
        writer.member("language", body.language.rawValue)
        writer.member("narrative", body.narrative)
        if let place = body.place { writer.member("place", place) }
        if let category = body.category.flatMap({ names.categories[$0] }) { writer.member("category", category) }
        writer.texts("attachments", body.attachments.map(\.text))
    }

    private func write(_ body: Event.Closed, to writer: inout JSONWriter) {
        writer.optional("outcome", body.outcome?.rawValue)
        writer.optional("reason", body.reason?.rawValue)
        writer.member("text", body.text)
        writer.optional("goTo", body.goTo)
        writer.member("contestableUntil", body.contestableUntil)
    }

    private func write(agency id: Agency.ID, as name: StaticString, to writer: inout JSONWriter) {
        if let agency = names.agencies[id] { writer.member(name, agency.code) }
    }
}
