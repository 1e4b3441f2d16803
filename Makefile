# `make` alone says what there is. Everything that is needed goes into .venv, in the versions of requirements.lock.
.DEFAULT_GOAL := help
.PHONY: help generate check fresh lint type test mutants golden corpus dumps suite hostile fuzz bench

PYTHON ?= $(shell for python in python3.14 python3.13 python3.12 python3.11 python3; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
CODE := generator templates generated tests
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS='	' read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

generate: $(READY) ## remake generated/ from spec/
	$(BIN)/python -m generator generate

check: fresh lint type ## everything that is judged without running it: fresh, lint, type

fresh: $(READY) ## is generated/ what spec/ says?
	$(BIN)/python -m generator check

lint: $(READY) ## ruff and black
	$(BIN)/ruff check $(CODE)
	$(BIN)/black --quiet --check --diff $(CODE)

type: $(READY) ## mypy and basedpyright, both strict
	$(BIN)/mypy
	$(BIN)/basedpyright --pythonpath $(BIN)/python

test: $(READY) ## run all tests
	$(BIN)/python -m pytest -q -n auto

mutants: $(READY) ## does a contract test go red for each constraint that goes wrong?
	$(BIN)/python tests/mutants.py

corpus: $(READY) ## generate and try every document of ../shared/corpus (DOCS="box.json stripe.yaml": those)
	$(BIN)/python -m tests.corpus.run $(DOCS)

dumps: $(READY) ## 200 values of each model of thirty documents, written as they were read (DOCS="box.json": those)
	$(BIN)/python -m tests.corpus.dumps $(DOCS)

suite: $(READY) ## ask the models of ../shared/suites (FILES="ref not": the files whose names hold one of these)
	$(BIN)/python -m tests.suite.run $(FILES)

hostile: $(READY) ## try every attack of ../shared/hostile (CASES="^ref-": those whose ids match)
	$(BIN)/python -m tests.security.hostile $(CASES)

fuzz: $(READY) ## random texts on the wire and in documents, schemas, values, patterns, mutants, kills (COUNT=100000 TEXTS=100000 PAIRS=10000 SEED=1)
	$(BIN)/python -m tests.fuzz.run $(or $(COUNT),100000) $(SEED)
	$(BIN)/python -m tests.fuzz.verdicts $(or $(PAIRS),10000) $(SEED)
	$(BIN)/python -m tests.fuzz.patterns 200 $(SEED)
	$(BIN)/python -m tests.security.replaced $(or $(TEXTS),100000) $(SEED)
	$(BIN)/python -m tests.security.mutated $(or $(MUTANTS),2000) $(SEED)
	$(BIN)/python -m tests.security.interrupted $(or $(KILLS),200) $(SEED)

bench: $(READY) ## generation, imports, calls and validation beside the peers, into docs/benchmarks (RUN="growth": those)
	$(BIN)/python -m tests.benchmarks.run $(RUN)

golden: $(READY) ## take what is made now as what the golden cases expect
	$(BIN)/python -m tests.golden.update

# The build backend is installed first so that its version is a locked one too.
$(READY): pyproject.toml requirements.lock
	@test -n "$(PYTHON)" || { echo 'make: no Python 3.11 or newer found: make PYTHON=/path/to/python' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet -c requirements.lock hatchling editables
	$(BIN)/python -m pip install --quiet -c requirements.lock --no-build-isolation -e '.[dev]'
	@touch $@
