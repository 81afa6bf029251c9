# Every target first installs what the machine lacks, says so, and then runs.
SWIFT ?= swift
CHECKED = --explicit-target-dependency-import-check error
SOURCES = Package.swift Domain Sources Adapters Tests Benchmarks/Package.swift Benchmarks/kernel Benchmarks/job

.PHONY: help demo test bench lint format fuzz parity build-minimal libraries clean

help: ## List the targets.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | awk -F'\t' '{printf "make %-15s %s\n", $$1, $$2}'

demo: libraries ## Show all stages on a sample of real flights.
	$(SWIFT) build -c release --product batch-score
	$(SWIFT) run -c release --skip-build batch-score demo

test: libraries ## Build and run all tests; PostgreSQL's run on a private server, started and stopped by them.
	$(SWIFT) build --build-tests $(CHECKED)
	$(SWIFT) test --skip-build

bench: libraries ## Compare with other tools; ONLY=kernel, postgresql, csv, sqlite, start or scaling runs one. Data is made in a cache.
	SWIFT=$(SWIFT) Benchmarks/run $(ONLY)

lint: ## Check format, documentation comments and naming.
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## Format all sources.
	$(SWIFT) format --in-place --recursive $(SOURCES)

fuzz: libraries ## Fuzz the parsers of model files, FUZZ_SECONDS (60) each.
	bash Tests/Fuzz/fuzz.sh

parity: libraries ## Train models with the real libraries and compare their scores with ours (Python, from PyPI).
	$(SWIFT) build -c release --product batch-score
	bash Tests/Parity/parity.sh

build-minimal: ## Build without SQLite and PostgreSQL, so without any system library.
	$(SWIFT) build --product batch-score --disable-default-traits --scratch-path .build-minimal

libraries: # What the build and the tests need and the machine may lack.
	@sh .ci/install-libraries

clean: ## Remove everything that was built.
	rm -rf .build .build-minimal .build-fuzz
