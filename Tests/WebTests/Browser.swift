// SPDX-License-Identifier: Apache-2.0
import Deadlines
import Foundation
import HTML
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

/// A site that tests visit without a socket.
struct WebsiteUnderTest {
    let operations: Operations
    let world: World
    let dispatcher: Dispatcher<Visit>

    init(_ operations: Operations, _ world: World, publicURL: String = "http://rongthuk.test") throws {
        self.operations = operations
        self.world = world
        let site = try Self.site(publicURL: publicURL)
        let failure = Failure(site: site, now: operations.now, logFault: operations.logFault)
        dispatcher = Dispatcher(
            router: Router(WebRoutes.all(site)),
            context: { try await Visit.make(for: $0, operations: operations, site: site) },
            failure: failure.answer(to:_:))
    }

    static func site(isDemo: Bool = false, publicURL: String = "http://rongthuk.test") throws -> Site {
        Site(
            isDemo: isDemo, publicURL: publicURL, assets: try assets.get(),
            demoAccounts: [DemoAccount(login: "demo", password: "secret", role: Message("ทดลอง", "Trial"))])
    }

    private static let assets = Result { try Site.loadAssets() }

    func browser(_ language: String = "th") -> Browser {
        Browser(dispatcher: dispatcher, language: language)
    }
}

/// Lends a website on a database of its own.
func withWebsite<Value>(
    on engine: DatabaseUnderTest = .sqlite, _ body: (WebsiteUnderTest) async throws -> Value
) async throws -> Value {
    try await withOperations(on: engine) { operations, world in
        try await body(try WebsiteUnderTest(operations, world))
    }
}

/// What a browser does: keeps cookies, sends forms back with their hidden fields.
struct Browser {
    let dispatcher: Dispatcher<Visit>
    let language: String
    var cookies: [String: String] = [:]
    /// What this browser says besides, such as which site made it send a form.
    var says: [(String, String)] = []
    var page = Page(status: 0, headers: ResponseHeaders(), text: "")

    struct Page {
        let status: Int
        let headers: ResponseHeaders
        let text: String

        var location: String { headers["Location"] ?? "" }

        /// The text without what keeps Thai words whole at the ends of lines.
        var words: String {
            text.replacing(/<span class="word">([^<]*)<\/span>/) { $0.1 }.replacing("<wbr>", with: "")
        }

        /// The value of a hidden field.
        func hidden(_ name: String) -> String? {
            guard let start = text.range(of: "<input type=\"hidden\" name=\"\(name)\" value=\"") else { return nil }
            return String(text[start.upperBound...].prefix { $0 != "\"" })
        }

        /// What stands between the tags of the element with that id.
        func content(of id: String) -> String? {
            guard let start = text.range(of: "id=\"\(id)\">") else { return nil }
            return text[start.upperBound...].split(separator: "<", omittingEmptySubsequences: false).first
                .map(String.init)
        }
    }

    @discardableResult
    mutating func get(_ path: String) async throws -> Page {
        try await send(.get, path, .none)
    }

    /// Sends a form with the token and key of the page that is open.
    @discardableResult
    mutating func post(
        _ path: String, _ fields: [(String, String)], files: [UploadedFile] = []
    ) async throws -> Page {
        let given = Set(fields.map(\.0))
        let hidden = ["csrf", "once", "draft", "revision", "emailBefore"].filter { !given.contains($0) }
            .compactMap { name in page.hidden(name).map { (name, $0) } }
        return try await send(.post, path, .form(Form(fields: Fields(hidden + fields), files: files)))
    }

    /// Goes where the page redirects to.
    @discardableResult
    mutating func follow() async throws -> Page {
        try await get(page.location)
    }

    @discardableResult
    mutating func send(_ method: HTTP.Method, _ path: String, _ body: Body) async throws -> Page {
        var headers = [("Accept-Language", language)] + says
        if !cookies.isEmpty {
            headers.append(("Cookie", cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")))
        }
        let id = UUID().uuidString.lowercased().filter { $0 != "-" }
        let response = await dispatcher.answer(try Request(method, path, headers: headers, body: body, id: id))
        for line in response.headers.all("Set-Cookie") { keep(line) }
        page = Page(
            status: response.status, headers: response.headers,
            text: String(decoding: response.body.bytes, as: UTF8.self))
        return page
    }

    private mutating func keep(_ line: String) {
        let pair = line.split(separator: ";")[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
    }
}

extension Browser {
    /// A filing that is complete.
    static let filing = [
        ("kind", "relief"), ("narrative", "ไฟถนนดับทั้งซอย"), ("place/words", "ปากซอยข้างวัด"),
        ("identityLevel", "anonymous"),
    ]

    /// Files and gives code and PIN from the receipt.
    mutating func file(
        _ fields: [(String, String)] = Browser.filing, files: [UploadedFile] = []
    ) async throws -> (code: String, pin: String) {
        try await answer(fields, files: files)
        try await post("/file/review", [])
        try #require(page.location == "/file/receipt", "\(page.text.suffix(3_000))")
        try await follow()
        return (try #require(page.content(of: "code")), try #require(page.content(of: "pin")))
    }

    /// Answers one question after the other up to the review, or to the first that does not go on.
    mutating func answer(_ fields: [(String, String)] = Browser.filing, files: [UploadedFile] = []) async throws {
        var path = "/file"
        for _ in 0...FilingScreen.allCases.count where path != "/file/review" {
            try await get(path)
            try await post(path, fields, files: path == "/file/files" ? files : [])
            guard page.status == 303 else { return }
            path = page.location
            // What is wrong is told there.
            if path.contains("check=") { break }
        }
        try await get(path)
    }

    /// Enters the complaint with its code and PIN.
    mutating func track(_ receipt: (code: String, pin: String)) async throws {
        try await get("/track")
        try await post("/track", [("code", receipt.code), ("pin", receipt.pin)])
        try #require(page.location == "/track/complaint")
        try await follow()
    }

    mutating func logIn(_ login: String) async throws {
        try await get("/desk/login")
        try await post("/desk/login", [("login", login), ("password", SampleCountry.password)])
        try #require(page.status == 303)
    }
}

/// A small real picture in a temporary place, as if it had been sent.
func upload(_ field: String, _ name: String, bytes: [UInt8]? = nil) throws -> UploadedFile {
    let red = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
    let content = try bytes ?? Array(#require(Data(base64Encoded: red)))
    let path = NSTemporaryDirectory() + "/rongthuk-upload-" + UUID().uuidString
    try Data(content).write(to: URL(fileURLWithPath: path))
    let digest = String(repeating: "0", count: 32) + UUID().uuidString.lowercased().filter { $0 != "-" }
    return UploadedFile(field: field, name: name, path: path, byteCount: content.count, sha256: digest)
}
