#!/usr/bin/env bash
# Format, clippy and documentation, each without a single warning. Called by `make lint`.

set -euo pipefail
cd "$(dirname "$0")/.."

stage() {
    printf '\nlint: %s\n' "$*"
    "$@"
}

wasm=(--target wasm32-unknown-unknown --features web)
export RUSTDOCFLAGS="-D warnings"

stage cargo fmt --check
stage cargo clippy --locked --all-targets -- -D warnings
# The benchmarks compare with programs that do not run in a browser.
stage cargo clippy --locked --lib --bins --tests "${wasm[@]}" -- -D warnings
# The documentation of the page's modules, too, needs the target of the browser.
stage cargo doc --locked --no-deps --lib "${wasm[@]}"
printf '\nlint: no warnings\n'
