#!/bin/sh
# A made-up city from the outside: that its lists say all that its files say, neighbourhood by
# neighbourhood, and of which day it is.
#
#   made_up_test.sh PROGRAM SCRATCH
set -u

program=$1
rm -rf "$2"
mkdir -p "$2"
cd "$2" || exit 1
day='--datum 2026-11-22'
bad=0

complain() {
  echo "FAILED: $1"
  bad=1
}

# All that a file says, as the worker's own tables.
# shellcheck disable=SC2086  # two words
tell() {
  "$program" exporteer "$1" --voor werker --naar csv --uit "$2" $day >/dev/null 2>&1 ||
    complain "$1 cannot be exported"
}

"$program" genereer --bewoners 4000 --zaad 2 --uit stad >/dev/null
"$program" genereer --bewoners 4000 --zaad 2 --formaat csv --uit lijsten >said
[ "$(ls stad)" = "$(ls lijsten)" ] || complain "the lists are of other neighbourhoods"
[ "$(find stad -name buurt.yaml | wc -l)" -gt 1 ] || complain "a city is one neighbourhood"
for part in stad/*; do
  part=${part#stad/}
  "$program" importeer "lijsten/$part" --uit "terug/$part/buurt.yaml" >/dev/null 2>notes ||
    complain "the lists of $part are not all understood: $(cat notes)"
  tell "stad/$part" "uit-stad/$part"
  tell "terug/$part" "uit-lijsten/$part"
done
diff -r uit-stad uit-lijsten >differences || complain "the lists say something else: $(head -5 differences)"
# With what lies between them.
for city in stad lijsten terug; do
  # shellcheck disable=SC2086  # two words
  "$program" analyseer $city --formaat csv $day >"$city.csv" 2>/dev/null || complain "$city is no city"
done
cmp -s stad.csv lijsten.csv || complain "other findings from lists than from files"
cmp -s stad.csv terug.csv || complain "other findings from what was imported"
# What it says to do next can be done.
importing=$(sed -n 's/^ *buurtweb \(importeer [^ ]*\).*/\1/p' said)
# shellcheck disable=SC2086  # two words
"$program" $importing --uit een.yaml >/dev/null 2>&1 || complain "'$importing' cannot be done"

# However large, it can be one neighbourhood.
for form in yaml csv; do
  "$program" genereer --bewoners 4000 --zaad 2 --formaat $form --een-buurt --uit "een-$form" >/dev/null
done
"$program" importeer een-csv --uit een-lijsten/buurt.yaml >/dev/null 2>&1 ||
  complain "the lists of one neighbourhood are not all understood"
tell een-yaml uit-een-yaml
tell een-lijsten uit-een-lijsten
diff -r uit-een-yaml uit-een-lijsten >differences || complain "as one it is not the same: $(head -5 differences)"

# It is of the day that one asks for, as all else is; where it is of a later day, the day to ask for
# is told.
"$program" genereer --bewoners 20 --uit vroeg --datum 2025-03-04 >/dev/null
"$program" controleer vroeg --datum 2025-03-04 >/dev/null 2>&1 || complain "a day is not taken"
"$program" genereer --bewoners 20 --uit beide --datum 2025-03-04 --peildatum 2025-02-01 >/dev/null
grep -q 'peildatum: 2025-02-01' beide/buurt.yaml || complain "the day of the picture is not taken"
"$program" genereer --bewoners 20 --uit later >/dev/null
"$program" analyseer later --datum 2026-05-01 >/dev/null 2>advice
grep -qF -e '--datum 2026-11-01' advice || complain "which day to ask for is not told: $(cat advice)"

exit $bad
