// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// What belongs to everybody.
let homeRoutes: [Route<Visit>] = [
    .page("/", showHome),
    .page("/privacy", showPrivacy),
    .page("/language/{language}", chooseLanguage),
    .inline(.get, "/robots.txt") { _ in .text("User-agent: *\nDisallow: /track\nDisallow: /desk\nDisallow: /receipt\n")
    },
]

@Sendable private func showHome(_ request: Request, _ visit: Visit) throws -> Response {
    let news = try visit.operations.newsPage(limit: Limits.newsOnHome).news
    let year = FigurePeriod.year(FiscalYear(of: visit.operations.now()))
    return visit.answer(HomePage(frame: visit.frame, news: news, published: try visit.published(year)).layout)
}

extension Visit {
    /// Nil before anything was counted for the period.
    fileprivate func published(_ period: FigurePeriod) throws(OperationError) -> PublishedFigures? {
        do throws(OperationError) {
            return try operations.figures(for: period)
        } catch {
            guard error == .notFound else { throw error }
            return nil
        }
    }
}

@Sendable private func showPrivacy(_ request: Request, _ visit: Visit) -> Response {
    visit.answer(PrivacyPage(frame: visit.frame).layout)
}

/// Remembers the language and goes back; addresses of other sites lead home.
@Sendable private func chooseLanguage(_ request: Request, _ visit: Visit) throws -> Response {
    guard let language = request.parameters["language"].flatMap(Language.init(rawValue:)) else {
        throw OperationError.notFound
    }
    var response = Response.redirect(to: request.query["back"].flatMap(SafeURL.init(local:))?.text ?? Link.home.text)
    response.set(
        Cookie(
            name: Language.cookieName, value: language.rawValue, maxAgeSeconds: Limits.languageSeconds,
            secure: visit.site.isSecure))
    return response
}
