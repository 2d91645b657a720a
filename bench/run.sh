#!/bin/bash
# Measures everything in one session on one core and writes docs/performance.md with its charts.
#   bench/run.sh [--quick|--full]     quick: two to three minutes; full: longer and steadier; building the peers, the first time, one or two minutes more
# Debian's packages are installed where they are missing, if that is allowed; what cannot be had is left out of the tables.
set -euo pipefail
cd "$(dirname "$0")/.."

mode=${1:---quick}
case $mode in
--quick) report=() ;;
--full) report=(--full) ;;
*) sed -n '2,4p' "$0" >&2; exit 2 ;;
esac

bench/peers/install.sh
bench/peers/build.sh
dotnet build bench/KernelGen.Bench --configuration Release --verbosity quiet

# These would tell OpenBLAS about another machine.
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE
core=$(($(nproc) - 1))
exec taskset --cpu-list "$core" dotnet bench/KernelGen.Bench/bin/Release/net10.0/KernelGen.Bench.dll report "${report[@]}"
