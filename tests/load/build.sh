# Sourced from the root of the checkout: builds the named programs, and leaves in `load_build` where they stand.
# shellcheck shell=bash
load_build=${GOMMETTE_BUILD:-$PWD/.build/release}
[ -x "$PWD/.tools/node/node_modules/.bin/node" ] && PATH=$PWD/.tools/node/node_modules/.bin:$PATH
[ -e "$load_build/build.ninja" ] || cmake --preset release -DGOMMETTE_TESTS=OFF >/dev/null
cmake --build "$load_build" --target "$@" >&2
