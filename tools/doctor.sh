#!/bin/sh
# Says what this machine lacks for building and testing the course, a line each, and what to do about it.
# Needs nothing but a POSIX shell. Ends with status 1 if something is missing.

missing=0

# has NAME HOW COMMAND...: NAME is there if the command succeeds; otherwise HOW says what to do.
has() {
  name=$1
  how=$2
  shift 2
  if "$@" >/dev/null 2>&1; then
    printf '✓ %s\n' "$name"
  else
    printf '✗ %s: %s\n' "$name" "$how"
    missing=$((missing + 1))
  fi
}

debian() { printf 'as root, apt-get install %s (elsewhere: the package that has it)' "$1"; }

swift_is_new_enough() {
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
  # shellcheck disable=SC2086
  set -- $version
  [ "${1:-0}" -gt 6 ] || { [ "${1:-0}" -eq 6 ] && [ "${2:-0}" -ge 3 ]; }
}

swift_package_works() { swift package --version; }

# The toolchain's compiler takes its start files and libraries from a GCC.
cpp_links() {
  folder=$(mktemp -d) || return 1
  printf '#include <vector>\nint main() { return std::vector<int>(1)[0]; }\n' >"$folder/main.cpp"
  clang++ "$folder/main.cpp" -o "$folder/main" || g++ "$folder/main.cpp" -o "$folder/main"
  status=$?
  rm -r "$folder"
  return $status
}

cmark_is_there() {
  headers=$(pkg-config --variable=includedir libcmark-gfm) &&
    [ -f "$headers/cmark-gfm-core-extensions.h" ]
}

certificates() { [ -s /etc/ssl/certs/ca-certificates.crt ] || [ -s /etc/pki/tls/certs/ca-bundle.crt ]; }

book_fonts() { fc-list : family | grep -q P052 && fc-list : family | grep -q 'Latin Modern Math'; }

python_makes_environments() { python3 -c 'import venv, ensurepip'; }

echo "To build and verify the lessons (make):"
has "bash" "$(debian bash)" command -v bash
has "Swift 6.3 or newer" "get it from https://www.swift.org/install and put its usr/bin into PATH" \
  swift_is_new_enough
if swift_is_new_enough 2>/dev/null; then
  has "SwiftPM runs" "$(debian 'libncurses6 libsqlite3-0 libcurl4 libxml2 tzdata')" \
    swift_package_works
fi
has "git" "$(debian git)" command -v git
has "certificates" "$(debian ca-certificates)" certificates
has "linker" "$(debian binutils)" command -v ld
has "C and C++ libraries" "$(debian 'g++ libc6-dev')" cpp_links
has "pkg-config" "$(debian pkg-config)" command -v pkg-config
has "cmark-gfm" "$(debian 'libcmark-gfm-dev libcmark-gfm-extensions-dev')" cmark_is_there

echo "To test (make test):"
has "Chromium" "$(debian chromium)" command -v chromium
has "Java" "$(debian default-jre-headless)" command -v java
has "epubcheck" "$(debian epubcheck)" test -f /usr/share/java/epubcheck.jar
has "Palatino and Latin Modern" "$(debian 'fonts-urw-base35 fonts-lmodern')" book_fonts
has "Python environments" "$(debian python3-venv)" python_makes_environments

if [ "$missing" -eq 0 ]; then
  echo "Nothing is missing."
else
  echo "$missing missing; on Debian and Ubuntu, make install and make install-tests get all but Swift."
  exit 1
fi
