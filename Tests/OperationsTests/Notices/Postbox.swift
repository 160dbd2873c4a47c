// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import Outbound
import Synchronization
import TestSupport
import Testing

/// Stands in for the mail server and the gateways: keeps what it is given, and answers as a test tells it.
final class Postbox: Sendable {
    private let kept = Mutex<(mails: [MailMessage], shorts: [ShortMessage], answer: Delivery)>(([], [], .accepted))

    var mails: [MailMessage] { kept.withLock { $0.mails } }
    var shorts: [ShortMessage] { kept.withLock { $0.shorts } }

    func answer(_ delivery: Delivery) {
        kept.withLock { $0.answer = delivery }
    }

    func office() throws -> PostOffice {
        let from = try #require(MailAddress("no-reply@example.go.th", name: "1111"))
        let short: PostOffice.GatewayWay = { message, _ in
            self.kept.withLock { kept in
                kept.shorts.append(message)
                return kept.answer
            }
        }
        let mail = PostOffice.MailWay(from: from) { message in
            self.kept.withLock { kept in
                kept.mails.append(message)
                return kept.answer
            }
        }
        return PostOffice(mail: mail, gateways: [.sms: short, .line: short], domain: "example.go.th") {
            content, language, token in
            NoticeLetter(
                subject: content.template, text: "\(content.code?.grouped ?? "") \(language.rawValue)", html: "<p>",
                short: content.template, unsubscribe: token.map { "https://example.go.th/notices/" + $0 })
        }
    }
}

/// Lends operations with a postbox, and a sender that works when it is told to.
func withPostbox(
    on engine: DatabaseUnderTest, _ body: (Operations, World, Postbox, Sender) async throws -> Void
) async throws {
    try await withOperations(on: engine) { operations, world in
        let postbox = Postbox()
        let posting = operations.posting(try postbox.office())
        try await body(posting, world, postbox, Sender(posting, on: QueueExecutor()))
    }
}

extension Story {
    /// Files a complaint whose complainant wants to be told.
    static func filed(
        _ operations: Operations, _ world: World, toldBy channel: NoticeChannel?, language: Language = .thai
    ) async throws -> Story {
        var filing = Filing.sample()
        filing.language = language
        let receipt = try await operations.file(
            FilingRequest(filing: filing, people: [.complainant], notices: channel), by: .anonymous)
        return Story(operations: operations, world: world, receipt: receipt)
    }
}

extension World {
    var administrator: Principal { country.principal(.administrator) }
}
