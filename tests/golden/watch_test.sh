#!/bin/sh
# `volg` with real saves: in place, and as editors do by putting a new file in the place of the old
# one; an error and its mending, a first run with an error, a folder within the folder, files and
# folders that are links, lists of a spreadsheet, Ctrl-C while it waits and while it draws.
#
#   watch_test.sh PROGRAM EXAMPLES SCRATCH
# shellcheck disable=SC2317  # functions are called by their name
set -u

program=$1
rm -rf "$3"
mkdir -p "$3/buurt"
cp "$2/nieuw/buurt.yaml" "$3/buurt/buurt.yaml"
cd "$3" || exit 1
bad=0
follower=
# A test that fails must not leave it behind.
trap '[ -z "$follower" ] || kill "$follower" 2>/dev/null' EXIT

complain() {
  echo "FAILED: $1"
  bad=1
}

# until_says WHAT COMMAND…: gives it as long as a busy machine may need.
until_says() {
  what=$1
  shift
  for _ in $(seq 600); do
    "$@" && return 0
    sleep 0.1
  done
  complain "$what does not come: $(cat stderr)"
  return 1
}
lines_are() {
  [ "$(wc -l <stdout)" -ge "$1" ]
}
page_says() {
  grep -qF -e "$1" volg-openbaar/index.html 2>/dev/null
}
page_is_silent_on() {
  ! page_says "$1"
}

# A shell keeps Ctrl-C from what it starts in the background.
follow() {
  : >stdout
  env --default-signal=INT "$program" volg "$1" --datum 2026-11-22 >stdout 2>stderr &
  follower=$!
}
# end: Ctrl-C, and with which code that ends it.
end() {
  kill -INT "$follower"
  wait "$follower"
  code=$?
  follower=
  [ "$code" = 130 ] || complain "Ctrl-C ends it with $code"
}

follow buurt
until_says "a first page" lines_are 1
page_says '"problem":""' || complain "the page does not follow"
[ -s volg-openbaar/poster-a1.pdf ] || complain "there is a page but no pack"
echo brief >volg-openbaar/brief.txt
cp buurt/buurt.yaml goed.yaml
cp volg-openbaar/kaart-buurt.svg kaart.svg

# In place, with an error on a line that says something about somebody.
echo 'bewoners2: {kanarie: {kan: [kanarietaal]}}' >>buurt/buurt.yaml
until_says "the error in the page" page_says 'Het bestand heeft een fout.'
page_says '"buurt.yaml:' || complain "the page does not say where the error is"
page_says 'kanarie' && complain "the page shows a value"
grep -q 'fout\[BW' stderr || complain "the terminal does not show the error"
grep -q 'blijft zoals het was' stderr || complain "the terminal does not say that the map stays"
cmp -s kaart.svg volg-openbaar/kaart-buurt.svg || complain "a file with an error changed the map"

# Mended by a new file in its place, which says something else.
sed 's/^  naam: .*/  naam: Andere buurt/' goed.yaml >nieuw.tmp
mv nieuw.tmp buurt/buurt.yaml
until_says "the mended page" lines_are 2
page_says 'Andere buurt' || complain "the page is not that of the last save"
page_is_silent_on 'Het bestand heeft een fout.' || complain "the error stays in the page"
cmp -s kaart.svg volg-openbaar/kaart-buurt.svg && complain "the map is not that of the last save"

# A file more, in a folder that was not there.
mkdir buurt/later
printf 'netwerken:\n  koor: {naam: Zangkoor, zichtbaar: openbaar, gevoelig: nee}\n' >later.tmp
mv later.tmp buurt/later/groepen.yaml
until_says "the page with one more" lines_are 3
page_says 'Zangkoor' || complain "a new folder is not followed"

# The name of a file in capitals, as some machines write it.
printf 'netwerken:\n  bal: {naam: Balclub, zichtbaar: openbaar, gevoelig: nee}\n' >buurt/BAL.YAML
until_says "the page with a file in capitals" page_says 'Balclub'

# Links: to a file that is saved elsewhere, in place and anew, and to a folder.
group() {
  printf 'netwerken:\n  %s: {naam: %s, zichtbaar: openbaar, gevoelig: nee}\n' "$1" "$2"
}
mkdir elders
group fluit Fluitclub >elders/fluit.yaml
ln -s ../elders/fluit.yaml buurt/fluit.yaml
until_says "the page with a linked file" page_says 'Fluitclub'
group fluit Fluitgroep >elders/fluit.yaml
until_says "the page after a save where the link leads" page_says 'Fluitgroep'
group fluit Fluitkring >nieuw.tmp
mv nieuw.tmp elders/fluit.yaml
until_says "the page after a new file where the link leads" page_says 'Fluitkring'
mkdir elders/map
group trom Tromclub >elders/map/trom.yaml
ln -s ../elders/map buurt/map
ln -s .. buurt/later/kring
until_says "the page with a linked folder" page_says 'Tromclub'
group trom Tromgroep >elders/map/trom.yaml
until_says "the page after a save in a linked folder" page_says 'Tromgroep'
until_says "the whole pack after that" grep -qF Tromgroep volg-openbaar/kaart-buurt.svg
sleep 1
count=$(wc -l <stdout)

# What is none of its files makes nothing anew.
echo x >buurt/brief.txt
echo x >elders/ander.yaml
sleep 1
end
[ "$(wc -l <stdout)" = "$count" ] || complain "another file made a pack: $(cat stdout)"
page_says 'id="followed">null<' || complain "the page goes on following after the end"
[ -f volg-openbaar/brief.txt ] || complain "a file of somebody else is gone"
[ ! -e buurt/.buurtweb ] || complain "following was listed as giving out"

# It starts with an error: it waits for a save that is right. One file, not a folder.
rm -rf volg-openbaar
echo 'bewoners2: {}' >buurt/buurt.yaml
follow buurt/buurt.yaml
until_says "that it waits" grep -q 'Ik wacht tot het bestand klopt' stderr
[ ! -e volg-openbaar ] || complain "a file with an error made a pack"
cp goed.yaml buurt/buurt.yaml
until_says "a page after waiting" lines_are 1
end

# Lists of a spreadsheet: a save, and a list more; what we write in a folder below them is none.
rm -rf volg-openbaar
mkdir lijsten
printf 'Naam\nDuin\n' >lijsten/buurt.csv
printf 'Naam;Zichtbaar;Gevoelig\nZangkoor;openbaar;nee\n' >lijsten/NETWERKEN.CSV
follow lijsten
until_says "a page of lists" lines_are 1
printf 'Naam;Zichtbaar;Gevoelig\nTromclub;openbaar;nee\n' >lijsten/NETWERKEN.CSV
until_says "the page after a save of a list" page_says 'Tromclub'
printf 'Naam;Zichtbaar\nBuurtzaal;openbaar\n' >lijsten/voorzieningen.csv
until_says "the page with one list more" page_says 'Buurtzaal'
sleep 1
count=$(wc -l <stdout)
mkdir lijsten/onder
echo x >lijsten/onder/acties.csv
sleep 1
end
[ "$(wc -l <stdout)" = "$count" ] || complain "a list in a folder below made a pack"

# A single file that is a link; Ctrl-C when the page is there and the rest of the pack is not.
rm -rf volg-openbaar
cp goed.yaml elders/echt.yaml
ln -s elders/echt.yaml schakel.yaml
follow schakel.yaml
until_says "a page of a link" lines_are 1
sed 's/^  naam: .*/  naam: Derde buurt/' goed.yaml >elders/echt.yaml
# Without a pause between looks, or the pack is there first.
for _ in $(seq 20000); do
  page_says 'Derde buurt' && break
done
end
[ "$(wc -l <stdout)" = 1 ] || complain "the whole pack was there before Ctrl-C"
page_says 'Derde buurt' || complain "Ctrl-C while it draws takes the page back"
page_says 'id="followed">null<' || complain "the page goes on following after Ctrl-C while it draws"

left=$(find . -name '*.nieuw-*')
[ -z "$left" ] || complain "left behind: $left"

timeout 60 "$program" volg nergens >stdout 2>stderr
[ $? = 4 ] || complain "a folder that is not there is followed"
exit "$bad"
