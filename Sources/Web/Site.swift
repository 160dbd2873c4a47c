// SPDX-License-Identifier: Apache-2.0
package import HTTP

/// What is the same for every visit of this installation.
package struct Site: Sendable {
    /// Whether demo accounts are shown and a banner says that nothing here is real.
    package let isDemo: Bool
    /// Where people reach the site, without a slash at the end.
    package let publicURL: String
    package let assets: AssetLibrary
    /// Listed on the log-in page in demo mode only.
    package let demoAccounts: [DemoAccount]
    /// What maps are drawn with; nil for a plain grid.
    package let tiles: MapTiles?

    package init(
        isDemo: Bool, publicURL: String, assets: AssetLibrary, demoAccounts: [DemoAccount] = [],
        tiles: MapTiles? = nil
    ) {
        self.tiles = tiles
        self.isDemo = isDemo
        self.publicURL = publicURL
        self.assets = assets
        self.demoAccounts = isDemo ? demoAccounts : []
    }

    /// Whether cookies may only travel by TLS.
    package var isSecure: Bool { publicURL.hasPrefix("https:") }
}

/// An account that anybody may use while the site runs as a demonstration.
package struct DemoAccount: Equatable, Sendable {
    package let login: String
    package let password: String
    /// Whom it stands for, such as a screener of the centre.
    package let role: Message

    package init(login: String, password: String, role: Message) {
        self.login = login
        self.password = password
        self.role = role
    }
}
