# Every target first installs what the machine lacks, says so, and then runs.
SWIFT ?= swift
CHECKED = --explicit-target-dependency-import-check error
SOURCES = Package.swift Domain Sources Adapters Tests Benchmarks/Package.swift Benchmarks/kernel Benchmarks/job

# These start processes. Foundation's Process.run sometimes crashed while the laws of all stores ran beside them, with many
# files open; so they run by themselves, after the others.
PROCESS_TESTS = ^(EndToEndTests|FlightsTests|LoansTests|PostgreSQLTests|CompositionTests)\.

.PHONY: help demo build-tests test simulate chaos bench lint format fuzz sanitize parity tutorial build-minimal traits libraries clean

help: ## List the targets.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | awk -F'\t' '{printf "make %-15s %s\n", $$1, $$2}'

demo: libraries ## Show all stages on a sample of real data.
	$(SWIFT) build -c release --product batch-score
	$(SWIFT) run -c release --skip-build batch-score demo

# TRAITS=--enable-all-traits adds failpoints, so that `make chaos PROGRAM=.build/debug/batch-score` needs no build of its own.
build-tests: libraries ## Build all targets and their tests.
	$(SWIFT) build --build-tests $(CHECKED) $(TRAITS)

test: build-tests ## Build and run all tests; those for PostgreSQL start and stop a private server.
	$(SWIFT) test --skip-build --skip '$(PROCESS_TESTS)' $(TRAITS)
	$(SWIFT) test --skip-build --filter '$(PROCESS_TESTS)' $(TRAITS)

simulate: ## Simulate faults in memory: SEEDS=1000000 tries as many schedules, SEEDS=17..17 one again.
	SIMULATION_SEEDS='$(or $(SEEDS),10000)' $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-simulate --filter '^UseCasesTests\.SimulationTests'

chaos: libraries ## Real processes and real faults; SHORT=1 takes minutes. ONLY=kill STORE=csv SEED=7 COUNT=1 replays one.
	@sh .ci/install-libraries python3:python3 strace:strace ip:iproute2
	sh Tests/Chaos/chaos.sh

bench: libraries ## Compare with other tools; ONLY=kernel, postgresql, csv, sqlite, start, scaling or wide runs one. Data is cached.
	SWIFT=$(SWIFT) Benchmarks/run $(ONLY)

lint: ## Check format, documentation comments and naming.
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## Format all sources.
	$(SWIFT) format --in-place --recursive $(SOURCES)

fuzz: libraries ## Fuzz the readers of models, CSV files and configurations, for FUZZ_SECONDS (60) each; FUZZ_ONLY=yaml one of them.
	bash Tests/Fuzz/fuzz.sh

# The tests of the program start it as a process, which the build with the sanitizer contains too.
sanitize: libraries ## Run the tests under the thread and the address sanitizer (ONLY=thread or address runs one).
	sh .ci/sanitize '$(ONLY)' '$(PROCESS_TESTS)'

parity: libraries ## Train models with the real libraries (Python, from PyPI) and compare their scores with ours.
	$(SWIFT) build -c release --product batch-score
	bash Tests/Parity/parity.sh

tutorial: libraries ## Do what the tutorial says, on a copy of the repository.
	Tests/Tutorial/run.sh

build-minimal: ## Build without SQLite and PostgreSQL, so without any system library.
	$(SWIFT) build --product batch-score --disable-default-traits --scratch-path .build-minimal

traits: libraries ## Build all targets without any trait and with each trait alone, and test what that changes.
	sh .ci/traits '$(PROCESS_TESTS)'

libraries: # What the build and the tests need and the machine may lack.
	@sh .ci/install-libraries

clean: ## Remove everything that was built.
	rm -rf .build .build-minimal .build-chaos .build-simulate .build-traits .build-fuzz .build-tsan .build-asan
