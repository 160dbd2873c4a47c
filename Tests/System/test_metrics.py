# SPDX-License-Identifier: Apache-2.0
"""What monitoring reads, read by the parser that it uses."""

import json

from prometheus_client.parser import text_string_to_metric_families

from filing import filing
from server import installation


def samples(target):
    status, headers, content = target.get("/metrics")
    assert status == 200 and headers["Content-Type"].startswith("text/plain; version=0.0.4")
    return list(text_string_to_metric_families(content.decode()))


def value(families, name, **labels):
    found = [
        sample.value for family in families for sample in family.samples
        if sample.name == name and labels.items() <= sample.labels.items()]
    return sum(found) if found else None


def test_metrics_are_what_a_prometheus_parser_reads():
    with installation() as target:
        target.run("seed", "--size", "1")
        key = target.partner_key()
        target.start()
        before = value(samples(target), "http_requests_total", route="/api/v1/complaints", status="201") or 0
        for number in range(5):
            assert target.post_json("/api/v1/complaints", filing(number), token=key)[0] == 201
        target.get("/no/such/page")
        families = samples(target)
        assert value(families, "http_requests_total", route="/api/v1/complaints", status="201") == before + 5
        assert value(families, "http_request_duration_seconds_count", route="/api/v1/complaints") == before + 5
        for family in families:
            assert family.documentation and family.type in ("counter", "gauge", "histogram"), family
        for name in ("database_transactions_committed", "jobs_waiting", "jobs_dead", "http_connections"):
            assert value(families, name) is not None and value(families, name) >= 0, name
        check_histograms(families)
        text = target.get("/metrics")[2].decode()
        assert "no/such" not in text, "an address as it was asked for is no label"


def check_histograms(families):
    """Buckets grow and the last one holds all."""
    series = {}
    for family in families:
        for sample in family.samples:
            if sample.name.endswith("_bucket"):
                route = (sample.name, sample.labels.get("route"))
                series.setdefault(route, []).append((float(sample.labels["le"]), sample.value))
    assert series
    for route, buckets in series.items():
        counts = [count for _, count in sorted(buckets)]
        assert counts == sorted(counts) and sorted(buckets)[-1][0] == float("inf"), route
        assert counts[-1] == value(families, "http_request_duration_seconds_count", route=route[1])


def test_health_says_alive_and_ready():
    with installation() as target:
        target.start()
        for path, word in (("/healthz", "alive"), ("/readyz", "ready")):
            status, headers, content = target.get(path)
            assert status == 200 and headers["Content-Type"].startswith("application/json")
            assert json.loads(content)["status"] == word
        assert target.stop() == 0
