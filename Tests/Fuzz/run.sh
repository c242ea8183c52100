#!/bin/bash
# Fuzzes the parser of chapters, the matcher and accepting for SECONDS each under libFuzzer and the address
# sanitizer, or the named ones: run.sh [SECONDS [FUZZER…]]. What it finds is written to .build/fuzz/crash-* and ends it with status 1.
set -euo pipefail

seconds=${1:-60}
fuzzers=("${@:2}")
[ ${#fuzzers[@]} -gt 0 ] || fuzzers=(FuzzParser FuzzMatcher FuzzAccept)
package=$(cd "$(dirname "$0")/../.." && pwd)
build=$package/.build/fuzz
mkdir -p "$build/Tests" "$build/Fuzz/FuzzAccept" "$build/Fuzz/FuzzMatcher" "$build/Fuzz/FuzzParser"
cp "$package/Tests/Fuzz/Package.swift" "$build/"
ln -sfn "$package/Sources" "$build/Sources"
ln -sfn "$package/Tests/ChapterFixtures" "$build/Tests/ChapterFixtures"
for fuzzer in FuzzParser FuzzMatcher FuzzAccept; do
  ln -sf "$package/Tests/Fuzz/$fuzzer/Fuzz.swift" "$build/Fuzz/$fuzzer/"
done
ln -sf "$package/Tests/ExpectationsTests/NaiveMatcher.swift" "$build/Fuzz/FuzzMatcher/"
ln -sf "$package/Tests/VerifyTests/AcceptanceLaws.swift" "$build/Fuzz/FuzzAccept/"
cd "$build"
for fuzzer in "${fuzzers[@]}"; do
  swift build --product "$fuzzer" -Xswiftc -enable-testing
  swiftc -sanitize=fuzzer,address -use-ld=lld ".build/debug/lib$fuzzer.a" \
    -lcmark-gfm-extensions -lcmark-gfm -o "$fuzzer"
  corpus=corpus/$fuzzer
  mkdir -p "$corpus"
  if [ "$fuzzer" = FuzzParser ]; then
    find "$package/chapters" "$package/Tests" -name '*.md' -size -20k -print0 | while IFS= read -r -d '' file; do
      cp "$file" "$corpus/$(echo "$file" | tr '/ ' '__')"
    done
  elif [ "$fuzzer" = FuzzAccept ]; then
    printf '```swift\nprint(1)\n```\n\n```output within=1e-2\n0.5\n...\n```\n\0001\n2\n' >"$corpus/block"
    printf '> ```swift\n> print(1)  // Prints "1"\n> ```\n\0002\n' >"$corpus/comment"
  else
    printf '\000a ...\n0.5\n...\0a b\n0.51\n' >"$corpus/wildcards"
  fi
  echo "$fuzzer: $seconds s"
  # Leaks at the end of the process are Swift's own globals.
  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "./$fuzzer" -max_total_time="$seconds" -max_len=4096 \
    -timeout=10 -rss_limit_mb=3000 -print_final_stats=1 -verbosity=0 -artifact_prefix=./ "$corpus"
done
