# Everything there is to run. `make` alone lists it.

DATA ?= ./data
LISTEN ?= 127.0.0.1:1111
SIZE ?= 3000
SEED ?= 1

SWIFT_SOURCES := Sources Tests Package.swift
RONGTHUK := .build/release/rongthuk

.DEFAULT_GOAL := help
.PHONY: help setup run seed release db test test-fast check format bench soak guide

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  %-10s %s\n", $$1, $$2 }'

setup: ## install what running and testing need and this machine lacks
	@scripts/setup --tests

run: release ## build and serve the demonstration on http://127.0.0.1:1111
	$(RONGTHUK) serve --demo --data $(DATA) --listen $(LISTEN)

release: ## build .build/release/rongthuk, the one file to install
	@scripts/setup
	swift build --configuration release --static-swift-stdlib --product rongthuk

seed: release ## fill DATA with an invented year of complaints (SIZE, SEED)
	$(RONGTHUK) seed --data $(DATA) --size $(SIZE) --seed $(SEED)

db: ## a shell with a throwaway PostgreSQL (RONGTHUK_TEST_POSTGRES)
	@scripts/setup --tests
	scripts/with-postgres "$${SHELL:-bash}"

test: ## every suite: SQLite and PostgreSQL, browser, API
	@scripts/setup --tests
	scripts/run-tests

test-fast: ## the Swift suites on SQLite ONLY
	@scripts/setup
	@echo "SQLite only: nothing here is tested on PostgreSQL, in a browser or over the API description."
	env --unset=RONGTHUK_TEST_POSTGRES RONGTHUK_TEST_ONLY=sqlite swift test

check: ## what CI runs: format, build with warnings as errors, every suite
	@scripts/setup --tests
	swift format lint --strict --recursive --parallel $(SWIFT_SOURCES)
	scripts/run-tests

format: ## rewrite the Swift source in the house format
	swift format --in-place --recursive --parallel $(SWIFT_SOURCES)

bench: release ## requests a second, p50 and p99 beside their references
	@scripts/setup --bench
	scripts/bench

soak: ## the long checks of clocks and alarms, with new random numbers
	@scripts/setup --tests
	scripts/soak

guide: ## take the guide's pictures anew and put it into the program
	@scripts/setup --tests
	swift build --product rongthuk
	scripts/screenshots guide docs/guide/pictures
	scripts/list-guide
