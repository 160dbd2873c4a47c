// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct AssignmentTests {
    @Test func `work is given inside the agency only, to those who are there`() throws {
        let complaint = try Complaint.sample(
            .accepted, filing: .sample(respondent: Respondent(agency: Agency.roads.id, officer: .sample(666))))
        let unit = Unit.sample()
        let unknownUnit = FieldError("unit", .unknown)
        let unknownOfficer = FieldError("officer", .unknown)
        let respondent = Officer(
            id: .sample(666), agency: Agency.roads.id, unit: unit.id, login: "x", name: "x", roles: [.officer])
        let cases: [(Unit?, Officer?, FieldError)] = [
            (nil, nil, FieldError("unit", .required)),
            (.sample(of: .water), nil, unknownUnit),
            (.sample(isActive: false), nil, unknownUnit),
            (nil, .sample(of: .water), unknownOfficer),
            (nil, .sample(isActive: false), unknownOfficer),
            (unit, .sample(unit: .sample(place: 1)), unknownOfficer),
            (unit, .sample(unit: nil), unknownOfficer),
            (unit, respondent, unknownOfficer),
        ]

        for (unit, officer, error) in cases {
            #expect(throws: Refusal.invalid([error]), "\(String(describing: officer?.login))") {
                try complaint.assign(to: unit, officer: officer, by: .cceo(), at: .sample)
            }
        }
    }

    @Test func `an officer's unit comes with the officer`() throws {
        var history = try ComplaintHistory.sample(.accepted)
        let officer = Officer.sample(unit: .sample(place: 1), place: 1)

        try history.record { try $0.assign(to: nil, officer: officer, by: .cceo(), at: $1) }

        #expect(history.complaint.lead?.unit == Unit.sample(place: 1).id)
        #expect(history.complaint.lead?.officer == officer.id)
        #expect(history.complaint.isVisible(to: .officer(unit: 1)) && !history.complaint.isVisible(to: .officer()))
    }

    @Test func `an officer of no unit sees the work given to them, and no colleague does`() throws {
        var history = try ComplaintHistory.sample(.accepted)
        let officer = Officer.sample(place: 7)

        try history.record { try $0.assign(to: nil, officer: officer, by: .cceo(), at: $1) }

        #expect(history.complaint.isVisible(to: Actor(officer)))
        #expect(!history.complaint.isVisible(to: Actor(Officer.sample(place: 8))))
        #expect(!history.complaint.isVisible(to: .officer()))
    }
}
