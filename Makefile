# What people and CI type; `make help` lists it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8080
# Generated code is laid out by its generator.
SWIFT_SOURCES = $(shell git ls-files '*.swift' | grep -vE '^Generated/|/Expected/')

.PHONY: help
help: ## Print this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-12s %s\n", $$1, $$2 }'

.PHONY: serve
serve: dependencies ## Regenerate, build and serve the gateway on port 8080 (PORT=… for another)
	swift build -c release --product specwright
	swift run -c release --skip-build specwright generate openapi/bifrost.yaml --output Generated/BifrostAPI
	swift build -c release --product converse-server
	exec "$$(swift build -c release --show-bin-path)/converse-server" --port $(PORT)

.PHONY: test
test: dependencies ## Run every test: Swift, generated code, command line, plug-ins, clients, browser
	@[ -d ../shared ] || echo "../shared is not here: what needs its documents is skipped"
	swift build --build-tests
	swift test --skip-build
	Tests/Plugins/run
	Tests/EndToEnd/run
	Tests/Browser/run

.PHONY: generate
generate: dependencies ## Regenerate Generated/
	swift run specwright generate openapi/bifrost.yaml --output Generated/BifrostAPI

.PHONY: bench
bench: dependencies ## Measure generation, compiling, decoding, encoding and serving beside their peers
	Benchmarks/run

.PHONY: format
format: ## Format the sources
	@swift format format --in-place $(SWIFT_SOURCES)

.PHONY: lint
lint: ## Check the format and that Generated/ is fresh
	@swift format lint --strict $(SWIFT_SOURCES)
	swift run specwright generate openapi/bifrost.yaml --output Generated/BifrostAPI --check

.PHONY: dependencies
dependencies: ## Install what the build needs and the machine lacks (libyaml)
	@.ci/install-libyaml
