// swift-tools-version: 6.2
import PackageDescription

// Fuzzing is a package of its own, for everything in it is built with the sanitizers. `run.sh` puts it
// beside the course's sources.

let sanitized: [SwiftSetting] = [
  .unsafeFlags(["-O", "-sanitize=fuzzer,address", "-parse-as-library"])
]

func fuzzed(_ name: String, _ dependencies: [Target.Dependency], path: String? = nil) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: sanitized)
}

func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  fuzzed(name, dependencies, path: "Fuzz/\(name)")
}

let package = Package(
  name: "rare-positives",
  // Libraries: the program's main is libFuzzer's own, which SwiftPM does not know of.
  products: ["FuzzParser", "FuzzMatcher", "FuzzAccept"].map {
    .library(name: $0, type: .static, targets: [$0])
  },
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    fuzzed("Expectations", []),
    fuzzed("Chapters", ["CMarkGFM", "Expectations", .product(name: "Yams", package: "Yams")]),
    fuzzed("LessonRuntime", ["Expectations"]),
    fuzzed("Digests", []),
    fuzzed("Markup", []),
    fuzzed("Reports", ["Markup"]),
    fuzzed("Tangle", ["Chapters", "LessonRuntime"]),
    fuzzed(
      "Verify", ["Chapters", "Digests", "Expectations", "LessonRuntime", "Reports", "Tangle"]),
    fuzzed("ChapterFixtures", ["Chapters"], path: "Tests/ChapterFixtures"),
    fuzzer("FuzzParser", ["ChapterFixtures"]),
    fuzzer("FuzzMatcher", ["Expectations"]),
    fuzzer(
      "FuzzAccept", ["ChapterFixtures", "Chapters", "Expectations", "LessonRuntime", "Verify"]),
  ]
)
