#!/bin/bash
# Compares word vectors with gensim and fastText, speed and neighbours, and writes docs/word2vec-performance.md.
#   bench/word-vectors/run.sh [--quick|--full] [--wordsim FILE]     quick: some minutes; full: more rounds
# Debian's packages are installed where they are missing, if that is allowed; what cannot be had is left out of the tables.
set -euo pipefail
cd "$(dirname "$0")/../.."

packages=(python3-gensim fasttext bible-kjv bible-kjv-text)
missing=()
for package in "${packages[@]}"; do dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package"); done
if ((${#missing[@]})); then
    echo "installing ${missing[*]}"
    sudo=; [ "$(id -u)" = 0 ] || sudo="sudo -n"
    $sudo apt-get install -y --no-install-recommends "${missing[@]}" >/dev/null || echo "not installed: they stay out of the tables" >&2
fi

corpora=bench/artifacts/corpora
[ -s "$corpora/sdk.txt" ] || bench/word-vectors/corpora.sh "$corpora"
dotnet build bench/KernelGen.Bench --configuration Release --verbosity quiet

# gensim's linear algebra must neither spread over cores nor be told about another machine.
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
exec dotnet bench/KernelGen.Bench/bin/Release/net10.0/KernelGen.Bench.dll words "$@"
