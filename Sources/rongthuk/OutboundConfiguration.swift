// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import Outbound
import Web

/// What `serve` and `work` are told of the ways by which notices leave.
struct OutboundConfiguration {
    static let options: [Option] = [
        .publicURL, .mailServer, .mailFrom, .mailReplyTo, .mailLogin, .smsGateway, .smsTemplate, .lineGateway,
        .lineTemplate, .gatewaySecret, .caFile,
    ]

    private let arguments: Arguments
    private let publicURL: String

    /// `publicURL` is where people reach the site, for the links in notices.
    init(_ arguments: Arguments, publicURL: String) {
        self.arguments = arguments
        self.publicURL = publicURL
    }

    /// The ways that the settings name; none where they name none, and then notices wait.
    ///
    /// `folder` stands in for what is not named, in demonstrations.
    func postOffice(keptIn folder: String? = nil) throws(UsageError) -> PostOffice {
        let from = try address(.mailFrom)
        let domain = from?.domain ?? (folder == nil ? host : nil) ?? "rongthuk.example"
        let writer = NoticeWriter(publicURL: publicURL)
        let stand = folder.map { MessageFolder(path: $0) }
        var gateways: [NoticeChannel: PostOffice.GatewayWay] = [:]
        for (channel, url, template) in [
            (NoticeChannel.sms, Option.smsGateway, Option.smsTemplate), (.line, .lineGateway, .lineTemplate),
        ] {
            if let gateway = try gateway(url, template) {
                gateways[channel] = { message, now in
                    gateway.send(message, at: now.microseconds / 1_000_000)
                }
            } else if let stand {
                gateways[channel] = { message, _ in stand.keep(message) }
            }
        }
        return PostOffice(
            mail: try mail(from, stand, domain), gateways: gateways, domain: domain, folder: folder
        ) { content, language, token in writer.letter(for: content, in: language, token: token) }
    }

    private func mail(
        _ from: MailAddress?, _ stand: MessageFolder?, _ domain: String
    ) throws(UsageError) -> PostOffice.MailWay? {
        guard let text = arguments[.mailServer] else {
            guard let stand, let sender = from ?? MailAddress("no-reply@rongthuk.example", name: "1111") else {
                return nil
            }
            return PostOffice.MailWay(from: sender) { stand.keep($0) }
        }
        guard let from else { throw UsageError(message: "--mail-server needs --mail-from") }
        guard
            let server = MailServer(
                address: text, login: try login(), authorities: arguments[.caFile], name: host ?? domain)
        else {
            throw UsageError(
                message: "--mail-server is smtp://HOST:PORT or smtps://HOST:PORT; see docs/settings.md")
        }
        return PostOffice.MailWay(from: from, replyTo: try address(.mailReplyTo)) { server.send($0) }
    }

    private func gateway(_ url: Option, _ template: Option) throws(UsageError) -> Gateway? {
        guard let address = arguments[url] else { return nil }
        guard let path = arguments[.gatewaySecret] else {
            throw UsageError(message: "--\(url.name) needs --gateway-secret")
        }
        guard let secret = SecretFile.lines(of: path)?.first, secret.utf8.count >= 16 else {
            throw UsageError(message: "--gateway-secret is a file with a secret of 16 characters or more")
        }
        var form = GatewayTemplate.standard
        if let path = arguments[template] {
            guard let read = SecretFile.text(of: path).flatMap(GatewayTemplate.init) else {
                throw UsageError(message: "--\(template.name) is a file of headers, an empty line and a body")
            }
            form = read
        }
        guard
            let gateway = Gateway(
                url: address, secret: Array(secret.utf8), template: form, authorities: arguments[.caFile])
        else { throw UsageError(message: "--\(url.name) begins with https://, or with http:// on this machine") }
        return gateway
    }

    private func login() throws(UsageError) -> Login? {
        guard let path = arguments[.mailLogin] else { return nil }
        guard let lines = SecretFile.lines(of: path), lines.count == 2 else {
            throw UsageError(message: "--mail-login is a file with a line for the user and one for the password")
        }
        return Login(user: lines[0], password: lines[1])
    }

    private func address(_ option: Option) throws(UsageError) -> MailAddress? {
        guard let text = arguments[option] else { return nil }
        guard let address = MailAddress(written: text) else {
            throw UsageError(message: "--\(option.name) is an address such as \"1111 <no-reply@example.go.th>\"")
        }
        return address
    }

    /// The public address's host, without its port.
    private var host: String? {
        guard let scheme = ["https://", "http://"].first(where: publicURL.hasPrefix) else { return nil }
        let host = publicURL.dropFirst(scheme.count).prefix { $0 != "/" && $0 != ":" }
        // An address of numbers is no name, which mail asks for.
        return host.contains(where: \.isLetter) && !host.hasPrefix("[") ? String(host) : nil
    }
}
