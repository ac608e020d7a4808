# newsband: what one types in a clone. `make help` lists it.
# Each target first installs the Debian packages it lacks, with apt, and asks apt nothing when none is missing.

PREFIX ?= $(HOME)/.local
DESTDIR ?=
ARGS ?=

build-needs := libcurl4-openssl-dev libgumbo-dev libncurses-dev libsqlite3-dev zlib1g-dev \
  ca-certificates pkg-config
test-needs := $(build-needs) ncurses-term nginx-light openssl tmux
picture-needs := $(build-needs) fonts-dejavu-core imagemagick xdotool xterm xvfb

# One release build serves run, install and the pictures. The Swift library is linked in, so that the binary
# runs where no Swift is, and starts sooner.
release := swift build -c release --static-swift-stdlib --product
built := .build/release
# Every module may import only what Package.swift says it depends on.
debug := --build-tests --explicit-target-dependency-import-check error

root := $(DESTDIR)$(PREFIX)
program := $(root)/bin/newsband
bash-completion := $(root)/share/bash-completion/completions/newsband
zsh-completion := $(root)/share/zsh/site-functions/_newsband
fish-completion := $(root)/share/fish/vendor_completions.d/newsband.fish
manual := $(root)/share/man/man1/newsband.1

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DEFAULT_GOAL := build
.PHONY: help build run test lint install uninstall screenshots clean swift need-build need-test need-pictures

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

build: swift need-build  ## builds the program
	$(release) newsband

run: build  ## builds and opens it; ARGS="…" are given to it
	@$(built)/newsband $(ARGS)

test: swift need-test  ## builds and runs all tests
	swift build $(debug)
	swift test --skip-build --disable-xctest

lint: swift  ## checks the form of the code
	swift format lint --strict --recursive Package.swift Sources Tests content

install: build  ## installs to PREFIX, ~/.local by default
	$(release) generate-manual
	install -d $(dir $(program) $(bash-completion) $(zsh-completion) $(fish-completion) $(manual))
	install -s -m 755 $(built)/newsband $(program)
	$(program) --generate-completion-script bash > $(bash-completion)
	$(program) --generate-completion-script zsh > $(zsh-completion)
	$(program) --generate-completion-script fish > $(fish-completion)
	$(built)/generate-manual $(program) --output-directory - > $(manual)
	@case ":$$PATH:" in *":$(PREFIX)/bin:"*) ;; *) echo 'Now put $(PREFIX)/bin on your PATH.' ;; esac

uninstall:  ## takes away what install put there
	rm -f $(program) $(bash-completion) $(zsh-completion) $(fish-completion) $(manual)

screenshots: build need-pictures  ## makes screenshots/*.png anew
	screenshots/make $(built)/newsband

clean:  ## takes away what was built
	rm -rf .build

swift:
	@swift --version 2>/dev/null | grep -Eq 'Swift version (6\.([2-9]|[1-9][0-9])|[7-9]|[1-9][0-9])' || { \
	  echo 'newsband needs Swift 6.2 or later, and none was found: https://swift.org/install tells how to get it.' >&2; \
	  exit 1; }

need-build: ; @$(call need,$(build-needs))
need-test: ; @$(call need,$(test-needs))
need-pictures: ; @$(call need,$(picture-needs))

# Installs those of the packages that are missing. nginx, which some tests run for themselves, comes with a server for the
# whole machine: that is not begun, now (policy-rc.d) or later.
need = missing=; \
  if ! command -v dpkg-query >/dev/null; then \
    echo 'This is no Debian or Ubuntu: see to it that the likes of these are installed: $(1)' >&2; exit 0; fi; \
  for package in $(1); do \
    dpkg-query --show --showformat='$${db:Status-Status}\n' "$$package" 2>/dev/null | grep -qx installed \
      || missing+=" $$package"; done; \
  [ -n "$$missing" ] || exit 0; \
  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
  echo "Installing$$missing" >&2; \
  policy=/usr/sbin/policy-rc.d; \
  if [[ "$$missing" = *nginx* && ! -e $$policy ]]; then \
    trap '$$sudo rm -f '$$policy EXIT; \
    printf '\#!/bin/sh\nexit 101\n' | $$sudo install -m 755 /dev/stdin $$policy; fi; \
  $$sudo apt-get update --quiet=2; \
  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $$missing; \
  if [[ "$$missing" = *nginx* ]]; then $$sudo update-rc.d nginx disable; fi
