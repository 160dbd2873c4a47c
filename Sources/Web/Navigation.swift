// SPDX-License-Identifier: Apache-2.0
import Complaints

/// A link of the main navigation.
package struct NavigationItem: Equatable, Sendable {
    package let label: Message
    package let link: Link

    package init(_ label: Message, _ link: Link) {
        self.label = label
        self.link = link
    }

    /// What everybody may go to.
    static let everybody = [
        NavigationItem(.navigationHome, .home), NavigationItem(.navigationFile, .file),
        NavigationItem(.navigationTrack, .track), NavigationItem(.navigationStatistics, .statistics),
        NavigationItem(.navigationNews, .news),
    ]

    /// What an officer may go to, by their roles.
    static func desk(for officer: Officer) -> [NavigationItem] {
        var items: [NavigationItem] = []
        if officer.seesComplaints {
            items += [NavigationItem(.navigationDesk, .desk), NavigationItem(.navigationSearch, .deskSearch)]
        }
        if officer.actors.contains(where: { $0.holds(anyOf: [.cceo, .hubExecutive]) }) {
            items.append(NavigationItem(.navigationCockpit, .cockpit))
        }
        if officer.roles.contains(.operator) {
            items += [NavigationItem(.navigationReceive, .receive), NavigationItem(.navigationCaller, .caller)]
        }
        if !officer.roles.isDisjoint(with: Role.ofHub) { items.append(NavigationItem(.navigationNews, .newsDesk)) }
        if officer.roles.contains(.auditor) { items.append(NavigationItem(.navigationAudit, .audit)) }
        return items + [NavigationItem(.navigationRegistry, .registry)]
    }
}
