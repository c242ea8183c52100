import Testing

@testable import Weave

@Suite struct AssetBundlesTests {
  private func file(_ name: String, _ text: String) -> Site.File {
    Site.File(path: "assets/\(name)", contents: Array(text.utf8))
  }

  private func text(_ name: String, in files: [Site.File]) -> String? {
    files.first { $0.path == "assets/\(name)" }.map { String(decoding: $0.contents, as: UTF8.self) }
  }

  @Test func whatEveryPageNeedsIsOneStyle() {
    let files = [
      file("print.css", "p {}\n"), file("theme.css", ":root {}\n"), file("icon.svg", ""),
    ]
    let bundled = files.bundled
    #expect(bundled.map(\.path) == ["assets/icon.svg", "assets/style.css"])
    #expect(text("style.css", in: bundled) == ":root {}\n\n@media print {\np {}\n}\n")
  }

  @Test func scriptsKeepTheirOrder() {
    let files = [file("store.js", "b\n"), file("cards.js", "c\n"), file("elements.js", "a\n")]
    #expect(text("course.js", in: files.bundled) == "a\n\nb\n")
    #expect(text("cards.js", in: files.bundled) == "c\n")
  }

  @Test func whatComesBeforeThePageIsDrawnIsAScriptOfItsOwn() {
    let files = [file("first-screen.js", "b\n"), file("theme.js", "a\n"), file("store.js", "c\n")]
    #expect(text("first.js", in: files.bundled) == "a\n\nb\n")
    #expect(text("course.js", in: files.bundled) == "c\n")
  }

  @Test func whatOnlyPagesOfTextNeedIsAScriptOfTheirs() {
    let files = [file("quiz.js", "b\n"), file("copying.js", "a\n"), file("elements.js", "c\n")]
    #expect(text("reading.js", in: files.bundled) == "a\n\nb\n")
    #expect(text("course.js", in: files.bundled) == "c\n")
  }
}
