#!/bin/sh
# The package that cpack makes: what is in it, what it needs, and that it comes from one version.
#
#   package_test.sh CPACK BUILD VERSION SCRATCH
#
# That it installs and draws on a machine with nothing else is tried by hand, in a folder made by
# debootstrap: a test that needs a network is no test.
set -eu

scratch=$4
rm -rf "$scratch"
mkdir -p "$scratch"
"$1" --config "$2/CPackConfig.cmake" -B "$scratch" >"$scratch/log" 2>&1 || {
  cat "$scratch/log"
  exit 1
}
package=$scratch/buurtweb_$3_$(dpkg --print-architecture).deb
dpkg-deb --fsys-tarfile "$package" | tar -x -C "$scratch"
dpkg-deb --field "$package" >"$scratch/control"
bad=0

needs() {
  [ -s "$scratch/usr/$1" ] || {
    echo "FAILED: the package has no $1"
    bad=1
  }
}

says() {
  grep -q "$1" "$scratch/control" || {
    echo "FAILED: the control file does not say $1"
    bad=1
  }
}

needs bin/buurtweb
needs share/man/man1/buurtweb.1
needs share/man/man1/buurtweb-kaart.1
needs share/man/en/man1/buurtweb.1
needs share/man/en/man1/buurtweb-map.1
needs share/man/en/man1/buurtweb-kaart.1
needs share/bash-completion/completions/buurtweb
needs share/zsh/vendor-completions/_buurtweb
needs share/fish/vendor_completions.d/buurtweb.fish
needs share/doc/buurtweb/copyright
needs share/doc/buurtweb/bestanden.md
needs share/doc/buurtweb/examples/zuiderbuurt/buurt.yaml
says "^Version: $3\$"
says "^Depends:.*libgvc6"
says "^Depends:.*libqpdf"
says "^Depends:.*fonts-liberation2"

[ "$("$scratch/usr/bin/buurtweb" --version)" = "buurtweb $3" ] || {
  echo "FAILED: the program has another version than the package"
  bad=1
}
# What the program is made with is a library of the machine, or it is in the program: then its notice
# goes along.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
notices=$scratch/usr/share/doc/buurtweb/copyright
readelf -d "$scratch/usr/bin/buurtweb" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' >"$scratch/needed"
sed -n 's/^find_package(\([A-Za-z0-9_-]*\).*/\1/p; s/^pkg_check_modules(\([A-Z]*\).*/\1/p' \
  "$root/CMakeLists.txt" | grep -v '^PkgConfig$' >"$scratch/made_with"
[ "$(wc -l <"$scratch/made_with")" -gt 10 ] || {
  echo "FAILED: it is not seen what the program is made with"
  bad=1
}
while read -r name; do
  grep -qi "^lib$name" "$scratch/needed" || grep -qF "Files: $name/*" "$notices" || {
    echo "FAILED: $name is in the program and its notice is not in the package"
    bad=1
  }
done <"$scratch/made_with"
sed -n 's/^License: //p' "$notices" | sort | uniq -c | while read -r count licence; do
  [ "$count" -gt 1 ] || echo "FAILED: no text or no use of the licence $licence"
done >"$scratch/licences"
[ ! -s "$scratch/licences" ] || {
  cat "$scratch/licences"
  bad=1
}

"$scratch/usr/bin/buurtweb" controleer "$scratch/usr/share/doc/buurtweb/examples/zuiderbuurt" \
  --datum 2026-11-22 >/dev/null || bad=1
exit "$bad"
