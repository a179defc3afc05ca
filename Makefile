# Everything in one place; `make` alone lists what there is.
# Only relative paths, quoted, so that the folder may lie anywhere, blanks in its name included.

VENV ?= .venv
SETUP ?= setup
JOBS ?= auto
UV ?= uv
ARGS ?=
PYTHONS = python3.13 python3.12 python3.11 python3 python3.14
PY = "$(VENV)/bin/python"

# Compiled modules make every later start quicker.
unexport PYTHONDONTWRITEBYTECODE
unexport PYTHONHOME

.DEFAULT_GOAL := help
.PHONY: help setup reports check test lint browser soak bench docs pavyzdys lock format clean

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

setup: ## make the environment in .venv/ (nothing to do where it is up to date)
	@state() { pwd; cat requirements.lock pyproject.toml; }; \
	if [ -x $(PY) ] && state | cmp -s - "$(VENV)/.complete"; then exit 0; fi; \
	set -e; \
	clear=; \
	if [ -f "$(VENV)/.complete" ] && [ "$$(head -n 1 "$(VENV)/.complete")" != "$$(pwd)" ]; then \
		echo "The environment in $(VENV) was made elsewhere; making it anew."; clear=--clear; \
	elif [ -x $(PY) ] && ! $(PY) -m pip --version >/dev/null 2>&1; then \
		echo "The environment in $(VENV) is unfinished; making it anew."; clear=--clear; \
	fi; \
	if [ -n "$$clear" ] || [ ! -x $(PY) ]; then \
		found=; seen=; \
		for name in $(PYTHONS); do \
			if command -v "$$name" >/dev/null 2>&1; then \
				seen="$$seen $$name=$$("$$name" -c 'import platform; print(platform.python_version())' 2>/dev/null || echo '?')"; \
				if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$name; break; fi; \
			fi; \
		done; \
		if [ -z "$$found" ]; then \
			echo "Python 3.11 or newer is needed. Found:$${seen:- none}. Install one and run make again." >&2; exit 1; \
		fi; \
		if ! "$$found" -c 'import venv, ensurepip' 2>/dev/null; then \
			echo "$$found cannot make environments: its modules venv and ensurepip are missing." >&2; \
			echo "On Debian and Ubuntu: apt-get install python3-venv. Then run make again." >&2; exit 1; \
		fi; \
		echo "Making the environment in $(VENV) with $$found."; \
		"$$found" -m venv $$clear "$(VENV)"; \
	fi; \
	echo "Installing the packages of requirements.lock; this takes some minutes the first time."; \
	$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock; \
	$(PY) -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .; \
	ln -sfn "$$(pwd)/workbench/presentation/template/workbench" "$(VENV)/share/jupyter/nbconvert/templates/workbench"; \
	state > "$(VENV)/.complete"

reports: $(SETUP) ## make every report of the six municipalities (ARGS="vilnius --language en" for some)
	@"$(VENV)/bin/workbench" run $(ARGS)

check: $(SETUP) ## read all parameter files and say what is wrong with them
	@"$(VENV)/bin/workbench" check

test: lint browser ## lint, types, import contract, tests, notebooks and pages in a browser
	$(PY) -m pytest -n $(JOBS) --dist loadgroup -m "not endurance" $(ARGS)
	$(PY) -m pytest -n $(JOBS) --dist loadscope --nbval-lax --nbval-current-env notebooks

lint: $(SETUP)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	"$(VENV)/bin/lint-imports" --no-logo

# Pages are opened in a real browser: the system's own, else one that Playwright brings.
browser: $(SETUP)
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do \
		if command -v "$$name" >/dev/null 2>&1; then exit 0; fi; \
	done; \
	own='import os, playwright.sync_api as p; d = p.sync_playwright().start(); f = d.chromium.executable_path; d.stop(); raise SystemExit(not os.path.exists(f))'; \
	if $(PY) -c "$$own" 2>/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
		echo "Installing Chromium for the tests of the pages."; \
		{ apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium; } >/dev/null 2>&1 && exit 0; \
	fi; \
	echo "Fetching a Chromium of Playwright's for the tests of the pages."; \
	$(PY) -m playwright install chromium >/dev/null 2>&1 && $(PY) -c "$$own" 2>/dev/null && exit 0; \
	echo "No Chromium: none is installed and none could be fetched. Install Chromium or Chrome to test the pages." >&2; \
	if [ "$$CI" = true ]; then exit 1; fi; \
	echo "The browser tests are skipped." >&2

soak: $(SETUP) browser ## the long tests: a fresh set-up, many runs
	$(PY) -m pytest -m endurance $(ARGS)

bench: $(SETUP) ## print the timings
	PYTHONPATH=tests $(PY) tests/benchmarks/speed.py
	PYTHONPATH=tests $(PY) tests/benchmarks/benchmark_rendering.py
	PYTHONPATH=tests $(PY) tests/benchmarks/benchmark_needs_statistics.py
	PYTHONPATH=tests $(PY) tests/benchmarks/benchmark_robustness.py
	PYTHONPATH=tests $(PY) tests/benchmarks/benchmark_explorer.py
	PYTHONPATH=tests $(PY) tests/benchmarks/benchmark_disclosure.py
	PYTHONPATH=tests $(PY) tests/benchmarks/benchmark_survey_import.py
	PYTHONPATH=tests $(PY) tests/benchmarks/benchmark_portfolio.py
	PYTHONPATH=tests $(PY) tests/benchmarks/benchmark_deciding.py

docs: $(SETUP) ## make the page of docs/ that shows every element of a report
	$(PY) -m nbconvert --log-level ERROR --execute --to workbench docs/design_system.ipynb

pavyzdys: $(SETUP) ## make the surveys of the invented municipality anew (ARGS=FOLDER: as exports, there)
	@$(PY) -m workbench.run.inventing $(ARGS)

lock: ## renew requirements.lock after a change of dependencies (needs uv; ARGS=--upgrade for newer versions)
	@command -v "$(UV)" >/dev/null 2>&1 || { echo "uv is needed: pip install uv, or make lock UV=/path/to/uv" >&2; exit 1; }
	"$(UV)" pip compile --quiet --universal --generate-hashes --no-annotate --no-header \
		--no-emit-index-url --no-emit-find-links --python-version 3.11 --extra dev $(ARGS) \
		-o requirements.lock pyproject.toml

format: $(SETUP) ## put code and notebooks into their form
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .
	$(PY) -m nbstripout --keep-id notebooks/*.ipynb

clean: ## remove reports and caches; the environment and working copies in desk/ stay
	rm -rf outputs build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
