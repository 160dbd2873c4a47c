// SPDX-License-Identifier: Apache-2.0
import Foundation
import Secrets
import Testing

@testable import Outbound

@Suite struct GatewayTemplateTests {
    private static let message = ShortMessage(
        id: "0199", channel: "sms", to: "+66800000000", text: "รับ \"เรื่อง\" แล้ว\n{to} & more", language: "th",
        template: "received")

    @Test func `the standard body is JSON whatever the text`() throws {
        let body = GatewayTemplate.standard.body(for: Self.message)

        let read = try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: String])
        #expect(
            read == [
                "id": "0199", "channel": "sms", "to": "+66800000000", "text": "รับ \"เรื่อง\" แล้ว\n{to} & more",
                "language": "th", "template": "received",
            ])
    }

    @Test func `a template of a form is percent-encoded`() throws {
        let template = try #require(
            GatewayTemplate("Content-Type: application/x-www-form-urlencoded\n\nmsisdn={to}&message={text}&x={y}\n"))

        let body = String(decoding: template.body(for: Self.message), as: UTF8.self)

        #expect(body.hasPrefix("msisdn=%2B66800000000&message=%E0%B8%A3"))
        #expect(body.hasSuffix("%0A%7Bto%7D%20%26%20more&x={y}"))
    }

    @Test(arguments: [
        "no headers and no gap", "Content-Type application/json\n\n{to}{text}", "A: b\n\nwithout holes",
        "A: b\u{1}\n\n{to} {text}",
    ])
    func `a file that is no template is refused`(file: String) {
        #expect(GatewayTemplate(file) == nil)
    }

    @Test func `a signature is HMAC-SHA-256`() {
        // RFC 4231, test case 2.
        let code = SHA256.hmac(of: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))

        #expect(code == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test(arguments: [
        "http://gateway.example/send", "ftp://127.0.0.1/", "http://127.0.0.1.evil.example/", "https://a b/",
    ])
    func `a gateway speaks TLS or lives here`(url: String) {
        #expect(Gateway(url: url, secret: [1]) == nil)
    }

    @Test(arguments: ["https://gateway.example/send", "http://127.0.0.1:8080/send", "http://localhost/"])
    func `such addresses are gateways`(url: String) {
        #expect(Gateway(url: url, secret: [1]) != nil)
    }

    @Test(arguments: [
        "http://mail.example", "smtp://", "smtp://user@mail.example", "smtp://mail.example/x",
        "smtp://mail.example?tls=maybe", "smtp://mail.example?timeout=0", "smtp://mail.example?x=1",
    ])
    func `an address that is no mail server's is refused`(address: String) {
        #expect(MailServer(address: address, name: "here") == nil)
    }

    @Test func `a password never travels in the clear`() {
        let login = Login(user: "u", password: "p")

        #expect(MailServer(address: "smtp://mail.example?tls=none", login: login, name: "here") == nil)
        #expect(MailServer(address: "smtps://mail.example:465", login: login, name: "here") != nil)
    }

    @Test func `of a server's reply only the numbers are told`() {
        #expect(MailServer.numbers(in: "550 5.1.1 <somebody@example.org>: unknown\r\n") == ["550", "5.1.1"])
        #expect(MailServer.numbers(in: "452-4.2.2 full") == ["452", "4.2.2"])
        #expect(MailServer.numbers(in: "550 somebody@example.org") == ["550"])
    }
}
