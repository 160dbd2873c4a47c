// SPDX-License-Identifier: Apache-2.0

import CMicroHTTPD
import Glibc
import Synchronization

/// One request from its first line to the last byte of its answer.
///
/// Safety: belongs to one thread at a time. MHD's thread has it until it makes the task; then the task has it until it
/// says so in `handover`, and MHD's thread again once it has seen that, or the resuming of the connection.
final class Exchange: @unchecked Sendable {
    private enum Phase {
        case line, body, running, answered
    }

    /// Who is to do what once there is an answer.
    private enum Handover: UInt8, AtomicRepresentable {
        /// Whoever made the task looks whether it has ended.
        case open
        /// The connection is suspended; the task resumes it.
        case suspended
        /// The answer is there.
        case answered
    }

    let engine: Engine
    let id: String
    private let startedAt: Int64
    private let rawTarget: [UInt8]
    private let connection: WatchedConnection?
    private var phase = Phase.line
    private let handover = Atomic(Handover.open)
    private var method: Method?
    private var request: Request?
    private var route: Int?
    private var allowed: [Method]?
    private var reader: BodyReader?
    private var refusal: Problem?
    private var closes = false
    private var isCounted = false
    private var bodyStartedAt: Int64 = 0
    private var response: Response?
    private var headBytes = 0
    private var status = 0
    private var bytesOut = 0

    init(engine: Engine, target: UnsafePointer<CChar>?, connection: WatchedConnection?) {
        self.engine = engine
        self.connection = connection
        id = engine.names.next()
        startedAt = MonotonicClock.microseconds
        rawTarget = target.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? []
        connection?.expect(.head, by: startedAt + Int64(engine.configuration.limits.headSeconds) * 1_000_000)
    }

    /// MHD's call for a head, then for each piece of the body, then for its end, and again when resumed.
    func proceed(
        _ connection: OpaquePointer, method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?,
        piece: UnsafeRawBufferPointer
    ) -> MHD_Result {
        switch phase {
        case .line:
            phase = .body
            isCounted = true
            engine.inFlight.add(1, ordering: .sequentiallyConsistent)
            return readHead(
                connection, method: method.map { String(cString: $0) } ?? "",
                version: version.map { String(cString: $0) } ?? "")
        case .body:
            guard piece.isEmpty else { return take(piece) ? .YES : .NO }
            return run(connection)
        case .running:
            return send(connection)
        case .answered:
            return .YES
        }
    }

    // MARK: Head

    private func readHead(_ connection: OpaquePointer, method: String, version: String) -> MHD_Result {
        let head = HeadReader(connection)
        headBytes = mhd_connection_head_bytes(connection)
        let lineBytes = method.utf8.count + rawTarget.count + version.utf8.count + 4
        let limits = engine.configuration.limits
        self.method = Method(rawValue: method)
        let hasBody = head.isChunked || head.contentLength ?? 0 > 0
        let unsound =
            head.refusal(
                headBytes: headBytes, lineBytes: lineBytes, isVersion11: version == "HTTP/1.1", limits: limits)
            ?? lineRefusal(version, limits)
        let target = unsound == nil ? Target(rawTarget) : nil
        let query = try? Fields(decoding: target?.query ?? [], fieldsMax: limits.queryFieldsMax)
        let peer = Peer(mhd_connection_address(connection), trustedProxies: engine.configuration.trustedProxies)
        let request = Request(
            id: id, method: self.method ?? .get, target: target ?? .root, query: query ?? Fields(),
            headers: head.headers, body: .none, peer: peer)
        self.request = request
        if let unsound {
            // Where the next request would start is in doubt, so there is none.
            closes = true
            refusal = unsound
            return hasBody || unsound.status == 400 ? send(connection) : .YES
        }
        refusal = target == nil || query == nil ? .badTarget : nil
        if refusal == nil { find(request) }
        guard hasBody else { return .YES }
        if refusal == nil, allowed == nil { open(head, limits) }
        guard refusal != nil || allowed != nil else { return .YES }
        closes = true
        return send(connection)
    }

    private func lineRefusal(_ version: String, _ limits: Limits) -> Problem? {
        if version != "HTTP/1.1" && version != "HTTP/1.0" { return .versionUnknown }
        if method == nil { return .methodUnknown }
        if rawTarget.count > limits.targetBytesMax { return .targetTooLong }
        return nil
    }

    private func find(_ request: Request) {
        switch engine.answering.match(request.method, request.target) {
        case .found(let route, let parameters):
            self.route = route
            self.request?.parameters = parameters
        case .notFound: refusal = .notFound
        case .methodNotAllowed(let methods): allowed = methods
        }
    }

    private func open(_ head: HeadReader, _ limits: Limits) {
        guard let route else { return }
        let options = engine.routes[route].options
        guard options.accepts != [], head.headers["content-encoding"] == nil else {
            refusal = .unsupportedType
            return
        }
        guard head.contentLength ?? 0 <= options.bodyBytesMax else {
            refusal = .bodyTooLarge
            return
        }
        do throws(Problem) {
            reader = try BodyReader(
                contentType: head.headers["content-type"], contentLength: head.contentLength, options: options,
                limits: limits, directory: engine.configuration.temporaryDirectory)
            bodyStartedAt = MonotonicClock.microseconds
            connection?.expect(.body, by: transferDeadline(from: bodyStartedAt, bytes: 0))
        } catch {
            refusal = error
        }
    }

    // MARK: Body

    private func take(_ piece: UnsafeRawBufferPointer) -> Bool {
        guard reader?.take(piece) == true else { return false }
        connection?.expect(.body, by: transferDeadline(from: bodyStartedAt, bytes: reader?.byteCount ?? 0))
        return true
    }

    private func transferDeadline(from start: Int64, bytes: Int) -> Int64 {
        let limits = engine.configuration.limits
        let seconds = limits.transferGraceSeconds + bytes / max(1, limits.transferBytesPerSecondMin)
        return start + Int64(seconds) * 1_000_000
    }

    // MARK: Answer

    private func run(_ connection: OpaquePointer) -> MHD_Result {
        self.connection?.expectNothing()
        guard refusal == nil, let route, let request = whole() else { return send(connection) }
        if engine.routes[route].isInline {
            response = engine.answering.answerInline(request, route)
            return send(connection)
        }
        let waiting = engine.running.add(1, ordering: .sequentiallyConsistent).newValue
        guard !engine.isRefusing.load(ordering: .sequentiallyConsistent),
            waiting <= engine.configuration.limits.requestsWaitingMax
        else {
            engine.running.subtract(1, ordering: .sequentiallyConsistent)
            refusal = .busy
            return send(connection)
        }
        phase = .running
        if engine.routes[route].beginsHere {
            engine.pool.beginHere { answer(request, route, connection) }
        } else {
            answer(request, route, connection)
        }
        return handover.load(ordering: .acquiring) == .answered ? send(connection) : suspend(connection)
    }

    /// Makes the task that runs the handler.
    private func answer(_ request: Request, _ route: Int, _ connection: OpaquePointer) {
        // Safety: the pointer stays valid while the connection is suspended, and is used for nothing else.
        nonisolated(unsafe) let connection = connection
        Task(executorPreference: engine.pool) { [self] in
            response = await engine.answering.answer(request, route)
            if handover.exchange(.answered, ordering: .acquiringAndReleasing) == .suspended {
                MHD_resume_connection(connection)
            }
            engine.running.subtract(1, ordering: .sequentiallyConsistent)
        }
    }

    /// Lets MHD's thread go on with others until the task has an answer, which may be there meanwhile.
    private func suspend(_ connection: OpaquePointer) -> MHD_Result {
        MHD_suspend_connection(connection)
        let (isSuspended, _) = handover.compareExchange(
            expected: .open, desired: .suspended, ordering: .acquiringAndReleasing)
        if !isSuspended { MHD_resume_connection(connection) }
        return .YES
    }

    /// The request with its body; nil when the body is refused.
    private func whole() -> Request? {
        guard reader != nil else { return request }
        do throws(Problem) {
            guard let body = try reader?.finish() else { return nil }
            request = request?.with(body)
            return request
        } catch {
            refusal = error
            return nil
        }
    }

    private func send(_ connection: OpaquePointer) -> MHD_Result {
        phase = .answered
        guard let request else { return .NO }
        let answer: Response
        if let response {
            answer = response
        } else if let allowed, refusal == nil {
            answer = engine.answering.answerAllowing(request, allowed)
        } else {
            answer = engine.answering.refuse(refusal ?? .busy, request)
        }
        let isLast = closes || engine.isStopping.load(ordering: .relaxed)
        guard let queued = PreparedResponse(answer, id: id, closes: isLast, security: engine.security) else {
            return sendUnreadable(connection, request)
        }
        status = answer.status
        bytesOut = request.method == .head ? 0 : answer.body.byteCount
        self.connection?.expect(.reading, by: transferDeadline(from: MonotonicClock.microseconds, bytes: bytesOut))
        return queued.queue(on: connection, status: answer.status)
    }

    /// The file of the answer is gone or has another size.
    private func sendUnreadable(_ connection: OpaquePointer, _ request: Request) -> MHD_Result {
        let answer = Problem.answer(to: UnreadableFile(), request)
        status = answer.status
        return PreparedResponse(answer, id: id, closes: true, security: engine.security)?
            .queue(on: connection, status: answer.status) ?? .NO
    }

    private struct UnreadableFile: Error {}

    // MARK: End

    /// The answer is out or the client is gone.
    func end(_ connection: OpaquePointer, wasCompleted: Bool) {
        for file in request?.form.files ?? [] { file.discard() }
        reader?.discard()
        let now = MonotonicClock.microseconds
        let idle = Int64(engine.configuration.limits.idleSeconds) * 1_000_000
        self.connection?.expect(.nextRequest, by: now + idle)
        let record = RequestRecord(
            id: id, method: method, route: route.map { engine.routes[$0].template },
            status: status != 0 ? status : Int(mhd_connection_status(connection)),
            durationMicroseconds: now - startedAt, bytesIn: headBytes + (reader?.byteCount ?? 0),
            bytesOut: bytesOut, wasCompleted: wasCompleted)
        engine.configuration.log(record)
        engine.configuration.measure(record)
        if isCounted { engine.inFlight.subtract(1, ordering: .sequentiallyConsistent) }
    }
}
