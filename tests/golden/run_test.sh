#!/bin/sh
# Planted faults for the golden runner: a case that holds must pass, and every way in which it can
# stop holding must fail. `run_test.sh CMAKE SCRATCH`; cmake -E is the program under test.
# shellcheck disable=SC2016  # $y is a plain text here
set -eu

cmake=$1
runner=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)/run.sh
# A folder name that a careless script trips over.
scratch="$2/it's a [new] fol|der"
rm -rf "$scratch"
mkdir -p "$scratch"
cd "$scratch"
bad=0

golden() {
  mode=$1
  shift
  sh "$runner" "$mode" "$cmake" "$scratch" "$scratch/run" "$@" >log 2>&1
}

# new_case WORD…: a case named `case` whose command is cmake -E WORD….
new_case() {
  rm -rf case
  mkdir case
  printf '%s\n' -E "$@" >case/command
}

holds() {
  golden check case || { echo "FAILED: $1 should hold" && cat log && bad=1; }
}

breaks() {
  if golden check case; then
    echo "FAILED: $1 should be found"
    bad=1
  fi
}

new_case echo 'goede  dag; [buurt] "x" $y'
breaks "output where nothing is expected"
echo 'goede  dag; [buurt] "x" $y' >case/stdout
holds "the expected output"
printf 'goede  dag; [buurt] "x" $y' >case/stdout
breaks "a missing end of line"
echo 'Goede  dag; [buurt] "x" $y' >case/stdout
breaks "another byte"
golden approve case || bad=1
holds "approved output"

new_case false
breaks "an unexpected exit code"
echo 1 >case/exit
holds "the expected exit code"
echo 2 >case/exit
breaks "another exit code"
golden approve case || bad=1
holds "an approved exit code"

new_case cat missing
echo 1 >case/exit
breaks "an unexpected message"
golden approve case || bad=1
holds "an approved message"
[ -s case/stderr ] || { echo "FAILED: the message is kept in stderr" && bad=1; }

new_case copy brief.txt copied.txt
echo hallo >case/brief.txt
mkdir case/files
echo hallo >case/files/copied.txt
holds "an expected file"
echo hoi >case/files/copied.txt
breaks "another file"
golden approve case || bad=1
holds "an approved file"
echo hallo >case/files/more.txt
breaks "a file that is not written"

new_case cat straat/brief.txt
mkdir -p straat
echo hallo >straat/brief.txt
echo straat >case/input
echo hallo >case/stdout
holds "input from the checkout"

new_case environment
printf '%s\n' -E chdir . "$cmake" -E echo_append "$scratch/run/case" >case/command
printf '%s' '@HERE@' >case/stdout
holds "a path that differs per machine"

rm case/command
breaks "a case without a command"

exit "$bad"
