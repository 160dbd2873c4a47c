// SPDX-License-Identifier: Apache-2.0
import HTTP

/// Every page and form of the officers' desk.
enum DeskRoutes {
    static let all: [Route<Visit>] =
        queueRoutes + complaintRoutes + receiveRoutes + callerRoutes + accountRoutes + auditRoutes
        + notificationRoutes
}
