# What run.sh and test.sh share: find Python, see to the system libraries, then hand over.
# Nothing here is installed that is already there.

offscreen_libraries="libglib-2.0.so.0:libglib2.0-0 libGL.so.1:libgl1 libEGL.so.1:libegl1
libxkbcommon.so.0:libxkbcommon0 libfontconfig.so.1:libfontconfig1 libdbus-1.so.3:libdbus-1-3"
display_libraries="$offscreen_libraries libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4 libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-shape.so.0:libxcb-shape0 libxkbcommon-x11.so.0:libxkbcommon-x11-0"

say() { printf '%s\n' "$*"; }

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

find_python() {
    local name
    for name in python3 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null
        then
            python=$name
            return
        fi
    done
    stop "MOTDesk needs Python 3.11, 3.12 or 3.13, and none was found. Install one, then try again."
}

missing_libraries() { # "library:package" …, prints the packages whose library is not there
    local entry known
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
    for entry in "$@"; do
        case $known in
            *"${entry%%:*} "*) ;;
            *) say "${entry#*:}" ;;
        esac
    done
}

install_packages() { # names of Debian packages
    [ $# -gt 0 ] || return 0
    command -v apt-get >/dev/null ||
        stop "These system packages are missing: $*. Install them, then try again."
    [ "$(id -u)" = 0 ] ||
        stop "These system packages are missing: $*. Install them as root (apt-get install $*)," \
            "then try again."
    say "Installing system packages: $*"
    local output
    output=$({ apt-get -qq update && PATH=$PATH:/sbin:/usr/sbin DEBIAN_FRONTEND=noninteractive \
        apt-get -qq install --yes --no-install-recommends "$@"; } 2>&1) ||
        stop "$output" $'\n'"The system packages $* could not be installed. Is there a network?" \
            "Try again when there is; nothing else was changed."
}

prepare_system() { # the libraries that are needed, as a list
    local packages
    find_python
    [ "$(uname)" = Linux ] || return 0
    packages=$(missing_libraries $1)
    [ -x .venv/bin/python ] || "$python" -c 'import ensurepip' 2>/dev/null ||
        packages="$packages $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    install_packages $packages
}
