#!/bin/bash
# Writes the corpora, a thousand words of a to z a line: the .NET SDK's API documentation and, where Debian's bible-kjv is installed, the King James Bible.
#   bench/word-vectors/corpora.sh FOLDER
set -euo pipefail
mkdir -p "$1"

# Words of lower-case letters from standard input, a thousand a line.
words() { tr 'A-Z' 'a-z' | tr -cs 'a-z' '\n' | sed '/^$/d' | xargs -n 1000; }

sdk=$(dirname "$(readlink -f "$(command -v dotnet)")")
documentation=("$sdk"/packs/Microsoft.NETCore.App.Ref/*/ref/net*/*.xml)
[ -e "${documentation[0]}" ] || { echo "no API documentation below $sdk/packs" >&2; exit 1; }
cat "${documentation[@]}" | sed 's/<[^>]*>/ /g' | words > "$1/sdk.txt"

if command -v bible >/dev/null; then
    bible -f gen1:1-rev22:21 </dev/null 2>/dev/null | grep -v '^bible\|^Hit' | sed 's/^[A-Za-z0-9]*:[0-9]* //' | words > "$1/bible.txt"
fi
