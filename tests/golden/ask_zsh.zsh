# What zsh offers for a line that is typed: ask_zsh.zsh FOLDER LINE, with the completion in FOLDER.
# It types the line in a zsh of its own, whose compadd tells what it adds.
emulate -L zsh
zmodload zsh/zpty

zpty -b asked zsh -f -i
tell() { zpty -w asked "$1" }

# Reads until PATTERN has come by; gives up when zsh is silent for 10 seconds.
await() {
  local piece
  local -i silent=0
  heard=
  while [[ $heard != $~1 ]] && (( silent < 1000 )); do
    if zpty -r -t asked piece; then
      heard+=$piece
      silent=0
    else
      silent+=1
      sleep 0.01
    fi
  done
}

tell "PROMPT= RPROMPT=; stty -echo; bindkey -e; fpath=(${(q)1} \$fpath)"
# Without a dump (-D): compinit moves a new one over the old, which is not to be anybody's file.
tell 'autoload -Uz compinit; compinit -u -D'
tell 'compadd() {
  local -a hits
  [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]] || {
    builtin compadd -A hits "$@"
    print -r -- "OFFERED<${(j: :)hits}>"
  }
  builtin compadd "$@"
}'
tell 'show_them() { zle list-choices; print "ASKED<>" }; zle -N show_them; bindkey "^T" show_them'
tell 'print RE""ADY'
await '*READY*'
zpty -w -n asked "$2"$'\C-T'
await '*ASKED<>*'
while [[ $heard == *OFFERED\<* ]]; do
  heard=${heard#*OFFERED\<}
  print -r -- "${heard%%\>*}"
done
