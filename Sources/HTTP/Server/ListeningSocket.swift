// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Opens the socket on which a server listens.
enum ListeningSocket {
    /// Limit: connections that wait to be accepted; the system caps it by `net.core.somaxconn`.
    private static let backlog: Int32 = 1024

    /// - Throws: ``Server/StartError`` when the address is not numeric or cannot be had.
    static func open(_ address: String, _ port: UInt16) throws(Server.StartError) -> (file: Int32, port: UInt16) {
        var v4 = sockaddr_in()
        var v6 = sockaddr_in6()
        if inet_pton(AF_INET, address, &v4.sin_addr) == 1 {
            v4.sin_family = sa_family_t(AF_INET)
            v4.sin_port = port.bigEndian
            return try listen(AF_INET, &v4, MemoryLayout<sockaddr_in>.size, address, port)
        }
        guard inet_pton(AF_INET6, address, &v6.sin6_addr) == 1 else { throw .badAddress(address) }
        v6.sin6_family = sa_family_t(AF_INET6)
        v6.sin6_port = port.bigEndian
        return try listen(AF_INET6, &v6, MemoryLayout<sockaddr_in6>.size, address, port)
    }

    private static func listen(
        _ family: Int32, _ address: UnsafeMutableRawPointer, _ size: Int, _ text: String, _ port: UInt16
    ) throws(Server.StartError) -> (file: Int32, port: UInt16) {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let file = socket(family, kind, 0)
        var yes: Int32 = 1
        setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        let address = address.assumingMemoryBound(to: sockaddr.self)
        guard file >= 0, bind(file, address, socklen_t(size)) == 0, Glibc.listen(file, backlog) == 0 else {
            let reason = String(cString: strerror(errno))
            if file >= 0 { close(file) }
            throw .cannotListen(address: text, port: port, reason: reason)
        }
        var size = socklen_t(size)
        getsockname(file, address, &size)
        // The port lies at the same place in both kinds of address.
        let actual = UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self).sin_port
        return (file, UInt16(bigEndian: actual))
    }

    /// Refuses every further connection: in place of the socket its number stands for a pipe that never says a word.
    ///
    /// `MHD_quiesce_daemon` may end the process: it and MHD's threads both take the socket out of the same set, and
    /// whoever comes second takes the missing socket for a fault.
    ///
    /// - Returns: the pipe's other end, to be closed when nobody watches the number any more.
    static func silence(_ file: Int32) -> Int32 {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            // Without a file to spare: no new connections either, at the price of threads that look in vain.
            shutdown(file, Int32(SHUT_RDWR))
            return -1
        }
        dup2(ends[0], file)
        close(ends[0])
        return ends[1]
    }
}
