#!/bin/sh
# What a golden case cannot show: a full disk, a folder that may not be written, a file that is gone
# when it is read, Ctrl-C. Each asks for a clear sentence, its exit code, and nothing half-written.
#
#   surroundings_test.sh PROGRAM EXAMPLES SCRATCH
# shellcheck disable=SC2317  # functions are called by their name
set -u

program=$1
rm -rf "$3"
mkdir -p "$3"
# What is given out is noted beside the data, so it works on a copy.
cp -R "$2" "$3/examples"
cd "$3" || exit 1
examples=$(pwd -P)/examples
bad=0

complain() {
  echo "FAILED: $1"
  bad=1
}

# expect EXIT TEXT COMMAND…: how it ends and what it says on stderr.
expect() {
  code=$1
  text=$2
  shift 2
  "$@" >stdout 2>stderr
  status=$?
  [ "$status" = "$code" ] || complain "'$*' ends with $status, not $code"
  grep -qF -e "$text" stderr || [ -z "$text" ] || complain "'$*' does not say '$text' but: $(cat stderr)"
}

no_leftovers() {
  left=$(find . -name '*.nieuw-*')
  [ -z "$left" ] || complain "left behind after $1: $left"
}

buurt=$examples/zuiderbuurt

export_under_limit() (
  ulimit -f 4
  exec "$program" exporteer "$buurt" --voor werker --uit vol
)
map_under_limit() (
  ulimit -f 8
  exec "$program" kaart "$buurt" --uit vol.svg --overschrijf
)
begin_under_limit() (
  ulimit -f 4
  exec "$program" nieuw begin
)
answer_nowhere() (
  exec "$program" analyseer "$buurt" >/dev/full
)
as_nobody() {
  setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
}

# Of runs at the same time none may write the list without what another gave out.
mkdir together
cp "$examples/nieuw/buurt.yaml" together/
for number in 1 2 3 4 5 6 7 8 9 10 11 12; do
  "$program" exporteer together --naar geojson --uit "together/$number.geojson" >/dev/null 2>&1 &
done
wait
listed=$(grep -c geojson together/.buurtweb/uitgiftelijst.csv)
[ "$listed" = 12 ] || complain "of 12 runs at the same time $listed are in the list"

# Nor while somebody is forgotten: what another run writes meanwhile is in the list afterwards.
cp -R "$buurt" vergeten
"$program" kaart vergeten --uit vergeten.svg --datum 2026-11-22 >/dev/null 2>&1
# shellcheck disable=SC2016  # its own shell
flock -o vergeten/.buurtweb sh -c '
  "$1" privacy vergeten --vergeet ans --overschrijf --datum 2026-11-22 >/dev/null 2>&1 &
  sleep 1
  sed -n "2s/vergeten.svg/ander.svg/p" vergeten/.buurtweb/uitgiftelijst.csv >rij
  cat rij >>vergeten/.buurtweb/uitgiftelijst.csv' sh "$program"
for _ in $(seq 100); do
  grep -q '^  ans:' vergeten/*.yaml || break
  sleep 0.1
done
grep -q ander.svg vergeten/.buurtweb/uitgiftelijst.csv || complain "forgetting lost what was given out meanwhile"
grep -qw ans vergeten/.buurtweb/uitgiftelijst.csv && complain "who was forgotten is in the list"

mkdir gone
cp "$examples/nieuw/buurt.yaml" gone/a.yaml
ln -s /nowhere gone/b.yaml
expect 4 'gone/b.yaml' "$program" controleer gone

expect 4 'de schijf is vol' answer_nowhere
answer_to_nobody() (
  exec "$program" analyseer "$buurt" >&-
)
expect 4 'de uitvoer is dicht' answer_to_nobody
# A file that is written meanwhile does not get what was to be said.
map_to_nobody() (
  exec "$program" kaart "$buurt" --uit dicht.svg <&- >&-
)
expect 4 'de uitvoer is dicht' map_to_nobody
tail -c 10 dicht.svg | grep -q '</svg>' || complain "a closed output spoiled a file"
# Who reads no further has enough: nothing is said of it, also where the signal was ignored.
(
  trap '' PIPE
  "$program" genereer --bewoners 3000 --uit stuk >/dev/null 2>&1
  "$program" meet stuk --formaat json --alles 2>stderr | true
)
[ ! -s stderr ] || complain "a closed pipe is told of: $(cat stderr)"

# What steers a terminal reaches none, wherever it stands on the command line.
escape=$(printf 'x\033[1;31m\033]0;y\007')
for wish in "$escape" "analyseer $escape" "kaart $buurt --uit $escape/a" "toon $escape $buurt" \
  "analyseer $buurt --$escape" "analyseer $buurt --stap $escape" "importeer $escape" \
  "kaart $buurt --uit kaart.$escape" "leg-uit $escape" "help $escape" "privacy $buurt --vergeet $escape" \
  "genereer --bewoners $escape" "verbind $buurt --thema $escape" "--taal $escape"; do
  # shellcheck disable=SC2086  # several words
  "$program" $wish >stdout 2>stderr
  LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" stderr &&
    complain "'$wish' steers the terminal"
done
printf 'Naam;Kan\nAns;koken;x\n' >"$escape.csv"
"$program" importeer "$escape.csv" --uit "$escape.yaml" 2>stderr >/dev/null
"$program" controleer "$escape.csv" 2>>stderr >/dev/null
"$program" controleer "$escape.yaml" 2>>stderr >/dev/null
LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" stderr &&
  complain "the name of a file steers the terminal"

# Nor by what is said of what was made.
mkdir maakt
cp -R "$buurt" maakt/buurt
(
  cd maakt || exit 1
  for wish in "nieuw n$escape" "nieuw x$escape --excel" "genereer --bewoners 20 --uit g$escape" \
    "kaart buurt --uit $escape.svg" "exporteer buurt --uit $escape.geojson --naar geojson" \
    "verslag n$escape --uit v$escape" "privacy buurt --uitgiftelijst" "privacy buurt --inzage ans" \
    "importeer ../$escape.csv --uit $escape.yaml" "kaart g$escape --nummers --uit $escape.pdf" \
    "privacy n$escape --vergeet kim" "privacy n$escape --vergeet kim --overschrijf"; do
    # shellcheck disable=SC2086  # several words
    "$program" $wish >stdout 2>stderr || [ "${wish%% *}" = importeer ] || echo "'$wish' fails: $(cat stderr)"
    [ -s stdout ] || echo "'$wish' says nothing"
    LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" stdout stderr && echo "'$wish' steers the terminal"
  done
) >said
[ ! -s said ] || complain "$(cat said)"

# A limit on the size of files, with its signal ignored, is as a disk that is full.
echo oud >vol.svg
expect 4 'de schijf is vol' map_under_limit
[ "$(cat vol.svg)" = oud ] || complain "a full disk spoiled the file that was there"
expect 4 'de schijf is vol' export_under_limit
expect 4 'de schijf is vol' begin_under_limit
[ ! -e begin ] || complain "a full disk left half a beginning"
[ ! -e vol ] || complain "a full disk left half a folder"
no_leftovers "a full disk"

expect 4 'kijk of de map bestaat' "$program" kaart "$buurt" --uit vol.svg/kaart.svg

# Lists beside a map are replaced with it or go with it, for the names on them are not on the next.
nieuw="$examples/nieuw --datum 2026-11-22"
there() {
  for file; do [ -e "$file" ] || complain "there is no $file"; done
}
gone() {
  for file; do [ ! -e "$file" ] || complain "there still is $file"; done
}
mkdir lijst
# shellcheck disable=SC2086  # several words
map() {
  "$program" kaart $nieuw "$@"
}
expect 0 '' map --nummers --uit lijst/a.svg
there lijst/a-nummerlijst.pdf lijst/a-aanvulformulier.pdf
rm lijst/a.svg
expect 2 'lijst/a-nummerlijst.pdf staat er nog' map --uit lijst/a.svg
gone lijst/a.svg
there lijst/a-nummerlijst.pdf
expect 0 'lijst/a-nummerlijst.pdf en lijst/a-aanvulformulier.pdf' map --uit lijst/a.svg --overschrijf
gone lijst/a-nummerlijst.pdf lijst/a-aanvulformulier.pdf
# They may be those of another map of this name.
expect 0 '' map --nummers --uit lijst/a.pdf
expect 0 'blijft staan' map --uit lijst/a.svg --overschrijf
expect 0 '' map --uit lijst/a.png
there lijst/a-nummerlijst.pdf lijst/a-aanvulformulier.pdf
# A map of a city has none.
"$program" genereer --bewoners 4000 --uit lijst/stad >/dev/null
rm lijst/a.svg lijst/a.png lijst/a.pdf
expect 2 'staat er nog' "$program" kaart lijst/stad --uit lijst/a.svg
expect 0 'a-nummerlijst.pdf' "$program" kaart lijst/stad --uit lijst/a.svg --overschrijf
gone lijst/a-nummerlijst.pdf lijst/a-aanvulformulier.pdf

# A cell of a workbook that has no room for a text loses nothing of it: there is none.
{
  printf 'buurt: {naam: Lang}\nbewoners: {ans: {kan: ['
  head -c 40000 /dev/zero | tr '\0' x
  printf ']}}\n'
} >lang.yaml
expect 2 'in de lijst bewoners is rij 2 bij Kan te lang' \
  "$program" exporteer lang.yaml --voor werker --naar xlsx --uit lang.xlsx
gone lang.xlsx
expect 0 '' "$program" exporteer lang.yaml --voor werker --naar csv --uit lang

# What is no file or no folder is never replaced, and what a link leads to is.
mkfifo pijp.geojson
mkdir map.geojson
echo oud >doel.geojson
ln -s doel.geojson link.geojson
for option in '' --overschrijf; do
  for what in pijp.geojson:'geen gewoon bestand' map.geojson:'dit is een map' /dev/null:'geen gewoon bestand'; do
    # shellcheck disable=SC2086  # no option is no word
    expect 4 "${what#*:}" "$program" exporteer "$buurt" --naar geojson --uit "${what%%:*}" $option
  done
  for what in pijp.geojson doel.geojson; do
    # shellcheck disable=SC2086
    expect 4 'dit is geen map' "$program" exporteer "$buurt" --naar csv --uit "$what" $option
  done
done
[ -p pijp.geojson ] || complain "a pipe was replaced"
expect 0 '' "$program" exporteer "$buurt" --naar geojson --uit link.geojson --overschrijf
[ -L link.geojson ] || complain "a link was replaced"
grep -q FeatureCollection doel.geojson || complain "what a link leads to was not replaced"
no_leftovers "what is no file"
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  mkdir dicht
  cp "$examples/nieuw/buurt.yaml" dicht/buurt.yaml
  chmod 600 dicht/buurt.yaml
  # Nobody must be able to reach the program and this folder at all.
  if as_nobody "$program" --version >/dev/null 2>&1 &&
    as_nobody ls . >/dev/null 2>&1; then
    expect 4 'in deze map mag je niet schrijven' as_nobody "$program" kaart "$buurt" --uit dicht/k.svg
    expect 4 'kijk of je dit bestand mag openen' as_nobody "$program" controleer dicht
    mkdir -p gesloten/buurt
    chmod 700 gesloten
    expect 4 'kan ik niet volgen' as_nobody timeout 20 "$program" volg gesloten/buurt
  fi
fi

# Forgetting somebody, or all who are to be cleaned up, changes three files. When it goes wrong, all
# of them are as they were, and who did not change is not written again.
withdrawn='toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier, ingetrokken: 2026-10-01}'
# of_people FOLDER PREFIX ANS BO: what stands about Ans and about Bo.
of_people() {
  rm -rf "$1"
  mkdir -p "$1"
  printf 'buurt: {naam: T, bewaartermijn_maanden: 12}\nbewoners:\n  ans: {naam: Ans%s}\n' "$3" >"$1/a.yaml"
  printf 'bewoners:\n  bo: {kent: [ans]%s}\n' "$4" >"$1/b.yaml"
  printf 'bewoners:\n  cor: {kent: [ans]}\n' >"$1/c.yaml"
  # Much about one person: without that person, the file is small.
  for number in 1 2 3 4 5 6 7 8; do
    printf 'verbindingen:\n' >"$1/$2$number.yaml"
    yes "  - {van: ans, soort: kent, naar: bo, inzet: [koken]}" | head -n 40 >>"$1/$2$number.yaml"
  done
}
as_it_was() {
  (cd "$1" && for file in *.yaml; do
    stat -c '%n %i' "$file"
    cksum "$file"
  done)
}
privacy_under_limit() (
  ulimit -f 1
  exec "$program" privacy mensen "$@" --overschrijf --datum 2026-11-22
)
# stays_whole WHAT WISH…: on a disk that is full.
stays_whole() {
  what=$1
  shift
  # Without Bo this one is still too large for what is left of the disk.
  {
    echo 'bewoners:'
    for number in $(seq 60); do
      echo "  iemand$number: {kent: [bo, cor]}"
    done
  } >mensen/z.yaml
  as_it_was mensen >before
  expect 4 'de schijf is vol' privacy_under_limit "$@"
  as_it_was mensen >after
  cmp -s before after || complain "a full disk changed files while $what"
  no_leftovers "a full disk while $what"
}
# comes_back WHAT WISH…: in such a folder you may make files, but not replace those of somebody else:
# the second one.
comes_back() {
  what=$1
  shift
  chmod 1777 gedeeld
  chown 65534 gedeeld/*.yaml
  chown 0 gedeeld/b.yaml
  (cd gedeeld && cksum -- *.yaml) >before
  (cd gedeeld && stat -c '%n %i' [b-z]*.yaml) >>before
  expect 4 'kan niet geschreven worden' as_nobody "$program" privacy gedeeld "$@" --overschrijf --datum 2026-11-22
  (cd gedeeld && cksum -- *.yaml) >after
  (cd gedeeld && stat -c '%n %i' [b-z]*.yaml) >>after
  cmp -s before after || complain "$what that fails half way leaves changed files: $(diff before after)"
  no_leftovers "$what that fails half way"
}
of_people mensen m '' ''
stays_whole 'forgetting' --vergeet bo
of_people mensen m '' ", $withdrawn"
stays_whole 'cleaning up' --opruimen
of_people mensen m '' ''
stays_whole 'correcting' --verbeter iemand9 --veld kent --waarde cor
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null && as_nobody ls . >/dev/null 2>&1; then
  of_people gedeeld m '' ''
  comes_back 'forgetting' --vergeet ans
  of_people gedeeld m ", $withdrawn" ", $withdrawn"
  comes_back 'cleaning up' --opruimen
fi
# On a disk with room the same wish does it.
of_people mensen m ", $withdrawn" ", $withdrawn"
expect 0 '' "$program" privacy mensen --opruimen --overschrijf --datum 2026-11-22
! grep -qE 'ans|bo:' mensen/*.yaml || complain "cleaning up left somebody"

# Whenever it is interrupted, the old map is there or the new one, whole.
for moment in 0.02 0.3 0.9 2; do
  echo oud >kaart.svg
  timeout -s INT "$moment" "$program" kaart "$buurt" --uit kaart.svg --overschrijf >/dev/null 2>&1
  [ "$(cat kaart.svg)" = oud ] || [ "$(tail -c 7 kaart.svg)" = '</svg>' ] ||
    complain "interrupted after $moment seconds, the map is neither old nor new"
done
no_leftovers "an interruption"

# What stands there when it is interrupted is in the list of what was given out. It waits for that
# list here, which another run has. A shell keeps Ctrl-C from what it starts in the background.
listed_when_interrupted() {
  rm -rf uitgegeven "$buurt/.buurtweb"
  mkdir -p uitgegeven "$buurt/.buurtweb"
  mkfifo vrij
  flock "$buurt/.buurtweb" cat vrij &
  exec 9>vrij
  env --default-signal=INT "$program" "$1" "$buurt" --uit "uitgegeven/$2" >/dev/null 2>&1 9>&- &
  giver=$!
  for _ in $(seq 600); do
    [ ! -e "uitgegeven/$2" ] || break
    sleep 0.1
  done
  kill -INT "$giver"
  sleep 0.3
  exec 9>&-
  wait
  rm vrij
  grep -qF "uitgegeven/$2" "$buurt/.buurtweb/uitgiftelijst.csv" ||
    complain "interrupted, '$1' gives out what it does not list"
}
if command -v flock >/dev/null; then
  listed_when_interrupted kaart kaart.svg
  listed_when_interrupted verslag pakket
  listed_when_interrupted exporteer lijsten
fi

# A city that is interrupted while it is made, leaves nothing.
for moment in 0.05 0.2; do
  timeout -s INT "$moment" "$program" genereer --bewoners 1000000 --uit stad >/dev/null 2>&1
  [ $? = 124 ] || complain "a city of a million was made in $moment seconds"
  [ ! -e stad ] || complain "interrupted after $moment seconds, half a city is left"
done
no_leftovers "an interrupted city"

# Of the packs of a city each is there whole or not at all.
mkdir -p wijken/a wijken/b wijken/c
for wijk in a b c; do
  cp "$examples/nieuw/buurt.yaml" "wijken/$wijk"
done
for moment in 0.3 1.2; do
  rm -rf pakketten
  timeout -s INT "$moment" "$program" verslag wijken --uit pakketten >/dev/null 2>&1
  for pakket in pakketten/*/; do
    [ ! -d "$pakket" ] || [ -f "$pakket/LEESMIJ.txt" ] ||
      complain "interrupted after $moment seconds, half a pack is left"
  done
done
no_leftovers "an interrupted pack of a city"

# A report that may go on when its terminal closes, does (nohup).
rm -rf pakketten
(
  trap '' HUP
  exec "$program" verslag wijken --uit pakketten >/dev/null 2>&1
) &
sleep 0.3
kill -HUP $!
wait $!
[ -f pakketten/c/LEESMIJ.txt ] || complain "a report that should go on ended with its terminal"

# One broken neighbourhood among others is told of, and the others go on.
mkdir -p wijken/kapot
for begin in '' 'buurt:\n  na' '\377\376b\000u\000'; do
  # shellcheck disable=SC2059  # the escapes are the point
  printf "$begin" >wijken/kapot/buurt.yaml
  expect 1 'wijken/kapot/buurt.yaml' "$program" analyseer wijken --datum 2026-11-22
  grep -q '^Een stad met 4 buurten' stdout || complain "a city with a broken part is no city: $(head -3 stdout)"
done
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null && as_nobody ls . >/dev/null 2>&1; then
  chmod 000 wijken/kapot
  expect 4 'wijken/kapot' as_nobody "$program" analyseer wijken --datum 2026-11-22
  chmod 755 wijken/kapot
fi
rm -r wijken/kapot

# A file beside the folders makes it one neighbourhood, also where it cannot be read.
ln -s /nowhere wijken/x.yaml
expect 4 'wijken/x.yaml' "$program" analyseer wijken --datum 2026-11-22
grep -q '^Een stad' stdout && complain "folders with a file beside them are a city"
rm wijken/x.yaml

# The day is that of the clock on the wall: it is never the same in both of these places.
for place in UTC-14 UTC+12; do
  TZ=$place "$program" nieuw "dag$place" >/dev/null 2>&1
  grep -q "$(TZ=$place date +%F)" "dag$place/buurt.yaml" || complain "a new neighbourhood in $place is not of today"
done

# What is replaced stays of the same owner and group.
if [ "$(id -u)" = 0 ]; then
  cp -R "$buurt" eigen
  chown -R 65534:12 eigen
  chmod 640 eigen/*.yaml
  expect 0 '' "$program" privacy eigen --vergeet ans --overschrijf --datum 2026-11-22
  stat -c '%u:%g %a' eigen/*.yaml | grep -qv '^65534:12 640$' && complain "forgetting gives files to somebody else"
fi

# What looks wrong on a map for everybody is told of when it is made.
mkdir ongezegd
printf 'buurt: {naam: T}\nnetwerken: {koor: {naam: Koor, zichtbaar: openbaar}, band: {naam: Band}}\n' >ongezegd/buurt.yaml
expect 0 'bij 1 groep staat geen gevoelig' "$program" kaart ongezegd --uit ongezegd.svg
expect 0 'bij 1 groep staat geen gevoelig' "$program" verslag ongezegd --uit ongezegd-openbaar
expect 0 '' "$program" kaart ongezegd --voor team --uit ongezegd-team.svg
grep -q gevoelig stderr && complain "the team is told of what only the public map leaves out"

# A folder where the places of a map should be.
cp -R "$buurt" plekken
mkdir -p plekken/.buurtweb/posities-openbaar.json
expect 4 'posities-openbaar.json' "$program" kaart plekken --posities --uit plekken.svg --datum 2026-11-22

# Memory that runs out: a town of lists, with room for little more than the program itself.
# shellcheck disable=SC3045  # dash and bash know it
in_little_memory() (
  ulimit -v 100000
  exec "$program" "$@"
)
"$program" genereer --bewoners 60000 --formaat csv --een-buurt --uit grote-lijsten >/dev/null
if in_little_memory help >/dev/null 2>&1; then
  expect 4 'te weinig geheugen' in_little_memory importeer grote-lijsten --uit groot.yaml
  [ ! -e groot.yaml ] || complain "without memory, half a file was made"
  mkdir -p krappe-stad/klein
  mv grote-lijsten krappe-stad/groot
  cp "$examples/nieuw/buurt.yaml" krappe-stad/klein/
  for verb in analyseer verslag; do
    expect 4 'bij de map groot' in_little_memory "$verb" krappe-stad
    grep -qF 'te weinig geheugen' stderr || complain "without memory, $verb gives no advice"
  done
  for form in svg png pdf; do
    expect 4 'te weinig geheugen' in_little_memory kaart "$buurt" --uit "weinig.$form"
    [ ! -e "weinig.$form" ] || complain "without memory, half a map was made"
  done
fi
rm -rf grote-lijsten krappe-stad

# A machine on which the typeface is not installed, or a part of GraphViz is not.
mkdir letters plugins
printf '<?xml version="1.0"?><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>' \
  "$PWD/letters" "$PWD/letters" >letters.conf
for what in "kaart $examples/nieuw --uit letters.svg" "kaart $examples/rozenbuurt --uit letters.svg" \
  "verslag $examples/nieuw --uit letters-map"; do
  # shellcheck disable=SC2086  # several words
  expect 4 'apt-get install fonts-liberation2' env FONTCONFIG_FILE="$PWD/letters.conf" "$program" $what
done
expect 4 '' env FONTCONFIG_FILE="$PWD/letters.conf" "$program" zelftest
grep -q 'fout  het lettertype' stdout || complain "zelftest does not see that the typeface is gone"

# Nor where only our own letters are there.
for one in $(fc-list 'Liberation Sans' file | cut -d: -f1); do
  mkdir -p latin
  ln -sf "$one" latin/
done
printf '<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>\n' \
  "$PWD/latin" "$PWD/latin.cache" >latin.conf
mkdir -p cafe
printf 'buurt: {naam: Proef}\norganisaties: {cafe: {naam: مقهى الحي, zichtbaar: openbaar}}\n' >cafe/buurt.yaml
expect 0 'fonts-noto-core' env FONTCONFIG_FILE="$PWD/latin.conf" "$program" kaart cafe --uit cafe.svg
expect 4 '' env FONTCONFIG_FILE="$PWD/latin.conf" "$program" zelftest
grep -q 'fout  letters van andere talen' stdout || complain "zelftest does not see that letters are gone"
expect 0 '' "$program" kaart cafe --uit cafe.svg --overschrijf
! grep -q 'fonts-noto-core' stderr || complain "says that letters are gone which are there"
expect 4 'apt-get install --reinstall libgvc6' \
  env GVBINDIR="$PWD/plugins" "$program" kaart "$examples/nieuw" --uit letters.svg
expect 4 'apt-get install --reinstall libgvc6' \
  env GVBINDIR="$PWD/plugins" "$program" verslag "$examples/nieuw" --uit letters-map
# Of GraphViz a part that sets words: it would say something of the size of a label.
pango=$(find /usr/lib /lib -name 'libgvplugin_pango.so*' 2>/dev/null | head -n 1)
if [ -n "$pango" ]; then
  mkdir some-plugins
  for one in "${pango%/*}"/*; do
    case $one in *pango*) ;; *) ln -s "$one" some-plugins/ ;; esac
  done
  expect 4 'libgvplugin_pango' env GVBINDIR="$PWD/some-plugins" "$program" kaart "$examples/nieuw" --uit letters.pdf
  expect 4 'apt-get install --reinstall libgvc6' \
    env GVBINDIR="$PWD/some-plugins" "$program" kaart "$examples/nieuw" --uit letters.pdf
  [ ! -e letters.pdf ] || complain "a map without letters was written"
fi
[ ! -e letters.svg ] || complain "a map without letters was written"
[ ! -e letters-map ] || complain "a pack without letters was written"

# Somebody keeps other things in the folder of an export.
mkdir lijsten
echo brief >lijsten/brief.txt
echo oud >lijsten/haakjes.csv
expect 0 '' "$program" exporteer "$examples/nieuw" --uit lijsten --overschrijf
[ -f lijsten/haakjes.csv ] || complain "an export took a list that no export made"
expect 0 '' "$program" exporteer "$examples/nieuw" --uit lijsten --overschrijf
[ -f lijsten/brief.txt ] || complain "an export took a file of somebody else"
[ -f lijsten/bewoners.csv ] || complain "an export into a folder wrote nothing"
[ ! -f lijsten/haakjes.csv ] || complain "an export left a list of an earlier one"

# What is read is never written over, by whatever name and in whatever form.
cp -R "$buurt" bron
ln -s buurt.yaml bron/kaart.svg
ln -s bron koppeling
expect 0 '' "$program" exporteer bron --voor werker --uit bronlijsten --datum 2026-11-22
cp bron/buurt.yaml los.svg
mkdir -p steden/a
cp bron/buurt.yaml steden/a
cksum bron/*.yaml bronlijsten/*.csv los.svg steden/a/buurt.yaml >before
for wish in "kaart bron --uit bron/kaart.svg" "kaart los.svg --uit los.svg" "verslag bron --uit koppeling" \
  "verslag bronlijsten --uit ./bron/../bronlijsten" "exporteer bronlijsten --uit bronlijsten" \
  "verslag los.svg --uit ." "verslag steden --uit steden"; do
  # shellcheck disable=SC2086  # several words
  expect 2 '' "$program" $wish --overschrijf --datum 2026-11-22
done
expect 2 'moet eindigen op .xlsx' "$program" exporteer bron --naar xlsx --uit bron/buurt.yaml --overschrijf
cksum bron/*.yaml bronlijsten/*.csv los.svg steden/a/buurt.yaml >after
cmp -s before after || complain "a run wrote over what it reads: $(diff before after)"
for _ in 1 2; do expect 0 '' "$program" verslag bron --uit bron/pak --overschrijf; done # made in there

# What was given out and cannot be put on the list is no success.
mkdir -p vast/.buurtweb/uitgiftelijst.csv
cp bron/buurt.yaml vast
expect 4 'uitgiftelijst.csv' "$program" kaart vast --uit vast.svg --datum 2026-11-22

# What is no file is not replaced by one.
mkfifo pijp.svg
expect 4 'kan niet geschreven worden' "$program" kaart "$examples/nieuw" --uit pijp.svg --overschrijf
[ -p pijp.svg ] || complain "a pipe was replaced by a file"

# As somebody types the name of a folder that is to come.
expect 0 '' "$program" exporteer "$examples/nieuw" --uit nieuwe-lijsten/
[ -f nieuwe-lijsten/bewoners.csv ] || complain "a folder with a slash behind it is not made"
no_leftovers "a folder with a slash behind it"
exit "$bad"
