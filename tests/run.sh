#!/bin/sh
# Installs what is missing, builds everything and runs the tests; ends with 'N passed, N failed'.
#
#   sh tests/run.sh           all tests, as people will use the program
#   sh tests/run.sh --volledig   the same, and far more neighbourhoods in the tests of privacy: an
#                             hour on two processors, in parts that are not done again
#   sh tests/run.sh --asan    the tests of the engine, with address and undefined behaviour sanitizers
#   sh tests/run.sh --tsan    what runs side by side, with the thread sanitizer
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=engine/setup.sh
. "$root/engine/setup.sh"

# "passed failed skipped" from what ctest wrote. Its own count calls a skipped test passed.
count() {
  awk '
    /^[0-9]+% tests passed, [0-9]+ tests? failed out of [0-9]+$/ { failed = $4; all = $9; skipped = disabled = 0 }
    /^\t.* \(Skipped\)$/ { skipped++ }
    /^\t.* \(Disabled\)$/ { disabled++ }
    END { print all - failed - skipped, failed + 0, skipped + disabled }' "$1"
}

# The same of programs that run many claims each, from what they wrote themselves. One that ended
# without a sum, such as by a sanitizer, counts as one failure.
count_claims() {
  awk '
    /^\[  PASSED  \] [0-9]+ tests?\.$/ { passed += $4 }
    /^\[  FAILED  \] [0-9]+ tests?, listed below:$/ { failed += $4 }
    /^\[  SKIPPED \] [0-9]+ tests?, listed below:$/ { skipped += $4 }
    /^Test Failed\.$/ { programs++ }
    END { print passed + 0, (failed > programs ? failed : programs) + 0, skipped + 0 }' "$1"
}

# Runs ctest with the options and prints the closing line. A run that ctest calls a failure, such
# as one without any test, counts as one.
run_tests() {
  report=$setup_build/tests.log
  rm -f "$report"
  status=0
  # One that hangs is named, with what it said, and does not keep the others.
  ctest --test-dir "$setup_build" --output-on-failure --no-tests=error -j2 --timeout "$patience" \
    --output-log "$report" "$@" || status=$?
  # shellcheck disable=SC2046  # three numbers
  if [ "$preset" = asan ]; then
    set -- $(count_claims "$setup_build/Testing/Temporary/LastTest.log")
  else
    set -- $(count "$report")
  fi
  if [ "$status" != 0 ] && [ "$2" = 0 ]; then
    set -- "$1" 1 "$3"
  fi
  line="$1 passed, $2 failed"
  if [ "$3" != 0 ]; then
    line="$line, $3 skipped"
  fi
  printf '\n%s\n' "$line"
  [ "$2" = 0 ]
}

case ${1-} in
  '') preset=release target=all patience=600 ;;
  --volledig) preset=release target=all patience=600 ;;
  --asan) preset=asan target=engine_tests patience=1200 ;;
  --tsan) preset=tsan target=threads_test patience=1200 ;;
  *)
    echo "Gebruik: sh tests/run.sh [--volledig | --asan | --tsan]" >&2
    exit 2
    ;;
esac

# shellcheck disable=SC2086  # lists of packages
setup_packages $setup_program $setup_tests
if [ "$preset" = asan ]; then
  setup_build release ON "$target"  # it compiles the claims for both
fi
setup_build "$preset" ON "$target"
if [ "$preset" = asan ]; then
  # What is said in which language is the same with sanitizers, and so is what can be read on all
  # sheets of the examples, which others draw a few of; that takes minutes.
  GTEST_FILTER="-InEnglish.*:PicturesOfTheExamples.*:SeriesOf*"
  export GTEST_FILTER
  run_tests --label-regex '^engine$'
elif [ "$preset" = tsan ]; then
  run_tests --tests-regex '^threads\.'
else
  run_tests
fi
if [ "${1-}" = --volledig ]; then
  sh "$root/tests/privacy/full.sh" "$setup_build/tests/interference_test" "$setup_build/volledig"
fi
