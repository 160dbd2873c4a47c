// SPDX-License-Identifier: Apache-2.0

/// A message of mail, in words and in markup, as RFC 5322 and MIME have it.
package struct MailMessage: Equatable, Sendable {
    /// A file that goes along.
    package struct Attachment: Equatable, Sendable {
        package let name: String
        /// Such as `image/png`.
        package let type: String
        package let bytes: [UInt8]

        package init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }

    package var from: MailAddress
    package var to: MailAddress
    /// Where answers go; nil for the sender.
    package var replyTo: MailAddress?
    /// Without the angle brackets; the same however often it is sent.
    package var id: String
    /// Seconds since 1970 UTC.
    package var date: Int64
    package var subject: String
    /// Everything the message says, for those who see no markup.
    package var text: String
    /// The same as a page; nil for words alone.
    package var html: String?
    /// As in `th`.
    package var language: String
    /// An address at which one POST ends such mail (RFC 8058); nil where it can't be ended.
    package var unsubscribe: String?
    package var attachments: [Attachment]

    package init(
        from: MailAddress, to: MailAddress, replyTo: MailAddress? = nil, id: String, date: Int64, subject: String,
        text: String, html: String? = nil, language: String, unsubscribe: String? = nil,
        attachments: [Attachment] = []
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.id = id
        self.date = date
        self.subject = subject
        self.text = text
        self.html = html
        self.language = language
        self.unsubscribe = unsubscribe
        self.attachments = attachments
    }

    /// What is sent: ASCII in lines of at most 998 characters that end in CR LF.
    package var bytes: [UInt8] { Array((headers + content).utf8) }

    private var headers: String {
        MailHeader.token("Date", Self.written(date)) + MailHeader.address("From", from)
            + (replyTo.map { MailHeader.address("Reply-To", $0) } ?? "") + MailHeader.address("To", to)
            + MailHeader.token("Message-ID", "<\(id)>")
            + MailHeader.text("Subject", String(subject.prefix(Limits.subjectCharactersMax)))
            // RFC 3834: nobody's answering machine should answer a machine.
            + MailHeader.token("Auto-Submitted", "auto-generated")
            + (unsubscribe.map {
                MailHeader.token("List-Unsubscribe", "<\($0)>")
                    + MailHeader.token("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
            } ?? "")
            + MailHeader.token("Content-Language", language) + MailHeader.token("MIME-Version", "1.0")
    }

    private var content: String {
        guard !attachments.isEmpty else { return words }
        return Self.multipart("mixed", boundary("m"), [words] + attachments.map(Self.part))
    }

    /// The words, and after them the page that readers prefer if they can.
    private var words: String {
        guard let html else { return MailBody.part("plain", text) }
        return Self.multipart(
            "alternative", boundary("a"), [MailBody.part("plain", text), MailBody.part("html", html)])
    }

    /// No encoded body can hold it: `=` is followed by digits or a line's end in all of them.
    private func boundary(_ kind: String) -> String {
        "=_\(kind)_\(String(decoding: id.utf8.filter(Self.isLetterOrDigit).prefix(40), as: UTF8.self))"
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func multipart(_ subtype: String, _ boundary: String, _ parts: [String]) -> String {
        MailHeader.token("Content-Type", "multipart/\(subtype);", "boundary=\"\(boundary)\"") + "\r\n"
            + parts.map { "--\(boundary)\r\n\($0)" }.joined() + "--\(boundary)--\r\n"
    }

    private static func part(_ file: Attachment) -> String {
        let name = MailHeader.parameter("filename", file.name)
        return MailHeader.token("Content-Type", file.type) + "Content-Disposition: attachment\(name)\r\n"
            + MailHeader.token("Content-Transfer-Encoding", "base64") + "\r\n" + MailBody.base64(file.bytes)
    }

    /// As in `Mon, 5 Oct 2026 02:00:00 +0000`.
    static func written(_ seconds: Int64) -> String {
        let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let weekday = Int((day % 7 + 11) % 7)
        // Days to years, months and days, with years that begin in March.
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        let months = ["Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb"]
        let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let time = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(weekdays[weekday]), \(dayOfMonth) \(months[Int(month)]) \(year) \(time.joined(separator: ":")) +0000"
    }
}
