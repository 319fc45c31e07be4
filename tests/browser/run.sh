#!/bin/sh
# Reads the script of the page with ESLint and uses the page in Debian's Chromium:
#
#   run.sh PROGRAM EXAMPLES SCRATCH SCRIPT
#
# Ends with 77 where there is no Chromium or Node.js, or the packages of package-lock.json cannot be
# had.
set -eu

here=$(cd -- "$(dirname -- "$0")" && pwd -P)
for tool in chromium node npm pdfinfo; do
  command -v "$tool" >/dev/null || {
    echo "$tool is not there"
    exit 77
  }
done
mkdir -p "$3"
# What is given out is noted beside the data, so it works on a copy.
rm -rf "$3/examples"
cp -R "$2" "$3/examples"
cd "$3"
PROGRAM=$1
export PROGRAM
if ! cmp -s "$here/package-lock.json" package-lock.json || [ ! -d node_modules ]; then
  cp "$here/package.json" "$here/package-lock.json" .
  npm ci --no-audit --no-fund >npm.log 2>&1 || {
    rm -rf node_modules package-lock.json
    cat npm.log
    exit 77
  }
fi
cp "$here"/*.mjs .
cp "$4" page.js
# What several of the tests look at.
PACK=$(pwd -P)/verslag
export PACK
rm -rf "$PACK"
"$PROGRAM" verslag examples/zuiderbuurt --voor team --uit "$PACK" --datum 2026-11-22 >/dev/null
npx eslint ./*.mjs page.js
node --test
