#!/bin/sh
# Compares what an audience gets with and without the private part for far more neighbourhoods than
# a usual run: every command for each, and maps of more than a few assets. In parts, two at a time
# or as many as there are processors; a part that is done is not done again, so that whoever
# interrupts it can go on later.
#
#   full.sh TEST FOLDER [PARTS]   TEST: the program interference_test; FOLDER: what the parts said
set -eu

# one PART: the figures of it stand in its file when it has passed.
one() {
  log=$FULL_FOLDER/part-$1-of-$FULL_PARTS
  if [ -f "$log.passed" ]; then
    return 0
  fi
  if BUURTWEB_VOLLEDIG=1 BUURTWEB_DEEL=$1/$FULL_PARTS "$FULL_TEST" \
    --gtest_filter='P0?.No*' >"$log.log" 2>&1; then
    grep '^compared or searched' "$log.log" >"$log.passed"
    echo "part $1 of $FULL_PARTS: $(cat "$log.passed")"
  else
    echo "part $1 of $FULL_PARTS failed: $log.log" >&2
    return 1
  fi
}

if [ "$1" = part ]; then
  one "$2"
  exit
fi
FULL_TEST=$1
mkdir -p "$2"
FULL_FOLDER=$(cd -- "$2" && pwd -P)
FULL_PARTS=${3-48}
export FULL_TEST FULL_FOLDER FULL_PARTS
status=0
seq "$FULL_PARTS" | xargs -P "$(nproc)" -n 1 sh "$0" part || status=1
cat "$FULL_FOLDER"/part-*-of-"$FULL_PARTS".passed 2>/dev/null | awk -v parts="$FULL_PARTS" '
  { outputs += $4; bytes += $6 }
  END { printf "%d of %d parts passed: %d outputs, %d bytes compared\n", NR, parts, outputs, bytes }'
exit "$status"
