// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Telemetry

@Suite struct MetricsTests {
    @Test func `all kinds are written as Prometheus reads them`() {
        let metrics = Metrics()
        let counter = metrics.counter("complaints_filed_total", "Complaints filed.")
        let gauge = metrics.gauge("queue_jobs", "Jobs that wait.")
        metrics.gauge("uptime_seconds", "Since the start.") { 1.5 }
        let histogram = metrics.histogram("commit_seconds", "Time of a commit.", buckets: [0.1, 1])

        counter.increment()
        counter.increment(by: 2)
        gauge.set(5)
        gauge.add(-7.5)
        for seconds in [0.05, 0.1, 0.5, 30] { histogram.observe(seconds) }

        #expect(
            metrics.text() == """
                # HELP complaints_filed_total Complaints filed.
                # TYPE complaints_filed_total counter
                complaints_filed_total 3
                # HELP queue_jobs Jobs that wait.
                # TYPE queue_jobs gauge
                queue_jobs -2.5
                # HELP uptime_seconds Since the start.
                # TYPE uptime_seconds gauge
                uptime_seconds 1.5
                # HELP commit_seconds Time of a commit.
                # TYPE commit_seconds histogram
                commit_seconds_bucket{le="0.1"} 2
                commit_seconds_bucket{le="1"} 3
                commit_seconds_bucket{le="+Inf"} 4
                commit_seconds_sum 30.65
                commit_seconds_count 4

                """)
    }

    @Test func `labels are sorted and escaped`() {
        let metrics = Metrics()
        let requests = metrics.counters("requests_total", "By \\ and\nline.", labels: ["method", "path"])

        requests["POST", "/a\"b\\c\nd"].increment()
        requests["GET", "/ไฟ"].increment(by: 4)
        requests["GET", "/ไฟ"].increment()

        #expect(
            metrics.text() == #"""
                # HELP requests_total By \\ and\nline.
                # TYPE requests_total counter
                requests_total{method="GET",path="/ไฟ"} 5
                requests_total{method="POST",path="/a\"b\\c\nd"} 1

                """#)
    }

    @Test func `labelled gauges and histograms keep their series apart`() {
        let metrics = Metrics()
        let gauges = metrics.gauges("jobs", "Jobs.", labels: ["name"])
        let histograms = metrics.histograms("seconds", "Time.", labels: ["name"], buckets: [1])

        gauges["a"].set(.infinity)
        gauges["b"].set(.nan)
        histograms["a"].observe(2)

        #expect(metrics.text().contains("jobs{name=\"a\"} +Inf\njobs{name=\"b\"} NaN\n"))
        #expect(metrics.text().contains("seconds_bucket{name=\"a\",le=\"1\"} 0\n"))
        #expect(metrics.text().contains("seconds_sum{name=\"a\"} 2\nseconds_count{name=\"a\"} 1\n"))
    }

    @Test func `a stranger cannot make series without end`() {
        let metrics = Metrics()
        let requests = metrics.counters("requests_total", "Requests.", labels: ["path"])

        for number in 0..<(Limits.seriesMax + 500) { requests["/\(number)"].increment() }

        #expect(metrics.text().contains("requests_total{path=\"other\"} 500\n"))
        #expect(metrics.text().split(separator: "\n").count == Limits.seriesMax + 3)
        #expect(requests["/0"].value == 1)
    }

    @Test func `nothing is lost between threads`() async {
        let metrics = Metrics()
        let counter = metrics.counter("a_total", "A.")
        let gauge = metrics.gauge("b", "B.")
        let histograms = metrics.histograms("c", "C.", labels: ["x"])

        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<5_000 {
                        counter.increment()
                        gauge.add(1)
                        histograms["1"].observe(0.01)
                    }
                }
            }
        }

        #expect(counter.value == 20_000 && gauge.value == 20_000)
        #expect(metrics.text().contains("c_count{x=\"1\"} 20000\n"))
    }

    @Test func `a program that registers nothing writes nothing`() {
        #expect(Metrics().text().isEmpty)
    }
}
