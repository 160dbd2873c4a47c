// SPDX-License-Identifier: Apache-2.0
import Deadlines
import Glibc

/// One subcommand: its options, its help, and what it does.
struct Command {
    let name: String
    /// What may stand after the options, as the help shows it.
    let operands: [String]
    let options: [Option]
    let help: String
    let run: @Sendable (Arguments) throws -> Int32

    /// In the order of the help.
    static let all: [Command] = [
        Command(
            name: "serve", operands: [],
            options: Configuration.options + [.listen, .noWork, .demo, .trustedProxy, .tiles]
                + OutboundConfiguration.options,
            help: "migrate, then serve pages and the API", run: serve),
        Command(
            name: "work", operands: [], options: Configuration.options + OutboundConfiguration.options,
            help: "run jobs and send notices only", run: work),
        Command(
            name: "migrate", operands: [], options: Configuration.options, help: "bring the database up to date",
            run: migrate),
        Command(
            name: "seed", operands: [], options: Configuration.options + [.size, .seed],
            help: "fill an empty database with an invented country", run: seed),
        Command(
            name: "verify", operands: [], options: Configuration.options,
            help: "replay every event and compare; exit 1 if anything differs", run: verify),
        Command(
            name: "clock", operands: [], options: [.time],
            help: "read deadline vectors from standard input, print a line for each", run: clock),
        Command(
            name: "curve", operands: [], options: [],
            help: "read durations from standard input, print a Kaplan-Meier curve for each", run: curve),
        Command(
            name: "key", operands: ["rotate | list"], options: Configuration.options,
            help: "seal the vault with a new key, while serving", run: key),
        Command(
            name: "backup", operands: ["FILE"], options: Configuration.options,
            help: "copy the SQLite database while it is used", run: backup),
        Command(
            name: "restore", operands: ["FILE"], options: Configuration.options,
            help: "put a backup in the place of a stopped server's database", run: restore),
        Command(
            name: "agency", operands: ["create"],
            options: Configuration.options + [.agency, .thaiName, .englishName, .family, .hub],
            help: "register an agency; the first of all is the hub", run: agency),
        Command(
            name: "officer", operands: ["create | reset"],
            options: Configuration.options + [.login, .fullName, .agency, .roles],
            help: "make an officer, or give one a new first password", run: officer),
        Command(
            name: "partner", operands: ["create"], options: Configuration.options + [.agency, .fullName],
            help: "give a partner's program a key for the API", run: partner),
    ]

    static func run(_ words: [String], environment: [String: String]) throws -> Int32 {
        guard let name = words.first, name != "--help", name != "help" else {
            write(overview)
            return words.isEmpty ? 2 : 0
        }
        guard let command = all.first(where: { $0.name == name }) else {
            throw UsageError(message: "no command \"\(name)\"; see --help")
        }
        let rest = Array(words.dropFirst())
        guard !rest.contains("--help") else {
            write(command.page)
            return 0
        }
        return try command.run(
            Arguments(
                rest, options: command.options, operandsMax: command.operands.count, environment: environment))
    }

    private static var overview: String {
        let lines = all.map { "  " + $0.name.padded(to: 10) + $0.help }
        return """
            usage: rongthuk COMMAND [OPTIONS]

            \(lines.joined(separator: "\n"))

            rongthuk COMMAND --help tells a command's options.

            """
    }

    private var page: String {
        let lines = options.map { option in
            let spelled = "--" + option.name + (option.value.map { " " + $0 } ?? "")
            return "  " + spelled.padded(to: 26) + option.help + "  [" + option.variable + "]"
        }
        let shown = ([name] + operands).joined(separator: " ")
        return "usage: rongthuk \(shown)\(options.isEmpty ? "" : " [OPTIONS]")\n\n\(help)\n"
            + (lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n")
    }
}

/// Writes text for people or programs to standard output.
func write(_ text: String) {
    put(text, to: STDOUT_FILENO)
}

/// Writes progress and complaints for people to standard error.
func tell(_ text: String) {
    put(text, to: STDERR_FILENO)
}

/// Writes all of it; what a closed pipe does not take is lost, which is what closing it asks for.
private func put(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        bytes = bytes.dropFirst(count)
    }
}

/// Reads deadline vectors and prints what the calculus makes of them.
func clock(_ arguments: Arguments) throws -> Int32 {
    let input = standardInput()
    write(arguments.has(.time) ? try runClockTiming(input: input) : try runClockCommand(input: input))
    return 0
}

/// Reads durations and prints the curves that they make.
func curve(_ arguments: Arguments) throws -> Int32 {
    write(try runCurveCommand(input: standardInput()))
    return 0
}

private func standardInput() -> [UInt8] {
    var input: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        guard count > 0 else { break }
        input.append(contentsOf: buffer[..<count])
    }
    return input
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(2, width - count))
    }
}
