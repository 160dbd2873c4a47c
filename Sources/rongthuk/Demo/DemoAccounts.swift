// SPDX-License-Identifier: Apache-2.0
import Complaints
import Web

/// The accounts of the demo.
enum DemoLogin {
    /// Of every account.
    static let password = "rongthuk-demo"

    /// The hub's officers by their roles; more than one login share the work of one role.
    ///
    /// The hub's executive is its CCEO, who decides as `hubExecutive` what a CCEO does in an agency (decision 0023).
    static let ofHub: [(logins: [String], roles: Set<Role>)] = [
        (["operator", "operator2", "operator3", "operator4", "operator5"], [.operator]),
        (["screener", "screener2"], [.screener]), (["coordinator", "coordinator2"], [.coordinator]),
        (["reviewer", "reviewer2"], [.reviewer]), (["executive"], [.hubExecutive]), (["auditor"], [.auditor]),
        (["researcher"], [.researcher]), (["admin"], [.administrator]),
    ]
}

extension DemoAccount {
    /// What the log-in page lists: one of the hub for each role, and three of each of a few agencies.
    static let all: [DemoAccount] = ofHub + ["MOJ", "RTP", "BMA", "PEA"].flatMap(ofAgency)

    private static let ofHub: [DemoAccount] = [
        account("operator", .operator), account("screener", .screener), account("coordinator", .coordinator),
        account("reviewer", .reviewer), account("reviewer2", .reviewer), account("executive", .hubExecutive),
        account("auditor", .auditor), account("researcher", .researcher), account("admin", .administrator),
    ]

    /// Every agency has such accounts, named by its code.
    private static func ofAgency(_ code: String) -> [DemoAccount] {
        let agency = AgencyLine.all.first { $0.code == code }
        let login = code.lowercased() + "."
        return [
            account(login + "head", .unitHead, agency), account(login + "officer", .officer, agency),
            account(login + "cceo", .cceo, agency),
        ]
    }

    private static func account(_ login: String, _ role: Role, _ agency: AgencyLine? = nil) -> DemoAccount {
        var message = role.message
        if let agency {
            message = Message("\(message.thai) \(agency.nameThai)", "\(message.english), \(agency.nameEnglish)")
        }
        return DemoAccount(login: login, password: DemoLogin.password, role: message)
    }
}
