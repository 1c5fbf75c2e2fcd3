# pysock: `make` lists what can be made.

GO      ?= go
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LDFLAGS := -s -w -X main.version=$(VERSION)
RACE    := $(shell command -v $${CC:-cc} >/dev/null 2>&1 && echo -race)
FUZZTIME ?= 1m

.DEFAULT_GOAL := help
.PHONY: help build demo test golden bench fuzz lint clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: ## build bin/pysock, a static binary
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '$(LDFLAGS)' -o bin/pysock ./cmd/pysock

demo: build ## play the tutorial's echo conversation: a server and a client on loopback
	@$(GO) run ./tools/demo bin/pysock

test: lint ## gofmt, vet and all tests (with the race detector where a C compiler is found)
	$(GO) test $(RACE) ./...

golden: ## run the Python twins of testdata under CPython, where it is installed, and show differences
	$(GO) run ./tools/golden
	$(GO) run ./tools/pylibcheck

bench: build ## measure against native Go and CPython; O=FILE writes the table
	$(GO) run ./tools/bench $(if $(O),-o $(O))

fuzz: ## fuzz each target for a minute (FUZZTIME=10s for less)
	@set -e; for pkg in $$($(GO) list ./...); do \
	  for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz' || true); do \
	    echo "$$pkg $$target"; $(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$pkg; \
	  done; done

lint: ## gofmt and go vet
	@test -z "$$(gofmt -l .)" || { echo "not gofmt'ed:"; gofmt -l .; exit 1; }
	$(GO) vet ./...

clean: ## remove what was built
	rm -rf bin
