// SPDX-License-Identifier: Apache-2.0
import CCurl

/// The SMTP server that takes our mail; its connection is kept from one message to the next.
package final class MailServer: Sendable {
    private let transfer = Transfer()
    private let url: String
    private let login: Login?
    private let authorities: String?
    private let seconds: Int
    private let safety: curl_usessl
    private let name: String

    /// `smtp://HOST:PORT` turns its connection into a safe one by STARTTLS, `smtps://` begins with one.
    ///
    /// `?tls=none` or `?tls=try` let a plain one be; on the loopback `try` is the rule. `?timeout=SECONDS` is for
    /// one message. `name` is how we introduce ourselves. Nil for an address that is none of these.
    package init?(address: String, login: Login? = nil, authorities: String? = nil, name: String) {
        let halves = address.split(separator: "?", maxSplits: 1).map(String.init)
        guard let url = halves.first, let host = Self.host(in: url) else { return nil }
        var tls = ["127.0.0.1", "localhost", "[::1]"].contains(host) ? "try" : "required"
        var seconds = Limits.sendSeconds
        for option in halves.dropFirst().joined().split(separator: "&") {
            let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
            switch (parts.first, parts.last) {
            case ("tls", let value?) where ["none", "try", "required"].contains(value): tls = value
            case ("timeout", let value?):
                guard let given = Int(value), (1...Limits.sendSeconds).contains(given) else { return nil }
                seconds = given
            default: return nil
            }
        }
        self.url = url
        self.login = login
        self.authorities = authorities
        self.seconds = seconds
        self.name = name
        safety =
            switch tls {
            case "none": CURLUSESSL_NONE
            case "try": CURLUSESSL_TRY
            default: CURLUSESSL_ALL
            }
        // A password never travels in the clear.
        if login != nil, tls == "none" { return nil }
    }

    private static func host(in url: String) -> String? {
        guard let scheme = ["smtp://", "smtps://"].first(where: url.hasPrefix) else { return nil }
        let rest = url.dropFirst(scheme.count)
        guard !rest.isEmpty, rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !rest.contains("/"), !rest.contains("@")
        else { return nil }
        if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") { return String(rest[...end]) }
        return rest.split(separator: ":").first.map(String.init)
    }

    /// Hands one message over; blocks the thread until the server answered for it or did not.
    package func send(_ message: MailMessage) -> Delivery {
        var options = Transfer.Options(url: url + "/" + name, seconds: seconds, schemes: "smtp,smtps")
        options.login = login
        options.authorities = authorities
        options.safety = safety
        let result = transfer.perform(
            options, message.bytes, lists: [(CURLOPT_MAIL_RCPT, ["<\(message.to.text)>"])]
        ) { handle in
            _ = curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(message.from.text)>")
            _ = curl_set_long(handle, CURLOPT_UPLOAD, 1)
        }
        return Self.delivery(result)
    }

    /// What the end of the transfer says of the message; the server's words may name its addressee and are left out.
    private static func delivery(_ result: Transfer.Result) -> Delivery {
        guard result.code != CURLE_OK else { return .accepted }
        let reply = numbers(in: result.reply)
        if isAboutServer(result.code) { return .unreachable(words(result.code)) }
        if result.isHandedOver, !result.isReplyToContent {
            return .uncertain("no answer after the whole message: " + words(result.code))
        }
        switch reply.first.flatMap({ Int($0) }) ?? 0 {
        case 421: return .unreachable("the server answered \(reply.joined(separator: " "))")
        case 400..<500: return .failed("the server answered \(reply.joined(separator: " "))")
        case 500..<600 where result.code != CURLE_WEIRD_SERVER_REPLY || result.isReplyToContent:
            return .refused("the server answered \(reply.joined(separator: " "))")
        default: return .unreachable(words(result.code))
        }
    }

    /// Failures that would meet any other message as well.
    private static func isAboutServer(_ code: CURLcode) -> Bool {
        [
            CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
            CURLE_USE_SSL_FAILED, CURLE_LOGIN_DENIED, CURLE_SSL_CACERT_BADFILE, CURLE_REMOTE_ACCESS_DENIED,
            CURLE_UNSUPPORTED_PROTOCOL,
        ].contains(code)
    }

    private static func words(_ code: CURLcode) -> String {
        curl_easy_strerror(code).map { String(cString: $0) } ?? "libcurl's \(code.rawValue)"
    }

    /// `550 5.1.1` of `550 5.1.1 <somebody@example.org> unknown`: the codes, and nothing that names anybody.
    static func numbers(in reply: String) -> [String] {
        reply.split(whereSeparator: { $0 == " " || $0 == "-" }).prefix(2).map(String.init).filter { part in
            part.utf8.count <= 9 && part.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        }
    }
}
