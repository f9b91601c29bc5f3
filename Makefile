# `make help` lists what there is. Every target does its own set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PACK_VENV := .venv-package
PACK := $(PACK_VENV)/bin/python
PACK_READY := $(PACK_VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup system demo run-mock-tiles check format test soak bench screenshots \
  translations package package-test dist audit lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "tiledl needs Python 3.11 or newer: set PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

setup: $(READY) ## Make the virtual environment from the locked versions

system: ## Install the system libraries for Qt (apt, when root)
	@sh packaging/system-libraries.sh qt

demo: $(READY) system ## Open the window with the demo job (or run it in the terminal without a display)
	@$(BIN)/tiledl demo

run-mock-tiles: $(READY) ## Serve the demo tiles on 127.0.0.1:8001
	@$(BIN)/tiledl demo-server --port 8001

check: $(READY) ## Lint, types, architecture
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

test: $(READY) ## Run the tests (no display and no internet needed)
	@sh packaging/system-libraries.sh qt test
	@# Three at a time on two cores: they wait for servers and displays a third of the time.
	$(BIN)/python -m pytest -n 3 --dist worksteal $(PYTEST_ARGS)

bench: $(READY) ## Measure against the goals and peers (BENCH_QUICK=1: two minutes; PARTS="race …")
	@sh packaging/system-libraries.sh qt bench
	$(BIN)/python -m tests.benchmarks $(if $(BENCH_QUICK),--quick) $(if $(BENCH_FOLDER),--folder $(BENCH_FOLDER)) $(PARTS)

soak: $(READY) ## Disturb a long job in every way, for SOAK_MINUTES (10 unless given)
	SOAK_MINUTES=$(or $(SOAK_MINUTES),10) $(BIN)/python -m pytest -m soak -s -o faulthandler_timeout=0 $(PYTEST_ARGS)

screenshots: $(READY) system ## Pictures of the window's main states (FOLDER=docs, STATES="dark …")
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.gui.screenshots $(or $(FOLDER),docs) $(STATES)

translations: $(READY) ## Bring the window's translations up to date with its texts (LANGUAGES="it": begin another)
	$(BIN)/python packaging/translations.py $(LANGUAGES)

$(PACK_READY): requirements-package.lock pyproject.toml
	$(PYTHON) -m venv $(PACK_VENV)
	$(PACK) -m pip install --quiet --require-hashes -r requirements-package.lock
	$(PACK) -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

package: $(PACK_READY) ## Build the frozen program, the tarball and the .deb into dist/
	@sh packaging/system-libraries.sh qt package
	$(PACK) packaging/package.py

package-test: $(PACK_READY) ## Install the .deb in a clean root, use it, remove it (as root; RELEASE=trixie)
	@sh packaging/system-libraries.sh package package-test
	@ls dist/*.deb >/dev/null 2>&1 || $(MAKE) package
	RELEASE=$(RELEASE) $(PACK) packaging/linux/clean_root.py

dist: $(PACK_READY) ## Build sdist and wheel for PyPI, twice, and check both
	$(PACK) packaging/dist.py

audit: $(PACK_READY) ## Look for known vulnerabilities of the locked versions (needs the internet)
	@$(PACK) packaging/audit.py

lock: $(READY) ## Lock the newest allowed versions, for every system
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --upgrade \
	  --extra gui -c packaging/constraints.txt -o requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --upgrade \
	  --extra gui --group dev -c requirements.lock -o requirements-dev.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --upgrade \
	  --extra gui --group package -c requirements.lock -o requirements-package.lock pyproject.toml

clean: ## Remove what make made
	rm -rf $(VENV) $(PACK_VENV) .bench build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
