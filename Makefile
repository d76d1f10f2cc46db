# The README's two commands are `make demo` and `make check`; each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OLD ?= 66/282
NEW ?= 68/276

.PHONY: demo check format lint types imports test fuzz fixtures bench lock clean

demo: .demo/ready
	.demo/bin/reviewdiff $(OLD) $(NEW)

check: $(VENV)/ready lint types imports test

format: $(VENV)/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(VENV)/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/ready
	$(BIN)/mypy

imports: $(VENV)/ready
	$(BIN)/lint-imports

test: $(VENV)/ready
	$(BIN)/pytest

# Readers under random change, a minute in sum; what is found is kept in fuzz/findings.
FUZZ := $(filter-out __init__ harness,$(basename $(notdir $(wildcard fuzz/*.py))))
fuzz: $(VENV)/ready
	@for reader in $(FUZZ); do $(BIN)/python -m fuzz.$$reader $$((60 / $(words $(FUZZ)))) || exit 1; done

# The resolution in six languages as Word, web, text and PDF files; needs LibreOffice and Noto fonts.
fixtures: $(VENV)/ready
	$(BIN)/python -m tests.fixtures.make

# Quality and cost beside difflib, xmldiff and redlines; not part of check, and it takes a while.
bench: .bench/ready
	.bench/bin/python -m benchmarks

# An environment holds the locked packages and this checkout; it is made anew when the lock changes.
.demo/ready: requirements/demo.txt pyproject.toml
	$(call environment,.demo,requirements/demo.txt)

$(VENV)/ready: requirements/check.txt pyproject.toml
	$(call environment,$(VENV),requirements/check.txt)

.bench/ready: requirements/bench.txt pyproject.toml
	$(call environment,.bench,requirements/bench.txt)

define environment
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "reviewdiff needs Python 3.11 or newer; name one with make PYTHON=python3.11" >&2; exit 2; }
	@echo "setting up $(1), once" >&2
	@$(PYTHON) -m venv --clear $(1)
	@$(1)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $(2)
	@$(1)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation -e .
	@touch $@
endef

# Writes the lock files anew from pyproject.toml (needs uv). What is measured is what users get, so
# the benchmark's lock keeps to the versions of the demo's.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet pyproject.toml --extra build -o requirements/demo.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet pyproject.toml --extra dev -o requirements/check.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet pyproject.toml --extra bench -c requirements/demo.txt -o requirements/bench.txt

clean:
	rm -rf .venv .demo .bench dist build
