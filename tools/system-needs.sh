#!/bin/sh
# Sees to what must come from the system rather than from a Python lock, and says in one line what is missing.
#
#   tools/system-needs.sh python   a Python that can make environments
#   tools/system-needs.sh test     that, and what the tests drive
#   tools/system-needs.sh browser  nothing: prints where the browser is that tests, tools and benchmarks drive
#
# On Debian, as root, it installs what is missing. Anywhere else it never changes the system.
set -eu

python=${PYTHON:-python3}
purpose=${1:-test}

has() { command -v "$1" >/dev/null 2>&1; }
is_recent() { "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
# Debian keeps ensurepip in python3-venv, and without it makes an environment that has no pip.
makes_venvs() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }
# The shell first: it opens a page for half of what a whole browser takes, which draws windows that nobody sees.
# Asked for its version, because Ubuntu's chromium-browser may be a stub that only tells where to get it.
browser() {
    for name in chromium-headless-shell chromium chromium-browser google-chrome; do
        if has "$name" && "$name" --version >/dev/null 2>&1; then command -v "$name"; return 0; fi
    done
    return 1
}
has_node() { has node && node -e 'process.exit(parseInt(process.versions.node, 10) < 18 ? 1 : 0)'; }
# The Node.js inside the playwright package is linked against it, and a bare Debian lacks it.
has_libatomic() { [ "$(uname)" != Linux ] || "$python" -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null; }
has_arabic_font() { has fc-list && fc-list :lang=ar 2>/dev/null | grep -q .; }

# One "package: what it is wanted for" a line, for each thing that is missing.
missing() {
    has "$python" || echo "python3: Python 3.11 or later ($python is not found)"
    makes_venvs || echo "python3-venv: $python -m venv"
    [ "$purpose" = test ] || return 0
    browser >/dev/null || echo "chromium-headless-shell: Chromium or Chrome"
    has_node || echo "nodejs: Node.js 18 or later"
    has npm || echo "npm: npm, for axe-core"
    has_libatomic || echo "libatomic1: libatomic.so.1, for playwright"
    has fc-list || echo "fontconfig: fc-list"
    has_arabic_font || echo "fonts-dejavu-core: a font with Arabic (fc-list :lang=ar)"
    has git || echo "git: git"
}

fail() {
    echo "actorgraph: $*" >&2
    exit 1
}

if [ "$purpose" = browser ]; then
    browser || fail "needs Chromium or Chrome (on Debian: apt-get install chromium-headless-shell)"
    exit 0
fi

if has "$python" && ! is_recent; then
    fail "needs Python 3.11 or later, but $python is $("$python" -V 2>&1); name another: make PYTHON=python3.12 ..."
fi

lacking=$(missing)
[ -n "$lacking" ] || exit 0

in_one_line() { echo "$lacking" | sed 's/^[^:]*: //' | paste -sd ';' - | sed 's/;/; /g'; }

if [ "$(id -u)" != 0 ] || ! grep -qs '^ID=debian$' /etc/os-release; then
    fail "missing from this system: $(in_one_line) (only on Debian and as root is it installed for you)"
fi

packages=$(echo "$lacking" | sed 's/:.*//' | paste -sd ' ' -)
echo "actorgraph: installing Debian packages: $packages" >&2
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086  # one word a package
{
    apt-get -qq -o DPkg::Lock::Timeout=300 update &&
        apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends $packages
} </dev/null >/dev/null || fail "apt-get could not install: $packages"

if ! is_recent; then fail "needs Python 3.11 or later, but $python is $("$python" -V 2>&1)"; fi
lacking=$(missing)
[ -z "$lacking" ] || fail "still missing after apt-get: $(in_one_line)"
