// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import Outbound

/// A notice in words, as it is sent.
package struct NoticeLetter: Equatable, Sendable {
    package let subject: String
    /// All of it in words.
    package let text: String
    /// All of it as a page.
    package let html: String
    /// The same for a telephone: one or two short messages.
    package let short: String
    /// Where one POST ends such notices; nil where there is no such place.
    package let unsubscribe: String?

    package init(subject: String, text: String, html: String, short: String, unsubscribe: String?) {
        self.subject = subject
        self.text = text
        self.html = html
        self.short = short
        self.unsubscribe = unsubscribe
    }
}

/// The ways by which notices leave, and who puts them into words.
package struct PostOffice: Sendable {
    /// A way for mail and the address it comes from.
    package struct MailWay: Sendable {
        let from: MailAddress
        let replyTo: MailAddress?
        let send: @Sendable (MailMessage) -> Delivery

        /// `send` may block its thread.
        package init(
            from: MailAddress, replyTo: MailAddress? = nil, send: @escaping @Sendable (MailMessage) -> Delivery
        ) {
            self.from = from
            self.replyTo = replyTo
            self.send = send
        }
    }

    /// Puts a notice into words; the token is for the address that ends such notices.
    package typealias Writing = @Sendable (NoticeContent, Language, _ token: String?) -> NoticeLetter
    /// Hands a short message to a gateway; may block its thread.
    package typealias GatewayWay = @Sendable (ShortMessage, Instant) -> Delivery

    let mail: MailWay?
    let gateways: [NoticeChannel: GatewayWay]
    /// What every Message-ID ends with.
    let domain: String
    /// Where messages are kept instead of sent, one file for each notice; nil where they are sent.
    package let folder: String?
    let write: Writing

    package init(
        mail: MailWay? = nil, gateways: [NoticeChannel: GatewayWay] = [:], domain: String, folder: String? = nil,
        write: @escaping Writing
    ) {
        self.mail = mail
        self.gateways = gateways
        self.domain = domain
        self.folder = folder
        self.write = write
    }

    /// No way at all: notices are made and wait.
    package static let closed = PostOffice(domain: "rongthuk.invalid") { content, _, _ in
        NoticeLetter(subject: content.template, text: "", html: "", short: "", unsubscribe: nil)
    }

    /// By what something can be sent now.
    package var channels: Set<NoticeChannel> {
        Set(gateways.keys).union(mail == nil ? [] : [.email])
    }

    /// What complainants may choose from: mail always, the others where there is a way.
    package var offered: [NoticeChannel] {
        NoticeChannel.allCases.filter { $0 == .email || gateways[$0] != nil }
    }
}
