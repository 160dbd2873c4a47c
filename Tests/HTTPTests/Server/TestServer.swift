// SPDX-License-Identifier: Apache-2.0

import Glibc
import HTTP
import Synchronization

/// What the test routes know of the caller.
struct Visitor: Sendable {
    let language: String
}

/// A server on a port of its own with a directory of its own.
final class TestServer: Sendable {
    let port: UInt16
    let directory: String
    let server: Server

    /// Runs `body` against a server with the test routes, then stops it.
    static func run(
        limits: Limits = Limits(), trustedProxies: [String] = [], beginsBriefRoutes: Bool = false,
        _ body: (TestServer) async throws -> Void
    ) async throws {
        let server = try TestServer(
            limits: limits, trustedProxies: trustedProxies, beginsBriefRoutes: beginsBriefRoutes)
        do {
            try await body(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private let records: Records

    init(limits: Limits = Limits(), trustedProxies: [String] = [], beginsBriefRoutes: Bool = false) throws {
        var template = Array("/tmp/http-tests-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Server.StartError.badDirectory("/tmp") }
        let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var configuration = ServerConfiguration(port: 0, temporaryDirectory: directory)
        configuration.limits = limits
        configuration.trustedProxies = trustedProxies
        configuration.beginsBriefRoutes = beginsBriefRoutes
        let records = Records()
        configuration.log = { records.append($0) }
        self.directory = directory
        self.records = records
        server = Server(
            configuration: configuration, router: Router(testRoutes),
            context: { Visitor(language: $0.language(among: ["th", "en"], default: "th")) },
            failure: { error, request in
                guard request.prefersHTML, let problem = error as? Problem else {
                    return Problem.answer(to: error, request)
                }
                return .html(Array("<h1>\(problem.status)</h1>".utf8), status: problem.status)
            })
        port = try server.start()
    }

    /// What was logged so far.
    var log: [RequestRecord] { records.all }

    func connect() throws -> RawClient {
        guard let client = RawClient(port: port) else { throw Server.StartError.daemon }
        return client
    }

    /// Sends one request on a connection of its own.
    func exchange(_ request: String) throws -> RawClient.Answer? {
        let client = try connect()
        client.send(request)
        return client.receive(toHead: request.hasPrefix("HEAD"))
    }

    /// A request that is not answered before the gate is opened.
    var gatedRequest: String { "GET /gated?gate=\(gate) HTTP/1.1\r\nHost: a\r\n\r\n" }

    private var gate: String { directory + "/gate" }

    func openGate() { close(open(gate, O_CREAT | O_WRONLY, 0o600)) }

    /// Names of the uploads that lie in the temporary directory.
    var uploads: [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix("upload-") { names.append(name) }
        }
        return names
    }

    /// Waits for something that another thread will do.
    ///
    /// The thread is held, since a task that slept would be woken late where many tests want few threads, and would
    /// then find that the server had long given up.
    func eventually(_ condition: () -> Bool) -> Bool {
        for _ in 0..<1_000 {
            if condition() { return true }
            usleep(10_000)
        }
        return condition()
    }

    /// The same where a task must run meanwhile, which may need this thread.
    func eventuallyByTask(_ condition: () -> Bool) async -> Bool {
        for _ in 0..<1_000 {
            if condition() { return true }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return condition()
    }

    func stop() async {
        await server.stop()
        for name in uploads { unlink(directory + "/" + name) }
        unlink(gate)
        rmdir(directory)
    }
}

/// What the server under test logged.
final class Records: Sendable {
    private let records = Mutex<[RequestRecord]>([])

    func append(_ record: RequestRecord) { records.withLock { $0.append(record) } }

    var all: [RequestRecord] { records.withLock { $0 } }
}
