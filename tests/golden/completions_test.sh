#!/usr/bin/env bash
# The completion of a shell, asked as that shell asks it: completions_test.sh SHELL FILE.
# Ends with 77 where that shell is not there, or cannot be asked.
set -u

shell=$1
file=$2
tools=$(cd -- "$(dirname -- "$0")" && pwd -P)
command -v "$shell" >/dev/null || exit 77
# zsh offers something only to who types, and is typed to through a terminal of its own.
if [[ $shell == zsh ]] && ! zsh -f -c 'zmodload zsh/zpty && zpty -b asked true' 2>/dev/null; then
  echo "skipped: no terminal can be opened here (is /dev/pts mounted?)"
  exit 77
fi

# ask LINE: what the shell offers for the last word of it.
ask() {
  case $shell in
    bash)
      # shellcheck source=/dev/null
      . "$file" || exit 1
      read -r -a COMP_WORDS <<<"$1"
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _buurtweb
      printf '%s\n' "${COMPREPLY[@]}"
      ;;
    fish) HOME=$PWD fish --no-config -c "source $file; complete -C '$1'" | cut -f 1 ;;
    zsh) zsh -f "$tools/ask_zsh.zsh" "$(dirname -- "$file")" "$1" ;;
  esac
}

# In any order: fish sorts what it offers.
sorted() {
  tr -s ' \n' '\n' | LC_ALL=C sort -u | paste -s -d ' ' | sed 's/^ *//; s/ *$//'
}

bad=0
cd "$(mktemp -d)" || exit 1
touch buurt.yaml
while IFS='|' read -r line expected; do
  offered=$(ask "$line" | sorted)
  if [[ $offered != "$(sorted <<<"$expected")" ]]; then
    echo "FAILED: $shell offers '$offered' for '$line', not '$expected'"
    bad=1
  fi
done <<'END'
buurtweb kaa|kaart
buurtweb kaart --papier a|a4 a3 a2 a1 a0
buurtweb map --voor o|openbaar
buurtweb kaart --pa|--papier
buurtweb kaart bu|buurt.yaml
buurtweb kaart --uit bu|buurt.yaml
buurtweb kaart --datum bu|
buurtweb analyseer --formaat m|markdown
END
exit "$bad"
