// SPDX-License-Identifier: Apache-2.0
import HTTP

/// Every page and form of the registry.
enum RegistryRoutes {
    static let all: [Route<Visit>] =
        agencyRoutes + officerRoutes + categoryRoutes + agreementRoutes + policyRoutes + calendarRoutes
        + partnerRoutes + absenceRoutes + articleRoutes + replyRoutes + refusalReasonRoutes + noticeListRoutes
        + changeRoutes
}
