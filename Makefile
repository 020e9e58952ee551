# `make help` lists what there is. Only make and python3 have to be on the machine;
# tools/setup.py makes .venv with all else, and says what is missing.

PYTHON ?= python3
ARGS ?=

RUN := .venv/bin/python -m
CHECKED := infographic tests tools bench
LOCK := $(RUN) uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--no-build --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command 'make lock' pyproject.toml

# A caller's own Python settings must not reach into the project's environment.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV

.DEFAULT_GOAL := build
.NOTPARALLEL:
TARGETS := build check test test-quick lint format fuzz spell bench schema studio scenes brands messages review update-references pictures lock upgrade clean help extras ready ready-to-test
.PHONY: $(TARGETS)

# Otherwise `make build my-guide` would build the guide in data/.
ifneq ($(filter-out $(TARGETS),$(MAKECMDGOALS)),)
$(error There is no target $(filter-out $(TARGETS),$(MAKECMDGOALS)). For a guide in another folder, \
type  .venv/bin/infographic build FOLDER  (or check FOLDER); “make help” lists the targets)
endif

build: ready ## Make every picture and file into output/ (this is what plain `make` does)
	@$(RUN) infographic build $(ARGS)

check: ready ## Say what is wrong or unusual in the texts, and what awaits approval
	@$(RUN) infographic check $(ARGS)

test: lint ## Check everything: style, types, imports and all tests
	@$(RUN) pytest --numprocesses auto --dist worksteal $(ARGS)

test-quick: ready-to-test ## Run all but the slow tests
	@$(RUN) pytest -m 'not slow' --numprocesses auto --dist worksteal $(ARGS)

lint: ready-to-test ## Check style, types and who imports whom
	@$(RUN) ruff check $(CHECKED)
	@$(RUN) ruff format --check $(CHECKED)
	@$(RUN) mypy $(CHECKED)
	@.venv/bin/lint-imports --no-logo --no-cache

format: ready-to-test ## Put the code into the project's format
	@$(RUN) ruff check --fix $(CHECKED)
	@$(RUN) ruff format $(CHECKED)

fuzz: ready-to-test ## Ask the program about 2,000 guides spoilt at random (ARGS="500 --seed 2": others)
	@$(RUN) tests.fuzz $(if $(ARGS),$(ARGS),2000)

spell: ready ## Check the spelling of the texts and messages, with Voikko and hunspell
	@$(RUN) tools.spell $(ARGS)
	@$(RUN) tools.spell_messages

bench: ready-to-test ## Measure how fast and how well the parts work (folder bench/)
	@$(RUN) pytest bench -o python_files='bench_*.py' --benchmark-only \
		--benchmark-disable-gc --benchmark-time-unit=ms --benchmark-sort=fullname \
		--benchmark-columns=min,median,max,rounds $(ARGS)

schema: ready ## Write the JSON Schemas that editors check the content files with
	@$(RUN) infographic schema $(ARGS)

studio: ready ## Edit guides in the browser (ARGS="my-folder": those in a folder)
	@$(RUN) infographic studio $(ARGS)

scenes: ready ## Draw a sheet of all scenes with their names, output/scenes/scenes.png
	@$(RUN) tools.scenes $(ARGS)

brands: ready-to-test ## Draw a sheet of one picture in the colours of 24 brands, output/brands/brands.png
	@$(RUN) tools.brands $(ARGS)

messages: ready ## Bring data/messages/ up to date with what the program says; then translate there
	@$(RUN) tools.messages $(ARGS)

review: ready-to-test ## Write output/review/index.html: every picture and slide, beside the last release
	@$(RUN) tools.review $(ARGS)

update-references: ready-to-test ## Draw the pictures anew that tests/references/ compares with
	@$(RUN) tools.references $(ARGS)

pictures: ready-to-test build ## Make the README's small pictures anew, those of the studio too
	@$(RUN) tools.pictures
	@$(RUN) tools.studio_pictures

lock: ready-to-test ## Bring the lock files up to date with pyproject.toml, keeping versions that fit
	@$(LOCK) --group build $(ARGS) --output-file requirements.lock
	@$(LOCK) --group build --all-extras $(ARGS) --constraint requirements.lock \
		--output-file requirements-extras.lock
	@$(LOCK) --group build --group dev --all-extras $(ARGS) --constraint requirements-extras.lock \
		--output-file requirements-dev.lock

upgrade: ## Move every library to its newest version in the lock files
	@$(MAKE) lock ARGS=--upgrade

clean: ## Remove all that make has made: .venv, caches and the files in output/
	@find output -mindepth 1 ! -path output/README.md -delete
	@rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
	@find $(CHECKED) -name __pycache__ -prune -exec rm -rf {} +

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-17s %s\n", $$1, $$2 }' Makefile

ready:
	@$(SET_UP) requirements.lock

ready-to-test:
	@$(SET_UP) requirements-dev.lock

extras: ## Install what only some need: XLIFF files for translators, Dask for many machines
	@$(SET_UP) requirements-extras.lock

# It needs the standard library alone, which -E and -S start with in half the time.
SET_UP = command -v "$(PYTHON)" >/dev/null || { \
	echo "Python 3 is missing. Type this line, then make again:" >&2; \
	echo "    sudo apt-get install python3 python3-venv" >&2; exit 3; }; \
	"$(PYTHON)" -E -S tools/setup.py
