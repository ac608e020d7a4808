# Targets for working in a clone; `make help` lists them. Each target first installs the Debian packages that are missing,
# with apt. apt is not called when none is missing.

PREFIX ?= $(HOME)/.local
DESTDIR ?=
ARGS ?=

build-needs := libcurl4-openssl-dev libfribidi-dev libgumbo-dev libncurses-dev libsqlite3-dev libzstd-dev zlib1g-dev \
  ca-certificates pkg-config
# PHP's parts by name, or tt-rss would bring a web server of its own.
ttrss-needs := dbconfig-no-thanks php-cgi php-cli php-curl php-intl php-mbstring php-pgsql php-xml postgresql tt-rss
test-needs := $(build-needs) ncurses-term nginx-light openssl python3 python3-venv tmux $(ttrss-needs)
bench-needs := $(build-needs) newsboat nginx-light python3 python3-pyte sfeed
deb-needs := $(build-needs) dpkg-dev lintian
picture-needs := $(build-needs) fonts-dejavu-core imagemagick xdotool xterm xvfb

# One release build is used by run, install, deb, bench and the pictures. The Swift library is linked in, so that the program
# runs on machines without Swift, and starts sooner. Its --version names the commit, with a + for uncommitted changes.
commit := $(shell git rev-parse --short=9 HEAD 2>/dev/null)$(shell git diff --quiet HEAD 2>/dev/null || echo +)
release := $(if $(filter-out +,$(commit)),NEWSBAND_COMMIT=$(commit)) swift build -c release --static-swift-stdlib --product
built := .build/release
# A module may import only the modules that Package.swift names for it.
debug := --build-tests --explicit-target-dependency-import-check error

root := $(DESTDIR)$(PREFIX)
program := $(root)/bin/newsband
bash-completion := $(root)/share/bash-completion/completions/newsband
zsh-completion := $(root)/share/zsh/site-functions/_newsband
fish-completion := $(root)/share/fish/vendor_completions.d/newsband.fish
manual := $(root)/share/man/man1/newsband.1
search-manual := $(root)/share/man/man7/newsband-search.7
keys-manual := $(root)/share/man/man7/newsband-keys.7

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DEFAULT_GOAL := build
.PHONY: help build run test test-skips test-sanitized fuzz faults lint install uninstall deb bench screenshots clean swift \
  need-build need-test need-bench need-deb need-pictures

help:  ## lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' Makefile

build: swift need-build  ## builds the program
	$(release) newsband

run: build  ## builds and opens it; ARGS="…" are given to it
	@$(built)/newsband $(ARGS)

# What the tests did, one JSON object a line, for .ci/check-skips.
events := .build/tests.jsonl
run-tests := swift test --skip-build --disable-xctest --event-stream-version 0 --event-stream-output-path $(events)

# A server with the Fever API, from PyPI. Where it cannot be had, the tests that need it are skipped.
coldsweat := .build/coldsweat/bin/coldsweat
$(coldsweat):
	python3 -m venv .build/coldsweat && .build/coldsweat/bin/pip install --quiet coldsweat==0.10.2 \
	  || echo "Coldsweat could not be installed; its tests are skipped"

test: swift need-test $(coldsweat)  ## builds and runs all tests
	swift build $(debug)
	$(run-tests)
	.ci/check-skips $(events)

test-skips: swift need-test
	swift build $(debug)
	$(run-tests) --filter '^(ParseTests|ScreenTests|TextTests)[.]' | tail -n 1
	.ci/check-skips $(events)

# Modules that touch memory themselves, with the C seams, under the sanitizers for addresses and undefined behaviour.
# The leak checker is off: it takes what the Swift runtime keeps for ever for a leak.
sanitized := --scratch-path .build-sanitized --sanitize address -Xcc -fsanitize=undefined
test-sanitized: swift need-test  ## builds and runs the tests of store, terminal, fetching and parsing under sanitizers
	NEWSBAND_SANITIZED=1 swift build --build-tests $(sanitized)
	NEWSBAND_SANITIZED=1 ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 \
	  swift test --skip-build --disable-xctest $(sanitized)

SECONDS ?= 60
TARGET ?=
fuzz: swift need-build  ## feeds random bytes to the parsers, SECONDS=… to each; TARGET=toml for one
	NEWSBAND_FUZZ=1 swift build -c release --scratch-path .build-fuzz --sanitize fuzzer --sanitize address --product Fuzz
	Tests/Fuzz/run .build-fuzz/release/Fuzz $(SECONDS) $(TARGET)

faults: build need-test  ## kills it, fills its disk, damages its store and more, for SECONDS=… in all
	Tests/Faults/faults $(built)/newsband --seconds $(SECONDS)

lint: swift  ## checks the format of the code
	swift format lint --strict --recursive Package.swift Sources Tests content

install: build  ## installs to PREFIX, ~/.local by default
	$(release) generate-manual
	install -d $(dir $(program) $(bash-completion) $(zsh-completion) $(fish-completion) $(manual) $(search-manual) $(keys-manual))
	install -s -m 755 $(built)/newsband $(program)
	$(program) --generate-completion-script bash > $(bash-completion)
	$(program) --generate-completion-script zsh > $(zsh-completion)
	$(program) --generate-completion-script fish > $(fish-completion)
	$(built)/generate-manual $(program) --output-directory - > $(manual)
	$(program) search-language --manual > $(search-manual)
	$(program) keys --manual > $(keys-manual)
	@case ":$$PATH:" in *":$(PREFIX)/bin:"*) ;; *) echo 'Now put $(PREFIX)/bin on your PATH.' ;; esac

uninstall:  ## removes what install installed
	rm -f $(program) $(bash-completion) $(zsh-completion) $(fish-completion) $(manual) $(search-manual) $(keys-manual)

deb: build need-deb  ## makes a Debian package in .build/deb
	$(release) generate-manual
	.ci/make-deb $(built)/newsband $(built)/generate-manual .build/deb

bench: build need-bench  ## measures it beside newsboat and sfeed; BASE=… adds another build, BENCH="…" are options
	Tests/Benchmarks/bench $(built)/newsband $(if $(BASE),--base $(BASE)) $(BENCH)

screenshots: build need-pictures  ## takes screenshots/*.png again
	screenshots/make $(built)/newsband

clean:  ## removes what was built
	rm -rf .build .build-fuzz .build-sanitized

swift:
	@swift --version 2>/dev/null | grep -Eq 'Swift version (6\.([2-9]|[1-9][0-9])|[7-9]|[1-9][0-9])' || { \
	  echo 'newsband needs Swift 6.2 or later, which was not found. Install it: https://swift.org/install' >&2; \
	  exit 1; }

need-build: ; @$(call need,$(build-needs))
need-test: ; @$(call need,$(test-needs))
need-bench: ; @$(call need,$(bench-needs))
need-deb: ; @$(call need,$(deb-needs))
need-pictures: ; @$(call need,$(picture-needs))

# Installs the packages that are missing. Some tests run an nginx and a PostgreSQL of their own. Their packages would start
# servers for the whole machine: policy-rc.d prevents that now, update-rc.d later.
need = missing=; \
  if ! command -v dpkg-query >/dev/null; then \
    echo 'This is not Debian or Ubuntu. Install packages like these: $(1)' >&2; exit 0; fi; \
  for package in $(1); do \
    dpkg-query --show --showformat='$${db:Status-Status}\n' "$$package" 2>/dev/null | grep -qx installed \
      || missing+=" $$package"; done; \
  [ -n "$$missing" ] || exit 0; \
  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
  echo "Installing$$missing" >&2; \
  policy=/usr/sbin/policy-rc.d; \
  if [[ "$$missing" = *@(nginx|postgresql)* && ! -e $$policy ]]; then \
    trap '$$sudo rm -f '$$policy EXIT; \
    printf '\#!/bin/sh\nexit 101\n' | $$sudo install -m 755 /dev/stdin $$policy; fi; \
  $$sudo apt-get update --quiet=2; \
  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $$missing; \
  for server in nginx postgresql; do \
    if [[ "$$missing" = *$$server* ]]; then $$sudo update-rc.d $$server disable; fi; done
