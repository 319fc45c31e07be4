# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154  # the scripts that source this set `root` and use the lists
# Installs what is missing and builds. Sourced by examples/run.sh, tests/run.sh and .ci/run, which
# set `root` to the checkout first. Silent when there is nothing to do; it never asks a question.
# Every function that cannot go on says in Dutch what is wrong and what to do, and ends the script
# with 4: the environment failed.

setup_program="g++ cmake ninja-build pkg-config libboost-graph-dev libgraphviz-dev libyaml-cpp-dev
  nlohmann-json3-dev libcli11-dev libcmark-dev libfontconfig-dev libfmt-dev libicu-dev libmd-dev libpango1.0-dev
  libpugixml-dev libqpdf-dev libxlsxwriter-dev zlib1g-dev fonts-liberation2 fonts-noto-core fonts-noto-color-emoji"
setup_tests="chromium dpkg-dev file fish libbenchmark-dev libgtest-dev libgmock-dev poppler-utils python3 python3-jsonschema python3-yaml
  zsh"
# Node.js of another hand brings its own npm.
command -v npm >/dev/null || setup_tests="$setup_tests nodejs npm"
# The known answers of ../shared are compared by a script that needs these two.
if [ -d "$root/../shared" ]; then
  setup_tests="$setup_tests python3-networkx python3-igraph"
fi

# Debian keeps ldconfig where not every user's PATH looks.
PATH=$PATH:/usr/sbin:/sbin
export PATH

setup_stop() {
  printf '\n' >&2
  printf '%s\n' "$@" >&2
  exit 4
}

# The packages of "$@" that are not installed, on one line. One dpkg-query for all: it is slow.
setup_missing() {
  setup_present=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
    sed -n 's/^installed //p')
  for setup_package in "$@"; do
    case "
$setup_present
" in
      *"
$setup_package
"*) ;;
      *) printf '%s ' "$setup_package" ;;
    esac
  done
}

# How to become root: nothing, sudo that may ask for a password at a terminal, or sudo that may not.
setup_find_root() {
  setup_as_root=
  if [ "$(id -u)" = 0 ]; then
    return 0
  fi
  command -v sudo >/dev/null || setup_stop \
    "Er ontbreken pakketten: $1" \
    "Je bent geen beheerder (root) op deze computer en het programma sudo is er niet." \
    "Vraag een beheerder om dit eenmaal te doen, en start dit script daarna opnieuw:" \
    "  apt-get install --no-install-recommends $1"
  setup_as_root=sudo
  if [ ! -t 0 ]; then
    setup_as_root="sudo -n"
  fi
  $setup_as_root true 2>/dev/null || setup_stop \
    "Er ontbreken pakketten: $1" \
    "Installeren mag alleen een beheerder, en sudo laat dat voor deze gebruiker niet toe." \
    "Vraag een beheerder om dit eenmaal te doen, en start dit script daarna opnieuw:" \
    "  sudo apt-get install --no-install-recommends $1"
}

setup_apt() {
  # shellcheck disable=SC2086  # setup_as_root is none, one or two words
  $setup_as_root env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -qq \
    -o Acquire::Retries=3 -o Acquire::http::Timeout=30 -o DPkg::Lock::Timeout=300 "$@" \
    >>"$setup_log" 2>&1 </dev/null
}

# Why apt-get failed, from what it wrote, most telling cause first.
setup_explain_apt() {
  if grep -qE "No space left on device|enough free space" "$setup_log"; then
    setup_cause="De schijf is vol. Er is ongeveer 1,5 GB vrije ruimte nodig. Maak ruimte en start dit script opnieuw."
  elif grep -qE "Could not get lock|Unable to acquire the dpkg" "$setup_log"; then
    setup_cause="Een ander programma is al aan het installeren. Wacht tot dat klaar is en start dit script opnieuw."
  elif grep -qE "Temporary failure resolving|Could not resolve|Could not connect|Unable to connect|Connection failed|Connection timed out|Network is unreachable" "$setup_log"; then
    setup_cause="Er is geen verbinding met internet, of de pakketten van Debian zijn niet te bereiken. Controleer de verbinding en start dit script opnieuw."
  elif grep -qE "Unable to locate package|no installation candidate" "$setup_log"; then
    setup_cause="Deze versie van Debian of Ubuntu heeft niet alle pakketten. buurtweb is gemaakt voor Debian 12 en nieuwer."
  elif grep -q "dpkg was interrupted" "$setup_log"; then
    setup_cause="Een eerdere installatie is afgebroken. Voer eerst uit: dpkg --configure -a"
  else
    setup_cause="Hierboven staat wat apt-get meldde."
  fi
}

# setup_packages PACKAGE…: installs the ones that are missing.
setup_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    setup_stop "Dit script kan alleen op Debian en Ubuntu pakketten installeren, en dat is dit niet." \
      "Installeer zelf wat in engine/setup.sh staat, en bouw dan met:" \
      "  cmake --preset release && cmake --build --preset release"
  fi
  setup_needed=$(setup_missing "$@")
  if [ -z "$setup_needed" ]; then
    return 0
  fi
  setup_find_root "$setup_needed"
  printf 'Deze pakketten ontbreken nog en worden nu geïnstalleerd (dat duurt enkele minuten):\n  %s\n' "$setup_needed"
  setup_log=$(mktemp) || setup_stop "De schijf is vol: er kan geen tijdelijk bestand worden gemaakt."
  # An unreachable extra source must not stop us: whether all is there, the installation will tell.
  setup_apt update || true
  # shellcheck disable=SC2086  # a list of packages
  setup_apt install -y --no-install-recommends $setup_needed || {
    tail -n 6 "$setup_log" >&2
    setup_explain_apt
    rm -f "$setup_log"
    setup_stop "De pakketten zijn niet geïnstalleerd." "$setup_cause"
  }
  rm -f "$setup_log"
  setup_is_new=yes
}

setup_cached() {
  sed -n "s/^$1:[A-Z]*=//p" "$setup_build/CMakeCache.txt" 2>/dev/null
}

# Whether the build folder is as this checkout and "$1" want it: BUURTWEB_TESTS ON, or KEEP.
setup_is_configured() {
  [ "${setup_is_new:-no}" = no ] &&
    [ -f "$setup_build/build.ninja" ] &&
    [ "$(cat "$setup_build/configured" 2>/dev/null)" = "$root" ] &&
    [ -z "$(find "$root/CMakePresets.json" -newer "$setup_build/configured")" ] &&
    { [ "$1" = KEEP ] || [ "$(setup_cached BUURTWEB_TESTS)" = "$1" ]; }
}

# A build folder that was copied or moved along with another checkout starts afresh. The examples
# need no tests, but switch them off only in a new folder: two scripts that each set their own
# value would configure the shared folder again at every turn.
setup_configure() {
  setup_is_configured "$2" && return 0
  set -- "$1" "$2" --preset "$1"
  if [ "$(setup_cached CMAKE_HOME_DIRECTORY)" != "$root" ]; then
    set -- "$@" --fresh
  fi
  if [ "$2" != KEEP ]; then
    set -- "$@" "-DBUURTWEB_TESTS=$2"
  elif [ ! -f "$setup_build/build.ninja" ]; then
    set -- "$@" -DBUURTWEB_TESTS=OFF
  fi
  shift 2
  setup_report=$(cd "$root" && cmake "$@" 2>&1) || {
    printf '%s\n' "$setup_report" >&2
    setup_stop "Het bouwen is niet voorbereid: CMake meldde de fout hierboven." \
      "buurtweb is gemaakt voor Debian 12 en nieuwer."
  }
  printf '%s\n' "$root" >"$setup_build/configured"
}

setup_must_be_writable() {
  if [ -e "$1" ] && [ ! -w "$1" ]; then
    setup_stop "In de map $1 mag je niet schrijven: die is van een andere gebruiker." \
      "Maak een eigen kopie van buurtweb, of vraag schrijfrechten op deze map."
  fi
}

# setup_build PRESET ON|KEEP TARGET…: builds the targets (none: all) in build/PRESET.
setup_build() {
  setup_build=$root/build/$1
  setup_must_be_writable "$root"
  setup_must_be_writable "$root/build"
  setup_must_be_writable "$setup_build"
  setup_configure "$1" "$2"
  shift 2
  if ninja -C "$setup_build" -n "$@" 2>/dev/null | grep -q 'no work to do'; then
    return 0
  fi
  # A terminal sees the progress; elsewhere only what goes wrong is worth a line.
  if [ -t 1 ]; then
    ninja -C "$setup_build" "$@" || setup_explain_build
  else
    setup_report=$(ninja --quiet -C "$setup_build" "$@" 2>&1) || {
      printf '%s\n' "$setup_report" >&2
      setup_explain_build
    }
  fi
}

setup_explain_build() {
  if [ "$(df -Pk "$setup_build" | awk 'NR == 2 { print $4 }')" -lt 20000 ]; then
    setup_stop "Het bouwen is mislukt: de schijf is vol. Maak ruimte en start dit script opnieuw."
  fi
  setup_stop "Het bouwen is mislukt; de fout staat hierboven."
}
