// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import HTML

/// A complaint's status in words, with a colour that says nothing the words do not.
package struct StatusBadge {
    package let status: Status
    package let label: String

    /// Takes the officers' or the citizens' word for it as its label.
    package init(_ status: Status, _ label: String) {
        self.status = status
        self.label = label
    }

    package var html: HTML {
        "<span class=\"status status-\(tone)\">\(label)</span>"
    }

    private var tone: String {
        switch status {
        case .received, .screened, .referred: "new"
        case .accepted, .inProgress, .reported, .contested: "busy"
        case .needInfo, .returned: "waiting"
        case .concluded: "done"
        case .notAccepted, .withdrawn, .merged: "closed"
        }
    }
}
