// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
package import Storage

/// What an administrator writes about a heading of the subject list.
package struct CategoryInput: Equatable, Sendable {
    package var code: String
    package var nameThai: String
    package var nameEnglish: String
    package var isActive: Bool

    package init(code: String, nameThai: String, nameEnglish: String, isActive: Bool = true) {
        self.code = code
        self.nameThai = nameThai
        self.nameEnglish = nameEnglish
        self.isActive = isActive
    }
}

extension Operations {
    /// The whole subject list: each first-level heading followed by those below it; public.
    package func categories() throws(OperationError) -> [Category] {
        try reading { try $0.categories(limit: Limits.categoriesMax) }
    }

    /// Adds a heading at the first level, or below one of the first level.
    ///
    /// - Throws: ``OperationError/invalid(_:)``, with `taken` for a code in use, or a name that
    ///   another has at the same place; ``Refusal/headingUnused`` below one that is out of use.
    package func createCategory(
        below parent: Category.ID? = nil, _ input: CategoryInput, by principal: Principal
    ) async throws(OperationError) -> Category {
        try requireNation(principal)
        try check(input)
        let category = Category(
            id: newID(), parent: parent, code: input.code, nameThai: trimmed(input.nameThai),
            nameEnglish: trimmed(input.nameEnglish), isActive: input.isActive)
        let author = ChangeAuthor(principal, at: now())
        return try await registering(unique: ["category_code_key": "code"]) { transaction in
            if let parent {
                guard let above = try transaction.category(parent), above.parent == nil else {
                    throw OperationError.invalid([FieldError("parent", .unknown)])
                }
            }
            let all = try transaction.categories(limit: Limits.categoriesMax)
            guard all.count < Limits.categoriesMax else {
                throw OperationError.invalid([FieldError("code", .tooMany(max: Limits.categoriesMax, of: .categories))])
            }
            try check(category, beside: all)
            try transaction.insert(category)
            try record(made: category, by: author, in: transaction)
            return category
        }
    }

    /// How the category was before, oldest first; public like the list.
    package func pastCategories(of id: Category.ID) throws(OperationError) -> [PastCategory] {
        try reading { try $0.pastCategories([id])[id] ?? [] }
    }

    /// Saves what may change and keeps how it was; the heading above never changes.
    ///
    /// - Throws: ``Refusal/headingUnused`` for one taken out of use above others that stay;
    ///   ``OperationError/conflict`` if it was changed since the revision that is expected.
    package func updateCategory(
        _ id: Category.ID, _ input: CategoryInput, expecting expected: Int? = nil, by principal: Principal
    ) async throws(OperationError) -> Category {
        try requireNation(principal)
        try check(input)
        let author = ChangeAuthor(principal, at: now())
        return try await registering(unique: ["category_code_key": "code"]) { transaction in
            guard let before = try transaction.category(id) else { throw OperationError.notFound }
            let revision = try standing(before, expecting: expected, in: transaction)
            var category = before
            category.code = input.code
            category.nameThai = trimmed(input.nameThai)
            category.nameEnglish = trimmed(input.nameEnglish)
            category.isActive = input.isActive
            guard category != before else { return category }
            try check(category, beside: try transaction.categories(limit: Limits.categoriesMax))
            guard try record(category, was: before, after: revision, by: author, in: transaction) else {
                return category
            }
            try transaction.insertPast(before, until: author.at)
            try transaction.update(category)
            return category
        }
    }

    /// That its name is its own at its place, and that nothing in use stands below what is not.
    private func check(_ category: Category, beside all: [Category]) throws(Refusal) {
        let beside = all.filter { $0.parent == category.parent && $0.id != category.id }
        var check = FieldCheck()
        if beside.contains(where: { $0.nameThai == category.nameThai }) { check.add("nameThai", .taken) }
        if beside.contains(where: { $0.nameEnglish == category.nameEnglish }) { check.add("nameEnglish", .taken) }
        try check.finish()
        let isAboveUnused = all.contains { $0.id == category.parent && !$0.isActive }
        let isBelowUsed = all.contains { $0.parent == category.id && $0.isActive }
        guard category.isActive ? !isAboveUnused : !isBelowUsed else { throw Refusal.headingUnused }
    }

    private func check(_ input: CategoryInput) throws(OperationError) {
        var check = FieldCheck()
        check.code("code", input.code, min: 1, max: Limits.categoryCodeCharactersMax)
        check.name("nameThai", input.nameThai)
        check.name("nameEnglish", input.nameEnglish)
        try finish(check)
    }
}
