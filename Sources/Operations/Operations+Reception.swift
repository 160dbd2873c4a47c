// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
package import Storage

/// What an operator has typed so far, in whatever order.
package struct ReceptionInput: Equatable, Sendable {
    package var narrative: String
    package var place: String
    /// Digits of the official area code; nil when none were typed.
    package var area: String?
    /// The caller's telephone number or national id; nil when none was typed.
    package var number: String?

    package init(narrative: String, place: String = "", area: String? = nil, number: String? = nil) {
        self.narrative = narrative
        self.place = place
        self.area = area
        self.number = number
    }
}

/// A heading that the words speak for, with the reasons to be shown.
package struct CategorySuggestion: Equatable, Sendable {
    package let category: Category
    /// Words of the heading's own name that were told; may be empty.
    package let because: [String]
    /// How many similar complaints were screened into it.
    package let screened: Int
}

/// An agency that similar complaints went to.
package struct AgencySuggestion: Equatable, Sendable {
    package let agency: Agency
    /// How many of them.
    package let complaints: Int
}

/// What is shown beside the operator's form.
package struct ReceptionHints: Sendable {
    /// The caller's complaints, newest first; nil when no number was typed.
    package let caller: [ComplaintSummary]?
    package let similar: [SimilarComplaint]
    package let categories: [CategorySuggestion]
    package let agencies: [AgencySuggestion]
    package let articles: [ArticleMatch]
}

extension Operations {
    /// Looks up the caller, and what the words resemble; reads only.
    ///
    /// The rules are plain. A category is suggested when a word of its name was told, or when at least
    /// `Limits.evidenceMin` similar complaints were screened into it; an agency, when as many went to it. An enquiry's
    /// answer is suggested when one of its phrases was told. Similar is who shares two words, or one and the place.
    package func hints(for input: ReceptionInput, by principal: Principal) throws(OperationError) -> ReceptionHints {
        guard principal.holds(.operator) else { throw principal == .anonymous ? .unauthenticated : .forbidden }
        let caller = try input.number.map { number throws(OperationError) in
            try complaints(ofCaller: number, by: principal)
        }
        let narrative = String(input.narrative.prefix(Limits.hintCharactersMax))
        let telling = Telling(narrative)
        let known = Set((caller ?? []).map(\.id))
        return try reading { transaction in
            let alike = try transaction.complaints(
                like: telling, place: Telling(String(input.place.prefix(Limits.hintCharactersMax))),
                area: input.area, viewer: principal.officer?.id
            ).filter { $0.because.count >= 2 || $0.isNearby }
            return ReceptionHints(
                caller: caller,
                similar: Array(
                    alike.filter { $0.summary.status.isOpen && !known.contains($0.summary.id) }
                        .prefix(Limits.similarShown)),
                categories: try suggestedCategories(telling, alike, transaction),
                agencies: try suggestedAgencies(alike, transaction),
                articles: try transaction.articles(
                    matching: narrative, among: Limits.articlesMax, best: Limits.articlesShown))
        }
    }

    private func suggestedCategories(
        _ telling: Telling, _ alike: [SimilarComplaint], _ transaction: borrowing Transaction
    ) throws -> [CategorySuggestion] {
        let all = try transaction.categories(limit: Limits.categoriesMax)
        let parents = Set(all.compactMap(\.parent))
        let screened = alike.filter { $0.summary.status != .received }.compactMap(\.summary.category)
        let suggestions = all.filter { $0.isActive && !parents.contains($0.id) }.compactMap {
            category -> CategorySuggestion? in
            let because = category.phrases.filter(telling.holds)
            let count = screened.count { $0 == category.id }
            guard !because.isEmpty || count >= Limits.evidenceMin else { return nil }
            return CategorySuggestion(category: category, because: because, screened: count)
        }
        return Array(suggestions.sorted { $0.weight > $1.weight }.prefix(Limits.suggestionsShown))
    }

    private func suggestedAgencies(
        _ alike: [SimilarComplaint], _ transaction: borrowing Transaction
    ) throws -> [AgencySuggestion] {
        let leads = Dictionary(grouping: alike.compactMap(\.lead)) { $0 }.mapValues(\.count)
        let frequent = leads.filter { $0.value >= Limits.evidenceMin }
        let agencies = try transaction.agencies(frequent.keys)
        let suggestions = agencies.values.map { AgencySuggestion(agency: $0, complaints: frequent[$0.id] ?? 0) }
        return Array(
            suggestions.sorted { ($0.complaints, $1.agency.code) > ($1.complaints, $0.agency.code) }
                .prefix(Limits.suggestionsShown))
    }
}

extension Complaints.Category {
    /// What its names list: Thai with blanks between, English with commas and "and".
    fileprivate var phrases: [String] {
        nameThai.split(separator: " ").map(String.init)
            + nameEnglish.replacing(" and ", with: ",").split(separator: ",").map(String.init)
    }
}

extension CategorySuggestion {
    /// A word of the name is worth as much as three complaints.
    fileprivate var weight: Int { because.count * 3 + screened }
}
