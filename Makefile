# Rare Positives: `make help` lists what there is to make.

SHELL := /bin/bash
VENV := .venv
PARITY_VENV := .venv-parity
SITE := site/public
# Where the site will be: make publish BASE_URL=https://example.org/course
BASE_URL :=
FUZZ_SECONDS := 60
LESSONS := $(shell ls chapters | sed -nE 's/^0?([0-9]+)-.*/lesson\1/p')

# By Debian's names: what Swift itself needs, what building needs, and what the site's tests need besides.
PACKAGES := git ca-certificates tzdata binutils g++ libc6-dev libncurses6 libsqlite3-0 libcurl4 libxml2 \
	pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev
TEST_PACKAGES := chromium default-jre-headless epubcheck fonts-lmodern fonts-urw-base35 python3-venv
BENCH_PACKAGES := cmark-gfm hugo python3

.DEFAULT_GOAL := all
.PHONY: all help install install-tests doctor build site pdf publish test test-format test-swift test-docs test-site \
	parity bench bench-kit bench-engine same-bits fuzz clean

all: install build site ## Install what is missing, build, verify every lesson, write the site

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

install: ## Install the Debian packages that building needs
	$(call install-packages,$(PACKAGES))

install-tests: install $(VENV)/installed ## Install what the tests of the site need
	$(call install-packages,$(TEST_PACKAGES))

$(VENV)/installed: Tests/Site/requirements.txt
	$(call install-packages,$(TEST_PACKAGES))
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

fuzz: install ## Fuzz the parser, the matcher and accepting, FUZZ_SECONDS each
	Tests/Fuzz/run.sh $(FUZZ_SECONDS)

doctor: SHELL := /bin/sh
doctor: ## Say what this machine lacks, a line each
	@sh tools/doctor.sh

build: install ## Build the course command; lessons are built when they are verified
	swift build --product course

site: build ## Verify every lesson and write the site
	swift run --skip-build course build --output $(SITE)
	@echo "The site is in $(SITE): open $(SITE)/index.html"

pdf: $(VENV)/installed site ## Write the whole course as a PDF, beside the site
	$(VENV)/bin/python tools/draw.py $(SITE)

publish: $(VENV)/installed build ## Write the site for BASE_URL, with its pictures and the PDF
	@test -n "$(BASE_URL)" || { echo "error: make publish BASE_URL=https://example.org/course" >&2; exit 1; }
	swift run --skip-build course build --output $(SITE) --base-url "$(BASE_URL)"
	$(VENV)/bin/python tools/draw.py $(SITE)
	$(VENV)/bin/python Tests/Site/published.py $(SITE) "$(BASE_URL)"

test: test-format test-swift test-docs test-site ## Run every test

test-format: ## Hold the Swift sources against .swift-format
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

test-swift: install ## Run the Swift tests
	$(call install-packages,python3)
	swift build --product rare-positivesPackageTests
	swift test --skip-build --parallel

test-docs: build ## Compile and run the Swift of the README and of the kit's documentation
	swift run --skip-build course check README.md CHANGELOG.md Sources/Neural Sources/Imbalance Sources/Figures \
	  --doc-comments --package .
	swift run --skip-build course check chapters/swift-in-ten-minutes.md --program file

test-site: install-tests site ## Open every page of the site in a browser, and check it
	$(VENV)/bin/python Tests/Site/check.py $(SITE)
	@rm -rf .build/site-again .build/site-published
	swift run --skip-build course build --output .build/site-again
	@cmp $(SITE)/.written-by-course .build/site-again/.written-by-course && echo "Built again, the site is the same"
	$(MAKE) publish SITE=.build/site-published BASE_URL=https://example.org/course

parity: $(PARITY_VENV)/installed ## Run the Python libraries again: what was recorded, and the chapters' Python
	$(PARITY_VENV)/bin/python Tests/Parity/record.py --check
	swift run course parity --python $(PARITY_VENV)/bin/python

bench: bench-kit bench-engine ## Run kit and engine beside their peers, and write BENCHMARKS.md

bench-kit: install $(PARITY_VENV)/installed ## Run the kit and the Python libraries side by side
	swift build --configuration release --product kit-bench
	$(PARITY_VENV)/bin/python Benchmarks/run.py .build/release/kit-bench --output BENCHMARKS.md

bench-engine: build ## Run the engine beside cmark-gfm and Hugo; its release build takes minutes
	$(call install-packages,$(BENCH_PACKAGES))
	swift build --configuration release --product course
	swift build --configuration release --product engine-bench
	python3 Benchmarks/engine.py --release .build/release --debug .build/debug --output BENCHMARKS.md

same-bits: install ## Compare what every lesson prints built for release with what it prints built for debugging
	@for lesson in $(LESSONS); do \
	  for configuration in debug release; do \
	    swift build --configuration $$configuration --product $$lesson >/dev/null || exit 1; \
	    .build/$$configuration/$$lesson --direct >.build/$$lesson-$$configuration.txt || exit 1; \
	  done; \
	  cmp .build/$$lesson-debug.txt .build/$$lesson-release.txt && echo "$$lesson prints the same" || exit 1; \
	done

$(PARITY_VENV)/installed: Tests/Parity/requirements.txt
	$(call install-packages,python3-venv)
	python3 -m venv $(PARITY_VENV)
	$(PARITY_VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

clean: ## Remove what was built
	rm -rf .build $(SITE) $(VENV) $(PARITY_VENV)

# Installs the packages that are not there yet, as root or with sudo; elsewhere than on Debian and its
# kin it says what to install and goes on. A package may stand in for another of an older name.
define install-packages
	@if ! command -v apt-get >/dev/null; then \
	  echo "This is no Debian or Ubuntu: have these installed, by the names they have here: $(1)"; \
	  exit 0; \
	fi; \
	installed=$$(dpkg-query --show --showformat='$${db:Status-Abbrev} $${Package}, $${Provides},\n' \
	  | grep '^ii'); \
	missing=(); \
	for package in $(1); do \
	  grep -qF -e " $$package," -e " $$package (" <<<"$$installed" || missing+=($$package); \
	done; \
	if [ $${#missing[@]} -eq 0 ]; then exit 0; fi; \
	root=; \
	if [ $$(id -u) -ne 0 ]; then \
	  root=sudo; \
	  command -v sudo >/dev/null || { \
	    echo "error: as root, run: apt-get install $${missing[*]}" >&2; exit 1; }; \
	fi; \
	echo "Installing $${missing[*]}"; \
	$$root apt-get update -qq && \
	$$root env DEBIAN_FRONTEND=noninteractive \
	  apt-get install -y -qq --no-install-recommends $${missing[@]} >/dev/null
endef
