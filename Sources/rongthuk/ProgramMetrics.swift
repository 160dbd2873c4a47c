// SPDX-License-Identifier: Apache-2.0
import HTTP
import Operations
import SQL
import Telemetry

/// The program's numbers for Prometheus; names and labels are stable and hold nothing personal.
final class ProgramMetrics: Sendable {
    private let metrics = Metrics()
    private let requests: Labelled<Counter>
    private let durations: Labelled<Histogram>

    init(_ operations: Operations) {
        requests = metrics.counters(
            "http_requests_total", "Requests answered.", labels: ["route", "method", "status"])
        durations = metrics.histograms(
            "http_request_duration_seconds", "From the request line to the last byte sent.", labels: ["route"])
        let database = operations.database
        metrics.gauge("database_writes_waiting", "Writes waiting for their turn.") {
            Double(database.statistics().writesWaiting)
        }
        metrics.gauge("database_commits", "Commits since the start.") { Double(database.statistics().commits) }
        metrics.gauge("database_transactions_committed", "Transactions committed since the start.") {
            Double(database.statistics().transactionsCommitted)
        }
        metrics.gauge("database_transactions_failed", "Transactions that failed since the start.") {
            Double(database.statistics().transactionsFailed)
        }
        metrics.gauge("database_connections_open", "Open database connections.") {
            Double(database.statistics().connectionsOpen)
        }
        metrics.gauge("jobs_waiting", "Jobs that wait, counted up to a bound.") {
            Double((try? operations.jobCounts())?.waiting ?? -1)
        }
        metrics.gauge("jobs_dead", "Jobs laid aside for an administrator, counted up to a bound.") {
            Double((try? operations.jobCounts())?.dead ?? -1)
        }
        metrics.gauge("notices_waiting", "Notices that wait or will be tried again, counted up to a bound.") {
            guard let counts = try? operations.noticeCounts(by: .system).byState else { return -1 }
            return Double((counts[.waiting] ?? 0) + (counts[.failed] ?? 0))
        }
        metrics.gauge("notices_dead", "Notices laid aside for an administrator, counted up to a bound.") {
            Double((try? operations.noticeCounts(by: .system))?.byState[.dead] ?? -1)
        }
        metrics.gauge("log_lines_dropped", "Log lines that nobody read in time.") {
            Double(operations.log.droppedCount)
        }
    }

    func watch(_ server: Server) {
        metrics.gauge("http_connections", "Open connections.") { Double(server.connections) }
        metrics.gauge("http_requests_in_flight", "Requests being served.") { Double(server.requestsInFlight) }
    }

    func observe(_ record: RequestRecord) {
        let route = record.route ?? "none"
        requests[route, record.method?.rawValue ?? "none", String(record.status)].increment()
        durations[route].observe(Double(record.durationMicroseconds) / 1_000_000)
    }

    func text() -> String { metrics.text() }
}
