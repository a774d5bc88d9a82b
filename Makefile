# The one door to actorgraph. `make` alone lists what is behind it.

.DEFAULT_GOAL := help
SHELL := /bin/sh
# A recipe that fails must not leave a target that looks made.
.DELETE_ON_ERROR:
# Two installers at once would wait for, or break, each other.
.NOTPARALLEL:

# Any Python from 3.11 up: make PYTHON=python3.13 graph
PYTHON ?= python3
export PYTHON
# Nobody may be there to answer a question.
export DEBIAN_FRONTEND := noninteractive
export PIP_NO_INPUT := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

VENV := .venv
BIN := $(VENV)/bin
PAGE_TESTS = $(sort $(shell find tests -name node_modules -prune -o -name '*.test.mjs' -print))
PAGE_SCRIPTS = $(shell find actorgraph -name '*.js' -o -name '*.mjs')
# What the tests run inside the page: its own lock, its own folder, never in the package.
IN_PAGE := tests/views/page
# A browser waits more than it works, so three keep two cores busy. Cores are not counted: a machine that lends two counts all.
TESTS_AT_ONCE ?= 3
NOTEBOOKS = $(wildcard notebooks/*.ipynb)

.PHONY: help
help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: graph
graph: $(VENV)/run.stamp ## Draw the dataset in data/ as graph.html
	@$(BIN)/actorgraph render -o graph.html

.PHONY: test
test: needs $(VENV)/dev.stamp $(IN_PAGE)/node_modules/made.stamp ## Run every test, of the page's scripts and of the package
ifneq ($(PAGE_TESTS),)
	node --test $(PAGE_TESTS)
else ifneq ($(PAGE_SCRIPTS),)
	@echo "make test: the page has scripts, but no tests/**/*.test.mjs is found" >&2; exit 1
endif
	$(BIN)/python -m pytest -n $(TESTS_AT_ONCE) --dist worksteal

.PHONY: check
check: $(VENV)/dev.stamp ## Lint, formatting, types, direction of imports, notebooks without output
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
ifneq ($(NOTEBOOKS),)
	$(BIN)/nbstripout --verify $(NOTEBOOKS)
endif

.PHONY: fix
fix: $(VENV)/dev.stamp ## Mend what can be mended without thought
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
ifneq ($(NOTEBOOKS),)
	$(BIN)/nbstripout $(NOTEBOOKS)
endif

.PHONY: bench
bench: $(VENV)/dev.stamp ## Measure: every script in bench/
	@for script in bench/*.py; do echo "$$script"; $(BIN)/python "$$script" || exit 1; done

# uv gets an environment of its own, because it may be newer than anything the lock knows.
# One version for every Python ("fewest"), because figures and layouts should not depend on the reader's Python.
# The runtime lock is held to the versions of the larger one, so that one environment serves both.
.PHONY: lock
lock: ## Renew requirements/*.txt from pyproject.toml
	@tools/system-needs.sh python
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --upgrade uv
	$(LOCK) --upgrade --group editable --extra dev -o requirements/dev.txt pyproject.toml
	$(LOCK) --upgrade --group editable -c requirements/dev.txt -o requirements/run.txt pyproject.toml
	@! grep -n '://\|file:\|^-' requirements/run.txt requirements/dev.txt || { \
		echo "make lock: an address or an option got into the lock, see above" >&2; exit 1; }

LOCK = build/lock/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links

.PHONY: clean
clean: ## Remove everything that make made
	rm -rf $(VENV) $(IN_PAGE)/node_modules build dist graph.html .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find actorgraph tests bench -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

.PHONY: needs
needs:
	@tools/system-needs.sh test

# A stamp is written last, and removed first: an environment without one was left half made and starts afresh.
# The lock goes in by hash; the package itself cannot have one, so it follows alone and without build isolation,
# which would fetch a build backend that no hash was checked for.
define install
	@tools/system-needs.sh python
	@echo "installing requirements/$(1).txt into $(VENV) ..."
	@ls $(VENV)/*.stamp >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@rm -f $(VENV)/*.stamp
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements/$(1).txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
endef

$(VENV)/run.stamp: requirements/run.txt pyproject.toml
	$(call install,run)
	@touch $@

# All of run.txt is in dev.txt, so either stamp will do for `make graph`.
$(VENV)/dev.stamp: requirements/dev.txt pyproject.toml
	$(call install,dev)
	@touch $(VENV)/run.stamp $@

# npm takes the whole folder away first, and with it the stamp.
$(IN_PAGE)/node_modules/made.stamp: $(IN_PAGE)/package.json $(IN_PAGE)/package-lock.json
	@tools/system-needs.sh test
	@echo "installing $(IN_PAGE)/package-lock.json into $(IN_PAGE)/node_modules ..."
	@cd $(IN_PAGE) && npm ci --silent --ignore-scripts --no-audit --no-fund --no-update-notifier </dev/null
	@touch $@
