# Read by scripts/setup.sh: the programs that make a page of compiled Rust, and what lock files name.

# Newer trunks need a newer compiler than Cargo.toml's rust-version.
trunk_version=0.21.14
wasm_pack_version=0.15.1
# The program and the library of wasm-bindgen must be of the very same version.
wasm_bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"/\1/p}' Cargo.lock)

set_up_tools() {
    PATH=$tools/bin:$PATH
    tool trunk trunk "$trunk_version" "3 minutes"
    tool wasm-bindgen-cli wasm-bindgen "$wasm_bindgen_version" "a minute"
    tool wasm-bindgen-cli wasm-bindgen-test-runner "$wasm_bindgen_version" "a minute"
    tool wasm-pack wasm-pack "$wasm_pack_version" "a minute"
    rm -rf "$tools/build"
}

# Finds or installs program $2 of crate $1 in version $3; $4 says how long compiling it takes.
tool() {
    local crate=$1 program=$2 version=$3 time=$4
    if [ "$("$program" --version 2>/dev/null | awk '{print $2}')" = "$version" ]; then
        say "$program $version ($(command -v "$program"))"
        return
    fi
    if have cargo-binstall; then
        say "cargo binstall $crate@$version (some seconds)"
        if cargo binstall --no-confirm --disable-telemetry --disable-strategies compile --force \
            --install-path "$tools/bin" "$crate@$version"; then
            return
        fi
    fi
    say "cargo install $crate $version into .tools (about $time on two cores)"
    # A light profile: these programs start once, and their own release profiles take minutes more.
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
        CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=false \
        CARGO_TARGET_DIR="$tools/build" \
        cargo install --quiet --locked --force --root "$tools" --version "$version" "$crate"
}

set_up_packages() {
    say "fetching the crates that Cargo.lock names (seconds to a minute)"
    cargo fetch --quiet --locked
    local installed=tests/e2e/node_modules/.installed
    if ! cmp -s tests/e2e/package-lock.json "$installed"; then
        say "fetching the npm packages of tests/e2e (some seconds)"
        (cd tests/e2e && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --silent --no-audit --no-fund)
        cp tests/e2e/package-lock.json "$installed"
    fi
}
