// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP

extension Language {
    /// The cookie that remembers the choice.
    static let cookieName = "lang"

    /// What the reader chose, else what their browser asks for, else Thai.
    init(of request: Request) {
        if let chosen = request.cookies[Self.cookieName], let language = Language(rawValue: chosen) {
            self = language
        } else {
            let wished = request.language(among: Language.allCases.map(\.rawValue), default: Language.thai.rawValue)
            self = Language(rawValue: wished) ?? .thai
        }
    }
}
