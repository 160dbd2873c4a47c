// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import Storage

extension TrackedComplaint {
    /// One time that somebody read who the complainant is.
    package struct Opening: Equatable, Sendable {
        package let at: Instant
        package let agency: Agency?
        package let reason: String
    }

    /// Every time the identity was opened, oldest first; requests that came to nothing are left out.
    package var openings: [Opening] {
        accesses.compactMap { access in
            access.openedAt.map { Opening(at: $0, agency: agencies[access.agency], reason: access.reason) }
        }
    }
}
