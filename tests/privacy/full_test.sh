#!/bin/sh
# full.sh with a program that only says what it was asked: a part that fails is told of and done
# again, and one that has passed is not.
#
#   full_test.sh SCRATCH
set -u

full=$(cd -- "$(dirname -- "$0")" && pwd -P)/full.sh
rm -rf "$1"
mkdir -p "$1"
cd "$1" || exit 1
bad=0
complain() {
  echo "FAILED: $1"
  bad=1
}

cat >program <<'END'
#!/bin/sh
echo "$BUURTWEB_VOLLEDIG $BUURTWEB_DEEL" >>asked
echo 'compared or searched: 3 outputs, 100 bytes'
[ "$BUURTWEB_DEEL" != 2/3 ] || [ -e mended ]
END
chmod +x program
sh "$full" ./program parts 3 >out 2>err && complain "a part that fails is passed over"
grep -q 'part 2 of 3 failed' err || complain "it does not say which part failed: $(cat err)"
grep -q '^2 of 3 parts passed: 6 outputs, 200 bytes compared$' out || complain "wrong figures: $(cat out)"
: >mended
sh "$full" ./program parts 3 >out 2>err || complain "a part that is mended fails"
grep -q '^3 of 3 parts passed: 9 outputs, 300 bytes compared$' out || complain "wrong figures: $(cat out)"
[ "$(sort asked | tr '\n' ' ')" = '1 1/3 1 2/3 1 2/3 1 3/3 ' ] || complain "it asked: $(cat asked)"
exit "$bad"
