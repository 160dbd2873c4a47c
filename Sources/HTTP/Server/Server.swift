// SPDX-License-Identifier: Apache-2.0

import CMicroHTTPD
import CSodium
import Glibc
import Synchronization

/// An HTTP/1.1 server: libmicrohttpd's threads read and write, a pool of ours runs the handlers.
///
/// SIGPIPE must be ignored by the process; ``start()`` sees to it.
package final class Server: Sendable {
    /// Why a server did not start.
    package enum StartError: Error, Equatable {
        /// Not a numeric IPv4 or IPv6 address.
        case badAddress(String)
        case cannotListen(address: String, port: UInt16, reason: String)
        /// Uploads could not be kept there.
        case badDirectory(String)
        /// libmicrohttpd refused.
        case daemon
    }

    /// Safety: MHD's own functions lock; only the one call of stop() that takes it out of the state ends it.
    private struct Daemon: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private enum State {
        case new
        case serving(Daemon, on: Int32)
        case stopped
    }

    private let engine: Engine
    private let state = Mutex<State>(.new)

    /// A server that answers by `router`, not yet listening.
    ///
    /// `context` says who is asking and runs before every handler that is not inline. `failure` turns what was thrown,
    /// refusals of the server included, into an answer; it may run on HTTP threads.
    package init<Context>(
        configuration: ServerConfiguration, router: Router<Context>,
        context: @escaping @Sendable (Request) async throws -> Context,
        failure: @escaping @Sendable (any Error, Request) -> Response = Problem.answer(to:_:)
    ) {
        engine = Engine(
            configuration,
            Dispatcher(router: router, security: configuration.security, context: context, failure: failure))
    }

    /// Connections open now, for metrics.
    package var connections: Int { engine.watch.count }

    /// Requests being served now, for metrics.
    package var requestsInFlight: Int { engine.inFlight.load(ordering: .relaxed) }

    /// Those of them that a handler has been given and not yet answered.
    package var requestsRunning: Int { engine.running.load(ordering: .relaxed) }

    /// The threads that handlers run on, for other work that may block.
    package var pool: ThreadPool { engine.pool }

    /// Listens and serves from now on; gives the port, which the system chose if 0 was asked for.
    ///
    /// - Throws: ``StartError``.
    package func start() throws(StartError) -> UInt16 {
        let configuration = engine.configuration
        guard sodium_init() >= 0, access(configuration.temporaryDirectory, W_OK | X_OK) == 0 else {
            throw .badDirectory(configuration.temporaryDirectory)
        }
        StaleUploads.remove(from: configuration.temporaryDirectory)
        signal(SIGPIPE, SIG_IGN)
        let (file, port) = try ListeningSocket.open(configuration.address, configuration.port)
        guard let daemon = startDaemon(on: file) else {
            close(file)
            throw .daemon
        }
        state.withLock { $0 = .serving(daemon, on: file) }
        engine.watch.start()
        return port
    }

    private func startDaemon(on file: Int32) -> Daemon? {
        let limits = engine.configuration.limits
        let engine = Unmanaged.passUnretained(engine).toOpaque()
        func option(_ option: MHD_OPTION, _ value: Int, _ pointer: UnsafeMutableRawPointer? = nil) -> MHD_OptionItem {
            MHD_OptionItem(option: option, value: value, ptr_value: pointer)
        }
        func address<Function>(_ function: Function) -> Int {
            Int(bitPattern: unsafeBitCast(function, to: UnsafeRawPointer.self))
        }
        var options = [
            option(.LISTEN_SOCKET, Int(file)),
            option(.THREAD_POOL_SIZE, self.engine.configuration.httpThreads),
            option(.STRICT_FOR_CLIENT, 1),
            option(.SIGPIPE_HANDLED_BY_APP, 1),
            option(.CONNECTION_LIMIT, limits.connectionsMax),
            option(.CONNECTION_MEMORY_LIMIT, limits.connectionBytesMax),
            option(.CONNECTION_TIMEOUT, limits.idleSeconds),
            option(.URI_LOG_CALLBACK, address(Callbacks.line), engine),
            option(.NOTIFY_COMPLETED, address(Callbacks.end), engine),
            option(.NOTIFY_CONNECTION, address(Callbacks.connection), engine),
            option(.UNESCAPE_CALLBACK, address(Callbacks.leaveEscaped)),
        ]
        if limits.connectionsPerAddressMax > 0 {
            options.append(option(.PER_IP_CONNECTION_LIMIT, limits.connectionsPerAddressMax))
        }
        options.append(option(.END, 0))
        let flags = UInt32(MHD_USE_EPOLL_INTERNAL_THREAD.rawValue) | UInt32(MHD_ALLOW_SUSPEND_RESUME.rawValue)
        return options.withUnsafeMutableBufferPointer { options -> Daemon? in
            guard let start = options.baseAddress else { return nil }
            return withVaList([MHD_OPTION.ARRAY.rawValue, start, MHD_OPTION.END.rawValue]) {
                MHD_start_daemon_va(flags, 0, nil, nil, Callbacks.proceed, engine, $0)
            }.map(Daemon.init(pointer:))
        }
    }

    /// Accepts nothing more, lets running requests finish, then closes every connection.
    ///
    /// Gives the number of requests that did not finish within ``Limits/stopSeconds``; 0 is a clean stop.
    @discardableResult
    package func stop() async -> Int {
        let serving: (daemon: Daemon, file: Int32)? = state.withLock { state in
            defer { state = .stopped }
            guard case .serving(let daemon, let file) = state else { return nil }
            return (daemon, file)
        }
        guard let (daemon, file) = serving else { return 0 }
        engine.isStopping.store(true, ordering: .sequentiallyConsistent)
        let quiet = ListeningSocket.silence(file)
        let deadline = MonotonicClock.microseconds + Int64(engine.configuration.limits.stopSeconds) * 1_000_000
        await wait(until: deadline) { engine.inFlight.load(ordering: .sequentiallyConsistent) == 0 }
        engine.isRefusing.store(true, ordering: .sequentiallyConsistent)
        // An answer is out a moment before its task has ended, and a request may have come before the refusing.
        await wait(until: deadline) {
            engine.running.load(ordering: .sequentiallyConsistent) == 0
                && engine.inFlight.load(ordering: .sequentiallyConsistent) == 0
        }
        let unfinished = engine.running.load(ordering: .sequentiallyConsistent)
        guard unfinished == 0 else {
            // MHD ends the process when it is stopped with a suspended connection, so it is left as it is.
            _ = Unmanaged.passRetained(engine)
            return unfinished
        }
        await withUnsafeContinuation { (done: UnsafeContinuation<Void, Never>) in
            ThreadPool.startThread {
                MHD_stop_daemon(daemon.pointer)
                close(quiet)
                done.resume()
            }
        }
        engine.watch.stop()
        engine.pool.close()
        return 0
    }

    private func wait(until deadline: Int64, _ isDone: () -> Bool) async {
        while !isDone(), MonotonicClock.microseconds < deadline {
            try? await Task.sleep(for: .milliseconds(5))
        }
    }
}
