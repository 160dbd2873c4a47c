// SPDX-License-Identifier: Apache-2.0
import CCurl
import Synchronization

/// One handle of libcurl with its connections; one transfer at a time.
///
/// Safety: whoever uses the handle holds the lock, and libcurl lets a handle move between threads.
final class Transfer: @unchecked Sendable {
    private let lock = Mutex(())
    private let handle: UnsafeMutableRawPointer
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init() {
        precondition(Self.isReady, "libcurl can't be prepared")
        guard let handle = curl_easy_init() else { preconditionFailure("there is no memory for a connection") }
        self.handle = handle
    }

    deinit { curl_easy_cleanup(handle) }

    /// What one transfer is told; connections stay open from one to the next.
    struct Options {
        let url: String
        var login: Login?
        /// A file of certificates to trust instead of the system's.
        var authorities: String?
        var seconds: Int
        /// `CURLUSESSL_…`: whether a plain connection must be turned into a safe one.
        var safety = CURLUSESSL_NONE
        /// The schemes that may be spoken, with commas between.
        let schemes: String
    }

    /// How a transfer ended.
    struct Result: Sendable {
        let code: CURLcode
        let status: Int
        /// The last line that came back, farewells aside.
        let reply: String
        /// Whether libcurl has taken the last byte, so that the other side may have it too.
        let isHandedOver: Bool
        /// Whether the last line came after that.
        let isReplyToContent: Bool
        let retryAfterSeconds: Int?
    }

    /// Sends `content` as an upload, if there is any; `prepare` adds the options of the protocol.
    func perform(
        _ options: Options, _ content: [UInt8] = [], lists: [(CURLoption, [String])],
        prepare: (UnsafeMutableRawPointer) -> Void
    ) -> Result {
        lock.withLock { _ in
            let exchange = Exchange(content)
            curl_easy_reset(handle)
            set(options)
            let made = lists.map { option, lines in
                (option, lines.reduce(nil as UnsafeMutablePointer<curl_slist>?) { curl_slist_append($0, $1) })
            }
            defer { for (_, list) in made { curl_slist_free_all(list) } }
            for (option, list) in made { _ = curl_set_list(handle, option, list) }
            let pointer = Unmanaged.passUnretained(exchange).toOpaque()
            _ = curl_set_transfer(handle, CURLOPT_HEADERFUNCTION, takeReply)
            _ = curl_set_pointer(handle, CURLOPT_HEADERDATA, pointer)
            _ = curl_set_transfer(handle, CURLOPT_WRITEFUNCTION, dropBytes)
            _ = curl_set_transfer(handle, CURLOPT_READFUNCTION, giveBytes)
            _ = curl_set_pointer(handle, CURLOPT_READDATA, pointer)
            prepare(handle)
            let code = withExtendedLifetime(exchange) { curl_easy_perform(handle) }
            var status = 0
            _ = curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
            return Result(
                code: code, status: status, reply: exchange.reply, isHandedOver: exchange.isHandedOver,
                isReplyToContent: exchange.isReplyToContent, retryAfterSeconds: exchange.retryAfterSeconds)
        }
    }

    private func set(_ options: Options) {
        // Without this a time-out is a signal, which no program of many threads can bear.
        _ = curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = curl_set_text(handle, CURLOPT_URL, options.url)
        _ = curl_set_text(handle, CURLOPT_PROTOCOLS_STR, options.schemes)
        _ = curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(Limits.connectSeconds, options.seconds))
        _ = curl_set_long(handle, CURLOPT_TIMEOUT, options.seconds)
        _ = curl_set_long(handle, CURLOPT_MAXAGE_CONN, Limits.idleSeconds)
        _ = curl_set_long(handle, CURLOPT_USE_SSL, Int(options.safety.rawValue))
        // Talk to the servers that were named and to no proxy of the environment's.
        _ = curl_set_text(handle, CURLOPT_PROXY, "")
        if let authorities = options.authorities { _ = curl_set_text(handle, CURLOPT_CAINFO, authorities) }
        if let login = options.login {
            _ = curl_set_text(handle, CURLOPT_USERNAME, login.user)
            _ = curl_set_text(handle, CURLOPT_PASSWORD, login.password)
        }
    }
}

/// User and password for a server.
package struct Login: Sendable {
    let user: String
    let password: String

    package init(user: String, password: String) {
        self.user = user
        self.password = password
    }
}

/// What goes out in one transfer, and what came back.
private final class Exchange {
    private let content: [UInt8]
    private var position = 0
    private(set) var isHandedOver = false
    private(set) var reply = ""
    private(set) var isReplyToContent = false
    private(set) var retryAfterSeconds: Int?

    init(_ content: [UInt8]) {
        self.content = content
    }

    func take(_ bytes: UnsafeRawBufferPointer) {
        let line = String(decoding: bytes.prefix(Limits.replyBytesMax), as: UTF8.self)
        // The answer to a farewell, which libcurl says by itself after a refusal.
        if line.hasPrefix("221") { return }
        reply = line
        isReplyToContent = isHandedOver
        if line.lowercased().hasPrefix("retry-after:") {
            let digits = line.dropFirst(12).filter(\.isNumber)
            retryAfterSeconds = Int(digits).map { min($0, Limits.retryAfterSecondsMax) }
        }
    }

    func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, content.count - position)
        content.withUnsafeBytes { bytes in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]))
        }
        position += count
        if position == content.count { isHandedOver = true }
        return count
    }
}

private func takeReply(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
)
    -> Int
{
    guard let bytes, let context else { return size * count }
    Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        .take(UnsafeRawBufferPointer(start: bytes, count: size * count))
    return size * count
}

private func giveBytes(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
)
    -> Int
{
    guard let bytes, let context else { return 0 }
    return Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        .give(UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
}

/// What a gateway says beside its status is nothing to us.
private func dropBytes(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
)
    -> Int
{
    size * count
}
