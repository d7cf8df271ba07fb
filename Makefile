# Everything that one does here. Each target first lets scripts/setup.sh look for missing tools, which
# takes a second when there are none.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# How many random texts and models `make fuzz` tries of each kind.
FUZZ_CASES ?= 15000

.PHONY: help setup serve test test-native test-browser test-e2e fuzz lint build size screenshots clean

# Every command runs with the tools that the set-up found.
WITH := . ./.tools/env &&

help: ## List the targets
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /  make \1\t/' | expand -t 22

setup: ## Install what is missing (first time 5 to 10 minutes, then a second)
	@scripts/setup.sh

serve: setup ## Open the playground at http://127.0.0.1:8080 (first time about 3 minutes of compiling)
	$(WITH) trunk serve

test: test-native test-browser test-e2e ## Run all tests (first time about 8 minutes, then 2)

test-native: setup ## Run the tests of the library (first time about 2 minutes)
	$(WITH) cargo test --locked

test-browser: setup ## Run the component tests in a headless browser (first time about 2 minutes)
	$(WITH) wasm-pack test --headless --chrome --mode no-install -- --locked --features web --test web

test-e2e: build ## Click through the built page in a headless browser
	$(WITH) node tests/e2e/run.mjs

fuzz: setup ## Read random texts and write random models for a minute or two
	$(WITH) PROPTEST_CASES=$(FUZZ_CASES) cargo test --locked --test it models::properties

lint: setup ## Check format, clippy (native and wasm32) and the documentation
	$(WITH) scripts/lint.sh

build: setup ## Make the release page in dist/ (first time about 4 minutes)
	$(WITH) trunk build --release --locked

size: build ## Print how many bytes a visitor loads: raw, gzip, brotli
	@$(WITH) node scripts/size.mjs

screenshots: build ## Take the README's picture from the built page
	$(WITH) node tests/e2e/screenshots.mjs

clean: ## Delete what was built (not the tools in .tools)
	rm -rf target dist
