# SoLieu: what there is to do. `make` alone lists it.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

# The release program carries the Swift runtime; libxml2, libzip and SQLite are the system's.
RELEASE := -c release --static-swift-stdlib --product solieu
PROGRAM = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/solieu

SECONDS_OF_FUZZING ?= 600

# The Python programs by which the formats are checked, in an environment of their own.
VENV := .venv
CLIENTS := Tests/ClientTests

DEMO := Corpus/cchc/89-BC-BDT.txt

.DEFAULT_GOAL := help
.PHONY: help setup build demo test clients bench compare fuzz format lint install clean

help: ## list what there is to do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the system packages that are missing; check for Swift
	@missing=; \
	pkg-config --exists libxml-2.0 2>/dev/null || missing="$$missing libxml2-dev"; \
	pkg-config --exists libzip 2>/dev/null || missing="$$missing libzip-dev"; \
	pkg-config --exists sqlite3 2>/dev/null || missing="$$missing libsqlite3-dev"; \
	pkg-config --exists xlsxwriter 2>/dev/null || missing="$$missing libxlsxwriter-dev"; \
	python3 -m venv --help >/dev/null 2>&1 && python3 -m ensurepip --version >/dev/null 2>&1 || \
	  missing="$$missing python3-venv"; \
	ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || command -v postgres >/dev/null || \
	  missing="$$missing postgresql"; \
	command -v pkg-config >/dev/null || missing="$$missing pkg-config"; \
	command -v git >/dev/null || missing="$$missing git"; \
	command -v strip >/dev/null || missing="$$missing binutils"; \
	if [ -n "$$missing" ]; then \
	  command -v apt-get >/dev/null || { \
	    echo "Missing:$$missing (Debian's names), and there is no apt-get here:" \
	      "please install them by your own means." >&2; exit 1; }; \
	  as_root=; \
	  if [ "$$(id -u)" -ne 0 ]; then \
	    command -v sudo >/dev/null || { \
	      echo "Missing:$$missing; please install them as root: apt-get install$$missing" >&2; \
	      exit 1; }; \
	    as_root="sudo"; \
	  fi; \
	  echo "Installing:$$missing"; \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q; \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
	    --no-install-recommends $$missing; \
	fi
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift 6.2 or later is needed: https://www.swift.org/install/linux/" >&2; exit 1; }

build: setup ## build the program for release
	$(SWIFT) build $(RELEASE)

demo: build ## read the model report: records, findings and ledger, and a file of records
	$(PROGRAM) extract $(DEMO) --format table
	$(PROGRAM) extract $(DEMO) -o demo-records.jsonl
	@echo "$$(wc -l < demo-records.jsonl) records in demo-records.jsonl"

test: setup ## run all tests
	$(SWIFT) test
	$(MAKE) clients

clients: $(VENV)/requirements ## check the formats by the programs that read them
	$(SWIFT) build --product solieu
	SOLIEU="$$($(SWIFT) build --show-bin-path)/solieu" $(VENV)/bin/python -m pytest -q \
	  -p no:cacheprovider $(CLIENTS)

# Made once; made again when the requirements change.
$(VENV)/requirements: $(CLIENTS)/requirements.txt $(CLIENTS)/constraints.txt
	python3 -m venv --clear $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: \
	  --requirement $(CLIENTS)/requirements.txt --constraint $(CLIENTS)/constraints.txt || { \
	  echo "The readers of the formats could not be installed (see above): the tests of the" \
	    "formats need them, and were not run." >&2; exit 1; }
	cat $^ > $@

bench: setup ## measure time against libxml2, lxml and pandas, and binding on damaged reports
	Tests/Benchmarks/run.sh

compare: build ## read the facts with other tools too and write the tables of the documentation
	python3 Tests/Benchmarks/normalise/compare.py --solieu "$(PROGRAM)"

fuzz: setup ## look for ten minutes for texts that make the readers trap or contradict themselves
	Tests/Fuzzing/run.sh $(SECONDS_OF_FUZZING)

format: ## lay out the code
	$(SWIFT) format -i -r Sources Tests Package.swift

lint: ## check the layout of the code
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

install: build ## install the program and the mappings below PREFIX (and DESTDIR)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/solieu/Mappings/registry"
	install -m 755 "$(PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/solieu"
	strip "$(DESTDIR)$(PREFIX)/bin/solieu"
	install -m 644 Mappings/*.* "$(DESTDIR)$(PREFIX)/share/solieu/Mappings"
	install -m 644 Mappings/registry/*.yaml "$(DESTDIR)$(PREFIX)/share/solieu/Mappings/registry"
	cp -R Sources/Recipes "$(DESTDIR)$(PREFIX)/share/solieu/"

clean: ## remove what was built
	rm -rf .build $(VENV) demo-records.jsonl
