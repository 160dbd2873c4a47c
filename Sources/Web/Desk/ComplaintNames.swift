// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// Says in the reader's language whom and what a complaint mentions.
struct ComplaintNames: Framed {
    let frame: Frame
    let view: ComplaintView

    /// A step of the ladder: of which clock, of whom, and whom it reached.
    func reminder(_ reminder: Reminder) -> [String?] {
        [say(reminder.clock.message), agency(reminder.agency), say(.complaintReminder(reminder.level))]
    }

    func agency(_ id: Agency.ID?) -> String? {
        id.flatMap { view.names.agencies[$0] }?.name(in: frame.language)
    }

    func unit(_ id: Unit.ID?) -> String? {
        id.flatMap { view.names.units[$0] }?.name(in: frame.language)
    }

    func officer(_ id: Officer.ID?) -> String? {
        id.flatMap { view.names.officers[$0] }?.name
    }

    func category(_ id: Category.ID?) -> String? {
        id.flatMap { view.names.categories[$0] }?.name(in: frame.language)
    }

    /// The name that a category had when something happened.
    func category(_ id: Category.ID?, at instant: Instant) -> String? {
        let past = id.flatMap { view.names.pastCategories[$0] }?.first { instant < $0.until }
        return past?.category.name(in: frame.language) ?? category(id)
    }

    /// Where it is, in words, area and degrees; nil when nothing of it was told.
    var place: String? {
        let given = view.complaint.place
        let area = given?.areaText(in: frame.language)
        // People often write the area too; nobody reads it twice.
        let isSaid = given?.area.flatMap { OfficialArea(code: $0) }?.isNamed(in: given?.words ?? "") ?? false
        let parts = [given?.words, isSaid ? nil : area, given?.pointText].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    var holder: String {
        switch view.complaint.holder {
        case .hub: say(.holderHub)
        case .agency(let id): agency(id) ?? say(.notGiven)
        case nil: say(.holderNobody)
        }
    }

    /// For whom an officer took it down; nil for what officers do themselves, and where the event does not say it.
    func speaker(of event: Event) -> HTML? {
        guard case .officer = event.actor, let isTheirs = event.isFromComplainant else { return nil }
        return isTheirs
            ? "\(say(.historyForCaller))" : "<strong class=\"mark mark-other\">\(say(.historyReported))</strong>"
    }

    /// Who did it, with the agency they did it for and whose place they took.
    func who(_ party: Actor.Party, _ agency: Agency.ID?, for absent: Officer.ID? = nil) -> String {
        let acting = absent.map { say(.absenceFor(officer($0) ?? say(.notGiven))) }
        return [who(party, of: agency), acting].compactMap(\.self).joined(separator: " · ")
    }

    private func who(_ party: Actor.Party, of agency: Agency.ID?) -> String {
        switch party {
        case .complainant: say(Person.Part.complainant.message)
        case .clock: say(Role.clock.message)
        case .officer(let id): [officer(id), self.agency(agency)].compactMap(\.self).joined(separator: ", ")
        case .partner: [view.names.partner?.name, self.agency(agency)].compactMap(\.self).joined(separator: ", ")
        }
    }

    /// An agency's part: its name, state, and who there works on it.
    func assignment(_ assignment: Assignment) -> String {
        [
            agency(assignment.agency), say(assignment.state.message), unit(assignment.unit),
            officer(assignment.officer), assignment.isBinding ? say(.complaintBinding) : nil,
        ].compactMap(\.self).joined(separator: " · ")
    }
}
