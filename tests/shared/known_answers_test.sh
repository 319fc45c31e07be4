#!/bin/sh
# Planted faults for known_answers.sh: programs that answer nothing, the wrong thing or with an
# error must not agree with the known answers. `known_answers_test.sh SHARED SCRATCH`.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
shared=$1
scratch=$2
[ -d "$shared" ] || exit 77
mkdir -p "$scratch"
bad=0

# disagrees WHAT SHARED: the program on stdin must be found out.
disagrees() {
  cat >"$scratch/program"
  chmod +x "$scratch/program"
  if sh "$here/known_answers.sh" "$scratch/program" "$2" "$scratch/run" >"$scratch/log" 2>&1; then
    echo "FAILED: $1 should be found"
    cat "$scratch/log"
    bad=1
  fi
}

disagrees "an empty answer" "$shared" <<'END'
#!/bin/sh
echo '{}'
END

disagrees "an error" "$shared" <<'END'
#!/bin/sh
exit 4
END

disagrees "a folder without networks" "$scratch" <<'END'
#!/bin/sh
exit 0
END

# What the checker itself finds, for the smallest answer that gives everything.
disagrees "a wrong answer" "$shared" <<'END'
#!/bin/sh
pairs='["a", "b", 1]'
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19; do
  pairs="$pairs, [\"a\", \"b\", 1]"
done
cat <<ANSWER
{"nodes": 1, "edges": 0, "components": [], "isolates": [], "bridges": [],
 "articulation_points": [], "betweenness": {}, "betweenness_raw": {}, "constraint": {},
 "modularity": 0, "partition": [], "adamic_adar": [$pairs], "common_neighbours": [$pairs]}
ANSWER
END
grep -q '^FAIL nodes' "$scratch/log" || { echo "FAILED: the nodes are compared" && bad=1; }

exit "$bad"
