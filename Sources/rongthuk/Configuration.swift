// SPDX-License-Identifier: Apache-2.0
import Deadlines
import SQL
import Telemetry
import Web

/// What every command that touches the data is told.
struct Configuration: Sendable {
    static let options: [Option] = [.data, .database, .clock, .logLevel, .node]

    let dataDirectory: String
    let location: DatabaseConfiguration.Location
    /// The instant the clock starts at; nil for the present.
    let clockStart: Instant?
    let logLevel: Log.Level
    let node: String

    init(_ arguments: Arguments) throws(UsageError) {
        dataDirectory = arguments[.data] ?? "./data"
        guard !dataDirectory.isEmpty else { throw UsageError(message: "--data is empty") }
        if let url = arguments[.database] {
            guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") else {
                throw UsageError(message: "--database is a postgres:// address")
            }
            location = .postgres(url: url)
        } else {
            location = .sqlite(path: dataDirectory + "/rongthuk.sqlite")
        }
        if let text = arguments[.clock] {
            guard let instant = Instant(text) else {
                throw UsageError(message: "--clock is an instant such as 2026-11-23T09:00:00Z")
            }
            clockStart = instant
        } else {
            clockStart = nil
        }
        let level = arguments[.logLevel] ?? "info"
        guard let read = Log.Level.allCases.first(where: { String(describing: $0) == level }) else {
            throw UsageError(message: "--log-level is debug, info, warning or error")
        }
        logLevel = read
        node = arguments[.node] ?? "hub"
        guard (1...40).contains(node.utf8.count), node.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            throw UsageError(message: "--node is 1 to 40 printable characters")
        }
    }
}

/// What `serve` is told beside that.
struct ServeConfiguration: Sendable {
    let address: String
    let port: UInt16
    let worksToo: Bool
    let isDemo: Bool
    let trustedProxies: [String]
    /// Where people reach the site; where it listens if nobody says.
    let publicURL: String
    let tiles: MapTiles?

    init(_ arguments: Arguments) throws(UsageError) {
        let listen = arguments[.listen] ?? "127.0.0.1:1111"
        guard let colon = listen.lastIndex(of: ":"), let port = UInt16(listen[listen.index(after: colon)...]),
            colon != listen.startIndex
        else { throw UsageError(message: "--listen is ADDRESS:PORT, such as 127.0.0.1:1111") }
        self.port = port
        address = String(listen[..<colon].filter { $0 != "[" && $0 != "]" })
        worksToo = !arguments.has(.noWork)
        isDemo = arguments.has(.demo)
        trustedProxies = (arguments[.trustedProxy] ?? "").split(separator: ",").map(String.init)
        publicURL = try arguments.publicURL() ?? "http://\(address):\(port)"
        tiles = arguments[.tiles].flatMap(MapTiles.init)
        if let given = arguments[.tiles], tiles == nil {
            throw UsageError(
                message: "--tiles is an address such as https://tiles.example/{z}/{x}/{y}.png, not \(given)")
        }
    }
}

extension Arguments {
    /// Where people reach the site, without a slash at the end; nil if nobody says.
    func publicURL() throws(UsageError) -> String? {
        guard let url = self[.publicURL] else { return nil }
        guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
            throw UsageError(message: "--public-url begins with https:// or http://")
        }
        return url.hasSuffix("/") ? String(url.dropLast()) : url
    }
}
