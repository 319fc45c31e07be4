"""What the tests are given: CHECKOUT TABLES [PROGRAM]."""

import json
import subprocess
import sys
import unittest
from pathlib import Path

import jsonschema

import core_yaml

ROOT = Path(sys.argv[1])
TABLES_FILE = Path(sys.argv[2])
TABLES = json.loads(TABLES_FILE.read_text(encoding="utf-8"))
PROGRAM = sys.argv[3] if len(sys.argv) > 3 else ""
SCHEMAS = ROOT / "schemas"


def validator(name):
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def complaints(checker, value):
    """What a schema finds wrong, most telling first."""
    found = [error for error in checker.iter_errors(value)]
    best = jsonschema.exceptions.best_match(found)
    return [] if best is None else [f"{list(best.absolute_path)}: {best.message}"[:500]]


def judge(paths):
    """The codes that the reader gives for each file or folder."""
    told = subprocess.run([PROGRAM], input="".join(f"{path}\n" for path in paths),
                          capture_output=True, text=True, check=True)
    return [json.loads(line) for line in told.stdout.splitlines()]


def example_neighbourhood():
    """The made-up neighbourhood that all examples of uitleg.yaml are about."""
    texts = core_yaml.load_file(SCHEMAS / "uitleg.yaml")
    return {section: text["voorbeeld"] for section, text in texts["bestand"].items()}


def run():
    unittest.main(module="__main__", argv=sys.argv[:1], verbosity=1)
