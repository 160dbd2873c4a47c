// SPDX-License-Identifier: Apache-2.0

/// One option of the command line, which is also an environment variable.
struct Option {
    let name: String
    /// What the value is, as the help says it; nil for a switch.
    let value: String?
    let help: String

    /// `--no-work` is `RONGTHUK_NO_WORK`.
    var variable: String {
        "RONGTHUK_" + name.uppercased().replacing("-", with: "_")
    }

    static let data = Option(name: "data", value: "DIR", help: "folder of database, files and keys (./data)")
    static let listen = Option(name: "listen", value: "ADDRESS:PORT", help: "where to serve (127.0.0.1:1111)")
    static let database = Option(name: "database", value: "URL", help: "postgres://… instead of SQLite in the folder")
    static let noWork = Option(name: "no-work", value: nil, help: "leave jobs to `rongthuk work`")
    static let demo = Option(name: "demo", value: nil, help: "fill an empty database with an invented country")
    static let clock = Option(name: "clock", value: "INSTANT", help: "start the clock at this RFC 3339 instant")
    static let logLevel = Option(name: "log-level", value: "LEVEL", help: "debug, info, warning or error (info)")
    static let trustedProxy = Option(name: "trusted-proxy", value: "ADDRESS", help: "proxy whose word counts")
    static let publicURL = Option(name: "public-url", value: "URL", help: "where people reach the site")
    static let mailServer = Option(name: "mail-server", value: "URL", help: "smtp://HOST:PORT or smtps://HOST:PORT")
    static let mailFrom = Option(name: "mail-from", value: "ADDRESS", help: "sender of notices: Name <address>")
    static let mailReplyTo = Option(name: "mail-reply-to", value: "ADDRESS", help: "where answers go (the sender)")
    static let mailLogin = Option(name: "mail-login", value: "FILE", help: "user and password, a line each")
    static let smsGateway = Option(name: "sms-gateway", value: "URL", help: "who sends SMS; docs/gateway.md")
    static let smsTemplate = Option(name: "sms-template", value: "FILE", help: "what is posted there (ours)")
    static let lineGateway = Option(name: "line-gateway", value: "URL", help: "who sends LINE messages")
    static let lineTemplate = Option(name: "line-template", value: "FILE", help: "what is posted there (ours)")
    static let gatewaySecret = Option(name: "gateway-secret", value: "FILE", help: "what requests are signed with")
    static let caFile = Option(name: "ca-file", value: "FILE", help: "certificates to trust (the system's)")
    static let tiles = Option(name: "tiles", value: "URL", help: "map tiles, https://…/{z}/{x}/{y}.png (a plain grid)")
    static let node = Option(name: "node", value: "NAME", help: "this node's name on every event (hub)")
    static let size = Option(name: "size", value: "N", help: "complaints to make up (3000)")
    static let seed = Option(name: "seed", value: "S", help: "the number everything is made up from (1)")
    static let login = Option(name: "login", value: "NAME", help: "what the officer logs in with")
    static let fullName = Option(name: "name", value: "TEXT", help: "the officer's or partner's name")
    static let agency = Option(name: "agency", value: "CODE", help: "the agency's code")
    static let thaiName = Option(name: "thai", value: "TEXT", help: "the agency's Thai name")
    static let englishName = Option(name: "english", value: "TEXT", help: "the agency's English name")
    static let family = Option(name: "family", value: "FAMILY", help: "government, enterprise, province, local …")
    static let hub = Option(name: "hub", value: nil, help: "the agency runs the centre; there is one such")
    static let time = Option(name: "time", value: nil, help: "tell how long deriving takes instead")
    static let roles = Option(name: "roles", value: "LIST", help: "roles with commas between")
}

/// What was given for a command: options by name, and what stands after them.
struct Arguments {
    private let values: [String: String]
    let operands: [String]

    /// Reads options from the command line first and the environment second.
    ///
    /// - Throws: ``UsageError`` naming an unknown option, a missing value or too many operands.
    init(_ words: [String], options: [Option], operandsMax: Int, environment: [String: String]) throws(UsageError) {
        var values: [String: String] = [:]
        for option in options {
            guard let text = environment[option.variable] else { continue }
            if option.value != nil {
                values[option.name] = text
            } else if text == "1" {
                values[option.name] = ""
            } else if text != "0", !text.isEmpty {
                throw UsageError(message: "\(option.variable) is 1 or 0, not \(text)")
            }
        }
        var operands: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                operands.append(word)
                continue
            }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let option = options.first(where: { $0.name == parts[0] }) else {
                throw UsageError(message: "no option \(word); see --help")
            }
            if option.value == nil {
                guard parts.count == 1 else { throw UsageError(message: "--\(option.name) takes no value") }
                values[option.name] = ""
            } else if parts.count == 2 {
                values[option.name] = String(parts[1])
            } else if let value = rest.popFirst() {
                values[option.name] = value
            } else {
                throw UsageError(message: "--\(option.name) needs a value")
            }
        }
        guard operands.count <= operandsMax else {
            throw UsageError(message: "what is \"\(operands[operandsMax])\"? see --help")
        }
        self.values = values
        self.operands = operands
    }

    subscript(option: Option) -> String? { values[option.name] }

    func has(_ option: Option) -> Bool { values[option.name] != nil }

    /// A whole number within the range.
    func number(_ option: Option, default standard: Int, in range: ClosedRange<Int>) throws(UsageError) -> Int {
        guard let text = self[option] else { return standard }
        guard let number = Int(text), range.contains(number) else {
            throw UsageError(
                message: "--\(option.name) is a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// The operand that must be there.
    func operand(_ what: String) throws(UsageError) -> String {
        guard let operand = operands.first else { throw UsageError(message: "\(what) is missing; see --help") }
        return operand
    }
}
