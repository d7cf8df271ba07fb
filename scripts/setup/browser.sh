# Read by scripts/setup.sh: what the tests in a browser need.
#
# Sets `chrome`, `chromedriver` and, unless the `node` on PATH will do, `node_path`; writes the driver's
# settings for wasm-bindgen's test runner.

node_path=
# What playwright-core asks for, and what is installed when there is none.
node_wanted=20
node_installed=22

# The major version that a browser or a driver tells.
major() {
    "$1" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1 | cut -d. -f1
}

find_browser() {
    local name driver
    for name in "${MODELYARD_CHROME:-}" chromium chromium-browser google-chrome google-chrome-stable chrome \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        [ -n "$name" ] && chrome=$(command -v "$name") || continue
        for driver in "${CHROMEDRIVER:-}" chromedriver /usr/lib/chromium/chromedriver; do
            [ -n "$driver" ] && chromedriver=$(command -v "$driver") || continue
            # The driver refuses a browser of another major version.
            [ -n "$(major "$chrome")" ] && [ "$(major "$chrome")" = "$(major "$chromedriver")" ] && return
        done
    done
    return 1
}

set_up_browser() {
    if ! find_browser; then
        if can_apt; then
            apt_update
            ! apt_has chromium-driver || apt_install chromium chromium-driver fonts-dejavu-core
        fi
        find_browser || by_hand "no Chrome or Chromium with a chromedriver of the same version was found." \
            "macOS: brew install --cask google-chrome chromedriver" \
            "Fedora: sudo dnf install chromium chromedriver" \
            "Ubuntu has Chromium as a snap only: install Chrome and chromedriver from" \
            "https://googlechromelabs.github.io/chrome-for-testing/ and put both on PATH."
    fi
    say "Chrome or Chromium $(major "$chrome") with its driver ($chrome)"
    cat >"$tools/webdriver.json" <<END
{"goog:chromeOptions": {"binary": "$chrome", "args": ["--no-sandbox", "--disable-gpu",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]}}
END
}

# Debian 12 has a Node.js that is too old for Playwright; npm has newer ones.
set_up_node() {
    local local_node=$tools/node/node_modules/.bin
    [ ! -x "$local_node/node" ] || use_node "$local_node"
    if ! have node || ! have npm; then
        ! can_apt || apt_install nodejs npm
    fi
    if have npm && ! node_new_enough; then
        say "npm install node@$node_installed into .tools (some seconds)"
        mkdir -p "$tools/node"
        npm install --silent --no-audit --no-fund --prefix "$tools/node" "node@$node_installed" || true
        use_node "$local_node"
    fi
    have npm && node_new_enough ||
        by_hand "Node.js $node_wanted or newer with npm is needed, for the end-to-end tests only." \
            "macOS: brew install node      Fedora: sudo dnf install nodejs npm" \
            "Others: https://nodejs.org"
    say "Node.js $(node --version) ($(command -v node))"
}

node_new_enough() {
    at_least "$(node --version 2>/dev/null | tr -d v)" "$node_wanted"
}

use_node() {
    node_path=$1
    PATH=$node_path:$PATH
}
