// SPDX-License-Identifier: Apache-2.0
import Complaints
import FoundationEssentials
import HTTP

/// Where a page of a list ends, as a text that only its list understands.
enum Cursor {
    /// The list that a cursor belongs to.
    enum List: String {
        case complaints, search, agencies, officers, policies
    }

    static func text(_ list: List, _ place: String) -> String {
        Data((list.rawValue + ":" + place).utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// What was put into it; nil for the first page.
    ///
    /// - Throws: ``Problem`` 400 for a cursor that is not of this list.
    static func read(_ list: List, from request: Request, in language: Language) throws(Problem) -> String? {
        guard let text = request.query["cursor"] else { return nil }
        let padded =
            text.replacing("-", with: "+").replacing("_", with: "/")
            + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        let prefix = list.rawValue + ":"
        guard let data = Data(base64Encoded: padded), let plain = String(validating: data, as: UTF8.self),
            plain.hasPrefix(prefix)
        else { throw foreign(in: language) }
        return String(plain.dropFirst(prefix.count))
    }

    /// The same for lists in the order of numbers.
    static func number(_ list: List, from request: Request, in language: Language) throws(Problem) -> Int64? {
        guard let place = try read(list, from: request, in: language) else { return nil }
        guard let number = Int64(place) else {
            throw foreign(in: language)
        }
        return number
    }

    /// What is said of a cursor that this list has not given.
    static func foreign(in language: Language) -> Problem {
        .badRequest("cursor นี้ไม่ใช่ของรายการนี้", "The cursor is not one of this list.", in: language)
    }
}
