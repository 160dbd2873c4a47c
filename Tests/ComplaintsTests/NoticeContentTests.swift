// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import Testing

@Suite struct NoticeContentTests {
    private static let code = PublicCode(fiscalYear: 2570, random: [1, 2, 3, 4, 5, 6, 7, 8])
    private static let at = Instant(microseconds: 1_791_165_600_000_000)
    private static let item = NoticeItem(code: code, kind: .referred, at: at)

    static let contents: [NoticeContent] = [
        .received(code: code), .informationRequested(code: code, answerBy: at),
        .answerEnds(code: code, answerBy: at), .progressed(code: code), .messageSent(code: code),
        .concluded(code: code), .refused(code: code), .contestUpheld(code: code), .contestDismissed(code: code),
        .news(item: item), .digest(items: [item], earlier: 3),
    ]

    @Test(arguments: contents)
    func `what stands in a row reads back the same, under the template's name`(content: NoticeContent) throws {
        let written = try JSONEncoder().encode(content)

        #expect(try JSONDecoder().decode(NoticeContent.self, from: written) == content)
        let object = try #require(try JSONSerialization.jsonObject(with: written) as? [String: Any])
        #expect(Array(object.keys) == [content.template])
    }

    @Test func `rows of today can be read for ever`() throws {
        let rows = [
            #"{"received":{"code":"\#(Self.code.text)"}}"#,
            #"{"digest":{"items":[{"at":1791165600000000,"code":"\#(Self.code.text)","kind":"referred"}],"earlier":3}}"#,
        ]

        let read = try rows.map { try JSONDecoder().decode(NoticeContent.self, from: Data($0.utf8)) }

        #expect(read == [.received(code: Self.code), .digest(items: [Self.item], earlier: 3)])
    }

    @Test func `a way needs a contact of the complainant, and somebody anonymous has none`() {
        let complainant = Person(part: .complainant, name: "A", phone: "0810001234")
        let other = Person(part: .aggrieved, name: "B", email: "b@example.org")

        #expect(complainant.noticeChannels == [.sms, .line])
        #expect(Person.errors(of: [complainant, other], toldBy: .line) == [])
        #expect(
            Person.errors(of: [complainant, other], toldBy: .email) == [FieldError("complainant/email", .required)])
        #expect(Person.errors(of: [other], toldBy: .email) == [FieldError("notices", .unknown)])
        #expect(Person.errors(of: [], toldBy: nil) == [])
    }
}
