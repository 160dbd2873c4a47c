// SPDX-License-Identifier: Apache-2.0

/// What is kept of one request: enough to find and count it, nothing of whom or what it was about.
package struct RequestRecord: Sendable {
    package let id: String
    /// Nil when the request line named a method we do not know.
    package let method: Method?
    /// The template of the route, never the path; nil when there was none for it.
    package let route: String?
    /// The status sent; 0 when the client was gone before there was one.
    package let status: Int
    /// From the request line to the last byte sent.
    package let durationMicroseconds: Int64
    /// Bytes of head and body that came in.
    package let bytesIn: Int
    /// Bytes of the answer's body.
    package let bytesOut: Int
    /// False when the connection ended before the whole answer was sent.
    package let wasCompleted: Bool
}
