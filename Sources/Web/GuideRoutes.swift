// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// How each role does its work, for everybody to read.
let guideRoutes: [Route<Visit>] = [
    .page("/guide", showIndex),
    .page("/guide/{topic}", showTopic),
    .inline(.get, "/guide/pictures/{name}") { request in
        guard let picture = request.parameters["name"].flatMap(Guide.picture) else {
            throw OperationError.notFound
        }
        var response = Response(status: 200, body: .bytes(picture))
        response.headers.append("Content-Type", "image/jpeg")
        response.headers.append("Cache-Control", "public, max-age=3600")
        return response
    },
]

extension Link {
    static let guide = Link("guide")

    static func guide(_ topic: Guide.Topic) -> Link {
        Link("guide", topic.rawValue)
    }

    /// To the part about the officer's own work; to all parts for who does several kinds of it, or one without a part.
    static func guide(for officer: Officer) -> Link {
        // The centre's executive is its CCEO too; what is said of agencies' CCEOs is not for them.
        if officer.roles.contains(.hubExecutive) { return guide(.executive) }
        let own = Guide.Topic.allCases.filter { $0.role.map(officer.roles.contains) ?? false }
        return own.count == 1 ? guide(own[0]) : .guide
    }
}

@Sendable private func showIndex(_ request: Request, _ visit: Visit) -> Response {
    let frame = visit.frame
    let entries = Guide.Topic.allCases.map { topic -> HTML in
        "<li><a href=\"\(Link.guide(topic))\">\(frame.say(topic.message))</a></li>\n"
    }
    return visit.answer(
        Layout(
            frame, title: frame.say(.guideTitle), current: .guide,
            """
            <h1>\(frame.say(.guideTitle))</h1>
            <p class="lead">\(frame.say(.guideLead))</p>
            <ul class="guide-list">\(entries)</ul>

            """))
}

@Sendable private func showTopic(_ request: Request, _ visit: Visit) throws -> Response {
    guard let topic = request.parameters["topic"].flatMap(Guide.Topic.init(rawValue:)) else {
        throw OperationError.notFound
    }
    let frame = visit.frame
    let path = Breadcrumb(frame, [(frame.say(.guideTitle), .guide)], current: frame.say(topic.message))
    return visit.answer(
        Layout(
            frame, title: frame.say(topic.message), current: .guide,
            "\(path.html)<article class=\"guide\">\(topic.text(in: frame.language))</article>\n"))
}
