// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP

// Agencies and categories are named by their codes, officers by their logins, units by their ids.
extension JSONWriter {
    mutating func member(_ name: StaticString, _ agency: Agency) {
        object(name) { $0.members(of: agency) }
    }

    mutating func members(of agency: Agency) {
        member("code", agency.code)
        member("nameThai", agency.nameThai)
        member("nameEnglish", agency.nameEnglish)
    }

    mutating func member(_ name: StaticString, _ category: Category) {
        object(name) { writer in
            writer.member("code", category.code)
            writer.member("nameThai", category.nameThai)
            writer.member("nameEnglish", category.nameEnglish)
        }
    }

    mutating func member(_ name: StaticString, _ unit: Unit) {
        object(name) { $0.members(of: unit) }
    }

    mutating func members(of unit: Unit) {
        member("id", unit.id.text)
        member("nameThai", unit.nameThai)
        member("nameEnglish", unit.nameEnglish)
    }

    mutating func member(_ name: StaticString, _ officer: Officer) {
        object(name) { writer in
            writer.member("login", officer.login)
            writer.member("name", officer.name)
        }
    }

    mutating func member(_ name: StaticString, _ instant: Instant) {
        member(name, instant.rfc3339)
    }

    /// Leaves the member out where there is no value.
    mutating func optional(_ name: StaticString, _ text: String?) {
        if let text { member(name, text) }
    }

    mutating func optional(_ name: StaticString, _ instant: Instant?) {
        if let instant { member(name, instant) }
    }

    mutating func texts(_ name: StaticString, _ texts: some Sequence<String>) {
        array(name) { writer in for text in texts { writer.value(text) } }
    }

    mutating func member(_ name: StaticString, _ place: Place) {
        object(name) { writer in
            writer.optional("words", place.words)
            writer.optional("area", place.area)
            if let point = place.point {
                writer.object("point") { writer in
                    writer.member("latitude", point.latitude)
                    writer.member("longitude", point.longitude)
                }
            }
        }
    }

    mutating func member(_ name: StaticString, _ attachments: [Attachment], below path: String) {
        array(name) { writer in
            for attachment in attachments {
                writer.object { writer in
                    writer.member("id", attachment.id.text)
                    writer.member("name", attachment.name)
                    writer.member("type", attachment.type)
                    writer.member("byteCount", attachment.byteCount)
                    writer.member("at", attachment.at)
                    writer.member("isPublic", attachment.isPublic)
                    writer.member("href", path + "/attachments/" + attachment.id.text)
                }
            }
        }
    }

    mutating func member(_ name: StaticString, _ rating: Rating) {
        object(name) { $0.members(of: rating) }
    }

    mutating func members(of rating: Rating) {
        member("ease", rating.ease)
        member("fairness", rating.fairness)
        member("speed", rating.speed)
        member("result", rating.result)
        optional("words", rating.words)
    }

    mutating func member(_ name: StaticString, _ closure: Closure) {
        object(name) { writer in
            writer.member("status", closure.status.rawValue)
            writer.optional("outcome", closure.outcome?.rawValue)
            writer.optional("reason", closure.reason?.rawValue)
            writer.member("text", closure.text)
            writer.member("at", closure.at)
            writer.member("contestableUntil", closure.contestableUntil)
        }
    }

    mutating func member(_ name: StaticString, _ question: Question) {
        object(name) { writer in
            writer.member("text", question.text)
            writer.member("askedAt", question.askedAt)
            writer.member("answerBy", question.answerBy)
        }
    }
}

/// Paths of this API, as `Location` headers and links have them.
enum Path {
    static func tracking(_ code: PublicCode) -> String { APIRoutes.base + "/tracking/" + code.grouped }
    static func complaint(_ code: PublicCode) -> String { APIRoutes.base + "/complaints/" + code.grouped }
}

extension Response {
    /// A JSON answer made in place.
    static func json(status: Int = 200, capacity: Int = 1024, _ write: (inout JSONWriter) -> Void) -> Response {
        var writer = JSONWriter(capacity: capacity)
        writer.object(write)
        return .json(writer.bytes, status: status)
    }

    /// The same with a tag made of its bytes, after the revision where it has one; read again each time.
    func tagged(revision: Int? = nil) -> Response {
        var response = self
        let tag = ETag(version: revision.map(String.init), quicklyOf: body.bytes)
        response.headers.set("ETag", tag.text)
        response.headers.set("Cache-Control", "private, no-cache")
        return response
    }
}
