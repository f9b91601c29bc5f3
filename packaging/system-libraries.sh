#!/bin/sh
# Install what Debian and Ubuntu keep outside Python: Qt's system libraries, and the tests' tools.
# Usage: system-libraries.sh GROUP...   (groups: qt, test, bench, package,
# package-test)
# Quiet and quick when everything is there. Without root, or on another system, it says what to install.
set -eu

# Found by removing packages until the offscreen and xcb platforms stopped loading on Debian 12.
qt="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 fonts-dejavu-core
    libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
    libxcb-render-util0 libxcb-shape0 libxcb-xinerama0"
# nginx: the real tile server of the tests; gdalinfo: the other software that opens our file.
# Xvfb and xdotool: a display, and the hand that clicks and types on it. The rest checks what is
# packaged: the desktop entry, its metadata, the Windows installer.
test="nginx-light gdal-bin xvfb xdotool desktop-file-utils appstream nsis"
# What tiledl is compared with, and the mouse that clicks on its window.
bench="nginx-light xvfb libxtst6 curl wget2 aria2 git wrk hey"
# binutils, chrpath: PyInstaller reads binaries, and they are stripped; dpkg-dev: what they depend
# on; libwayland…: the libraries that Qt's Wayland plugin names.
package="binutils chrpath dpkg-dev libwayland-client0 libwayland-cursor0 libwayland-egl1
    lintian xvfb"
package_test="debootstrap xvfb xdotool"

command -v dpkg-query >/dev/null 2>&1 || exit 0

missing=""
for group in "$@"; do
  case "$group" in
    qt) wanted=$qt ;;
    test) wanted=$test ;;
    bench) wanted=$bench ;;
    package)
      # Debian's own Python has its library in a package by itself, which PyInstaller wants.
      version=$(/usr/bin/python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])' || true)
      wanted="$package ${version:+libpython$version}"
      ;;
    package-test) wanted=$package_test ;;
    *) echo "system-libraries.sh: no group called $group" >&2; exit 2 ;;
  esac
  for name in $wanted; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' ||
      missing="$missing $name"
  done
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" -ne 0 ]; then
  echo "These system packages are missing; please run:  sudo apt-get install$missing" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
echo "Installing system packages:$missing"
apt-get update -qq
# A service that starts itself has no place on a tester's machine: nginx runs from the tests alone.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' > "$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi
# shellcheck disable=SC2086  # the list is words
apt-get install -y -qq --no-install-recommends $missing >/dev/null
