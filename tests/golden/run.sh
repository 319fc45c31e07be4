#!/bin/sh
# Runs golden cases: one folder each, whose files say what to run and what must come out.
#
#   run.sh check   PROGRAM ROOT SCRATCH CASE     fails, with the differences, when a byte differs
#   run.sh approve PROGRAM ROOT SCRATCH CASE…    writes what came out over what was expected
#
# A case holds
#   command   the arguments, one a line
#   input     optional: files and folders from ROOT that the command reads, one a line
#   stdout, stderr, exit   what must come out; without the file: nothing, nothing and 0
#   files/    optional: files that the command must write, under the same names; NAME.xlsx.txt holds
#             what stands in the workbook NAME.xlsx
# and whatever else the command reads. It runs in a copy of the case's folder, so that nothing it
# writes lands in the checkout; the path of that copy is written as @HERE@ in stdout and stderr.
set -eu

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

# Lays the case in $here.
prepare() {
  here=$scratch/$(basename "$1")
  out=$here.out
  rm -rf "$here" "$out"
  mkdir -p "$here" "$out/default"
  cp -R "$1/." "$here"
  rm -rf "$here/command" "$here/stdout" "$here/stderr" "$here/exit" "$here/files"
  if [ -f "$1/input" ]; then
    rm "$here/input"
    while IFS= read -r path; do
      cp -R "$root/$path" "$here"
    done <"$1/input"
  fi
  : >"$out/default/stdout"
  : >"$out/default/stderr"
  echo 0 >"$out/default/exit"
}

# Runs the case, leaving stdout, stderr and exit in $out.
run() {
  [ -f "$1/command" ] || fail "$1 has no file command"
  prepare "$1"
  set --
  while IFS= read -r argument || [ -n "$argument" ]; do
    set -- "$@" "$argument"
  done <"$case/command"
  status=0
  (cd "$here" && LC_ALL=C.UTF-8 TERM=dumb NO_COLOR=1 HOME=$here exec "$program" "$@") \
    >"$out/raw_stdout" 2>"$out/raw_stderr" </dev/null || status=$?
  echo "$status" >"$out/exit"
  pattern=$(printf '%s' "$here" | sed 's/[][\.*^$|]/\\&/g')
  for stream in stdout stderr; do
    LC_ALL=C sed "s|$pattern|@HERE@|g" "$out/raw_$stream" >"$out/$stream"
  done
}

# compare EXPECTED ACTUAL: shows the difference.
compare() {
  if [ ! -f "$2" ]; then
    echo "not written: $2"
    return 1
  fi
  cmp -s "$1" "$2" || { diff -a -u "$1" "$2" || return 1; }
}

files_to_write() {
  [ ! -d "$case/files" ] || (cd "$case/files" && find . -type f | LC_ALL=C sort)
}

# Lays beside each workbook that is expected what stands in it.
read_workbooks() {
  files_to_write | grep '\.xlsx\.txt$' | while IFS= read -r file; do
    [ ! -f "$here/${file%.txt}" ] ||
      python3 "$tools/workbook_text.py" "$here/${file%.txt}" >"$here/$file"
  done
}

check() {
  bad=0
  for name in stdout stderr exit; do
    expected=$case/$name
    [ -f "$expected" ] || expected=$out/default/$name
    compare "$expected" "$out/$name" || bad=1
  done
  files_to_write >"$out/files"
  while IFS= read -r file; do
    compare "$case/files/$file" "$here/$file" || bad=1
  done <"$out/files"
  [ "$bad" = 0 ] || fail "$case differs; building the target approve accepts what came out"
}

approve() {
  for name in stdout stderr exit; do
    if cmp -s "$out/default/$name" "$out/$name"; then
      rm -f "$case/$name"
    else
      cp "$out/$name" "$case/$name"
    fi
  done
  files_to_write | while IFS= read -r file; do
    cp "$here/$file" "$case/files/$file"
  done
}

tools=$(cd -- "$(dirname -- "$0")" && pwd -P)
mode=$1
program=$2
root=$3
mkdir -p "$4"
scratch=$(cd -- "$4" && pwd -P)
shift 4
for case in "$@"; do
  run "$case"
  read_workbooks
  "$mode"
done
