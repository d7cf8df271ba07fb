# Read by scripts/setup.sh: a Rust compiler that can compile for the browser.
#
# Sets `rust_path`, a folder to be looked in first, and `rust_toolchain`, a rustup toolchain to be
# named; both are empty when `cargo` as found is the right one.

rust_path=
rust_toolchain=
rust_wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)

rust_version() {
    rustc --version 2>/dev/null | cut -d' ' -f2 | cut -d- -f1
}

# Whether the compiler on PATH is new enough, links for wasm32, and has its companions.
rust_complete() {
    have cargo && have rustc && at_least "$(rust_version || true)" "$rust_wanted" || return 1
    compgen -G "$(rustc --print target-libdir --target wasm32-unknown-unknown)/libstd-*.rlib" \
        >/dev/null || return 1
    cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1
}

set_up_rust() {
    # A linker, for build scripts and for the tests' SQLite.
    if ! have cc && can_apt; then
        apt_install gcc libc6-dev
    fi
    have cc || by_hand "there is no C compiler." \
        "macOS: xcode-select --install      Fedora: sudo dnf install gcc" \
        "Windows: work inside WSL with Debian; this script then does the rest."
    [ -e /etc/ssl/certs/ca-certificates.crt ] || ! can_apt || apt_install ca-certificates

    case ${MODELYARD_TOOLCHAIN:-} in
    debian) use_debian_rust ;;
    rustup) use_rustup || by_hand "rustup could not install the target; see above." ;;
    '')
        [ ! -x "$tools/debian/cargo" ] || add_debian_path
        if ! rust_complete; then
            { have rustup && use_rustup; } || use_debian_rust
        fi
        ;;
    *) by_hand "MODELYARD_TOOLCHAIN is \"$MODELYARD_TOOLCHAIN\"; it may be \"debian\" or \"rustup\"." ;;
    esac
    say "rustc $(rust_version) with wasm32-unknown-unknown ($(command -v rustc))"
}

# rustup: the active toolchain if it is new enough, else `stable` as it is now.
use_rustup() {
    local toolchain=()
    rm -rf "$tools/debian"
    rust_path=
    PATH=${PATH//"$tools/debian:"/}
    if ! at_least "$(rust_version || true)" "$rust_wanted"; then
        rust_toolchain=stable
        toolchain=(--toolchain stable)
        export RUSTUP_TOOLCHAIN=stable
        if ! at_least "$(rust_version || true)" "$rust_wanted"; then
            say "installing Rust by rustup: $rust_wanted or newer is needed (about a minute)"
            timeout 900 rustup toolchain install stable --profile minimal --no-self-update || return 1
        fi
    fi
    rust_complete || {
        say "rustup target add wasm32-unknown-unknown (some seconds)"
        timeout 300 rustup target add "${toolchain[@]}" wasm32-unknown-unknown &&
            timeout 300 rustup component add "${toolchain[@]}" clippy rustfmt
    } || say "rustup cannot reach its server"
    rust_complete
}

# Debian's and Ubuntu's compiler, in the packages that browsers are built with (`-web`) where there
# are any, and the standard library compiled for wasm32 here, as no package holds it in a form that
# the release profile can link.
use_debian_rust() {
    if ! have apt-get; then
        by_hand "no Rust $rust_wanted or newer with the target wasm32-unknown-unknown was found." \
            "Install rustup (https://rustup.rs), then run this script again. Or:" \
            "Fedora: sudo dnf install rust cargo clippy rustfmt rust-std-static-wasm32-unknown-unknown lld"
    fi
    if ! debian_packages_complete; then
        can_apt || by_hand "packages are missing, and you are neither root nor is there sudo." \
            "As root: apt-get install rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web lld-22"
        apt_update
        local packages=(rustc cargo rust-src rust-clippy rustfmt)
        if apt_has rustc-web; then
            packages=(rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web)
        fi
        apt_install "${packages[@]}" "$(newest_lld_package)"
    fi
    add_debian_path
    at_least "$(rust_version)" "$rust_wanted" ||
        by_hand "this system's Rust is $(rust_version); $rust_wanted or newer is needed." \
            "Install rustup (https://rustup.rs), then run this script again."
    build_debian_std
    rust_complete || by_hand "Debian's compiler is there, yet it cannot be used." \
        "Look at: .tools/debian/rustc --version --verbose, cargo clippy --version, .tools/std.log"
}

debian_packages_complete() {
    local file
    for file in rustc cargo cargo-clippy cargo-fmt; do
        [ -x "/usr/bin/$file" ] || return 1
    done
    [ -e "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/std/Cargo.toml" ] &&
        newest_lld >/dev/null
}

# lld must not be much older than the compiler's LLVM: 22 for Rust 1.96.
newest_lld() {
    compgen -G '/usr/lib/llvm-*/bin/lld' | sort -V | tail -n 1 | grep .
}

newest_lld_package() {
    apt-cache search --names-only '^lld-[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1 | grep . || echo lld
}

# rustup's programs may come first on PATH, so Debian's get a folder that comes before them.
add_debian_path() {
    local file
    rust_path=$tools/debian
    mkdir -p "$rust_path"
    for file in rustc cargo rustdoc rustfmt cargo-fmt cargo-clippy clippy-driver; do
        ln -sfn "/usr/bin/$file" "$rust_path/$file"
    done
    PATH=$rust_path:${PATH//"$rust_path:"/}
}

build_debian_std() {
    local lib host_bin stamp copy work
    lib=$(rustc --print target-libdir --target wasm32-unknown-unknown)
    host_bin=$(rustc --print target-libdir)/../bin
    stamp=$lib/modelyard-std
    if [ ! -e "$host_bin/rust-lld" ]; then
        as_root mkdir -p "$host_bin"
        as_root ln -sfn "$(newest_lld)" "$host_bin/rust-lld"
    fi
    if [ "$(cat "$stamp" 2>/dev/null)" = "$(rustc -vV)" ]; then
        return
    fi
    say "compiling the standard library for wasm32 (about a minute)"
    work=$tools/std
    mkdir -p "$work/src"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$work/Cargo.toml"
    : >"$work/src/lib.rs"
    # With bitcode: the release profile's `lto = "fat"` needs it. RUSTC_BOOTSTRAP allows the option -Z.
    (
        cd "$work"
        RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR=$work/target \
            cargo build --release --target wasm32-unknown-unknown \
            -Zbuild-std=std,panic_abort,panic_unwind,test
    ) >"$tools/std.log" 2>&1 || {
        tail -n 20 "$tools/std.log" >&2
        by_hand "the standard library could not be compiled." "All of it stands in .tools/std.log."
    }
    copy=$work/target/wasm32-unknown-unknown/release/deps
    as_root mkdir -p "$lib"
    # Two builds side by side would be "multiple candidates" to the compiler.
    as_root find "$lib" -maxdepth 1 -name '*.rlib' -delete
    as_root find "$copy" -name '*.rlib' ! -name 'libempty-*' -exec cp -t "$lib" {} +
    rustc -vV | as_root tee "$stamp" >/dev/null
    rm -rf "$work"
}
