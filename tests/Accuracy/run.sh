#!/bin/sh
# Every float (2^32) and a hundred million seeded doubles of every function of VectorMath, at every width, on all cores.
# Arguments are handed on: names of functions or elements, and a number n for one argument in n, as in `run.sh Exp Single` or `run.sh 101`.
# DOTNET_EnableAVX2=0 before it shows what is reached without fused multiply-add.
set -e
project="$(dirname "$0")/KernelGen.Accuracy.csproj"
exec dotnet run --project "$project" --configuration Release -- "$@"
