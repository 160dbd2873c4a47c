// SPDX-License-Identifier: Apache-2.0

/// Every bound of the HTTP floor, with its unit and its reason.
package struct Limits: Sendable {
    // MARK: Heads

    /// Limit: bytes of memory per connection, for the head and then for one piece of the body.
    ///
    /// 32 KiB, so that a thousand connections cost 32 MB at most; a head that does not fit is answered 431 by MHD.
    package var connectionBytesMax = 32 * 1024
    /// Limit: bytes of one request head (431 above); leaves room for MHD's own table in the connection's memory.
    package var headBytesMax = 24 * 1024
    /// Limit: bytes of the request target (414 above); longer links break in mail programs and proxies.
    package var targetBytesMax = 8 * 1024
    /// Limit: header lines of one request (431 above); browsers behind two proxies send about thirty.
    package var headersMax = 100
    /// Limit: query parameters (400 above); our largest list filter has about twenty.
    package var queryFieldsMax = 100

    // MARK: Bodies

    /// Limit: bytes of a body when the route does not say otherwise (413 above).
    package static let bodyBytesMax = 256 * 1024
    /// Limit: fields of one form (413 above); our longest form has about sixty.
    package var formFieldsMax = 200
    /// Limit: bytes of one form field (413 above); a narrative of 10,000 Thai characters is 30 KB.
    package var fieldBytesMax = 128 * 1024
    /// Limit: bytes of the head of one part of a multipart form (400 above).
    package var partHeadBytesMax = 4 * 1024
    /// Limit: bytes of a body that are read and thrown away so that its sender can read why it was refused.
    package var bodyDrainBytesMax = 1024 * 1024
    /// Limit: objects and arrays inside one another in JSON; ours nest five deep.
    package static let jsonDepthMax = 32

    // MARK: Time

    /// Limit: seconds from the first byte of a connection or request line to the end of its head (408 after).
    package var headSeconds = 15
    /// Limit: seconds a connection may stay silent, and a kept connection may wait for its next request.
    package var idleSeconds = 60
    /// Limit: seconds of patience with a body or an answer before the slowest rate counts.
    package var transferGraceSeconds = 20
    /// Limit: bytes a second below which a transfer is given up; a poor mobile link gives 8 KiB/s.
    package var transferBytesPerSecondMin = 4 * 1024
    /// Limit: seconds that running requests get to finish when the server stops.
    package var stopSeconds = 20

    // MARK: Numbers

    /// Limit: open connections; each costs at most ``connectionBytesMax`` of memory.
    package var connectionsMax = 4_000
    /// Limit: connections of one address, 0 for no limit: behind a proxy every peer has the proxy's address.
    package var connectionsPerAddressMax = 0
    /// Limit: requests that wait for or run in the executor (503 above), so that a queue cannot grow for ever.
    package var requestsWaitingMax = 4_000

    // MARK: Answers

    /// Limit: bytes below which an answer is not compressed; it fits one packet anyway.
    package static let gzipBytesMin = 1_400
    /// Limit: bytes above which an answer is not compressed, to bound the time it takes.
    package static let gzipBytesMax = 4 * 1024 * 1024

    /// The limits of a production server.
    package init() {}
}
