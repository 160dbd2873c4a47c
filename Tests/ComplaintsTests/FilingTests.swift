// SPDX-License-Identifier: Apache-2.0
import Complaints
import TestSupport
import Testing

@Suite struct FilingTests {
    @Test func `a narrative has ten thousand characters and not one more`() {
        let longest = String(repeating: "ก", count: 10_000)

        #expect(Filing.sample(narrative: longest).errors.isEmpty)
        #expect(Filing.sample(narrative: longest + "ข").errors == [FieldError("narrative", .tooLong(max: 10_000))])
        #expect(Filing.sample(narrative: " \n ").errors == [FieldError("narrative", .required)])
    }

    @Test(arguments: Kind.allCases)
    func `a place is needed but for an opinion or an enquiry`(_ kind: Kind) {
        let isFree = kind == .opinion || kind == .enquiry

        for place in [nil, Place(words: nil), Place(words: " \n")] {
            let errors = Filing.sample(kind: kind, place: place).errors
            #expect(errors == (isFree ? [] : [FieldError("place", .required)]), "\(kind)")
        }
    }

    @Test func `words, a code or a point are each place enough`() {
        for place in [
            Place(words: "ปากซอย"), Place(words: nil, area: "10"),
            Place(words: nil, point: .init(latitude: 13.7, longitude: 100.5)),
        ] {
            #expect(Filing.sample(place: place).errors.isEmpty)
        }
    }

    @Test(arguments: [
        ("10", true), ("1038", true), ("103801", true), ("1", false), ("103", false), ("10380101", false),
    ])
    func `an area code has two, four or six digits`(_ area: String, isRight: Bool) {
        #expect(Filing.sample(place: Place(words: nil, area: area)).errors.isEmpty == isRight)
    }

    @Test(arguments: ["1a", "๑๐", "-1", " 1", ""])
    func `an area code holds ASCII digits only`(_ area: String) {
        let place = Place(words: "x", area: area)

        #expect(Filing.sample(place: place).errors == [FieldError("place/area", .malformed)])
    }

    @Test(arguments: [
        (90.0, 180.0, true), (-90, -180, true), (90.1, 0, false), (0, 180.1, false), (-90.1, 0, false),
        (.nan, 0, false), (0, .infinity, false),
    ])
    func `a point lies on the globe`(_ latitude: Double, _ longitude: Double, isRight: Bool) {
        let place = Place(words: nil, point: .init(latitude: latitude, longitude: longitude))

        #expect(Filing.sample(place: place).errors == (isRight ? [] : [FieldError("place/point", .malformed)]))
    }

    @Test(arguments: [
        ("080-000-0000", true), ("๐๘๐-๐๐๐-๐๐๐๐", true), ("080-000-000", false), ("+66 80 000 0000", true),
        ("+66 80 000 000", false), ("02-000-0000", true), ("053-000-000", true), ("1111", false), ("11111", true),
        ("+44 20 0000 0000", true), ("080-000-0000 (12)", true), ("call me", false),
    ])
    func `a mobile number has all its digits`(_ phone: String, isRight: Bool) {
        let people = [Person(part: .complainant, name: "นายสมมติ", phone: phone)]

        let wrong = [FieldError("complainant/phone", .malformed)]
        #expect(Person.errors(of: people, level: .named) == (isRight ? [] : wrong))
    }

    @Test func `place words, files and everything else have their one too many`() {
        let files = (0..<11).map { Attachment.ID.sample($0) }
        let filing = Filing.sample(
            place: Place(words: String(repeating: "ก", count: 501)), attachments: files)

        #expect(
            filing.errors == [
                FieldError("place/words", .tooLong(max: 500)), FieldError("attachments", .tooMany(max: 10, of: .files)),
            ])
        #expect(
            Filing.sample(
                place: Place(words: String(repeating: "ก", count: 500)), attachments: Array(files.prefix(10))
            ).errors.isEmpty)
    }

    @Test func `everything wrong is refused at once`() {
        let filing = Filing.sample(channel: .partner, narrative: "", place: nil)

        #expect(
            throws: Refusal.invalid([
                FieldError("narrative", .required), FieldError("place", .required), FieldError("channel", .unknown),
            ])
        ) {
            try ComplaintHistory(filing)
        }
    }

    @Test func `the channel partner belongs to partners and to them alone`() throws {
        let wrong = Refusal.invalid([FieldError("channel", .unknown)])

        #expect(throws: wrong) { try ComplaintHistory(.sample(channel: .partner), by: .operator()) }
        #expect(throws: wrong) { try ComplaintHistory(.sample(channel: .web), by: .partner()) }
        let complaint = try ComplaintHistory(.sample(channel: .partner), by: .partner()).complaint
        #expect(complaint.partner == Partner.sample().id && complaint.channel == .partner)
    }

    @Test func `a complaint starts as it was filed`() throws {
        let filing = Filing.sample(
            kind: .grievance, channel: .line, identityLevel: .withheld, language: .english, narrative: "No light",
            category: .sample(4), respondent: Respondent(agency: Agency.roads.id, officer: nil), repeatOf: .sample(9))
        let complaint = try Complaint.sample(filing: filing)

        #expect(complaint.kind == .grievance && complaint.channel == .line && complaint.language == .english)
        #expect(complaint.identityLevel == .withheld && complaint.subject == "No light")
        #expect(complaint.place == .sample && complaint.category == .sample(4) && complaint.repeatOf == .sample(9))
        #expect(complaint.respondent == filing.respondent && complaint.receivedAt == .sample)
        #expect(complaint.status == .received && complaint.revision == 1 && complaint.submissionCount == 1)
        #expect(complaint.urgency == .normal && complaint.secrecy == .ordinary && complaint.lead == nil)
    }

    @Test func `a blank place is no place`() throws {
        #expect(try Complaint.sample(filing: .sample(kind: .opinion, place: Place(words: "  "))).place == nil)
    }
}
