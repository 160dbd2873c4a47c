// SPDX-License-Identifier: Apache-2.0
package import HTTP

/// Every page and form of the site; each noun's table stands above its handlers.
package enum WebRoutes {
    /// All of them in one list, the site's assets too.
    package static func all(_ site: Site) -> [Route<Visit>] {
        homeRoutes + designRoutes + statisticsRoutes + newsRoutes + guideRoutes + DeskRoutes.all + RegistryRoutes.all
            + cockpitRoutes + filingRoutes + trackRoutes + noticeRoutes + loginRoutes
            + site.offlineRoutes + [site.assets.route()]
    }
}
