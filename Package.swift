// swift-tools-version: 6.2
import PackageDescription

// The chapters in reading order. Written down here, because SwiftPM keeps what a manifest finds in a
// folder; a test holds the list against the folders.
let chapters = [
  "00-the-tautology", "01-loss-reweighting", "02-resampling", "03-focal-loss", "04-evaluation",
  "05-in-practice", "06-thresholds-and-costs", "07-calibration", "08-the-long-tail",
  "09-thirty-positives", "10-your-data", "11-the-interview",
]

// A lesson has to train a network in a second, so the kit is optimised in debug builds too. Unsafe
// flags bar a package from being somebody's versioned dependency: they are left out where this is a
// checkout of another package.
let isCheckout = Context.packageDirectory.contains("/checkouts/")
let optimised: [SwiftSetting] =
  isCheckout
  ? []
  : [
    .unsafeFlags(
      ["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"], .when(configuration: .debug))
  ]

// A square root of a negative number takes a detour through the C library's `sqrt`, and rounding in
// unoptimised code one through `floor`: both are in `m`, and both are exact.
func kit(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: optimised,
    linkerSettings: [.linkedLibrary("m")])
}

func tests(_ name: String, with others: [Target.Dependency] = [], hasFixtures: Bool = false)
  -> Target
{
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + others,
    exclude: hasFixtures ? ["Fixtures"] : [])
}

// A lesson runs as fast in a debug build as in a release one, and keeps the standard library's messages:
// `Index out of range` and the line it happened on.
let optimisedWithMessages: [SwiftSetting] =
  isCheckout
  ? [] : [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

func lesson(_ name: String, of folder: String) -> Target {
  .executableTarget(
    name: name,
    // The one lesson that is a tool for the reader's own data too.
    dependencies: ["LessonRuntime", "Neural", "Imbalance", "Figures"]
      + (name == "lesson10" ? ["YourData"] : []),
    path: "\(folder)/exercises",
    swiftSettings: [.defaultIsolation(MainActor.self)] + optimisedWithMessages,
    plugins: ["TanglePlugin"])
}

let package = Package(
  name: "rare-positives",
  products: [
    .library(name: "Neural", targets: ["Neural"]),
    .library(name: "Imbalance", targets: ["Imbalance"]),
    .library(name: "Figures", targets: ["Figures"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-syntax", exact: "603.0.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // The kit: what a lesson computes with.
    kit("Neural", ["WideKernels"]),
    // Inner loops of a layer for processors with wide registers, optimised in debug builds too.
    .target(
      name: "WideKernels", cSettings: isCheckout ? [] : [.unsafeFlags(["-O3"])]),
    kit("Imbalance", ["Neural"]),
    kit("Figures"),
    // The recipe for the reader's own CSV, which lesson 10 shows and `--data` runs.
    kit("YourData", ["Neural", "Imbalance", "Figures"]),

    // The kit's side of `make bench`; the other side is the Python beside it.
    .executableTarget(
      name: "kit-bench", dependencies: ["Neural", "Imbalance"], path: "Benchmarks/Kit"),

    // The book: from a chapter to a program, a verdict and a page.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Comparing thousands of lines is a lesson's own work too, so it is optimised like the kit.
    .target(name: "Expectations", swiftSettings: optimised),
    .target(
      name: "Chapters",
      dependencies: ["CMarkGFM", "Expectations", .product(name: "Yams", package: "Yams")],
      swiftSettings: optimised),
    .target(name: "LessonRuntime", dependencies: ["Expectations"]),
    // A text as it stands in HTML and XML, for everything that writes them.
    .target(name: "Markup", swiftSettings: optimised),
    // What tells one edition of something from another; megabytes go through it.
    .target(name: "Digests", swiftSettings: optimised),
    // What becomes of every block, for people and machines.
    .target(name: "Reports", dependencies: ["Markup"]),
    .target(
      name: "Tangle", dependencies: ["Chapters", "LessonRuntime"], swiftSettings: optimised),
    .executableTarget(name: "tangle-chapter", dependencies: ["Tangle"]),
    .plugin(
      name: "TanglePlugin", capability: .buildTool(), dependencies: ["tangle-chapter"],
      path: "Sources/TanglePlugin"),
    // Whether a lesson need run again is told from a megabyte of sources: optimised, that takes no time.
    .target(
      name: "Verify",
      dependencies: [
        "Chapters", "Digests", "Expectations", "LessonRuntime", "Reports", "Tangle",
      ],
      swiftSettings: optimised),
    // The same for anybody's Markdown, compiled outside this package.
    .target(
      name: "Doctest",
      dependencies: ["Chapters", "Expectations", "LessonRuntime", "Reports", "Tangle"]),
    .target(name: "MathML", dependencies: ["Markup"], swiftSettings: optimised),
    .target(name: "Flashcards"),
    // What makes the pages one book: megabytes of markup are gone through in a debug build too.
    .target(name: "Editions", swiftSettings: optimised),
    .target(
      name: "Weave",
      dependencies: [
        "Chapters", "Digests", "Editions", "Expectations", "Markup", "MathML",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "SwiftIDEUtils", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ],
      swiftSettings: optimised),
    // The preview: watches the book, and serves its pages to browsers on this machine.
    .target(
      name: "Serve",
      dependencies: [
        "Chapters", "Digests", "LessonRuntime", "Markup", "Verify", "Weave",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "course",
      dependencies: [
        "Chapters", "Doctest", "Flashcards", "LessonRuntime", "Reports", "Serve", "Tangle",
        "Verify", "Weave",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // What the engine's stages take; Benchmarks/engine.py runs it beside other programs.
    .executableTarget(
      name: "engine-bench", dependencies: ["Chapters", "Tangle", "Weave"],
      path: "Benchmarks/Engine"),
  ]
    + chapters.map { lesson("lesson\(Int($0.prefix(2))!)", of: "chapters/\($0)") }
    // Lessons that the tests run.
    + ["matching", "differing", "stopping", "misbehaving"].map {
      lesson("\($0)-lesson", of: "Tests/Lessons/\($0)")
    }
    + [
      .target(name: "ChapterFixtures", dependencies: ["Chapters"], path: "Tests/ChapterFixtures"),
      tests("Neural", with: ["WideKernels"], hasFixtures: true),
      tests("Imbalance", with: ["Neural"], hasFixtures: true),
      // The kit against the libraries it is compared with, as they were recorded.
      .testTarget(
        name: "ParityTests", dependencies: ["Neural", "Imbalance"], exclude: ["Fixtures"]),
      // The kit built in several ways, run on processors with and without features.
      .executableTarget(
        name: "same-bits", dependencies: ["Neural", "Imbalance"], path: "Tests/SameBits",
        swiftSettings: optimised),
      .testTarget(
        name: "SameBitsTests",
        dependencies: ["same-bits", "matching-lesson", "lesson1", "lesson3"],
        exclude: ["runtime.c"]),
      tests("Figures", hasFixtures: true),
      tests("YourData", with: ["Neural", "Imbalance"], hasFixtures: true),
      tests("Expectations", hasFixtures: true),
      tests("Markup"),
      tests("MathML", hasFixtures: true),
      tests("Flashcards"),
      tests("Editions"),
      tests("Chapters", with: ["ChapterFixtures", "Expectations"], hasFixtures: true),
      tests("Tangle", with: ["ChapterFixtures", "Chapters", "LessonRuntime"]),
      // The exercises, compiled against the modules that were built.
      .testTarget(
        name: "ExercisesTests",
        dependencies: [
          "Chapters", "ChapterFixtures", "Tangle", "LessonRuntime", "Neural", "Imbalance",
          "Figures", "YourData",
        ], exclude: ["Fixtures"]),
      tests(
        "LessonRuntime",
        with: [
          "Expectations", "matching-lesson", "differing-lesson", "stopping-lesson",
          "misbehaving-lesson",
        ]),
      tests("Digests"),
      tests("Reports"),
      tests(
        "Verify",
        with: [
          "ChapterFixtures", "Chapters", "Expectations", "LessonRuntime", "Reports", "Tangle",
        ]),
      tests("Doctest", with: ["Chapters"], hasFixtures: true),
      tests("Serve", with: ["ChapterFixtures", "Chapters", "LessonRuntime", "Verify", "Weave"]),
      tests("Weave", with: ["ChapterFixtures", "Chapters", "MathML"], hasFixtures: true),
    ]
)
