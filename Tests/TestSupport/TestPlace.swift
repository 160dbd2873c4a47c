// SPDX-License-Identifier: Apache-2.0
import Foundation
import SQL

/// Where one test's database lies.
struct TestPlace: Sendable {
    let location: DatabaseConfiguration.Location
    private let removal: @Sendable () -> Void

    func remove() {
        removal()
    }

    static func copy(of migrations: [Migration], on engine: DatabaseUnderTest) async throws -> TestPlace {
        switch engine {
        case .sqlite: try await sqlite(migrations)
        case .postgres: try await postgres(migrations)
        }
    }

    // MARK: SQLite: a file in a folder of its own

    private static func sqlite(_ migrations: [Migration]) async throws -> TestPlace {
        let folder = NSTemporaryDirectory() + "/" + uniqueName()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/test.sqlite"
        if !migrations.isEmpty {
            let template = try await TemplateShelf.shared.template(.sqlite, migrations) {
                let path = NSTemporaryDirectory() + "/" + uniqueName() + ".sqlite"
                defer { try? FileManager.default.removeItem(atPath: path) }
                try await migrated(.sqlite(path: path), migrations)
                return .file(try Data(contentsOf: URL(fileURLWithPath: path)))
            }
            if case .file(let content) = template { try content.write(to: URL(fileURLWithPath: path)) }
        }
        return TestPlace(location: .sqlite(path: path)) { try? FileManager.default.removeItem(atPath: folder) }
    }

    // MARK: PostgreSQL: a database on the server

    private static func postgres(_ migrations: [Migration]) async throws -> TestPlace {
        guard let server = ProcessInfo.processInfo.environment["RONGTHUK_TEST_POSTGRES"] else {
            throw PostgresMissing()
        }
        let name = uniqueName()
        var template = "template0"
        if !migrations.isEmpty {
            let made = try await TemplateShelf.shared.template(.postgres, migrations) {
                let name = uniqueName()
                // Names are made here, of letters and digits.
                try PostgresServer.perform(SQL(trusting: "CREATE DATABASE \(name) TEMPLATE template0"), at: server)
                try await migrated(.postgres(url: url(server, database: name)), migrations)
                return .database(name)
            }
            if case .database(let name) = made { template = name }
        }
        // Names are made here, of letters and digits.
        try PostgresServer.perform(SQL(trusting: "CREATE DATABASE \(name) TEMPLATE \(template)"), at: server)
        return TestPlace(location: .postgres(url: url(server, database: name))) {
            try? PostgresServer.perform(SQL(trusting: "DROP DATABASE \(name) WITH (FORCE)"), at: server)
        }
    }

    private static func url(_ server: String, database: String) -> String {
        guard var parts = URLComponents(string: server) else { return server }
        parts.path = "/" + database
        return parts.string ?? server
    }

    private static func migrated(_ location: DatabaseConfiguration.Location, _ migrations: [Migration]) async throws {
        let database = try Database.open(DatabaseUnderTest.configuration(location))
        defer { database.close() }
        try await database.migrate(migrations)
    }

    private static func uniqueName() -> String {
        "rongthuk_test_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    }
}

/// The migrated databases of this process that tests copy, each made once.
private actor TemplateShelf {
    static let shared = TemplateShelf()
    private var made: [String: Task<Template, any Error>] = [:]

    enum Template: Sendable {
        /// An SQLite file, kept in memory so that no process leaves one behind.
        case file(Data)
        /// A database's name; it goes with the throwaway server.
        case database(String)
    }

    func template(
        _ engine: DatabaseUnderTest, _ migrations: [Migration], make: @escaping @Sendable () async throws -> Template
    ) async throws -> Template {
        let key = engine.rawValue + migrations.map { $0.name + $0.digest }.joined()
        let task = made[key] ?? Task { try await make() }
        made[key] = task
        return try await task.value
    }
}

/// Lets so many tests hold a database at once that the server's connections suffice: 200 by six each.
actor Turnstile {
    static let shared = Turnstile(places: 24)
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) {
        self.places = places
    }

    func enter() async {
        if places > 0 {
            places -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
    }
}
