// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import TestSupport
import Testing

/// Bodies as they stand in rows for ever.
///
/// A failing test here means released rows could no longer be read: restore the field's name, or raise the version and keep reading the old one.
@Suite struct EventJSONTests {
    @Test(arguments: GoldenBody.full)
    func `a released body is read and written the same`(_ golden: GoldenBody) throws {
        let body = try Event.Body(kind: golden.kind, json: Array(golden.json.utf8))

        #expect(String(decoding: try body.json(), as: UTF8.self) == golden.json)
        #expect(body.kind == golden.kind)
    }

    @Test(arguments: GoldenBody.bare)
    func `what was optional may stay away`(_ golden: GoldenBody) throws {
        let body = try Event.Body(kind: golden.kind, json: Array(golden.json.utf8))

        #expect(String(decoding: try body.json(), as: UTF8.self) == golden.json)
    }

    @Test func `every kind has a golden body`() {
        #expect(GoldenBody.full.map(\.kind) == Event.Kind.allCases)
    }

    @Test func `the rules write no field that no golden body has`() throws {
        let known = try Dictionary(
            (GoldenBody.full + GoldenBody.bare).map { ($0.kind, try Self.keys(of: Array($0.json.utf8))) },
            uniquingKeysWith: { $0.union($1) })

        for seed in UInt64(1)...60 {
            var walk = try Walk(seed: seed)
            while walk.takeStep() {}
            for event in walk.events {
                let written = try Self.keys(of: event.body.json())
                #expect(written.subtracting(known[event.kind] ?? []).isEmpty, "\(event.kind)")
                #expect(written.contains("version"))
            }
        }
    }

    @Test(arguments: Event.Kind.allCases)
    func `a body without a version, of another version or another shape is refused`(_ kind: Event.Kind) {
        for json in ["{}", #"{"version":2}"#, #"{"version":"1"}"#, #"{"version":1}"#, "[]", "", "null", "{"] {
            #expect(throws: DecodingError.self, "\(json)") { try Event.Body(kind: kind, json: Array(json.utf8)) }
        }
    }

    @Test(arguments: GoldenBody.full)
    func `a field that a later release adds is passed over`(_ golden: GoldenBody) throws {
        let later = golden.json.dropLast() + #","zoneOfTheFuture":{"a":[1]}}"#

        let body = try Event.Body(kind: golden.kind, json: Array(later.utf8))

        #expect(String(decoding: try body.json(), as: UTF8.self) == golden.json)
    }

    @Test func `stored names are those that were released`() {
        let kinds =
            "received informationRequested informationProvided closedUnanswered screened refused answeredAtOnce "
            + "referred accepted returned ruled assigned progressed reportProposed reportDeclined reported "
            + "reportRejected concluded contested contestUpheld contestDismissed withdrawn merged unmerged rated "
            + "submissionAdded messageSent noted identityRequested identityApproved identityOpened extended reminded "
            + "extensionRequested extensionDeclined escalationAnswered"

        #expect(Event.Kind.allCases.map(\.rawValue).joined(separator: " ") == kinds)
        #expect(
            Status.allCases.map(\.rawValue).joined(separator: " ")
                == "received needInfo screened notAccepted referred accepted returned inProgress reported concluded "
                + "contested withdrawn merged")
        #expect(
            Outcome.allCases.map(\.rawValue).joined(separator: " ")
                == "solved partlySolved explained notPossible noted unfounded referredOut noContact")
        #expect(
            RefusalReason.allCases.map(\.rawValue).joined(separator: " ")
                == "anonymousWithoutDetail beforeCourt alreadyDecided incomplete outsideMandate specialProcedure "
                + "withdrawn duplicate")
        #expect(
            Channel.allCases.map(\.rawValue).joined(separator: " ")
                == "hotline web mail walkIn app line email partner")
        #expect(
            Kind.allCases.map(\.rawValue).joined(separator: " ")
                == "relief grievance tipoff fairness opinion enquiry")
        #expect(
            ClockKind.allCases.map(\.rawValue).joined(separator: " ")
                == "acknowledge screen refer accept firstReply result review rule information contestWindow "
                + "contestReview progress licenceDelay breachNotice")
    }

    @Test func `Thai, quotes, line ends and emoji survive`() throws {
        let text = "ไฟ\"ดับ\"\\ </script>\r\n\u{2028} O'Brien 👩‍👩‍👧 \u{1}"
        var history = try ComplaintHistory()
        let event = try history.record { try $0.note(text, by: .screener(), at: $1) }

        let read = try Event.Body(kind: .noted, json: event.body.json())

        #expect(read == event.body)
    }

    @Test func `officers' notes and what concerns officers alone are hidden from the complainant`() {
        let hidden: Set<Event.Kind> = [
            .noted, .reportProposed, .reportDeclined, .reminded, .identityRequested, .identityApproved, .assigned,
            .extensionRequested, .extensionDeclined, .escalationAnswered,
        ]

        for kind in Event.Kind.allCases { #expect(kind.isPublic != hidden.contains(kind), "\(kind)") }
    }

    private static func keys(of json: [UInt8]) throws -> Set<String> {
        let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
        return Set(try #require(object).keys)
    }
}
