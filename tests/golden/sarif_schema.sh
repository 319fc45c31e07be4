#!/bin/sh
# Holds SARIF answers against the official schema of the standard, which is too large to copy here:
#
#   BUURTWEB_SARIF_SCHEMA=sarif-schema-2.1.0.json sarif_schema.sh ANSWER…
#
# The npm package @microsoft/jest-sarif carries one (lib/schemas), and OASIS publishes it. Skips (77)
# without the schema or without Python's jsonschema; tests/engine/report/diagnostics_lists_test.cpp
# checks the part of the standard that is used here, always.
set -eu

[ -f "${BUURTWEB_SARIF_SCHEMA:-}" ] || {
  echo "set BUURTWEB_SARIF_SCHEMA to the schema of SARIF 2.1.0"
  exit 77
}
python3 -c 'import jsonschema' 2>/dev/null || {
  echo "Python has no jsonschema"
  exit 77
}
python3 - "$BUURTWEB_SARIF_SCHEMA" "$@" <<'PYTHON'
import json
import sys

import jsonschema

def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)

schema = read(sys.argv[1])
validator = jsonschema.validators.validator_for(schema)(schema)
# The schema itself must be able to say no.
faults = [] if list(validator.iter_errors({"version": "2.1.0"})) else ["the schema accepts anything"]
for path in sys.argv[2:]:
    faults += [f"{path}: {error.message}" for error in validator.iter_errors(read(path))]
sys.exit("\n".join(faults) or 0)
PYTHON
