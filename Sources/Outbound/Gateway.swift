// SPDX-License-Identifier: Apache-2.0
import CCurl
import Secrets

/// A short text for one telephone, as a gateway is asked to send it.
package struct ShortMessage: Equatable, Sendable {
    /// Names the message however often it is sent; a gateway sends it on once.
    package let id: String
    /// `sms` or `line`.
    package let channel: String
    /// The telephone's number with its country, such as `+66800000000`.
    package let to: String
    package let text: String
    /// As in `th`.
    package let language: String
    /// What kind of message it is, such as `received`.
    package let template: String

    package init(id: String, channel: String, to: String, text: String, language: String, template: String) {
        self.id = id
        self.channel = channel
        self.to = to
        self.text = text
        self.language = language
        self.template = template
    }
}

/// Whoever sends short messages for us, asked by one signed POST for each; `docs/gateway.md` is the contract.
package final class Gateway: Sendable {
    private let transfer = Transfer()
    private let url: String
    private let secret: [UInt8]
    private let template: GatewayTemplate
    private let authorities: String?
    private let seconds: Int

    /// Nil for an address that is neither `https://` nor on the loopback.
    package init?(
        url: String, secret: [UInt8], template: GatewayTemplate = .standard, authorities: String? = nil,
        seconds: Int = Limits.sendSeconds
    ) {
        let isLocal = ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { host in
            url.hasPrefix(host) && [":", "/", nil].contains(url.dropFirst(host.count).first)
        }
        guard isLocal || url.hasPrefix("https://"), url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        self.url = url
        self.secret = secret
        self.template = template
        self.authorities = authorities
        self.seconds = seconds
    }

    /// Asks once; blocks the thread until the gateway answered or did not.
    ///
    /// What may have arrived can be sent again: the key is the same, so the gateway knows it.
    package func send(_ message: ShortMessage, at second: Int64) -> Delivery {
        let body = template.body(for: message)
        let time = String(second)
        let signed = Array("\(time).\(message.id).".utf8) + body
        let headers =
            template.headers + [
                "Idempotency-Key: \(message.id)", "Gateway-Timestamp: \(time)",
                "Gateway-Signature: sha256=\(SHA256.hmac(of: signed, key: secret))",
                // Neither to be asked for leave nor in an encoding of its own.
                "Expect:", "Accept: */*",
            ]
        var options = Transfer.Options(url: url, seconds: seconds, schemes: "http,https")
        options.authorities = authorities
        let result = transfer.perform(options, lists: [(CURLOPT_HTTPHEADER, headers)]) { handle in
            _ = curl_set_long(handle, CURLOPT_POSTFIELDSIZE, body.count)
            body.withUnsafeBytes { bytes in
                // Copied, since the bytes are ours only inside this closure.
                _ = curl_set_pointer(
                    handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
            }
        }
        return Self.delivery(result)
    }

    private static func delivery(_ result: Transfer.Result) -> Delivery {
        guard result.code == CURLE_OK else {
            let words = curl_easy_strerror(result.code).map { String(cString: $0) } ?? "no connection"
            let isAboutServer = [
                CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR,
                CURLE_PEER_FAILED_VERIFICATION,
            ].contains(result.code)
            return isAboutServer ? .unreachable(words) : .failed(words)
        }
        let words = "the gateway answered \(result.status)"
        switch result.status {
        case 200..<300: return .accepted
        case 401, 403: return .unreachable(words)
        case 408, 425, 429, 500..<600:
            return .failed(words, afterSeconds: result.retryAfterSeconds)
        default: return .refused(words)
        }
    }
}
