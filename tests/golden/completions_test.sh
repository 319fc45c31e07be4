#!/usr/bin/env bash
# The completion of bash, asked as the shell asks it. `completions_test.sh FILE`.
set -u
# shellcheck source=/dev/null
. "$1" || exit 1
bad=0

# completes EXPECTED WORD…: what is offered for the last word.
completes() {
  local expected=$1
  shift
  # shellcheck disable=SC2034  # read by the completion
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  _buurtweb
  if [[ "${COMPREPLY[*]}" != "$expected" ]]; then
    echo "FAILED: '$*' offers '${COMPREPLY[*]}', not '$expected'"
    bad=1
  fi
}

cd "$(mktemp -d)" || exit 1
touch buurt.yaml
completes "kaart" buurtweb kaa
completes "a4 a3 a2 a1 a0" buurtweb kaart --papier a
completes "openbaar" buurtweb map --voor o
completes "--papier" buurtweb kaart --pa
completes "buurt.yaml" buurtweb kaart bu
completes "buurt.yaml" buurtweb kaart --uit bu
exit "$bad"
