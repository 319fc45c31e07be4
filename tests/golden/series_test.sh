#!/bin/sh
# The sheets of a series and the pieces of a pack are drawn in several processes. What comes of it is
# as if there was one, and of those processes nothing is left, however it ends.
#
#   series_test.sh PROGRAM SCRATCH
set -u

program=$1
rm -rf "$2"
mkdir -p "$2"
cd "$2" || exit 1
bad=0

complain() {
  echo "FAILED: $1"
  bad=1
}

# Needs little paper, so that it takes a series. Of a city nobody is split further.
"$program" genereer --bewoners 100 --zaad 1 --een-buurt --uit buurt >/dev/null
mkdir -p stad
for part in oost west; do
  cp -R buurt stad/$part
done
day='--datum 2026-11-22'

# A process has one core after this, and all that it starts.
on_one_core() {
  taskset -c "$(taskset -cp $$ | sed 's/.*: //; s/[-,].*//')" "$@"
}

# draw NAME RUN…: a series and packs, by a run on some cores.
draw() {
  name=$1
  shift
  mkdir "$name"
  # shellcheck disable=SC2086  # several words
  for wish in "kaart buurt --voor team --papier a4 --nummers --posities --uit $name/k.pdf" \
    "kaart buurt --papier a4 --taal en --uit $name/o.pdf" "kaart buurt --papier beamer --uit $name/b.pdf" \
    "kaart buurt --papier a4 --uit $name/k.svg" "verslag buurt --voor team --uit $name/v" \
    "kaart buurt --kaart gaven --papier a4 --uit $name/g.pdf"; do
    "$@" "$program" $wish $day >>"$name/stdout" 2>>"$name/stderr" || complain "'$wish' fails on $name: $(cat "$name/stderr")"
    sed -i "s|$name/|UIT/|g" "$name/stdout" "$name/stderr"
  done
  mv buurt/.buurtweb/posities-team.json "$name"
  rm -r buurt/.buurtweb
}
draw one on_one_core
draw many env
diff -r one many || complain "on one core comes something else"
pages=$(grep -a -c '/Type */Page\b' many/k.pdf)
[ "$pages" -ge 4 ] || complain "that is no series: $pages"

[ "$(on_one_core nproc)" != "$(nproc)" ] || exit "$bad"

children() {
  cat "/proc/$1/task/$1/children" 2>/dev/null
}

# begin COMMAND…: runs it until it has processes, and one of them has begun to draw.
begin() {
  rm -rf uit.pdf uit
  # So that it can be interrupted, also where a script runs things in the background.
  env --default-signal=INT "$@" >stdout 2>stderr &
  run=$!
  for _ in $(seq 600); do
    processes=$(children $run)
    case $processes in *' '*' ') break ;; esac
    sleep 0.05
  done
  [ "$(echo "$processes" | wc -w)" -ge 2 ] || complain "'$*' has no processes: '$processes'"
  sleep 0.3
}

# ended STATUS TEXT WHAT: how it ends and what it says, and that nothing is left.
ended() {
  wait $run
  status=$?
  [ "$status" = "$1" ] || complain "$3 ends with $status, not $1: $(cat stderr)"
  [ "$(grep -cF -e "$2" stderr)" = 1 ] || [ -z "$2" ] || complain "$3 does not say '$2' once but: $(cat stderr)"
  [ -n "$2" ] || [ ! -s stderr ] || complain "$3 says: $(cat stderr)"
  for _ in $(seq 40); do
    left=$(for process in $processes; do
      grep -l "$program" "/proc/$process/cmdline" 2>/dev/null
    done)
    [ -n "$left" ] || break
    sleep 0.05
  done
  [ -z "$left" ] || complain "$3 leaves processes: $left"
  left=$(find . -name '*.nieuw-*' -o -name uit -o -name uit.pdf)
  [ -z "$left" ] || complain "$3 leaves $left"
}

# shellcheck disable=SC2086  # several words
for wish in "kaart buurt --voor team --papier a4 --uit uit.pdf" "verslag buurt --voor team --uit uit"; do
  begin "$program" $wish $day
  kill -KILL "${processes%% *}"
  ended 101 'signal 9' "'$wish' of which a process dies"
  for signal in HUP:129 INT:130 TERM:143; do
    begin "$program" $wish $day
    kill "-${signal%:*}" $run
    ended "${signal#*:}" '' "'$wish' that gets ${signal%:*}"
  done
  begin "$program" $wish $day
  kill -KILL $run
  ended 137 '' "'$wish' that is killed"
done

# Ctrl-C reaches all of them at once; following says goodbye on its page.
begin setsid "$program" kaart buurt --voor team --papier a4 --uit uit.pdf
kill -INT -$run
ended 130 '' "a series that gets Ctrl-C"
cp -R buurt volg
begin setsid "$program" volg volg --voor team --uit gevolgd
kill -INT -$run
wait $run
status=$?
[ $status = 130 ] || complain "following that gets Ctrl-C ends with $status: $(cat stderr)"
[ "$(wc -l <stderr)" = 1 ] || complain "following that gets Ctrl-C says: $(cat stderr)"
sleep 0.5
for process in $processes; do
  ! grep -l "$program" "/proc/$process/cmdline" 2>/dev/null || complain "following leaves a process"
done

# Memory that runs out in some of them, or in all, is told once.
# shellcheck disable=SC3045  # dash and bash know it
in_little_memory() (
  ulimit -v "$1"
  shift
  exec "$program" "$@"
)
for room in 120000 270000 310000 400000 500000; do
  in_little_memory "$room" help >/dev/null 2>&1 || continue
  # shellcheck disable=SC2086  # several words
  in_little_memory $room kaart buurt --voor team --papier a4 --uit uit.pdf $day >stdout 2>stderr
  status=$?
  case $status in
    0) rm uit.pdf ;;
    4)
      [ "$(grep -cF 'te weinig geheugen' stderr)$(wc -l <stderr)" = 12 ] || complain "with $room kB: $(cat stderr)"
      [ ! -e uit.pdf ] || complain "with $room kB there is half a map"
      ;;
    *) complain "with $room kB it ends with $status: $(cat stderr)" ;;
  esac
done

# Within a city nobody is split further: its neighbourhoods have all cores.
# shellcheck disable=SC2086  # several words
begin "$program" verslag stad --voor team --uit uit $day
for _ in $(seq 30); do
  for process in $processes; do
    [ -z "$(children "$process")" ] || complain "a neighbourhood of a city is split further"
  done
  sleep 0.05
done
kill -INT $run
ended 130 '' "a city that is interrupted"
exit "$bad"
