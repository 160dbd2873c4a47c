// SPDX-License-Identifier: Apache-2.0
import Complaints

/// An account that the log-in page of a demo lists.
struct DemoLogin: Equatable, Sendable {
    let login: String
    /// What it is for: one account, one role.
    let role: Role
    /// The code of the agency it works for.
    let agency: String

    /// The password of every demo account.
    static let password = "rongthuk-demo"

    /// The hub's accounts, then those of a few agencies; every other agency has its three alike.
    static let listed: [DemoLogin] =
        hub.map { DemoLogin(login: $0.0, role: $0.1, agency: "OPM") }
        + ["MOJ", "RTP", "BMA", "PEA"].flatMap { agency in
            [("head", Role.unitHead), ("officer", .officer), ("cceo", .cceo)].map { name, role in
                DemoLogin(login: agency.lowercased() + "." + name, role: role, agency: agency)
            }
        }

    private static let hub: [(String, Role)] = [
        ("operator", .operator), ("screener", .screener), ("coordinator", .coordinator), ("reviewer", .reviewer),
        ("reviewer2", .reviewer), ("executive", .hubExecutive), ("auditor", .auditor), ("researcher", .researcher),
        ("admin", .administrator),
    ]

    /// Every role of the hub with its logins; more than one share the work.
    static let ofHub: [(logins: [String], roles: Set<Role>)] = [
        (["operator", "operator2", "operator3", "operator4", "operator5"], [.operator]),
        (["screener", "screener2"], [.screener]), (["coordinator", "coordinator2"], [.coordinator]),
        (["reviewer", "reviewer2"], [.reviewer]), (["executive"], [.hubExecutive, .cceo]), (["auditor"], [.auditor]),
        (["researcher"], [.researcher]), (["admin"], [.administrator]),
    ]
}
