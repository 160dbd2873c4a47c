// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Numbers about a running program, written as Prometheus reads them (text format 0.0.4).
///
/// Each name is registered once, at start; the handle that comes back is cheap to use from any thread.
package final class Metrics: Sendable {
    private struct Entry: Sendable {
        let name: String
        let help: String
        let type: String
        /// Label sets, as written, with their series.
        let series: @Sendable () -> [(labels: String, series: any Series)]
    }

    private let entries = Mutex<[Entry]>([])

    /// With nothing registered.
    package init() {}

    /// A number that only grows; its name ends in `_total`.
    package func counter(_ name: StaticString, _ help: StaticString) -> Counter {
        register(name, help, "counter", Counter())
    }

    /// One counter for each set of label values.
    package func counters(_ name: StaticString, _ help: StaticString, labels: [StaticString]) -> Labelled<Counter> {
        register(name, help, "counter", Labelled(labels) { Counter() })
    }

    /// A number that goes up and down.
    package func gauge(_ name: StaticString, _ help: StaticString) -> Gauge {
        register(name, help, "gauge", Gauge())
    }

    /// One gauge for each set of label values.
    package func gauges(_ name: StaticString, _ help: StaticString, labels: [StaticString]) -> Labelled<Gauge> {
        register(name, help, "gauge", Labelled(labels) { Gauge() })
    }

    /// A number that is asked for whenever the metrics are read; `read` must be quick.
    package func gauge(_ name: StaticString, _ help: StaticString, read: @escaping @Sendable () -> Double) {
        add(name, help, "gauge") { [("", Reading(value: read()))] }
    }

    /// How values spread; `buckets` are upper bounds, ascending, in seconds unless the name says otherwise.
    package func histogram(
        _ name: StaticString, _ help: StaticString, buckets: [Double] = Histogram.requestSeconds
    ) -> Histogram {
        register(name, help, "histogram", Histogram(buckets: buckets))
    }

    /// One histogram for each set of label values.
    package func histograms(
        _ name: StaticString, _ help: StaticString, labels: [StaticString],
        buckets: [Double] = Histogram.requestSeconds
    ) -> Labelled<Histogram> {
        register(name, help, "histogram", Labelled(labels) { Histogram(buckets: buckets) })
    }

    /// The content type of `text()`.
    package static let contentType: StaticString = "text/plain; version=0.0.4; charset=utf-8"

    /// Everything at this moment, in the order of registration; ends in a newline unless nothing is registered.
    package func text() -> String {
        var text = ""
        for entry in entries.withLock({ $0 }) {
            let help = entry.help.escaped(quotes: false)
            text += "# HELP \(entry.name) \(help)\n# TYPE \(entry.name) \(entry.type)\n"
            for (labels, series) in entry.series().sorted(by: { $0.labels < $1.labels }) {
                series.write(named: entry.name, labels: labels, into: &text)
            }
        }
        return text
    }

    private func register<One: Series>(
        _ name: StaticString, _ help: StaticString, _ type: String, _ series: One
    ) -> One {
        add(name, help, type) { [("", series)] }
        return series
    }

    private func register<One: Series>(
        _ name: StaticString, _ help: StaticString, _ type: String, _ labelled: Labelled<One>
    ) -> Labelled<One> {
        add(name, help, type) { labelled.all.map { ($0.labels, $0.series) } }
        return labelled
    }

    private func add(
        _ name: StaticString, _ help: StaticString, _ type: String,
        series: @escaping @Sendable () -> [(labels: String, series: any Series)]
    ) {
        let entry = Entry(name: name.description, help: help.description, type: type, series: series)
        entries.withLock { entries in
            precondition(!entries.contains { $0.name == entry.name }, "\(name) is registered twice")
            entries.append(entry)
        }
    }
}

/// One series for each set of label values, made at its first use.
package final class Labelled<One: Series>: Sendable {
    private let names: [String]
    private let make: @Sendable () -> One
    private let known = Mutex<[[String]: One]>([:])

    init(_ names: [StaticString], make: @escaping @Sendable () -> One) {
        self.names = names.map(\.description)
        self.make = make
    }

    /// The series of these values, in the order of the labels; keep it where it is used often.
    ///
    /// Beyond a thousand sets all new ones share a series whose labels say `other`.
    package subscript(_ values: String...) -> One {
        precondition(values.count == names.count, "\(names) want \(names.count) values")
        return known.withLock { known in
            if let series = known[values] { return series }
            let key = known.count < Limits.seriesMax ? values : names.map { _ in "other" }
            if let series = known[key] { return series }
            let series = make()
            known[key] = series
            return series
        }
    }

    var all: [(labels: String, series: One)] {
        known.withLock { $0 }.map { values, series in
            let pairs = zip(names, values).map { "\($0)=\"\($1.escaped(quotes: true))\"" }
            return (pairs.joined(separator: ","), series)
        }
    }
}

extension String {
    fileprivate func escaped(quotes: Bool) -> String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\"" where quotes: escaped += "\\\""
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
