// SPDX-License-Identifier: Apache-2.0
import HTML

/// What is kept of people, why, for how long, and who sees it.
struct PrivacyPage: Framed {
    let frame: Frame

    var layout: Layout {
        let sections = Message.privacySections.map { heading, text -> HTML in
            "<h2>\(whole(heading))</h2><p>\(whole(text))</p>\n"
        }
        return Layout(frame, title: say(.privacyTitle), "<h1>\(say(.privacyTitle))</h1>\n\(sections)")
    }
}
