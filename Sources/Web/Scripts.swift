// SPDX-License-Identifier: Apache-2.0
package import HTML
import HTTP

/// A script of ours that makes a page nicer; every page does its work without any.
///
/// One file for each concept in `Assets`; a page names those that it needs, and `page` comes with every page.
package enum Script: String, CaseIterable, Sendable {
    case page
    case filing, areas, map
    case desk, complaint, lists, console

    var file: String { rawValue + ".js" }

    var content: [UInt8] {
        switch self {
        case .page: PackageResources.page_js
        case .filing: PackageResources.filing_js
        case .areas: PackageResources.areas_js
        case .map: PackageResources.map_js
        case .desk: PackageResources.desk_js
        case .complaint: PackageResources.complaint_js
        case .lists: PackageResources.lists_js
        case .console: PackageResources.console_js
        }
    }
}

extension Site {
    /// The element that loads the script after the page has been read.
    package func tag(_ script: Script) -> HTML {
        "<script src=\"\(assets.path(script.file))\" defer></script>\n"
    }
}
