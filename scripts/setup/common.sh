# Read by scripts/setup.sh: what its parts share.

# Says what the script does or finds.
say() {
    printf 'setup: %s\n' "$*"
}

# Says what a person has to do, and ends the script.
by_hand() {
    printf '\nsetup: %s\n' "$1" >&2
    shift
    printf '       %s\n' "$@" >&2
    exit 1
}

have() {
    command -v "$1" >/dev/null 2>&1
}

# Whether version $1 is $2 or newer.
at_least() {
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# Runs a command as root.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Whether packages can be installed: this is Debian or one of its kin, and we may.
can_apt() {
    have apt-get && { [ "$(id -u)" = 0 ] || have sudo; }
}

apt_updated=
apt_update() {
    if [ -z "$apt_updated" ]; then
        say "reading the package lists (some seconds)"
        as_root apt-get update -qq
        apt_updated=yes
    fi
}

apt_install() {
    apt_update
    say "installing packages: $* (a minute or two)"
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" >"$tools/apt.log" 2>&1 || {
        tail -n 20 "$tools/apt.log" >&2
        by_hand "apt-get could not install: $*" "Its last lines stand above, all of them in .tools/apt.log."
    }
}

# Whether a package of this name can be installed.
apt_has() {
    [ -n "$(apt-cache show "$1" 2>/dev/null)" ]
}
