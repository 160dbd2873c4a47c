// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A TCP connection that sends what it is told, proper HTTP or not.
final class RawClient {
    /// One answer as it came over the wire.
    struct Answer {
        let status: Int
        let headers: [(name: String, value: String)]
        let body: [UInt8]

        subscript(name: String) -> String? { headers.first { $0.name == name.lowercased() }?.value }
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    private let file: Int32
    private var buffer: [UInt8] = []

    init?(port: UInt16, receiveBufferBytes: Int32? = nil) {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(file, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        if var receiveBufferBytes {
            setsockopt(file, SOL_SOCKET, SO_RCVBUF, &receiveBufferBytes, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else {
            close(file)
            return nil
        }
    }

    deinit { close(file) }

    /// False when the server has closed the connection.
    @discardableResult
    func send(_ bytes: some Collection<UInt8>) -> Bool {
        let bytes = Array(bytes)
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(file, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Ends our half of the connection.
    func finishSending() { shutdown(file, Int32(SHUT_WR)) }

    /// The next answer; nil when the connection ends before it is whole.
    func receive(toHead: Bool = false) -> Answer? {
        while true {
            guard let head = receiveHead() else { return nil }
            if head.status == 100 { continue }
            let lengthText = head["content-length"]
            let length = toHead || head.status == 304 || head.status == 204 ? 0 : lengthText.flatMap { Int($0) } ?? 0
            while buffer.count < length { guard fill() else { return nil } }
            let body = Array(buffer.prefix(length))
            buffer.removeFirst(length)
            return Answer(status: head.status, headers: head.headers, body: body)
        }
    }

    private func receiveHead() -> Answer? {
        var end: Int?
        while true {
            end = headEnd()
            if end != nil { break }
            guard fill() else { return nil }
        }
        guard let end else { return nil }
        let lines = String(decoding: buffer[..<end], as: UTF8.self).split(separator: "\r\n")
        buffer.removeFirst(end + 4)
        let parts = lines.first?.split(separator: " ") ?? []
        guard parts.count > 1, let status = Int(parts[1]) else { return nil }
        let headers = lines.dropFirst().map { line in
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            return (name: line[..<colon].lowercased(), value: String(line[colon...].dropFirst().drop { $0 == " " }))
        }
        return Answer(status: status, headers: headers, body: [])
    }

    private func headEnd() -> Int? {
        guard buffer.count >= 4 else { return nil }
        return (0...(buffer.count - 4)).first {
            buffer[$0] == 13 && buffer[$0 + 1] == 10 && buffer[$0 + 2] == 13 && buffer[$0 + 3] == 10
        }
    }

    /// Everything until the server closes; nil when it does not within the patience.
    func receiveToEnd() -> [UInt8]? {
        while fill() {}
        return errno == EAGAIN ? nil : buffer
    }

    /// Whether the server ends the connection, possibly after some bytes.
    var isClosedByServer: Bool { receiveToEnd() != nil }

    private func fill() -> Bool {
        errno = 0
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(file, &piece, piece.count, 0)
        guard count > 0 else { return false }
        buffer.append(contentsOf: piece[..<count])
        return true
    }
}
