// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Secrets
import Storage

extension Demo {
    /// Publishes the invented news, each on its day, with readers and what they say of it.
    func publishNews() async throws {
        for (index, item) in NewsItem.all.enumerated() {
            let author = Principal.officer(country.hub.officer(index % 2 == 0 ? .hubExecutive : .reviewer, turn: index))
            let at = end.adding(days: -item.daysAgo)
            let randomness = Randomness.ofDemo(seed, -1 - index)
            let writing = operations.at(at, randomness)
            let input = NewsInput(
                titleThai: item.titleThai, titleEnglish: item.titleEnglish, textThai: item.textThai,
                textEnglish: item.textEnglish)
            let news = try await writing.writeNews(input, by: author)
            try await writing.rewriteNews(news.id, input, and: .publish, by: author)
            var dice = Dice(seed, index, .registry)
            for day in 0..<max(1, item.daysAgo) {
                // Fewer every day, as with any news.
                let views = item.views * 8 / (day + 8) + dice.below(6)
                let date = Zone.bangkok.day(of: at.adding(days: day))
                try await operations.database.write { try $0.countView(of: news.id, on: date, count: views) }
            }
            for reader in 0..<item.answers {
                let answered = operations.at(at.adding(hours: reader % max(1, item.daysAgo * 24)), randomness)
                try await answered.giveFeedback(dice.feedback(), on: news.id, by: "reader \(reader)")
            }
        }
    }
}

extension Dice {
    fileprivate mutating func feedback() -> NewsFeedback {
        let words = ["อ่านเข้าใจง่าย", "อยากให้มีตัวอย่างมากกว่านี้", "ขอตัวหนังสือใหญ่ขึ้น", "Clear, thank you."]
        return NewsFeedback(
            useful: answer(), understood: answer(), presented: answer(), words: chance(250) ? pick(words) : nil)
    }

    private mutating func answer() -> NewsFeedback.Answer {
        pick(weighted: [(.yes, 7), (.partly, 2), (.no, 1)])
    }
}
