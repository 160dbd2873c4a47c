// SPDX-License-Identifier: Apache-2.0
import Complaints

extension Message {
    static let deviceUnknown = Message("ไม่ทราบว่าเป็นเครื่องใด", "Not known")
}

extension Device: Worded {
    package var message: Message {
        switch (browser, system) {
        case (let browser?, let system?):
            Message("\(browser.name) บน \(system.name)", "\(browser.name) on \(system.name)")
        case (let browser?, nil): Message(browser.name, browser.name)
        case (nil, let system?): Message(system.name, system.name)
        case (nil, nil): .deviceUnknown
        }
    }
}

extension Device.Browser {
    /// As its makers write it, in every language.
    fileprivate var name: String {
        switch self {
        case .chrome: "Chrome"
        case .edge: "Edge"
        case .firefox: "Firefox"
        case .opera: "Opera"
        case .safari: "Safari"
        case .samsung: "Samsung Internet"
        }
    }
}

extension Device.System {
    fileprivate var name: String {
        switch self {
        case .android: "Android"
        case .chromeOS: "ChromeOS"
        case .iOS: "iOS"
        case .linux: "Linux"
        case .macOS: "macOS"
        case .windows: "Windows"
        }
    }
}
