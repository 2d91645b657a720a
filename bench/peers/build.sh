#!/bin/bash
# Builds the peers into bench/artifacts/peers, each when its source is newer than it, and notes with what.
cd "$(dirname "$0")"
out=../artifacts/peers
mkdir -p $out
flags="-std=gnu++17 -O3 -march=native -ffast-math"
wide=-mprefer-vector-width=512

# build NAME SOURCE COMPILER FLAGS…: what cannot be built is left out.
build() {
    local name=$1 source=$2 compiler=$3
    shift 3
    [ -f $out/$name ] && [ -z "$(find $source *.hpp build.sh -newer $out/$name)" ] && return
    command -v "$compiler" >/dev/null || return
    echo "building $name"
    "$compiler" "$@" $source -o $out/$name ${libraries:-} || echo "$name cannot be built: its column stays empty" >&2
}

gcc=g++
clang=$(command -v clang++-19 || command -v clang++)
build limits limits.cpp $gcc -std=gnu++17 -O3 -march=native
# Compilers prefer 256 bits unless they are told; the better of the two counts.
for bits in 512 256; do
    libraries="-lmvec -lm" build gcc-loops-$bits loops.cpp $gcc $flags -mprefer-vector-width=$bits '-DCONTENDER="g++ loops"'
    libraries="-lmvec -lm" build clang-loops-$bits loops.cpp "${clang:-clang++}" $flags -mprefer-vector-width=$bits -fveclib=libmvec '-DCONTENDER="clang++ loops"'
done
build eigen eigen.cpp $gcc $flags $wide -DNDEBUG -I/usr/include/eigen3
libraries="-lxsmm -lxsmmnoblas -lopenblas -lmvec" build libxsmm gemm.cpp $gcc $flags $wide -DXSMM
libraries="-lopenblas -lmvec" build openblas gemm.cpp $gcc $flags $wide
libraries="-ldnnl" build onednn onednn.cpp $gcc $flags

# package NAME PACKAGE: nothing where it is not there.
package() {
    local version
    version=$(dpkg-query -W -f='${Version}' "$2" 2>/dev/null)
    [ -z "$version" ] || echo "$1 ${version%%[+-]*}"
}
{
    ! command -v $gcc >/dev/null || echo "g++ $($gcc -dumpfullversion)"
    [ -z "$clang" ] || echo "clang++ $("$clang" -dumpversion)"
    package Eigen libeigen3-dev
    package libxsmm libxsmm-dev
    package OpenBLAS libopenblas-dev
    package oneDNN libdnnl-dev
} >../artifacts/versions.txt
