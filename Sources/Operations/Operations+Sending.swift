// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import FoundationEssentials
import Outbound
import Secrets
import Storage
import Telemetry

/// How one turn of a sender ended.
enum Turn {
    /// The notice was sent, refused or put off; the next may follow at once.
    case settled
    /// Nobody answers on this way; the next would meet the same.
    case unreachable
}

extension Operations {
    /// Sends the longest due notice of a channel; nil if there is none.
    ///
    /// The row says `sending` on disk before the first byte leaves, and what became of it after the last. Who is
    /// killed in between leaves a lapse: then nobody knows whether the message went out, it is tried once more with
    /// the same Message-ID, and after a second lapse an administrator is asked.
    func sendNext(by channel: NoticeChannel) async throws(OperationError) -> Turn? {
        let now = now()
        guard try reading({ try $0.hasDueNotice(by: channel, at: now) }) else { return nil }
        let lease = now.adding(seconds: Limits.noticeLeaseSeconds)
        guard let notice = try await transaction({ try $0.claimNotice(by: channel, at: now, until: lease) }) else {
            return nil
        }
        guard notice.lapses <= Limits.noticeLapsesMax else {
            try await settle(notice, .uncertain("nobody knows whether the last attempts went out"))
            return .settled
        }
        let outcome: Outcome
        do throws(OperationError) { outcome = .delivery(try deliver(notice, at: now)) } catch {
            outcome = .fault(error)
        }
        switch outcome {
        case .delivery(.some(let delivery)):
            try await settle(notice, delivery)
            if case .unreachable = delivery { return .unreachable }
        case .delivery(.none):
            _ = try await transaction { transaction in
                try transaction.settle(notice, as: .suppressed, at: now, error: "nobody to be told")
            }
        case .fault(let error):
            try await settle(notice, .failed(String(describing: error)))
        }
        return .settled
    }

    private enum Outcome {
        /// Nil if nobody is to be told after all.
        case delivery(Delivery?)
        case fault(OperationError)
    }

    /// Looks the address up and hands the message over; nil if there is nobody to be told.
    private func deliver(_ notice: NoticeRecord, at now: Instant) throws(OperationError) -> Delivery? {
        guard let address = try address(of: notice) else { return nil }
        let letter = post.write(notice.content, notice.language, noticeToken(for: notice.addressee))
        switch notice.channel {
        case .email:
            guard let way = post.mail else { return .unreachable("there is no mail server") }
            guard let to = MailAddress(address) else { return .refused("the address is none for mail") }
            return way.send(
                MailMessage(
                    from: way.from, to: to, replyTo: way.replyTo, id: notice.messageId,
                    date: notice.createdAt.microseconds / 1_000_000, subject: letter.subject, text: letter.text,
                    html: letter.html, language: notice.language.rawValue, unsubscribe: letter.unsubscribe))
        case .sms, .line:
            guard let way = post.gateways[notice.channel] else { return .unreachable("there is no gateway") }
            guard let to = Self.internationalNumber(address) else { return .refused("the number is none to send to") }
            let message = ShortMessage(
                id: notice.id.text, channel: notice.channel.rawValue, to: to, text: letter.short,
                language: notice.language.rawValue, template: notice.content.template)
            return way(message, now)
        }
    }

    /// Opens the address for this one sending; nil if nobody wants the notice, or none was given.
    private func address(of notice: NoticeRecord) throws(OperationError) -> String? {
        switch notice.addressee {
        case .complainant(let complaint):
            let found = try reading { transaction in
                (try transaction.noticeChoice(of: complaint)?.channel, try transaction.people(of: complaint))
            }
            guard found.0 == notice.channel, let sealed = found.1.first(where: { $0.part == .complainant }) else {
                return nil
            }
            let person = try open(sealed)
            guard person.noticeChannels.contains(notice.channel) else { return nil }
            return notice.channel == .email ? person.email : person.phone
        case .officer(let id):
            return try reading { transaction in
                guard try transaction.officer(id)?.isActive == true else { return nil }
                let mail = try transaction.officerMail(of: id)
                return mail.preference == .none ? nil : mail.email
            }
        }
    }

    /// Writes down what became of the attempt, and when the next one is due.
    private func settle(_ notice: NoticeRecord, _ delivery: Delivery) async throws(OperationError) {
        let now = now()
        let mayRetry = notice.attempts < notice.attemptsMax
        let (error, afterSeconds, isLapse): (String, Int?, Bool)
        switch delivery {
        case .accepted:
            _ = try await transaction { try $0.settle(notice, as: .sent, at: now) }
            return
        case .refused(let words):
            try await bury(notice, error: words, at: now)
            return
        case .failed(let words, let seconds): (error, afterSeconds, isLapse) = (words, seconds, false)
        case .unreachable(let words): (error, afterSeconds, isLapse) = (words, nil, false)
        case .uncertain(let words): (error, afterSeconds, isLapse) = (words, nil, true)
        }
        guard mayRetry, notice.lapses + (isLapse ? 1 : 0) <= Limits.noticeLapsesMax else {
            try await bury(notice, error: error, at: now, isLapse: isLapse)
            return
        }
        let wait = max(afterSeconds.map { Int64($0) * 1_000_000 } ?? 0, waitMicroseconds(after: notice.attempts))
        let nextAt = now.adding(microseconds: wait)
        _ = try await transaction { transaction in
            try transaction.settle(
                notice, as: .failed, at: now, nextAt: nextAt, error: shortened(error), isLapse: isLapse)
        }
    }

    private func bury(
        _ notice: NoticeRecord, error: String, at now: Instant, isLapse: Bool = false
    ) async throws(OperationError) {
        _ = try await transaction { transaction in
            try transaction.settle(notice, as: .dead, at: now, error: shortened(error), isLapse: isLapse)
        }
        log.error(
            "Notice laid aside",
            [
                ("notice.number", .int(Int(notice.number))), ("notice.channel", .string(notice.channel.rawValue)),
                ("error", .string(shortened(error))),
            ])
    }

    /// Doubles with every attempt; up to half of it is left to chance, so that notices that failed together part.
    private func waitMicroseconds(after attempts: Int) -> Int64 {
        let seconds = min(Limits.noticeBackOffSeconds << min(attempts - 1, 20), Limits.noticeBackOffSecondsMax)
        let half = Int64(seconds) * 500_000
        return half + Int64(randomness.below(Int(half) + 1))
    }

    /// The number with its country, which is Thailand's where it begins with 0; nil for what is no whole number.
    package static func internationalNumber(_ text: String) -> String? {
        guard let digits = digits(text), (8...15).contains(digits.utf8.count) else { return nil }
        if digits.hasPrefix("0") {
            return (9...10).contains(digits.utf8.count) ? "+66" + digits.dropFirst() : nil
        }
        return text.contains("+") ? "+" + digits : nil
    }
}

private func shortened(_ error: String) -> String {
    String(error.prefix(Limits.jobErrorCharactersMax))
}
