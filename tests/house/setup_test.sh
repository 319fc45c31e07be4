#!/bin/sh
# engine/setup.sh on machines that we do not have: stand-ins for dpkg-query, apt-get, sudo and id
# play them. `setup_test.sh ROOT SCRATCH`.
set -eu

root=$1
scratch=$2
stage=$scratch/bin
bad=0
rm -rf "$scratch"
mkdir -p "$stage"
for tool in sh cat sed grep tail mktemp rm env; do
  ln -s "$(command -v "$tool")" "$stage/$tool"
done

# play NAME: a stand-in with the script on stdin.
play() {
  rm -f "$stage/$1"
  { echo '#!/bin/sh' && cat; } >"$stage/$1"
  chmod +x "$stage/$1"
}

# install PACKAGE…, as the script would, on the machine that stands there.
install() {
  rm -f "$scratch/apt"
  status=0
  # shellcheck disable=SC2016  # the inner shell fills these in
  PATH=$stage LOG=$scratch/apt ROOT=$root sh -c \
    'root=$ROOT; . "$root/engine/setup.sh"; PATH=${PATH%%:*}; setup_packages "$@"' sh "$@" \
    >"$scratch/said" 2>&1 </dev/null || status=$?
}

fail() {
  echo "FAILED: $1 (exit code $status)"
  cat "$scratch/said"
  bad=1
}

# stops WHAT WORD: the last installation has ended with 4 and said the word.
stops() {
  { [ "$status" = 4 ] && grep -q "$2" "$scratch/said"; } || fail "$1 must be told"
}

play dpkg-query <<'END'
echo "installed cmake"
echo "config-files ninja-build"
END
play id <<'END'
echo 0
END
play apt-get <<'END'
echo "$DEBIAN_FRONTEND $*" >>"$LOG"
END

install cmake
{ [ "$status" = 0 ] && [ ! -s "$scratch/said" ] && [ ! -e "$scratch/apt" ]; } ||
  fail "where nothing is missing nothing is said or done"

install cmake ninja-build 'g++'
{ [ "$status" = 0 ] && grep -q '^noninteractive .*install -y --no-install-recommends ninja-build g++' \
  "$scratch/apt"; } || fail "what is missing is installed"

play id <<'END'
echo 1000
END
install ninja-build
stops "a user without sudo" "het programma sudo is er niet"

play sudo <<'END'
exit 1
END
install ninja-build
stops "a user who may not use sudo" "sudo laat dat"

play sudo <<'END'
[ "$1" != -n ] || shift
exec "$@"
END
play true <<'END'
exit 0
END
install ninja-build
{ [ "$status" = 0 ] && grep -q 'install -y' "$scratch/apt"; } || fail "sudo installs"

# breaks WORDS: apt-get ends with an error that has these words in it.
breaks() {
  play apt-get <<END
echo "E: $1"
exit 100
END
  install ninja-build
}

breaks "Failed to fetch x  Temporary failure resolving 'example'"
stops "no network" "geen verbinding met internet"
breaks "Could not get lock /var/lib/dpkg/lock-frontend"
stops "another installation" "ander programma"
breaks "You don't have enough free space in /var/cache/apt/archives/."
stops "a full disk" "schijf is vol"
breaks "Unable to locate package ninja-build"
stops "an old release" "Deze versie"
breaks "something else"
stops "any other error" "something else"

rm "$stage/apt-get"
install ninja-build
stops "another kind of Linux" "alleen op Debian en Ubuntu"

exit "$bad"
