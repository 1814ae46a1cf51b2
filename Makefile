# The two commands of the README are `make demo` and `make test`; each sets itself up.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: help demo test lint types docs wheel bench mutation clean

help: ## Say what can be made.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(VENV)/made:
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or later is needed; set PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --upgrade pip
	touch $@

$(VENV)/run: $(VENV)/made pyproject.toml constraints.txt
	$(PIP) install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/dev: $(VENV)/run
	$(PIP) install --quiet --constraint constraints.txt --editable '.[testing,training]' --group dev
	touch $@

demo: $(VENV)/run ## Replay the official annex; print it and write an HTML report.
	$(BIN)/python examples/demo.py

test: $(VENV)/dev ## Run all tests; every branch must be covered.
	$(BIN)/python -m coverage run -m pytest
	$(BIN)/python -m coverage report

lint: $(VENV)/dev ## Check style, format and import contracts.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/dev ## Check types, strictly, with two checkers.
	$(BIN)/mypy
	PATH="$(abspath $(BIN)):$$PATH" pyright
	PATH="$(abspath $(BIN)):$$PATH" pyright --verifytypes asn_kinerja --ignoreexternal

docs: $(VENV)/dev ## Build the documentation, strictly.
	$(BIN)/mkdocs build --quiet --strict --site-dir build/site

wheel: $(VENV)/dev ## Build the wheel and test it installed in a clean environment.
	rm -rf build/dist build/installed
	$(BIN)/python -m build --outdir build/dist .
	$(PYTHON) -m venv build/installed
	build/installed/bin/python -m pip --disable-pip-version-check install --quiet --upgrade pip
	build/installed/bin/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt build/dist/*.whl --group tests
	cd build && installed/bin/python -m pytest -c ../pyproject.toml --rootdir .. ../tests/unit ../tests/properties ../tests/cases

bench: $(VENV)/run ## Print ratios against hand-written code.
	$(BIN)/python benchmarks/bench.py
	$(BIN)/python benchmarks/bench_feedback.py

mutation: $(VENV)/dev ## Run the mutation tests (hours; edits files in place, commit first).
	$(PIP) install --quiet --constraint constraints.txt --group mutation
	HYPOTHESIS_PROFILE=mutation $(BIN)/mutmut run
	$(BIN)/mutmut results
	mkdir -p build && rm -f build/mutants.sqlite
	$(BIN)/cosmic-ray init tests/cosmic_ray.toml build/mutants.sqlite
	$(BIN)/cr-filter-operators build/mutants.sqlite tests/cosmic_ray.toml
	PATH="$(abspath $(BIN)):$$PATH" HYPOTHESIS_PROFILE=mutation cosmic-ray exec tests/cosmic_ray.toml build/mutants.sqlite
	$(BIN)/cr-report build/mutants.sqlite

clean: ## Remove everything that was made.
	rm -rf $(VENV) build mutants .coverage .hypothesis .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
