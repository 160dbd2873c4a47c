// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

/// What was typed in the last call stays in the page that begins the next one, and nowhere else.
extension ReceiveForm {
    /// Stands before the names of the last call's fields.
    static let lastCall = "was/"

    /// What a call begins with.
    static let untouched = Fields([("channel", Channel.hotline.rawValue)])

    /// Fields that say nothing of a call: the page's own, and those that are never empty.
    private static let unsaid: Set<String> = ["csrf", "once", "step", "attach", "confirm", "askedFor"]
    private static let files = "attachments"
    private static let standing: Set<String> = ["channel", "language"]

    /// An empty form that remembers the one before; of a call of which nothing was typed it remembers nothing.
    var cleared: Fields {
        Fields(Self.untouched.pairs + (isTold ? remembered : lastTyped))
    }

    /// The last call's form, which remembers what was typed since, if anything was.
    func restored(in language: Language) -> FormState {
        let last = lastTyped.map { (String($0.0.dropFirst(Self.lastCall.count)), $0.1) }
        return FormState(
            language, values: Fields(last + (isTold ? remembered : [])),
            lostFiles: last.filter { $0.0 == Self.files }.map(\.1))
    }

    /// The form with these values and the files that have to be chosen again.
    func kept(_ values: Fields, in language: Language) -> FormState {
        FormState(language, values: values, lostFiles: form.files.map(\.name))
    }

    /// The fields of this call; files by their names, since they have to be chosen again.
    private var typed: [(String, String)] {
        form.fields.entries.filter { !Self.unsaid.contains($0.name) && !$0.name.hasPrefix(Self.lastCall) }
            .map { ($0.name, $0.value) } + form.files.map { (Self.files, $0.name) }
    }

    private var lastTyped: [(String, String)] {
        form.fields.entries.filter { $0.name.hasPrefix(Self.lastCall) }.map { ($0.name, $0.value) }
    }

    private var isTold: Bool {
        typed.contains { !Self.standing.contains($0.0) && !$0.1.allSatisfy(\.isWhitespace) }
    }

    private var remembered: [(String, String)] { typed.map { (Self.lastCall + $0.0, $0.1) } }
}

extension Fields {
    fileprivate var pairs: [(String, String)] { entries.map { ($0.name, $0.value) } }
}
