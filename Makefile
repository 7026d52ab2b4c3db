# `make demo` and `make test` need Python >= 3.11, git and make; everything else they set up.

PYTHON ?= python3

USE := .venv
DEV := .venv-dev
STORY := examples/gooi-en-vechtstreek.json \
	examples/letters/gooi-en-vechtstreek-2018-09-07.json \
	examples/letters/gooi-en-vechtstreek-2018-09-25.json \
	examples/cases/gooi-en-vechtstreek-admission-2017.json
SOURCES := pyproject.toml README.md $(shell find src -type f -not -path '*/__pycache__/*')
PIP := -m pip --quiet --disable-pip-version-check

# The same draws in every run: what these commands say of a commit does not change.
export CI := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test test-all lint types tests docs wheel format pages schema fuzz bench clean python

help:
	@echo 'make demo      check the story of 2018 and print the report'
	@echo 'make test      everything that must hold: the five below'
	@echo '  make lint      ruff'
	@echo '  make types     mypy and pyright, strict'
	@echo '  make tests     tests and examples, with branch coverage'
	@echo '  make docs      the documentation, without warnings'
	@echo '  make wheel     the tests on the built wheel, in empty environments'
	@echo 'make test-all  the tests on the wheel, on every Python >= 3.11 found'
	@echo 'make format    lay out the code'
	@echo 'make pages     write docs/rules from the rules'
	@echo 'make schema    write docs/jeugdregio-1.schema.json from the classes'
	@echo 'make fuzz      spoilt input for every reader, bounded in time and memory'
	@echo 'make bench     the benchmarks'
	@echo 'make clean     remove what these commands made'

# Status 1 of a check is an answer (something is violated), 2 and above are failures.
demo: $(USE)/.stamp
	@$(USE)/bin/jeugdregio check $(STORY) --on 2018-09-25 \
		|| { status=$$?; test $$status -eq 1 || exit $$status; }

test: lint types tests docs wheel

test-all: $(DEV)/.stamp
	$(DEV)/bin/python tools/test_wheel.py --every-python

lint: $(DEV)/.stamp
	$(DEV)/bin/ruff check
	$(DEV)/bin/ruff format --check

types: $(DEV)/.stamp
	$(DEV)/bin/mypy
	$(DEV)/bin/pyright --pythonpath $(DEV)/bin/python

tests: $(DEV)/.stamp
	$(DEV)/bin/python -m pytest --cov --numprocesses auto --dist worksteal

docs: $(DEV)/.stamp
	$(DEV)/bin/sphinx-build -n -W --keep-going -E -q -b html docs docs/_build/html

wheel: $(DEV)/.stamp
	$(DEV)/bin/python tools/test_wheel.py

format: $(DEV)/.stamp
	$(DEV)/bin/ruff check --fix
	$(DEV)/bin/ruff format

pages: $(DEV)/.stamp
	$(DEV)/bin/python tools/make_rule_pages.py

schema: $(DEV)/.stamp
	$(DEV)/bin/jeugdregio schema > docs/jeugdregio-1.schema.json

fuzz: $(DEV)/.stamp
	$(DEV)/bin/python tools/fuzz.py

bench: $(DEV)/.stamp
	$(DEV)/bin/python benchmarks/run.py

clean:
	rm -rf $(USE) $(DEV) dist docs/_build .coverage .coverage.* \
		.hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests tools -type d -name __pycache__ -prune -exec rm -rf {} +

# For users: the package as they get it, with its core dependencies and nothing else.
$(USE)/.stamp: $(SOURCES) | python
	@echo 'setting up $(USE)'
	@$(PYTHON) -m venv --clear $(USE)
	@$(USE)/bin/python $(PIP) install .
	@touch $@

# For developers: the package as it stands in src/, and all tools.
# Dependency groups need pip >= 25.1, newer than the one that comes with older Pythons.
$(DEV)/.stamp: pyproject.toml | python
	@echo 'setting up $(DEV)'
	@$(PYTHON) -m venv --clear $(DEV)
	@$(DEV)/bin/python $(PIP) install --upgrade 'pip>=25.1'
	@$(DEV)/bin/python $(PIP) install --group dev --editable .
	@touch $@

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Python 3.11 or newer is needed: make PYTHON=python3.x ...'; exit 1; }
