#!/usr/bin/env bash
# One set of bits: the program is run by the compilers of .NET 10 and .NET 9, just in time and natively, as Debug and as Release build, at every vector
# width, and all runs must print the same hashes; without fused multiply-add likewise, the second set. Wants what Native AOT wants: a C compiler and zlib.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
out="$root/artifacts/portability"
mkdir -p "$out"
status=0

publish() { dotnet publish "$here" --configuration "$1" --framework "$2" --runtime linux-x64 --output "$out/$3" "${@:4}" > "$out/$3.log" 2>&1 || { cat "$out/$3.log"; exit 1; }; }

# run EXPECTED VECTORS PROGRAM SETTING…: runs the program, checks that it got the vectors it is to prove, and compares its lines with the first run of its kind.
run() {
  local expected="$out/$1.txt" vectors="$2" program="$3"
  shift 3
  env "$@" "$out/$program/KernelGen.Portability" > "$out/actual.txt" 2> "$out/machine.txt" || { cat "$out/actual.txt" "$out/machine.txt"; status=1; return; }
  [ -f "$expected" ] || cp "$out/actual.txt" "$expected"
  local verdict="same bits"
  grep -q "vectors of $vectors bits" "$out/machine.txt" || { verdict="NOT $vectors BITS"; status=1; }
  diff "$expected" "$out/actual.txt" || { verdict="OTHER BITS"; status=1; }
  printf '%-10s %-26s %-28s %s\n' "$verdict" "$program" "$*" "$(cat "$out/machine.txt")"
}

rm -f "$out"/*.txt
publish Release net10.0 jit-10 --self-contained
publish Debug net10.0 debug-10 --self-contained
publish Release net9.0 jit-9 --self-contained
publish Release net9.0 native-9-v3 -p:Native=true -p:IlcInstructionSet=x86-x64-v3
publish Release net10.0 native-10-v4 -p:Native=true -p:IlcInstructionSet=x86-64-v4
publish Release net10.0 native-10 -p:Native=true

widest=128
grep -q avx2 /proc/cpuinfo && widest=256
grep -q avx512f /proc/cpuinfo && widest=512
below512=$((widest < 256 ? widest : 256))

run fused "$widest" jit-10
run fused "$below512" jit-10 DOTNET_EnableAVX512=0
run fused 128 jit-10 DOTNET_PreferredVectorBitWidth=128
run fused "$widest" debug-10
run fused "$below512" debug-10 DOTNET_EnableAVX512=0
run fused "$widest" jit-9
run fused "$below512" jit-9 DOTNET_EnableAVX512F=0
run fused 128 jit-9 DOTNET_EnableAVX2=0
[ "$widest" -lt 256 ] || run fused 256 native-9-v3
[ "$widest" -lt 512 ] || run fused 512 native-10-v4
run separate 128 jit-10 DOTNET_EnableAVX2=0
run separate 0 jit-10 DOTNET_EnableHWIntrinsic=0
run separate 128 debug-10 DOTNET_EnableAVX2=0
run separate 0 jit-9 DOTNET_EnableHWIntrinsic=0
run separate 128 native-10

grep -q "multiply-add fused" "$out/fused.txt" && grep -q "not fused" "$out/separate.txt" || { echo "The two sets are not what they are called."; status=1; }
exit "$status"
