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

# draw NAME OPTION…: one map as a picture for the screen and one for the printer.
draw() {
  name=$1
  shift
  for extension in svg pdf; do
    if "$buurtweb" kaart "$buurt" --datum "$datum" "$@" \
      --uit "kaarten/$name.$extension" --overschrijf >/dev/null; then
      printf '  %s\n' "$root/kaarten/$name.$extension"
    else
      printf '  %s is niet gelukt.\n' "kaarten/$name.$extension" >&2
      failed=1
    fi
  done
}

echo "De drie belangrijkste bevindingen in de voorbeeldbuurt:"
"$buurtweb" analyseer "$buurt" --datum "$datum" --kort 3 || failed=1
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
