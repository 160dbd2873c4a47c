// SPDX-License-Identifier: Apache-2.0

/// Words that an agency writes often: kept once, put into a form, and changed there before they are sent.
package struct Reply: Equatable, Sendable {
    package typealias ID = Identifier<Reply>

    package let id: ID
    /// Whose it is; no other agency sees it.
    package let agency: Agency.ID
    /// What officers choose it by; unique in the agency.
    package var name: String
    package var textThai: String
    package var textEnglish: String
    package var isActive: Bool

    package init(
        id: ID, agency: Agency.ID, name: String, textThai: String, textEnglish: String, isActive: Bool = true
    ) {
        self.id = id
        self.agency = agency
        self.name = name
        self.textThai = textThai
        self.textEnglish = textEnglish
        self.isActive = isActive
    }

    /// As the reader of that language is written to.
    package func text(in language: Language) -> String {
        switch language {
        case .thai: textThai
        case .english: textEnglish
        }
    }
}

/// One operation's form filled in beforehand, under a name.
package struct Macro: Equatable, Sendable {
    package typealias ID = Identifier<Macro>

    /// One field of the form as it is sent; a ticked box of several is a field of its own.
    package struct Field: Equatable, Codable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package let id: ID
    /// Whose it is; no other agency sees it.
    package let agency: Agency.ID
    /// What officers choose it by; unique in the agency.
    package var name: String
    package let operation: Operation
    /// In the form's order; text may hold variables.
    package let fields: [Field]
    package var isActive: Bool

    package init(
        id: ID, agency: Agency.ID, name: String, operation: Operation, fields: [Field], isActive: Bool = true
    ) {
        self.id = id
        self.agency = agency
        self.name = name
        self.operation = operation
        self.fields = fields
        self.isActive = isActive
    }
}

/// What a reply leaves open until it is put into a form: written `{code}` in its text.
package enum ReplyVariable: String, CaseIterable, Sendable {
    case code, subject, agency, officer, category, received, due

    /// As it stands in a text.
    package var text: String { "{" + rawValue + "}" }

    /// Names in braces that are no variable, in order; a brace around anything else is a brace.
    package static func unknown(in text: String) -> [String] {
        pieces(of: text).compactMap { piece in
            if case .named(let name) = piece, Self(rawValue: name) == nil { name } else { nil }
        }
    }

    /// The text with every variable replaced; one without a value stays, so that nobody overlooks it.
    package static func fill(_ text: String, _ values: [ReplyVariable: String]) -> String {
        pieces(of: text).map { piece in
            switch piece {
            case .plain(let text): text
            case .named(let name): Self(rawValue: name).flatMap { values[$0] } ?? "{" + name + "}"
            }
        }.joined()
    }

    private enum Piece {
        case plain(String)
        case named(String)
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let after = rest.index(after: open)
            let name = rest[after...].prefix { $0.isASCII && $0.isLetter }
            guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == "}" else {
                pieces.append(.plain(String(rest[...open])))
                rest = rest[after...]
                continue
            }
            pieces.append(.plain(String(rest[..<open])))
            pieces.append(.named(String(name)))
            rest = rest[rest.index(after: name.endIndex)...]
        }
        return pieces + [.plain(String(rest))]
    }
}
