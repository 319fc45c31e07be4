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
PROGRAM=$1
EXAMPLES=$2
export PROGRAM EXAMPLES
mkdir -p "$3"
cd "$3"
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
npx eslint .
node --test
