# Everything is made in .venv; only make and a Python of 3.11 or later are presumed.
PYTHON ?= python3
SECONDS ?= 3600
PORT ?= 8000
SHELF := COPYDESK_LIBRARY=build/examples.db
EXAMPLE ?= examples/harbour-courier-flood-monday.html

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
LOCKED := $(PIP) install -qq --no-deps --require-hashes --requirement
COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --strip-extras --no-emit-index-url --no-emit-find-links --quiet $(UPGRADE)

.PHONY: help run tour test check browser-tools bench train train-statements train-trails fuzz lock clean
.DELETE_ON_ERROR:

help: ## say what can be made
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 18

run: .venv/core ## read the bundled example pages into a library and serve it as a site, at http://127.0.0.1:8000/
	@rm -f build/examples.db* && mkdir -p build
	@$(BIN)/python docs/demo_pages.py > build/examples.jsonl
	@$(SHELF) $(BIN)/copydesk add build/examples.jsonl --jobs 2
	@$(SHELF) $(BIN)/python docs/demo_comments.py
	@$(SHELF) $(BIN)/copydesk stories --as table
	@$(SHELF) $(BIN)/copydesk serve --port $(PORT)

tour: .venv/core ## the same in the terminal: a page explained, its statements, a trail
	@rm -f build/tour.db* && mkdir -p build
	@$(BIN)/copydesk read $(EXAMPLE) --explain
	@$(BIN)/copydesk statements $(EXAMPLE)
	@$(BIN)/python docs/demo_pages.py > build/examples.jsonl
	@$(BIN)/copydesk add build/examples.jsonl --jobs 2 --library build/tour.db
	@$(BIN)/copydesk stories --as table --library build/tour.db
	@$(BIN)/copydesk trail $$($(BIN)/copydesk search --library build/tour.db --as json 'headline:vell' | $(BIN)/python -c "$$FIRST") --as table --subject dead --library build/tour.db

test: .venv/dev ## everything that must pass: style, types, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

check: .venv/dev ## the quick part of it: style, types, the house rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest tests/house

browser-tools: tests/browser/node_modules ## what the browser tests hold the site against (needs npm); without it and a Chromium they are skipped

bench: .venv/bench ## accuracy and speed beside the peers, over ../shared/data/pages; ARGS="--limit 40" for a quick look
	$(BIN)/python -m benchmarks $(ARGS)

train: .venv/training ## make the shipped model again from ../shared/data/pages
	$(BIN)/python -m training $(ARGS)

train-statements: .venv/training ## make the shipped tagger of statements again from ../shared/data/statements
	$(BIN)/python -m training.statements $(ARGS)

train-trails: .venv/core ## make the shipped networks of trails again from tests/golden/trails; ARGS=--cross scores them on cases they have not learned from
	$(BIN)/python -m training.quantities
	$(BIN)/python -m training.trails $(ARGS)

fuzz: .venv/fuzz ## coverage-guided fuzzing for SECONDS
	mkdir -p build/corpus
	$(BIN)/python -m fuzz build/corpus -max_total_time=$(SECONDS) -artifact_prefix=build/ $(ARGS)

lock: .venv/made ## make requirements/*.txt again; UPGRADE=--upgrade for newer releases
	$(PIP) install -qq "uv>=0.9"
	$(COMPILE) --group build --output-file requirements/core.txt
	$(COMPILE) --group dev --constraint requirements/core.txt --output-file requirements/dev.txt
	$(COMPILE) --group build --group bench --constraint requirements/dev.txt --output-file requirements/bench.txt
	$(subst pyproject.toml --universal,--universal,$(COMPILE)) --group pyproject.toml:site-peers --output-file requirements/site-peers.txt
	$(COMPILE) --group build --group training --constraint requirements/bench.txt --output-file requirements/training.txt
	$(COMPILE) --group build --group fuzz --constraint requirements/bench.txt --output-file requirements/fuzz.txt

clean: ## remove what was made
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Stamp files: each environment is made once, and again when its lock changes.
.venv/made:
	$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "copydesk needs Python 3.11 or later")'
	$(PYTHON) -m venv .venv
	@touch $@

.venv/core: .venv/made requirements/core.txt pyproject.toml
	$(LOCKED) requirements/core.txt
	$(PIP) install -qq --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: .venv/core requirements/dev.txt
	$(LOCKED) requirements/dev.txt
	@touch $@

tests/browser/node_modules: tests/browser/package-lock.json
	npm --prefix tests/browser ci --ignore-scripts --no-progress
	@touch $@

.venv/bench: .venv/core requirements/bench.txt
	$(LOCKED) requirements/bench.txt
	@touch $@

.venv/training: .venv/core requirements/training.txt requirements/encoder.txt requirements/torch.txt
	$(LOCKED) requirements/training.txt
	$(LOCKED) requirements/encoder.txt
	$(PIP) install -qq --requirement requirements/torch.txt
	@touch $@

.venv/fuzz: .venv/core requirements/fuzz.txt
	$(LOCKED) requirements/fuzz.txt
	@touch $@

# The id of the first article found.
define FIRST
import json, sys
print(json.loads(sys.stdin.readline())["id"])
endef
export FIRST
