// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The program: finds the command, runs it, and turns what went wrong into one line and an exit code.
@main enum Rongthuk {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        // A file that has reached the limit for its size is a failed write, like a full disk, and not the end.
        signal(SIGXFSZ, SIG_IGN)
        exit(run(Array(CommandLine.arguments.dropFirst()), environment: environment()))
    }

    private static func run(_ arguments: [String], environment: [String: String]) -> Int32 {
        do {
            return try Command.run(arguments, environment: environment)
        } catch let error as UsageError {
            complain(error.message)
            return 2
        } catch {
            complain(String(describing: error))
            return 1
        }
    }

    private static func complain(_ message: String) {
        tell("rongthuk: \(message)\n")
    }

    private static func environment() -> [String: String] {
        var found: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let line = String(cString: text)
            if let equals = line.firstIndex(of: "=") {
                found[String(line[..<equals])] = String(line[line.index(after: equals)...])
            }
            entry += 1
        }
        return found
    }
}

/// A wrong option or setting: one clear line, exit code 2.
struct UsageError: Error, Equatable {
    let message: String
}
