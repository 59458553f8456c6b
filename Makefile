# Dragoman. `make demo` and `make test` set everything up by themselves; the rest expects nothing either.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
OUT := out
GATED := names pairs actors quotations quotations-de dates date-phrases stories coreference hidden-dates event-type events events-es event-detection event-spans nonevents  # those with floors; `dragoman bench all` runs every one

.PHONY: demo test check model bench docs browser clean

$(VENV)/.base: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.base pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: $(VENV)/.base  ## build a dossier from examples/reports and say where it is
	@mkdir -p $(OUT)
	$(BIN)/dragoman dossier examples/reports -o $(OUT)/dossier.html --record $(OUT)/record.json
	@echo "The dossier: file://$(CURDIR)/$(OUT)/dossier.html"
	@$(BIN)/python -m dragoman.cli.open $(OUT)/dossier.html

browser:  ## Chromium and fonts from Debian, axe-core from npm, where this machine lets us
	@sh tests/browser/setup.sh $(VENV)

test: $(VENV)/.dev browser  ## all tests
	$(BIN)/python -m pytest

check: $(VENV)/.dev  ## formatting, lint, types, imports, generated documents
	$(BIN)/ruff format --check src tests training
	$(BIN)/ruff check src tests training
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m dragoman.cli.docs --check docs

docs: $(VENV)/.dev  ## write docs/record-format.md and docs/record.schema.json from the records
	$(BIN)/python -m dragoman.cli.docs docs

TRAIN := $(BIN)/python -m training.run --data $(DATA)
BOUNDS := '..-(b[a-h]|b[o-v]\d|pl\d)-'  # ids of bounds-* and plain-*
EDGES := '..-x[a-l]-'
LEG := build/model

model: $(VENV)/.dev  ## build the reader's weights anew: eight runs of up to 45 minutes on 2 cores, each goes on if it was killed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[train]'
	$(TRAIN) --work $(LEG)/1
	$(TRAIN) --work $(LEG)/2 --begin $(LEG)/1/checkpoint.pt --epochs 0.8 --rounds 2 --rate 1.2e-4 --head-rate 1e-3 --seed 1
	$(TRAIN) --work $(LEG)/3 --begin $(LEG)/2/checkpoint.pt --epochs 0.4 --rounds 7 --head-rate 1.5e-3 --padded 640 --seed 2
	$(TRAIN) --work $(LEG)/4 --begin $(LEG)/3/checkpoint.pt --epochs 0.6 --rounds 7 --head-rate 1.5e-3 --padded 640 --seed 3
	$(TRAIN) --work $(LEG)/5 --begin $(LEG)/4/checkpoint.pt --epochs 0.4 --rounds 6 --head-rate 1.5e-3 --padded 640 --seed 4
	$(TRAIN) --work $(LEG)/6 --begin $(LEG)/5/checkpoint.pt --epochs 0.4 --rounds 4 --head-rate 1.5e-3 --padded 640 --seed 5 --twice $(BOUNDS)
	$(TRAIN) --work $(LEG)/7 --begin $(LEG)/6/checkpoint.pt --epochs 0.2 --rounds 2 --head-rate 1.5e-3 --padded 640 --seed 6 --twice $(BOUNDS)
	$(TRAIN) --work $(LEG)/8 --begin $(LEG)/7/checkpoint.pt --epochs 0.8 --rounds 3 --head-rate 1.5e-3 --padded 640 --seed 7 --twice $(EDGES)
	$(BIN)/python -m training.trust

bench: $(VENV)/.dev  ## measure on $(DATA) and hold the floors
	$(BIN)/dragoman -q bench $(GATED) --data $(DATA) --gate bench/floors.json

clean:
	rm -rf $(VENV) $(OUT) build .pytest_cache .mypy_cache .ruff_cache
