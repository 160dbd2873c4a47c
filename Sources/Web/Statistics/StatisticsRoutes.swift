// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// Public figures, to look at and to take away.
let statisticsRoutes: [Route<Visit>] = [
    .page("/statistics", showStatistics),
    .page("/statistics/csv", downloadStatistics),
]

@Sendable private func showStatistics(_ request: Request, _ visit: Visit) throws -> Response {
    let periods = try visit.operations.figurePeriods()
    guard let first = periods.first(where: { $0 != .recent }) else {
        return visit.answer(NoStatisticsPage(frame: visit.frame).layout)
    }
    let published = try visit.operations.figures(for: try period(request) ?? first)
    return visit.answer(
        StatisticsPage(
            frame: visit.frame, periods: periods, published: published,
            categories: try visit.operations.categories()
        ).layout)
}

@Sendable private func downloadStatistics(_ request: Request, _ visit: Visit) throws -> Response {
    guard let period = try period(request) else { throw OperationError.notFound }
    let published = try visit.operations.figures(for: period)
    let sheet = FigureSheet(frame: visit.frame, published: published, categories: try visit.operations.categories())
    return .attachment(
        Array(sheet.text.utf8), name: "rongthuk-\(period.text).csv",
        type: "text/csv; charset=utf-8")
}

/// - Throws: ``OperationError/notFound`` for what is no period.
private func period(_ request: Request) throws(OperationError) -> FigurePeriod? {
    guard let text = request.query["period"] else { return nil }
    guard let period = FigurePeriod(text) else { throw .notFound }
    return period
}

extension Link {
    static let statistics = Link("statistics")

    static func statistics(_ period: FigurePeriod) -> Link {
        Link("statistics", query: [("period", period.text)])
    }

    static func statisticsFile(_ period: FigurePeriod) -> Link {
        Link("statistics", "csv", query: [("period", period.text)])
    }
}
