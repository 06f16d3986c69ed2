# Five words. Each does all its own set-up; a repeat takes seconds, of the last minutes.
#
#   make demo     the samples' review packs, as HTML and PDF, into out/
#   make test     every test
#   make check    style, types, the direction of imports, what the wheel holds
#   make bench    how fast it is, as ratios
#   make mutants  which changes to a rule's code no test notices
#
# PYTHON=/path/to/python3 chooses the interpreter (3.11 or newer), ARGS="-k waiver -x" the tests, and
# ARGS="golive_readiness.findings.rollback.*" the mutants.

SAMPLES := toy-company gym-network garden-wholesaler
BIN := .venv/bin

# A Python that is not Homebrew's does not look where Homebrew puts Pango.
ifneq ($(wildcard /opt/homebrew/lib),)
BIN := DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib $(BIN)
endif

.PHONY: demo test check bench mutants clean

demo: .venv/package
	@mkdir -p out
	@for sample in $(SAMPLES); do for format in html pdf; do \
		$(BIN)/golive render templates/samples/$$sample.yaml out/$$sample.$$format || exit; \
	done; done
	@echo "The packs are in $(CURDIR)/out"

test: .venv/develop .venv/programs
	$(BIN)/pytest $(ARGS)

check: .venv/develop
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q tests/packaging/test_wheel.py

bench: .venv/develop
	$(BIN)/pytest tests/benchmarks $(ARGS)

# Afterwards `mutmut show NAME` shows one of those listed. Old results say nothing about new tests, so they go.
mutants: .venv/develop
	@rm -rf mutants
	$(BIN)/mutmut run $(ARGS)
	$(BIN)/mutmut results | grep -v 'not checked' || true

clean:
	rm -rf .venv out dist mutants

# Each file says that the step of its name was done.

.venv/package: pyproject.toml .make/setup
.venv/develop: .venv/package
.venv/programs: .venv/package

.venv/package .venv/develop .venv/programs:
	@sh .make/setup $(@F)
	@touch $@
