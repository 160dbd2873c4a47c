// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// What the forms of operations offer to choose from; only what the operation needs is read.
struct OperationChoices {
    /// Agencies that complaints may be referred to today.
    var referable: [Agency] = []
    /// Every active agency but the hub.
    var agencies: [Agency] = []
    var categories: [Category] = []
    var units: [Unit] = []
    var officers: [Officer] = []
    var refusals: [RefusalWording] = []
    /// Those of the officers who are away now.
    var absences: [Officer.ID: ActingPeriod] = [:]

    init(for operation: Operation, of officer: Officer, _ visit: Visit) throws(OperationError) {
        switch operation {
        case .screen: categories = try visit.operations.categories()
        case .refuse: refusals = try visit.operations.refusalWordings()
        case .refer, .rule, .upholdContest:
            let today = try visit.operations.allStandings(by: visit.principal)
            referable = today.filter { $0.areas.contains(.handling) && $0.agency.takesReferrals }.map(\.agency)
                .alphabetical { $0.name(in: visit.language) }
        case .giveBack:
            agencies = try visit.operations.allStandings(by: visit.principal).map(\.agency)
                .filter { !$0.isHub && $0.id != officer.agency }
                .alphabetical { $0.name(in: visit.language) }
        case .assign:
            units = try visit.operations.units(of: officer.agency, by: visit.principal).filter(\.isActive)
            officers = try visit.operations.allOfficers(of: officer.agency, by: visit.principal)
                .filter { $0.isActive && !$0.roles.isDisjoint(with: Role.ofAgency) }
            absences = try visit.operations.absentOfficers(of: officer.agency, by: visit.principal)
        case .note:
            // Those one works with every day; anybody else's login can be typed.
            officers = try visit.operations.allOfficers(of: officer.agency, by: visit.principal)
                .filter { $0.isActive && $0.id != officer.id && $0.worksBeside(officer) }
        case .receive, .requestInformation, .provideInformation, .closeUnanswered, .answerAtOnce, .accept,
            .progress, .report, .approveReport, .declineReport, .rejectReport, .conclude, .contest, .dismissContest,
            .withdraw, .merge, .unmerge, .rate, .addSubmission, .sendMessage, .requestIdentity, .approveIdentity,
            .openIdentity, .extend, .remind, .requestExtension, .declineExtension, .answerEscalation:
            break
        }
    }
}

extension OperationChoices {
    /// An officer as one of the choices: name, unit, and until when they are away.
    func label(of officer: Officer, in language: Language) -> String {
        let unit = units.first { $0.id == officer.unit }?.name(in: language)
        let away = absences[officer.id].map { absence in
            let day = TimeElement(deadline: absence.end, in: language).text
            return Message.absenceAway(day).text(in: language)
        }
        return [officer.name, unit, away].compactMap(\.self).joined(separator: " · ")
    }
}

extension Agency {
    /// Whether it may handle complaints at all; the hub itself and independent bodies may not.
    fileprivate var takesReferrals: Bool { !isHub && family != .referralOnly }
}

extension Officer {
    /// Whether a note of `colleague` is likely to call them: of the same unit, at the hub, or a head.
    fileprivate func worksBeside(_ colleague: Officer) -> Bool {
        guard !roles.isDisjoint(with: Role.ofHub.union(Role.ofAgency)) else { return false }
        return unit == colleague.unit || !roles.isDisjoint(with: [.unitHead, .cceo])
    }
}

extension Operations {
    /// Every active agency with what its agreements allow today.
    func allStandings(by principal: Principal) throws(OperationError) -> [Standing] {
        var all: [Standing] = []
        while all.count < Limits.choicesMax {
            let page = try standings(after: all.last?.agency.code ?? "", by: principal)
            all += page
            if page.count < Self.pageMax { break }
        }
        return all
    }

    /// Every agency.
    func allAgencies() throws(OperationError) -> [Agency] {
        var all: [Agency] = []
        while all.count < Limits.choicesMax {
            let page = try agencies(after: all.last?.code ?? "")
            all += page
            if page.count < Self.pageMax { break }
        }
        return all
    }

    /// Every officer of an agency.
    func allOfficers(of agency: Agency.ID, by principal: Principal) throws(OperationError) -> [Officer] {
        var all: [Officer] = []
        while all.count < Limits.choicesMax {
            let page = try officers(of: agency, after: all.last?.login ?? "", by: principal)
            all += page
            if page.count < Self.pageMax { break }
        }
        return all
    }
}

/// The subject list as a choice: first-level headings as groups of those below them.
func categoryGroups(_ categories: [Category], in language: Language) -> [Select.Group] {
    categories.filter { $0.parent == nil && $0.isActive }.map { heading in
        let below = categories.filter { $0.parent == heading.id && $0.isActive }
        let choices = (below.isEmpty ? [heading] : below).map { Choice($0.id.text, $0.name(in: language)) }
        return Select.Group(heading.name(in: language), choices)
    }
}
