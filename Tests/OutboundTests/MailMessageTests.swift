// SPDX-License-Identifier: Apache-2.0
import Foundation
import Outbound
import Testing

@Suite struct MailMessageTests {
    private static func message(
        subject: String = "เรื่องของท่าน RT70", text: String = "สวัสดี\nบรรทัดที่สอง", html: String? = "<p>สวัสดี</p>",
        name: String? = "ศูนย์ 1111"
    ) throws -> MailMessage {
        MailMessage(
            from: try #require(MailAddress("no-reply@example.go.th", name: name)),
            to: try #require(MailAddress("somebody@example.org")), id: "0199-1@example.go.th", date: 1_791_165_600,
            subject: subject, text: text, html: html, language: "th",
            unsubscribe: "https://example.go.th/notices/x")
    }

    private static func lines(_ message: MailMessage) -> [String] {
        String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    /// Header lines with their folds undone, by name.
    private static func headers(_ message: MailMessage) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        for line in lines(message).prefix(while: { !$0.isEmpty }) {
            if line.hasPrefix(" ") {
                headers[headers.count - 1].value += line
            } else {
                let colon = line.firstIndex(of: ":") ?? line.endIndex
                headers.append((String(line[..<colon]), String(line[colon...].dropFirst(2))))
            }
        }
        return headers
    }

    @Test func `every line is short ASCII that ends in CR LF`() throws {
        let long = String(repeating: "ถนนชำรุด ", count: 400) + String(repeating: "x", count: 3_000)
        let bytes = try Self.message(subject: long, text: long, html: long).bytes

        #expect(bytes.allSatisfy { $0 < 0x7F })
        #expect(
            !String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
        let longest = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n").map(\.utf8.count).max()
        #expect(try #require(longest) <= 78)
    }

    @Test func `no text can begin a header of its own`() throws {
        let evil = "Hello\r\nBcc: other@example.org\r\n\r\nbody\u{2028}X: y\u{85}Z"
        let message = try Self.message(subject: evil, name: "A\r\nBcc: other@example.org")

        let names = Self.headers(message).map(\.name)

        #expect(
            names == [
                "Date", "From", "To", "Message-ID", "Subject", "Auto-Submitted", "List-Unsubscribe",
                "List-Unsubscribe-Post", "Content-Language", "MIME-Version", "Content-Type",
            ])
    }

    @Test(arguments: [
        "a@b.c\r\nBcc: x@y.z", "a b@example.org", "a@b@c.org", "<a@example.org>x", "a,b@example.org", "a@", "@b.org",
        "a..b@example.org", "a@exam_ple.org", "ก@example.org", "a@-example.org", "a\u{0}@example.org", "",
    ])
    func `what could end a command is no address`(text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test func `an address is written with the name beside it`() throws {
        let address = try #require(MailAddress(written: "\"Complaint Centre\" <centre@example.go.th>"))

        #expect(address.text == "centre@example.go.th")
        #expect(address.name == "Complaint Centre")
        #expect(address.domain == "example.go.th")
        #expect(MailAddress(written: "centre@example.go.th")?.name == nil)
    }

    @Test(arguments: [
        (Int64(0), "Thu, 1 Jan 1970 00:00:00 +0000"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"),
        (1_791_165_600, "Mon, 5 Oct 2026 02:00:00 +0000"), (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 +0000"),
    ])
    func `a date is written as mail has it`(seconds: Int64, written: String) throws {
        var message = try Self.message()
        message.date = seconds

        #expect(Self.headers(message).first?.value == written)
    }

    @Test func `a message of words alone has one part`() throws {
        let message = try Self.message(text: "Only words = here\nand a trailing blank \n", html: nil)

        let text = String(decoding: message.bytes, as: UTF8.self)

        #expect(text.contains("Content-Type: text/plain; charset=utf-8\r\n"))
        #expect(text.contains("Only words =3D here\r\nand a trailing blank=20\r\n"))
        #expect(!text.contains("multipart"))
    }
}
