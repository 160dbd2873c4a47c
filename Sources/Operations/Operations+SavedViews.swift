// SPDX-License-Identifier: Apache-2.0
import Complaints
import SQL
package import Storage

/// A list kept under a name, as an officer sees it.
package struct KeptList: Equatable, Sendable {
    package let id: SavedView.ID
    package let name: String
    package let request: QueueRequest
    /// Whether everybody of the agency sees it.
    package let isShared: Bool
    /// Whether the one who asks made it, and so may change it.
    package let isOwn: Bool
}

extension Operations {
    /// The officer's own lists, then what heads of their agency share; those that can't be read any more are left out.
    package func keptLists(by principal: Principal) throws(OperationError) -> [KeptList] {
        let officer = try keeper(principal)
        return try reading { transaction in
            let own = try transaction.savedViews(of: officer.id, limit: Limits.keptListsMax)
            let shared = try transaction.sharedViews(in: officer.agency, limit: Limits.keptListsMax)
            return (own + shared.filter { $0.officer != officer.id }).compactMap { view in
                QueueRequest(json: view.request).map { request in
                    KeptList(
                        id: view.id, name: view.name, request: request, isShared: view.isShared,
                        isOwn: view.officer == officer.id)
                }
            }
        }
    }

    /// Whether the officer may let their whole agency see a list.
    package func mayShareLists(_ principal: Principal) -> Bool {
        principal.holds(anyOf: [.unitHead, .cceo, .hubExecutive])
    }

    /// Keeps a list under a name, behind those the officer has.
    package func keepList(
        _ request: QueueRequest, as name: String, isShared: Bool, by principal: Principal
    ) async throws(OperationError) -> SavedView.ID {
        let officer = try keeper(principal)
        try checkSharing(isShared, principal)
        try check(name: name)
        let json: String
        do { json = try request.json } catch { throw OperationError(error) }
        let id: SavedView.ID = newID()
        let name = trimmed(name)
        return try await transaction { transaction in
            let own = try transaction.savedViews(of: officer.id, limit: Limits.keptListsMax)
            guard own.count < Limits.keptListsMax else {
                throw OperationError.invalid([FieldError("name", .tooMany(max: Limits.keptListsMax, of: .keptLists))])
            }
            try checkFree(name, among: own)
            try transaction.insert(
                SavedView(
                    id: id, officer: officer.id, agency: officer.agency, name: name, request: json,
                    isShared: isShared, position: (own.last?.position ?? 0) + 1))
            return id
        }
    }

    /// Two tabs of one name could not be told apart.
    private func checkFree(_ name: String, among views: [SavedView]) throws(OperationError) {
        guard !views.contains(where: { $0.name == name }) else { throw .invalid([FieldError("name", .taken)]) }
    }

    /// Gives an own list another name, and shows it to the agency or not.
    package func renameList(
        _ id: SavedView.ID, to name: String, isShared: Bool, by principal: Principal
    ) async throws(OperationError) {
        let officer = try keeper(principal)
        try checkSharing(isShared, principal)
        try check(name: name)
        let name = trimmed(name)
        try await transaction { transaction in
            var view = try own(id, officer, transaction)
            if name != view.name {
                try checkFree(name, among: try transaction.savedViews(of: officer.id, limit: Limits.keptListsMax))
            }
            view.name = name
            view.isShared = isShared
            try transaction.update(view)
        }
    }

    package func deleteList(_ id: SavedView.ID, by principal: Principal) async throws(OperationError) {
        let officer = try keeper(principal)
        try await transaction { transaction in
            try transaction.deleteSavedView(try own(id, officer, transaction).id)
        }
    }

    /// Moves an own list one place to the front; the first stays where it is.
    package func advanceList(_ id: SavedView.ID, by principal: Principal) async throws(OperationError) {
        let officer = try keeper(principal)
        try await transaction { transaction in
            _ = try own(id, officer, transaction)
            var views = try transaction.savedViews(of: officer.id, limit: Limits.keptListsMax)
            guard let index = views.firstIndex(where: { $0.id == id }), index > 0 else { return }
            views.swapAt(index, index - 1)
            for (place, view) in views.enumerated() where view.position != place + 1 {
                var moved = view
                moved.position = place + 1
                try transaction.update(moved)
            }
        }
    }

    private func keeper(_ principal: Principal) throws(OperationError) -> Officer {
        guard case .officer(let officer) = principal else { throw .unauthenticated }
        guard principal.holds(anyOf: Role.ofHub.union(Role.ofAgency).union([.auditor])) else { throw .forbidden }
        return officer
    }

    private func checkSharing(_ isShared: Bool, _ principal: Principal) throws(OperationError) {
        if isShared, !mayShareLists(principal) { throw .forbidden }
    }

    private func check(name: String) throws(OperationError) {
        var check = FieldCheck()
        check.name("name", name, max: Limits.keptListNameCharactersMax)
        try finish(check)
    }

    /// An own list; those of others are not found, even where they are seen.
    private func own(_ id: SavedView.ID, _ officer: Officer, _ transaction: borrowing Transaction) throws -> SavedView {
        guard let view = try transaction.savedView(id), view.officer == officer.id else {
            throw OperationError.notFound
        }
        return view
    }
}
