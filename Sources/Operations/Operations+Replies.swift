// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
import Storage

/// What a keeper writes about a reply.
package struct ReplyInput: Equatable, Sendable {
    package var name: String
    package var textThai: String
    package var textEnglish: String
    package var isActive: Bool

    package init(name: String, textThai: String, textEnglish: String, isActive: Bool = true) {
        self.name = name
        self.textThai = textThai
        self.textEnglish = textEnglish
        self.isActive = isActive
    }
}

/// The texts and filled-in forms that an agency keeps for its officers.
extension Operations {
    /// Every reply of the officer's own agency by name, those out of use too.
    package func replies(by principal: Principal) throws(OperationError) -> [Reply] {
        let officer = try principal.worker()
        return try reading { try $0.replies(of: officer.agency, limit: Limits.repliesMax) }
    }

    package func createReply(_ input: ReplyInput, by principal: Principal) async throws(OperationError) -> Reply {
        let keeper = try principal.keeper()
        try check(input)
        let reply = Reply(
            id: newID(), agency: keeper.agency, name: trimmed(input.name), textThai: trimmed(input.textThai),
            textEnglish: trimmed(input.textEnglish), isActive: input.isActive)
        let author = ChangeAuthor(principal, at: now())
        return try await registering(unique: ["reply_agency_name_key": "name"]) { transaction in
            guard try transaction.replies(of: keeper.agency, limit: Limits.repliesMax).count < Limits.repliesMax else {
                throw OperationError.invalid([FieldError("name", .tooMany(max: Limits.repliesMax, of: .replies))])
            }
            try transaction.insert(reply)
            try record(made: reply, by: author, in: transaction)
            return reply
        }
    }

    /// Saves what may change; a reply of another agency is not found.
    ///
    /// - Throws: ``OperationError/conflict`` if it was changed since the revision that is expected.
    package func updateReply(
        _ id: Reply.ID, _ input: ReplyInput, expecting expected: Int? = nil, by principal: Principal
    ) async throws(OperationError) -> Reply {
        let keeper = try principal.keeper()
        try check(input)
        let author = ChangeAuthor(principal, at: now())
        return try await registering(unique: ["reply_agency_name_key": "name"]) { transaction in
            guard let before = try transaction.reply(id), before.agency == keeper.agency else {
                throw OperationError.notFound
            }
            let revision = try standing(before, expecting: expected, in: transaction)
            var reply = before
            reply.name = trimmed(input.name)
            reply.textThai = trimmed(input.textThai)
            reply.textEnglish = trimmed(input.textEnglish)
            reply.isActive = input.isActive
            guard try record(reply, was: before, after: revision, by: author, in: transaction) else { return reply }
            try transaction.update(reply)
            return reply
        }
    }

    private func check(_ input: ReplyInput) throws(OperationError) {
        var check = FieldCheck()
        check.name("name", input.name)
        for (field, text) in [("textThai", input.textThai), ("textEnglish", input.textEnglish)] {
            check.text(field, text, max: Complaints.Limits.textCharactersMax)
            if !ReplyVariable.unknown(in: text).isEmpty { check.add(field, .unknown) }
        }
        try finish(check)
    }
}

extension Operations {
    /// Every macro of the officer's own agency by name, those out of use too.
    package func macros(by principal: Principal) throws(OperationError) -> [Macro] {
        let officer = try principal.worker()
        return try reading { try $0.macros(of: officer.agency, limit: Limits.macrosMax) }
    }

    /// Keeps a filled-in form under a name.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` with `name`, or `fields` beyond `Limits.formDraftBytesMax`.
    package func createMacro(
        named name: String, for operation: Operation, _ fields: [Macro.Field], by principal: Principal
    ) async throws(OperationError) -> Macro {
        let keeper = try principal.keeper()
        var check = FieldCheck()
        check.name("name", name)
        let bytes = fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        if bytes > Limits.formDraftBytesMax { check.add("fields", .tooMany(max: Limits.formDraftBytesMax, of: .bytes)) }
        try finish(check)
        let macro = Macro(
            id: newID(), agency: keeper.agency, name: trimmed(name), operation: operation, fields: fields)
        let author = ChangeAuthor(principal, at: now())
        return try await registering(unique: ["macro_agency_name_key": "name"]) { transaction in
            guard try transaction.macros(of: keeper.agency, limit: Limits.macrosMax).count < Limits.macrosMax else {
                throw OperationError.invalid([FieldError("name", .tooMany(max: Limits.macrosMax, of: .macros))])
            }
            try transaction.insert(macro)
            try record(made: macro, by: author, in: transaction)
            return macro
        }
    }

    /// Gives it another name, takes it out of use or back into it.
    ///
    /// - Throws: ``OperationError/conflict`` if it was changed since the revision that is expected.
    package func updateMacro(
        _ id: Macro.ID, named name: String, isActive: Bool, expecting expected: Int? = nil, by principal: Principal
    ) async throws(OperationError) -> Macro {
        let keeper = try principal.keeper()
        var check = FieldCheck()
        check.name("name", name)
        try finish(check)
        let author = ChangeAuthor(principal, at: now())
        return try await registering(unique: ["macro_agency_name_key": "name"]) { transaction in
            guard let before = try transaction.macro(id), before.agency == keeper.agency else {
                throw OperationError.notFound
            }
            let revision = try standing(before, expecting: expected, in: transaction)
            var macro = before
            macro.name = trimmed(name)
            macro.isActive = isActive
            guard try record(macro, was: before, after: revision, by: author, in: transaction) else { return macro }
            try transaction.update(macro)
            return macro
        }
    }
}

extension Officer {
    /// Whether they keep their agency's replies and macros.
    package var keepsReplies: Bool { !roles.isDisjoint(with: [.unitHead, .cceo, .screener, .reviewer]) }
    /// Whether they write to complainants at all, and so have replies to choose from.
    package var usesReplies: Bool { !roles.isDisjoint(with: Role.ofHub.union(Role.ofAgency)) }
}

extension Principal {
    /// - Throws: ``OperationError/unauthenticated``, or ``OperationError/forbidden`` for who handles no complaints.
    fileprivate func worker() throws(OperationError) -> Officer {
        guard case .officer(let officer) = self else { throw .unauthenticated }
        guard officer.usesReplies else { throw .forbidden }
        return officer
    }

    /// - Throws: ``OperationError/unauthenticated``, or ``OperationError/forbidden`` for who may only use them.
    fileprivate func keeper() throws(OperationError) -> Officer {
        guard case .officer(let officer) = self else { throw .unauthenticated }
        guard officer.keepsReplies else { throw .forbidden }
        return officer
    }
}
