#!/bin/sh
# Holds `buurtweb meet` against the known answers of networks from the literature.
#
#   known_answers.sh PROGRAM SHARED SCRATCH [SEED]
#
# SHARED/data/*/truth.json are the answers, computed elsewhere by two other libraries. With a SEED
# the same network is written in another order: not a byte of the answer may change by that.
# Ends with 77, skipped, where SHARED does not exist.
set -eu

program=$1
shared=$2
scratch=$3
seed=${4-}
# Another python3 that comes first on the PATH has not Debian's packages.
python=/usr/bin/python3
if [ ! -d "$shared" ]; then
  echo "skipped: there is no folder with known answers beside this checkout ($shared)"
  exit 77
fi

# measure FOLDER SEED: the answer of the program for one network, as the path of a file.
measure() {
  target=$scratch/$(basename "$1")/${2:-given}
  # shellcheck disable=SC2086  # no seed, no option
  mkdir -p "$target" &&
    "$python" "$shared/tools/to_yaml.py" "$1" ${2:+--seed $2} >"$target/buurt.yaml" &&
    (cd "$target" && "$program" meet buurt.yaml --formaat json --datum 2026-11-22) \
      >"$target/result.json" &&
    echo "$target/result.json"
}

# gives_all TRUTH RESULT: the checker compares what it is given, so it would agree with an answer
# that gives nothing, or a list that is too short.
gives_all() {
  "$python" -c '
import json, sys
truth, result = (json.load(open(path)) for path in sys.argv[1:])
links = truth["all_relations"]["missing_links"]["candidate_pairs"]
keys = """nodes edges components isolates bridges articulation_points betweenness betweenness_raw
  constraint modularity partition adamic_adar common_neighbours""".split()
bad = [key for key in keys if key not in result]
bad += [key for key in keys[-2:] if len(result.get(key, [])) < min(20, links)]
sys.exit("not in the answer, or too short: " + ", ".join(bad) if bad else 0)' "$@"
}

agrees() {
  result=$(measure "$1" "$seed") &&
    gives_all "$1/truth.json" "$result" &&
    "$python" "$shared/tools/check.py" "$1/truth.json" "$result" &&
    if [ -n "$seed" ]; then
      cmp "$(measure "$1" '')" "$result"
    fi
}

rm -rf "$scratch"
mkdir -p "$scratch"
count=0
bad=0
for truth in "$shared"/data/*/truth.json; do
  [ -f "$truth" ] || break
  count=$((count + 1))
  network=$(dirname "$truth")
  echo "== $(basename "$network")"
  agrees "$network" || bad=$((bad + 1))
done

echo "$count networks, $bad that differ"
[ "$count" != 0 ] && [ "$bad" = 0 ]
