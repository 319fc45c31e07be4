#!/bin/sh
# Draws maps, measures how well they can be read, and prints a table beside plain GraphViz.
#
#   run.sh PROGRAM PROJECT WORK [--volledig]    WORK: a folder for the networks of the literature
#
# The networks lie beside a developer's checkout and not in it; elsewhere they are left out.
set -eu
program=$1 project=$2 work=$3 all=${4-}
shared=${BUURTWEB_SHARED-$project/../shared}
mkdir -p "$work"
networks='davis-southern-women zachary-karate florentijnse-families'
# Nearly everybody is tied to everybody: slow.
[ -z "$all" ] || networks="$networks indiana-samenwerking"
set --
for network in $networks; do
  if [ -f "$shared/tools/to_yaml.py" ] && [ -f "$shared/data/$network/nodes.csv" ]; then
    python3 -B "$shared/tools/to_yaml.py" "$shared/data/$network" >"$work/$network.yaml"
    set -- "$@" "$work/$network.yaml"
  fi
done
# shellcheck disable=SC2086  # empty: no word at all
exec "$program" "$project/examples" $all "$@"
