// SPDX-License-Identifier: Apache-2.0
package import HTTP

/// The style sheets, in the order in which pages ask for them; later ones win.
enum Styles {
    static let names = ["bootstrap.min.css", "rongthuk.css"]

    /// One file for each concept, sent as one.
    static let own = [
        PackageResources.base_css, PackageResources.layout_css, PackageResources.forms_css,
        PackageResources.timeline_css, PackageResources.tables_css, PackageResources.home_css,
        PackageResources.receipt_css, PackageResources.desk_css, PackageResources.desk_work_css,
        PackageResources.filing_css, PackageResources.figures_css, PackageResources.news_css,
        PackageResources.guide_css, PackageResources.dark_css, PackageResources.console_css,
        PackageResources.clocks_css, PackageResources.cockpit_css,
        PackageResources.print_css,
    ]

    /// Regular and bold; Latin letters are the reader's own.
    static let thaiFonts = ["NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"]
}

extension Site {
    /// Where Debian keeps what we take from it: libjs-bootstrap5, libjs-leaflet and fonts-noto-core.
    package static let assetDirectories = [
        "/usr/share/javascript/bootstrap5/css", "/usr/share/javascript/leaflet", "/usr/share/fonts/truetype/noto",
    ]

    /// Loads style sheets, fonts and pictures once; files of the same name in an earlier directory win.
    ///
    /// - Throws: ``AssetLibrary/LoadError`` naming what the machine lacks.
    package static func loadAssets(
        from directories: [String] = Site.assetDirectories
    ) throws(AssetLibrary.LoadError) -> AssetLibrary {
        try AssetLibrary(
            directories: directories,
            names: Styles.thaiFonts + ["bootstrap.min.css", "leaflet.min.js", "leaflet.css"],
            contents: [
                ("icon.svg", PackageResources.icon_svg), ("rongthuk.css", Styles.own.reduce([], +)),
                (EmergencyWords.file, PackageResources.emergency_txt),
            ]
                + Script.allCases.map { ($0.file, $0.content) })
    }
}
