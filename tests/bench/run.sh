#!/bin/sh
# The whole comparison, as Markdown on stdout: kernels beside their peers, whole commands beside
# theirs, a city of a million, and how time and memory grow. Installs the peers; takes many
# minutes. The picture of the growth is written to the folder named (default: build/bench).
#
#   sh tests/bench/run.sh [FOLDER [FACEBOOK]]
#
# FACEBOOK is facebook_combined.txt of SNAP's ego-Facebook network; without it the rest is measured.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
# shellcheck source=engine/setup.sh
. "$root/engine/setup.sh"
# shellcheck disable=SC2086  # lists of packages
setup_packages $setup_program $setup_tests libigraph-dev python3-networkx \
  python3-graph-tool >&2
setup_build release ON all >&2
bench=$setup_build/tests/bench
folder=${1:-$root/build/bench}
mkdir -p "$folder"

printf '## Kernels beside their peers\n\n'
/usr/bin/python3 -B "$root/tests/bench/ratios.py" "$bench" 5 1000000 ${2:+"$2"}
printf '\n## Reading beside YAML::LoadFile\n\n'
/usr/bin/python3 -B "$root/tests/bench/load.py" "$setup_build/buurtweb" "$bench/yaml_peer" 10 5
printf '\n## Commands beside their peers\n\n'
/usr/bin/python3 -B "$root/tests/bench/commands.py" "$setup_build/buurtweb" "$bench" 10000 5
printf '\n'
"$bench/renders" 1000
printf '\n## All findings beside four measures of NetworkX\n\n'
/usr/bin/python3 -B "$root/tests/bench/analyse.py" "$setup_build/buurtweb" \
  "$setup_build/tests/make_neighbourhood" 1775 20000 3
printf '\n## A city from lists\n\n'
/usr/bin/python3 -B "$root/tests/bench/city.py" "$setup_build/buurtweb"
printf '\n## Growth\n\n'
/usr/bin/python3 -B "$root/tests/bench/growth.py" "$setup_build/buurtweb" "$folder/groei.svg"
printf '\nThe picture: %s\n' "$folder/groei.svg"
printf '\n## Growth of kernels\n\n'
/usr/bin/python3 -B "$root/tests/bench/kernel_growth.py" "$bench/kernels" 5
printf '\n## Kernels by themselves\n\n```\n'
"$bench/kernels" --benchmark_min_time=0.2 2>/dev/null
printf '```\n'
