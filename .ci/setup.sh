# What ./start and ./check share: Debian packages, the pinned Node, the build of the server and of the pages.
# shellcheck shell=bash disable=SC2034
# Sourced by bash from the root of the checkout. Everything made stands in .build, .tools and web: delete them to start afresh.

node_version=22.23.3
npm_version=11.19.1

# To build and to run. ccache belongs here, not to the tests: its later arrival would rebuild everything.
packages_to_run=(ca-certificates ccache cmake g++ libboost1.81-dev libboost-program-options1.81-dev libcurl4-openssl-dev libqrcodegencpp-dev
  libical-dev libpugixml-dev libsodium-dev libspdlog-dev libsqlite3-dev libutf8proc-dev libxlsxwriter-dev libzip-dev ninja-build nlohmann-json3-dev pkg-config)
# To test: GoogleTest, the browser, strace, which injects the faults, Python, which recounts the log without our code, and LibreOffice
# (90 MB), which opens the documents.
packages_to_test=(chromium fonts-dejavu-core libgmock-dev libgtest-dev libreoffice-calc-nogui libreoffice-writer-nogui python3 strace)

trap 'kill $(jobs -p) 2>/dev/null' EXIT
logs=.build/log
program=.build/release/gommette
node_bin=$PWD/.tools/node/node_modules/.bin

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# phase TITLE COMMAND…: runs the command with its output in a log, shows the log's last line now and then, and how long it took.
# A failure shows the end of the log (phase_tail lines of those that do not match phase_hides) and is returned.
phase() {
  local title=$1 log pause=20 ticker status=0 begun=$SECONDS
  shift
  mkdir -p "$logs"
  log=$logs/$(tr -cs '[:alnum:]' '-' <<<"${title%%:*}" | tr '[:upper:]' '[:lower:]' | sed 's/-*$//').log
  [ -t 1 ] && pause=1
  printf '%s\n' "$title"
  : >"$log"
  while sleep "$pause" >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do show_progress "$log" $((SECONDS - begun)); done &
  ticker=$!
  # In the foreground, so that Ctrl-C reaches it.
  "$@" >"$log" 2>&1 </dev/null || status=$?
  kill "$ticker" 2>/dev/null
  wait "$ticker" 2>/dev/null
  [ -t 1 ] && printf '\r\033[K'
  if [ "$status" -ne 0 ]; then
    printf '    FAILED after %d s; the end of %s:\n' $((SECONDS - begun)) "$log" >&2
    grep -vE "${phase_hides:-^$}" "$log" | tail -n "${phase_tail:-40}" | cut -c 1-180 | sed 's/^/    | /' >&2
    return "$status"
  fi
  printf '    done in %d s\n' $((SECONDS - begun))
}

show_progress() {
  local last left
  last=$(tail -n 1 "$1" 2>/dev/null | tr -d '\r' | tr -c '[:print:]\n' ' ' | cut -c 1-90)
  left=$(time_left "$last" "$2")
  if [ -t 1 ]; then printf '\r\033[K    %d s%s  %s' "$2" "$left" "$last"; else printf '    %d s%s  %s\n' "$2" "$left" "$last"; fi
}

# time_left LINE SECONDS: of a line that begins with "[done/all]", after that many seconds, what is likely left; else nothing.
time_left() {
  local done all left
  [[ $1 =~ ^\[([0-9]+)/([0-9]+)\] ]] || return 0
  done=${BASH_REMATCH[1]} all=${BASH_REMATCH[2]}
  # The first units say too little of the others.
  [ "$done" -ge 5 ] && [ $((done * 20)) -ge "$all" ] || return 0
  left=$(($2 * (all - done) / done))
  if [ "$left" -ge 90 ]; then printf ', about %d min left' $(((left + 30) / 60)); else printf ', about %d s left' "$left"; fi
}

# need_packages NAME…: installs those that are missing. Without root, sudo or apt: one line says what to install.
need_packages() {
  local missing as_root=()
  missing=$(printf '%s\n' "$@" | grep -vxFf <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p') || true)
  [ -n "$missing" ] || return 0
  missing=${missing//$'\n'/ }
  command -v apt-get >/dev/null || die "This needs Debian 12 with: $missing"
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -v; then
      die "Install these as root, then start again: apt-get install --no-install-recommends $missing"
    fi
    as_root=(sudo)
  fi
  phase "Reading the list of Debian packages" "${as_root[@]}" apt-get update || exit 1
  # shellcheck disable=SC2086
  phase "Installing Debian packages: $missing" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends $missing || exit 1
}

# The Node that builds and tests the pages, with its npm, from the npm registry. Any older npm may fetch it.
need_node() {
  PATH=$node_bin:$PATH
  [ "$("$node_bin/node" --version 2>/dev/null)" = "v$node_version" ] && [ -e "$node_bin/npm" ] && return 0
  command -v npm >/dev/null || need_packages nodejs npm
  phase "Fetching Node $node_version" fetch_node || exit 1
  hash -r
}

fetch_node() {
  rm -rf .tools/node
  mkdir -p .tools/node
  printf '{ "private": true }\n' >.tools/node/package.json
  npm install --prefix .tools/node --no-audit --no-fund --save-exact --ignore-scripts=false "node@$node_version" "npm@$npm_version" || return 1
  # npm may be set up to run no package's script; this one puts the binary into its place.
  [ -x .tools/node/node_modules/node/bin/node ] || (cd .tools/node/node_modules/node && node installArchSpecificPackage) || return 1
  [ "$("$node_bin/node" --version)" = "v$node_version" ]
}

# fingerprint PATH…: one line that changes with any file under the paths, but for what builds leave there.
fingerprint() {
  find "$@" \( -name node_modules -o -name dist \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum
}

# is_done NAME FINGERPRINT, mark_done NAME FINGERPRINT: what was last made from which inputs.
is_done() { [ "$(cat ".build/done-$1" 2>/dev/null)" = "$2" ]; }
mark_done() { mkdir -p .build && printf '%s\n' "$2" >".build/done-$1"; }

server_inputs() { fingerprint CMakeLists.txt CMakePresets.json protocol server storage; }
pages_inputs() { fingerprint web protocol/schema protocol/typescript; }

need_modules() {
  local inputs
  need_node
  inputs=$(sha256sum web/package-lock.json)
  if [ -d web/node_modules ] && is_done modules "$inputs"; then return 0; fi
  phase "Fetching the modules of the pages" npm --prefix web ci --no-audit --no-fund || exit 1
  mark_done modules "$inputs"
}

need_pages() {
  local inputs
  inputs=$(pages_inputs)
  if [ -e web/dist/index.html ] && is_done pages "$inputs"; then return 0; fi
  need_modules
  phase "Building the pages" npm --prefix web run build || return 1
  mark_done pages "$inputs"
}

# A build folder of a checkout that has since moved is of no use.
is_configured() { [ -e .build/release/build.ninja ] && grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" .build/release/CMakeCache.txt; }

# configure TITLE FLAG…: a folder that is configured keeps what its owner chose; a fresh one joins its units.
configure() {
  local title=$1
  shift
  if ! is_configured; then
    rm -rf .build/release
    set -- -DGOMMETTE_UNITY=ON "$@"
  fi
  phase "$title" cmake --preset release "$@"
}

# The server without its tests, unless this build folder already has them.
need_server() {
  local inputs
  inputs=$(server_inputs)
  if [ -x "$program" ] && is_done server "$inputs"; then return 0; fi
  is_configured || configure "Configuring the build" -DGOMMETTE_TESTS=OFF || return 1
  phase "Building the server" env NINJA_STATUS='[%f/%t] ' cmake --build --preset release --target gommette || return 1
  mark_done server "$inputs"
}
