// SPDX-License-Identifier: Apache-2.0
package import Deadlines

extension Complaint {
    /// Sends it to one lead agency and up to four joint ones.
    ///
    /// - Throws: ``Refusal/notInForce(_:)`` for an agency without an agreement on handling in force,
    ///   ``Refusal/rulingRequired`` after two returns or a dispute.
    package func refer(
        to lead: Standing, joint: [Standing], by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.refer, by: actor)
        var fields = FieldCheck()
        if joint.count > Limits.jointAgenciesMax {
            fields.add("joint", .tooMany(max: Limits.jointAgenciesMax, of: .agencies))
        }
        let all = [lead.agency.id] + joint.map(\.agency.id)
        if Set(all).count != all.count { fields.add("joint", .unknown) }
        try fields.finish()
        for standing in [lead] + joint { try standing.checkHandling() }
        let body = Event.Referred(lead: lead.agency.id, joint: joint.map(\.agency.id))
        return event(.referred(body), by: actor, at: now)
    }

    package func accept(by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.accept, by: actor)
        return event(.accepted(.init(agency: try agency(of: actor))), by: actor, at: now)
    }

    /// Gives it back to the hub, never to another agency; only the CCEO may dispute.
    package func giveBack(
        reason: String, suggesting suggested: Agency.ID?, isDisputed: Bool, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.giveBack, by: actor)
        if isDisputed, !actor.holds(.cceo) { throw .role(.giveBack) }
        let agency = try agency(of: actor)
        var fields = FieldCheck()
        fields.text("reason", reason, max: Limits.textCharactersMax)
        if suggested == nil {
            fields.add("suggestedAgency", .required)
        } else if suggested == agency {
            fields.add("suggestedAgency", .unknown)
        }
        try fields.finish()
        guard let suggested else { throw .invalid([FieldError("suggestedAgency", .required)]) }
        let body = Event.Returned(agency: agency, reason: reason, suggested: suggested, isDisputed: isDisputed)
        return event(.returned(body), by: actor, at: now)
    }

    /// Decides which agency must take it; that agency can't return it.
    package func rule(
        _ agency: Standing, reason: String, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.rule, by: actor)
        try given("reason", reason)
        try agency.checkHandling()
        return event(.ruled(.init(agency: agency.agency.id, reason: reason)), by: actor, at: now)
    }

    func agency(of actor: Actor) throws(Refusal) -> Agency.ID {
        guard let agency = actor.agency else { throw .notHandling }
        return agency
    }
}

extension Standing {
    /// Whether complaints may be sent to the agency.
    package var mayHandle: Bool {
        agency.isActive && !agency.isHub && agency.family != .referralOnly && areas.contains(.handling)
    }

    func checkHandling() throws(Refusal) {
        guard mayHandle else { throw .notInForce(agency.id) }
    }
}
