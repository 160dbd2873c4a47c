// SPDX-License-Identifier: Apache-2.0
import API
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

/// The API without a socket; every answer it gives is held against the description.
struct TestAPI: Sendable {
    let operations: Operations
    let world: World
    let dispatcher: Dispatcher<Call>
    private let tokens = Tokens()

    init(_ operations: Operations, _ world: World) {
        self.operations = operations
        self.world = world
        dispatcher = Dispatcher(
            router: Router(APIRoutes.all), context: { try await Call.make(for: $0, operations: operations) },
            failure: { error, request in APIFailure(operations).answer(to: error, request) })
    }

    /// The answer to a request below `/api/v1`; `as` sends the token of the officer with that login.
    @discardableResult
    func send(
        _ method: HTTP.Method, _ path: String, _ json: String? = nil, as login: String? = nil, pin: String? = nil,
        files: [UploadedFile] = [], part: String = "", headers: [(String, String)] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        var headers = headers
        if let login { headers.append(("Authorization", "Bearer " + (try await token(of: login)))) }
        if let pin { headers.append(("Complaint-Pin", pin)) }
        var body = json.map { Body.json(Array($0.utf8)) } ?? .none
        if !part.isEmpty { body = .form(Form(fields: Fields([(part, json ?? "")]), files: files)) }
        let target = path.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? path
        let request = try Request(method, APIRoutes.base + target, headers: headers, body: body)
        let response = await dispatcher.answer(request)
        let answer = try Answer(response)
        let faults = Description.faults(of: answer, to: request, dispatcher.router)
        #expect(
            faults.isEmpty, "\(method.rawValue) \(path) answered \(response.status)", sourceLocation: sourceLocation)
        return answer
    }

    /// Files a complaint without a name.
    func file(_ narrative: String = "ถนนหน้าโรงเรียนเป็นหลุมลึก", kind: Kind = .relief) async throws -> Filed {
        let answer = try await send(.post, "/complaints", Self.filing(narrative, kind: kind), as: "operator")
        return try answer.filed()
    }

    /// A filing by an operator for somebody with a name and a telephone number.
    static func filing(_ narrative: String, kind: Kind = .relief) -> String {
        """
        {"kind": "\(kind.rawValue)", "channel": "hotline", "identityLevel": "named", "language": "th",
         "narrative": "\(narrative)", "place": {"words": "หน้าโรงเรียนวัดใหม่"},
         "complainant": {"name": "สมหญิง ทดสอบ", "phone": "081-999-8888"}}
        """
    }

    private func token(of login: String) async throws -> String {
        if let known = await tokens[login] { return known }
        let session = try await operations.logIn(
            login: login, password: SampleCountry.password, from: "192.0.2.1")
        await tokens.set(login, session.token)
        return session.token
    }

    /// Lets time pass; sessions end meanwhile, so officers log in anew.
    func travel(days: Int) async {
        world.clock.advance(days: days)
        await tokens.forget()
    }

    /// A second reviewer of the hub, `second.reviewer`.
    func addReviewer() async throws {
        _ = try await operations.createOfficer(
            of: world.country.hub.id, OfficerInput(login: "second.reviewer", name: "Second", roles: [.reviewer]),
            password: SampleCountry.password, by: .system)
    }

    /// A picture as a form brings it.
    static func picture(in field: String, name: String = "หลุม.png") throws -> UploadedFile {
        let path = NSTemporaryDirectory() + "/" + UUID().uuidString
        let red = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
        guard let bytes = Data(base64Encoded: red) else { throw CocoaError(.coderInvalidValue) }
        try bytes.write(to: URL(fileURLWithPath: path))
        let digest = (UUID().uuidString + UUID().uuidString).replacing("-", with: "").lowercased()
        return UploadedFile(field: field, name: name, path: path, byteCount: bytes.count, sha256: digest)
    }
}

/// What a filing gave.
struct Filed {
    let code: String
    let pin: String
    var desk: String { "/complaints/" + code }
    var own: String { "/tracking/" + code }
}

/// An answer with its body read.
struct Answer {
    let status: Int
    let json: JSON
    let headers: ResponseHeaders
    let text: String

    init(_ response: Response) throws {
        status = response.status
        headers = response.headers
        text = String(decoding: response.body.bytes, as: UTF8.self)
        let isJSON = response.headers["content-type"]?.contains("json") == true
        json = isJSON ? try JSON.parse(response.body.bytes) : .null
    }

    subscript(name: String) -> JSON? { json[name] }

    /// The last part of the problem's type; nil when it is none.
    var problem: String? { json["type"]?.string?.split(separator: "/").last.map(String.init) }

    /// The pointers of an `invalid` problem, with their codes.
    var errors: [String: String] {
        var errors: [String: String] = [:]
        for error in json["errors"]?.array ?? [] {
            errors[error["pointer"]?.string ?? "?"] = error["code"]?.string ?? "?"
        }
        return errors
    }

    func texts(_ name: String) -> [String] { json[name]?.array?.compactMap(\.string) ?? [] }

    func filed() throws -> Filed {
        Filed(code: try #require(self["code"]?.string), pin: try #require(self["pin"]?.string))
    }
}

/// Sessions are costly to begin, so each officer logs in once.
private actor Tokens {
    private var known: [String: String] = [:]
    subscript(login: String) -> String? { known[login] }
    func set(_ login: String, _ token: String) { known[login] = token }
    func forget() { known = [:] }
}

/// Lends the API on a database with the sample country.
func withAPI(on engine: DatabaseUnderTest, _ body: (TestAPI) async throws -> Void) async throws {
    try await withOperations(on: engine) { operations, world in try await body(TestAPI(operations, world)) }
}
