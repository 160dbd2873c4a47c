// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// What the hub has to tell, newest first.
struct NewsListPage: Framed {
    let frame: Frame
    let page: NewsPage
    let isFirst: Bool

    var layout: Layout {
        Layout(
            frame, title: say(.newsTitle), current: .news,
            """
            <h1>\(say(.newsTitle))</h1>
            \(page.news.isEmpty ? EmptyState(say(.newsEmpty)).html : NewsList(frame: frame, news: page.news).html)\
            \(Pager(frame, first: isFirst ? nil : .news, next: page.next.map(Link.news(before:))).html)
            <p><a href="\(Link.newsFeed)">\(say(.newsFeed))</a></p>
            """)
    }
}

/// Headlines with their dates and first words.
struct NewsList: Framed {
    let frame: Frame
    let news: [News]

    var html: HTML {
        "<ul class=\"headlines\">\n\(news.map(item))</ul>\n"
    }

    private func item(_ news: News) -> HTML {
        let time = news.publishedAt.map { TimeElement($0, in: frame.language).html }
        return """
            <li><p class="headline-date">\(time)</p><h2><a href="\(Link.news(news.id))">\
            \(ThaiWords(news.title(in: frame.language), in: frame.language).html)</a></h2>
            <p>\(ThaiWords(firstWords(news.text(in: frame.language)), in: frame.language).html)</p></li>

            """
    }

    private func firstWords(_ text: String) -> String {
        let line = text.prefix { $0 != "\n" }
        guard line.count > Limits.headlineCharacters else { return String(line) }
        return line.prefix(Limits.headlineCharacters) + "…"
    }
}

/// One piece of news, how often it was read, and what its readers say.
struct NewsArticlePage: Framed {
    let frame: Frame
    let view: NewsView
    let form: FormState
    /// Whether the reader's answers were just kept.
    let isDone: Bool

    var layout: Layout {
        let title = view.news.title(in: frame.language)
        return Layout(
            frame, title: title, current: .news,
            """
            \(Breadcrumb(frame, [(say(.newsTitle), .news)], current: title).html)\
            \(NewsArticle(frame: frame, news: view.news, language: frame.language).html)
            <p class="text-muted">\(say(.newsViews(grouped(view.viewCount))))</p>
            \(feedback)
            """)
    }

    private var feedback: HTML {
        """
        <section class="panel no-print" id="feedback"><h2>\(say(.feedbackTitle))</h2>
        \(isDone ? Alert(.success, "<p>\(whole(.feedbackThanks))</p>").html : .empty)\
        \(ErrorSummary(form, labels: NewsFeedback.questions.mapValues(say)).html)\
        \(PostForm(frame, to: .newsFeedback(view.news.id), fields).html)</section>
        \(view.feedback.isPublic ? FeedbackShares(frame: frame, summary: view.feedback).html : .empty)
        """
    }

    private var fields: HTML {
        let answers = NewsFeedback.Answer.allCases.reversed().map { Choice(String($0.rawValue), say($0.message)) }
        let questions = ["useful", "understood", "presented"].map { name in
            RadioGroup(
                name, NewsFeedback.questions[name].map(say) ?? name, answers, in: form, isRequired: true,
                isInline: true
            ).html
        }
        return questions.joined()
            + TextArea(
                "words", say(.feedbackWords), in: form, hint: say(.feedbackWordsHint), rows: 3,
                max: Complaints.Limits.feedbackCharactersMax
            ).html + "<p class=\"form-text\">\(whole(.feedbackOnce))</p>\n"
            + SubmitRow(say(.feedbackSend), tone: .quiet).html
    }
}

/// The words themselves, in one language.
struct NewsArticle: Framed {
    let frame: Frame
    let news: News
    let language: Language
    /// Below the headings of the page it stands on, rather than the page's own.
    var isPreview = false

    var html: HTML {
        let time = news.publishedAt.map { TimeElement($0, in: language).html }
        let title = ThaiWords(news.title(in: language), in: language).html
        return """
            <article class="news-article" lang="\(language.rawValue)">\
            \(isPreview ? "<h3>\(title)</h3>" : "<h1>\(title)</h1>" as HTML)
            <p class="headline-date">\(time)</p>
            \(Prose(news.text(in: language), in: language).html)</article>

            """
    }
}

/// Shares of the answers, never who gave them.
struct FeedbackShares: Framed {
    let frame: Frame
    let summary: FeedbackSummary

    var html: HTML {
        let columns =
            [DataTable.Column(say(.feedbackQuestion))]
            + NewsFeedback.Answer.allCases.reversed().map { DataTable.Column(say($0.message), isNumber: true) }
        let rows = [
            row(.feedbackUseful, summary.useful), row(.feedbackUnderstood, summary.understood),
            row(.feedbackPresented, summary.presented),
        ]
        return DataTable(say(.feedbackShares(grouped(summary.count))), columns, rows: rows).html
    }

    private func row(_ question: Message, _ answers: [NewsFeedback.Answer: Int]) -> [HTML] {
        ["\(say(question))"]
            + NewsFeedback.Answer.allCases.reversed().map { answer -> HTML in
                "\((answers[answer] ?? 0) * 100 / max(1, summary.count))%"
            }
    }
}

extension NewsFeedback {
    /// What is asked, by the names of the fields.
    static let questions: [String: Message] = [
        "useful": .feedbackUseful, "understood": .feedbackUnderstood, "presented": .feedbackPresented,
        "words": .feedbackWords,
    ]
}

extension NewsFeedback.Answer: Worded {
    package var message: Message {
        switch self {
        case .no: Message("ไม่ใช่", "No")
        case .partly: Message("บางส่วน", "Partly")
        case .yes: Message("ใช่", "Yes")
        }
    }
}
