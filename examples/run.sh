#!/bin/sh
# Draws the example neighbourhood: installs what is missing, builds, prints the three most
# important findings and puts the public maps in ./kaarten. Run it as often as you like.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=engine/setup.sh
. "$root/engine/setup.sh"

buurt=examples/zuiderbuurt
# Consent runs out with the years, so the example has a day of its own.
datum=2026-11-22

# shellcheck disable=SC2086  # a list of packages
setup_packages $setup_program
setup_build release KEEP buurtweb

cd "$root"
buurtweb=build/release/buurtweb
mkdir -p kaarten
failed=0

# draw_as EXTENSION NAME OPTION…
draw_as() {
  file=kaarten/$2.$1
  shift 2
  "$buurtweb" kaart "$buurt" --datum "$datum" "$@" --uit "$file" --overschrijf >/dev/null
}

told() {
  if [ "$1" = 0 ]; then
    printf '  %s\n' "$root/kaarten/$2"
  else
    printf '  %s is niet gelukt.\n' "kaarten/$2" >&2
    failed=1
  fi
}

# draw NAME OPTION…: one map as a picture for the screen and one for the printer, both at once.
draw() {
  draw_as pdf "$@" &
  svg=0
  pdf=0
  draw_as svg "$@" || svg=$?
  wait $! || pdf=$?
  told "$svg" "$1.svg"
  told "$pdf" "$1.pdf"
}

"$buurtweb" analyseer "$buurt" --datum "$datum" --kort 3
echo
echo "De kaarten van de voorbeeldbuurt (ze laten alleen zien wie dat goed vindt):"
draw zuiderbuurt
for stap in 1 2 3 4 5; do
  draw "zuiderbuurt-stap-$stap" --stap "$stap"
done

if [ "$failed" != 0 ]; then
  echo "Niet alles is gelukt; de fout staat hierboven." >&2
fi
exit "$failed"
