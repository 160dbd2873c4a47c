// SPDX-License-Identifier: Apache-2.0

/// On what an officer logged in, as far as they need it to tell one of their sessions from another.
///
/// No more is kept of what a browser says of itself, which would tell it from everybody else's.
package struct Device: Equatable, Sendable {
    package enum Browser: String, CaseIterable, Sendable {
        case chrome, edge, firefox, opera, safari, samsung
    }

    package enum System: String, CaseIterable, Sendable {
        case android, chromeOS, iOS, linux, macOS, windows
    }

    /// Nil for any other, such as a program that uses the API.
    package let browser: Browser?
    package let system: System?

    /// Nil where nothing is known.
    private init?(_ browser: Browser?, _ system: System?) {
        guard browser != nil || system != nil else { return nil }
        self.browser = browser
        self.system = system
    }

    /// From the header of that name; nil where it says nothing that we know.
    package init?(userAgent: String) {
        // Whoever comes later in a row also calls themselves by the names below, for old sites' sake.
        let browsers: [(sign: String, browser: Browser)] = [
            ("Edg", .edge), ("OPR/", .opera), ("SamsungBrowser/", .samsung), ("Firefox/", .firefox),
            ("FxiOS/", .firefox),
            ("Chrome/", .chrome), ("CriOS/", .chrome), ("Safari/", .safari),
        ]
        let systems: [(sign: String, system: System)] = [
            ("Windows", .windows), ("iPhone", .iOS), ("iPad", .iOS), ("Android", .android), ("CrOS", .chromeOS),
            ("Mac OS X", .macOS), ("Linux", .linux),
        ]
        self.init(
            browsers.first { userAgent.contains($0.sign) }?.browser,
            systems.first { userAgent.contains($0.sign) }?.system)
    }

    /// As it stands in rows, such as `chrome/windows` or `/linux`.
    package var text: String { (browser?.rawValue ?? "") + "/" + (system?.rawValue ?? "") }

    package init?(text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        self.init(Browser(rawValue: parts[0]), System(rawValue: parts[1]))
    }
}
