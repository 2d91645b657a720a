#!/bin/bash
# Installs what the peers are built with where it is missing, if that is allowed: Debian's packages, each by itself. What cannot be had is said, and left out of the tables.
sudo=; [ "$(id -u)" = 0 ] || sudo="sudo -n"

# need PACKAGE…: one of them, the first that can be had.
need() {
    local package
    for package; do dpkg -s "$package" >/dev/null 2>&1 && return; done
    for package; do
        update
        echo "installing $package"
        $sudo apt-get install -y -qq --no-install-recommends "$package" >/dev/null && return
    done
    echo "not installed: $*" >&2
}

# The lists of a fresh machine are empty or old: an installation would not find what has been replaced since.
updated=
update() {
    [ -n "$updated" ] && return
    updated=yes
    $sudo apt-get update -qq >/dev/null
}

need g++
need clang-19 clang
need libeigen3-dev
need libxsmm-dev
need libopenblas-dev
need libdnnl-dev
exit 0
