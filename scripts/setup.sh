#!/usr/bin/env bash
# Installs whatever this project needs and this machine lacks. Safe to run again: it looks before it
# installs, and takes a second or two when nothing is missing.
#
# It looks after, in this order:
#   1. a Rust compiler with the target wasm32-unknown-unknown   (rustup; else Debian's packages)
#   2. trunk, wasm-bindgen and wasm-pack                        (PATH, .tools/bin, binstall, cargo)
#   3. a browser with its driver, and Node.js, for the tests    (PATH; else Debian's packages)
#   4. the crates and npm packages that the lock files name
#
# Nothing is written outside this folder except by rustup, cargo, npm and apt-get, and, with Debian's
# compiler, the standard library for wasm32 in that compiler's own folder. What was found is written
# to .tools/env; the Makefile reads it, and a person can:  . .tools/env && trunk serve
#
# MODELYARD_TOOLCHAIN=debian  take Debian's compiler, even if there is another
# MODELYARD_TOOLCHAIN=rustup  forget that Debian's was taken before

set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
tools=$root/.tools
# Trunk does not start where a folder that it shall not watch is missing.
mkdir -p "$tools/bin" target dist

# shellcheck source=scripts/setup/common.sh
. scripts/setup/common.sh
. scripts/setup/rust.sh
. scripts/setup/tools.sh
. scripts/setup/browser.sh

begin=$SECONDS
set_up_rust
set_up_tools
set_up_browser
set_up_node

# One file for every later command: no search, and the same tools for `make`, CI and a person.
cat >"$tools/env.new" <<END
# Written by scripts/setup.sh; read by the Makefile. In a shell: . .tools/env
export PATH="${rust_path:+$rust_path:}${node_path:+$node_path:}$tools/bin:\$PATH"
${rust_toolchain:+export RUSTUP_TOOLCHAIN="$rust_toolchain"}
# What the browser tests start.
export MODELYARD_CHROME="$chrome"
export CHROMEDRIVER="$chromedriver"
export WASM_BINDGEN_TEST_WEBDRIVER_JSON="$tools/webdriver.json"
# Everything is here now, so trunk need not ask any server.
export TRUNK_SKIP_VERSION_CHECK=true
export TRUNK_OFFLINE=true
END
mv "$tools/env.new" "$tools/env"

set_up_packages
say "set-up is complete ($((SECONDS - begin)) s)"
