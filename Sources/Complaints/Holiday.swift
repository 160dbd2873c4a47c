// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// A date that offices are closed by order.
package struct Holiday: Equatable, Sendable {
    package let day: Day
    package var nameThai: String
    package var nameEnglish: String

    package init(day: Day, nameThai: String, nameEnglish: String) {
        self.day = day
        self.nameThai = nameThai
        self.nameEnglish = nameEnglish
    }
}
