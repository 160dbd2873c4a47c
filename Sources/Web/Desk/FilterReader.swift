// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

/// Reads from an address what a list for auditors is narrowed to, and collects what is wrong with it.
struct FilterReader {
    let query: Fields
    private(set) var check = FieldCheck()

    init(_ request: Request) {
        query = request.query
    }

    /// Nil for what is left blank.
    func typed(_ name: String) -> String? {
        let text = query[name] ?? ""
        return text.allSatisfy(\.isWhitespace) ? nil : text
    }

    /// From the beginning of the first day to the end of the last.
    mutating func period() -> (from: Instant?, until: Instant?) {
        let (from, until) = (day("from"), day("until"))
        if let from, let until, until < from { check.add("until", .tooEarly(from)) }
        return (from.map { Zone.bangkok.start(of: $0) }, until.map { Zone.bangkok.end(of: $0) })
    }

    private mutating func day(_ name: String) -> Day? {
        guard let text = typed(name) else { return nil }
        let day = Day(typed: text)
        if day == nil { check.add(name, .unread(text)) }
        return day
    }

    /// The officer whose login was typed, as `find` finds them.
    mutating func officer(
        _ find: (String) throws(OperationError) -> Officer?
    ) throws(OperationError) -> Officer? {
        guard let login = typed("officer")?.lowercased().filter({ !$0.isWhitespace }) else { return nil }
        let officer = try find(login)
        if officer == nil { check.add("officer", .unknown) }
        return officer
    }

    /// What was typed, with what is wrong there.
    func form(in language: Language) -> FormState {
        var form = FormState(language, values: query, errors: check.errors)
        form.unknown = ["officer": .auditOfficerUnknown]
        return form
    }
}

/// What a list for auditors is narrowed to, as it was typed and as it is understood.
protocol FilterQuery {
    /// The fields of its form, in the order in which they stand in addresses.
    static var names: [String] { get }
    var form: FormState { get }
}

extension FilterQuery {
    /// What was filled in.
    var fields: [(name: String, value: String)] {
        Self.names.map { ($0, form.value($0)) }.filter { !$0.1.isEmpty }
    }

    var isNarrowed: Bool { !fields.isEmpty }
}
