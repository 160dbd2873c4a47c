// SPDX-License-Identifier: Apache-2.0

import CMicroHTTPD

/// The functions that MHD calls; all state is reached by the pointers it was given.
///
/// `engine` is kept alive by the server for as long as the daemon runs.
enum Callbacks {
    /// A request line was read; what this returns is the request's context in all later calls.
    static let line:
        @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer? = {
            engine, target, connection in
            guard let engine, let connection else { return nil }
            let exchange = Exchange(
                engine: Unmanaged<Engine>.fromOpaque(engine).takeUnretainedValue(), target: target,
                connection: mhd_connection_context(connection).map {
                    Unmanaged<WatchedConnection>.fromOpaque($0).takeUnretainedValue()
                })
            return Unmanaged.passRetained(exchange).toOpaque()
        }

    /// A head, a piece of a body, the end of a body, or a connection that was resumed.
    static let proceed: MHD_AccessHandlerCallback = {
        _, connection, _, method, version, piece, pieceCount, context in
        guard let connection, let pieceCount, let exchange = context?.pointee else { return .NO }
        let bytes = UnsafeRawBufferPointer(start: piece, count: pieceCount.pointee)
        pieceCount.pointee = 0
        return Unmanaged<Exchange>.fromOpaque(exchange).takeUnretainedValue().proceed(
            connection, method: method, version: version, piece: bytes)
    }

    /// The request is over, well or not.
    static let end: MHD_RequestCompletedCallback = { _, connection, context, reason in
        guard let connection, let exchange = context?.pointee else { return }
        context?.pointee = nil
        Unmanaged<Exchange>.fromOpaque(exchange).takeRetainedValue().end(
            connection, wasCompleted: reason == .REQUEST_TERMINATED_COMPLETED_OK)
    }

    /// A connection was opened or is about to be closed.
    static let connection: MHD_NotifyConnectionCallback = { closure, connection, context, change in
        guard let closure, let connection, let context else { return }
        let engine = Unmanaged<Engine>.fromOpaque(closure).takeUnretainedValue()
        if change == .CONNECTION_NOTIFY_STARTED {
            let watched = WatchedConnection(socket: mhd_connection_socket(connection))
            let patience = Int64(engine.configuration.limits.headSeconds) * 1_000_000
            watched.expect(.head, by: MonotonicClock.microseconds + patience)
            engine.watch.add(watched)
            context.pointee = Unmanaged.passRetained(watched).toOpaque()
        } else if let watched = context.pointee {
            context.pointee = nil
            engine.watch.remove(Unmanaged<WatchedConnection>.fromOpaque(watched).takeRetainedValue())
        }
    }

    /// Leaves escapes alone: we decode ourselves, and strictly.
    static let leaveEscaped:
        @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?) -> Int = {
            _, _, text in
            guard let text else { return 0 }
            var count = 0
            while text[count] != 0 { count += 1 }
            return count
        }
}
