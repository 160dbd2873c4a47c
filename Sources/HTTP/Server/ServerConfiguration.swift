// SPDX-License-Identifier: Apache-2.0

/// All that a server is told at its start.
package struct ServerConfiguration: Sendable {
    /// Numeric address to listen on, IPv4 or IPv6.
    package var address: String
    /// Port to listen on; 0 lets the system choose.
    package var port: UInt16
    /// Threads that read and write sockets: as many as cores.
    package var httpThreads: Int
    /// Threads that run handlers, which may block: at least four, twice the cores.
    package var handlerThreads: Int
    /// Whether handlers of brief routes begin on the HTTP thread and leave it where they first wait.
    ///
    /// For databases that answer without waiting: it saves the way to another thread and back, a quarter of the time.
    package var beginsBriefRoutes = false
    /// Where uploads are streamed to; must exist, be ours, and be on the disk where they will be kept.
    package var temporaryDirectory: String
    package var limits = Limits()
    package var security = SecurityHeaders.strict
    /// Numeric addresses of proxies whose word on the client's address counts; nobody's by default.
    package var trustedProxies: [String] = []
    /// Called once for each request after its last byte, on an HTTP thread; must be quick.
    package var log: @Sendable (RequestRecord) -> Void = { _ in }
    /// The same for metrics.
    package var measure: @Sendable (RequestRecord) -> Void = { _ in }

    package init(
        address: String = "127.0.0.1", port: UInt16, cores: Int = 2, temporaryDirectory: String
    ) {
        self.address = address
        self.port = port
        self.httpThreads = max(1, cores)
        self.handlerThreads = max(4, 2 * cores)
        self.temporaryDirectory = temporaryDirectory
    }
}
