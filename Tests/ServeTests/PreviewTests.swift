import ChapterFixtures
import Chapters
import Foundation
import Serve
import Testing

@Suite(.serialized) struct PreviewTests {
  private func body(_ text: String = "Prose.", prints: String = "1", says: String = "1") -> String {
    "\(text)\n\n```swift\nprint(\"\(prints)\")\n```\n\n```output\n\(says)\n```\n\n## End"
  }

  @Test func aPageHasItsVerdictAndTheScriptThatLoadsItAgain() async throws {
    try await PreviewRig.serving(["00-one": body()]) { rig in
      let page = try await rig.page("/00-one.html") { $0.contains("✓ verified") }
      #expect(page.contains("✓ verified"))
      #expect(page.contains("<script src=\"/preview.js\" data-version=\""))
      #expect(!page.contains("<aside id=\"preview\""))
      #expect(try await rig.get("/").text.contains("00-one.html"))
      let style = try await rig.get("/assets/style.css").status
      #expect(style == 200)
      #expect(try await rig.get("/preview.js").text.contains("location.reload"))
      #expect(try await rig.get("/print.html").text.contains("id=\"end.00-one\""))
    }
  }

  @Test func itListensOnThisMachineOnlyAndForItsOwnPages() async throws {
    try await PreviewRig.serving(["00-one": body()]) { rig in
      #expect(await rig.address.hasPrefix("http://127.0.0.1:"))
      let fromElsewhere = try await rig.get("/", host: "evil.example").status
      #expect(fromElsewhere == 403)
      let posted = try await rig.get("/", method: "POST").status
      #expect(posted == 405)
      for path in ["/nowhere.html", "/assets/../../Package.swift", "/assets/%2e%2e/x", "/chapters"]
      {
        let status = try await rig.get(path).status
        #expect(status == 404)
      }
    }
  }

  @Test func aSaveChangesThePageAndTellsTheBrowser() async throws {
    try await PreviewRig.serving(["00-one": body(), "01-two": body("Other.")]) { rig in
      let page = try await rig.page("/00-one.html") { $0.contains("✓ verified") }
      let version = try #require(page.firstMatch(of: /data-version="([^"]*)"/)?.1)
      let question = "/changes?page=%2F00-one.html&since=\(version)"
      async let answer = rig.get(question).text
      try rig.save(body("Changed prose."), as: "00-one")
      let newVersion = try await answer
      #expect(newVersion != version)
      #expect(
        try await rig.page("/00-one.html") { $0.contains("✓ verified") }.contains("Changed prose."))
    }
  }

  @Test func aFailingOutputStandsInThePageAtItsPlace() async throws {
    try await PreviewRig.serving(["00-one": body(prints: "2")]) { rig in
      let page = try await rig.page("/00-one.html") { $0.contains("✗") }
      #expect(page.contains("✗ the lesson prints something else"))
      #expect(page.contains("+ 2"))
      try rig.save(body(prints: "2", says: "2"), as: "00-one")
      #expect(!(try await rig.page("/00-one.html") { !$0.contains("✗") }.contains("✗")))
    }
  }

  @Test func whatDoesNotCompileStandsBelowItsBlock() async throws {
    try await PreviewRig.serving(["00-one": body()]) { rig in
      _ = try await rig.page("/00-one.html") { $0.contains("✓ verified") }
      try rig.save(body("New prose.") + "\n\n```swift\nbroken\n```\n\nAfter it.", as: "00-one")
      let page = try await rig.page("/00-one.html") { $0.contains("cannot find") }
      #expect(page.contains("New prose."))
      let box =
        "<pre class=\"preview-error\">chapters/00-one/chapter.md:23:1: error: cannot find "
        + "'broken' in &lt;scope&gt;</pre>"
      #expect(page.ranges(of: box).count == 2)
      let below = try #require(page.ranges(of: box).last)
      #expect(page[..<below.lowerBound].contains("chapter.md:22</a>"))
      #expect(page[below.upperBound...].contains("After it."))
    }
  }

  @Test func aChapterThatCannotBeReadLeavesTheLastGoodPage() async throws {
    try await PreviewRig.serving(["00-one": body()]) { rig in
      _ = try await rig.page("/00-one.html") { $0.contains("✓ verified") }
      try rig.save("New.\n\n```swift hiden\n1\n```", as: "00-one")
      let page = try await rig.page("/00-one.html") { $0.contains("hiden") }
      #expect(page.contains("chapter.md:12: error: a 'swift"))
      #expect(page.contains("Prose."))
      #expect(page.contains("✓ verified"))
      try rig.save(body("Repaired."), as: "00-one")
      let repaired = try await rig.page("/00-one.html") { $0.contains("Repaired.") }
      #expect(!repaired.contains("hiden"))
    }
  }

  @Test func aBookMayBeginBroken() async throws {
    try await PreviewRig.serving(["00-one": "```nothing", "01-two": body()]) { rig in
      let page = try await rig.page("/00-one.html") { $0.contains("never closed") }
      #expect(page.contains("never closed"))
      try rig.save(body("Whole."), as: "00-one")
      #expect(try await rig.page("/00-one.html") { $0.contains("Whole.") }.contains("Whole."))
    }
  }

  @Test func aDeletedChapterIsSaidToBeGoneUntilItIsBack() async throws {
    try await PreviewRig.serving(["00-one": body(), "01-two": body()]) { rig in
      _ = try await rig.page("/00-one.html") { $0.contains("✓ verified") }
      try FileManager.default.removeItem(at: rig.file("00-one"))
      let page = try await rig.page("/00-one.html") { $0.contains("the file is gone") }
      #expect(page.contains("the file is gone"))
      #expect(page.contains("Prose."))
      try rig.save(body("Back."), as: "00-one")
      #expect(try await rig.page("/00-one.html") { $0.contains("Back.") }.contains("Back."))
    }
  }

  @Test func editorsThatRenameAreFollowed() async throws {
    try await PreviewRig.serving(["00-one": body()]) { rig in
      _ = try await rig.page("/00-one.html") { $0.contains("✓ verified") }
      let text = Chapter.head + "\n\n" + body("Renamed.") + "\n"
      try rig.write(text, to: "chapters/00-one/.chapter.md.swp")
      let saved = rig.file("00-one").path()
      #expect(rename(saved.replacing("chapter.md", with: ".chapter.md.swp"), saved) == 0)
      #expect(try await rig.page("/00-one.html") { $0.contains("Renamed.") }.contains("Renamed."))
    }
  }

  @Test func manySavesInARowEndInTheLast() async throws {
    try await PreviewRig.serving(["00-one": body()]) { rig in
      for number in 0..<60 {
        try rig.save(body("Save \(number).", prints: "\(number)", says: "\(number)"), as: "00-one")
        try await Task.sleep(for: .milliseconds(number % 7 * 10))
      }
      #expect(try await rig.page("/00-one.html") { $0.contains("Save 59.") }.contains("Save 59."))
      #expect(await rig.verified.count < 60)
    }
  }

  @Test func aLessonThatIsStillRunningWaitsForNobody() async throws {
    try await PreviewRig.serving(["00-one": body()]) { rig in
      _ = try await rig.page("/00-one.html") { $0.contains("✓ verified") }
      await rig.set(lasts: .seconds(30))
      try rig.save(body("Slow.", prints: "2", says: "2"), as: "00-one")
      let slow = try await rig.page("/00-one.html") { $0.contains("Slow.") }
      #expect(slow.contains("verifying chapters/00-one/chapter.md"))
      #expect(slow.contains("not checked"))
      await rig.set(lasts: .zero)
      try rig.save(body("Quick.", prints: "3", says: "3"), as: "00-one")
      let quick = try await rig.page("/00-one.html") {
        $0.contains("Quick.") && $0.contains("✓ verified")
      }
      #expect(quick.contains("✓ verified"))
      #expect(!quick.contains("verifying"))
    }
  }

  @Test func nobodyWaitsForAnotherLessonWhoseOwnNeedNotRun() async throws {
    try await PreviewRig.serving(["00-one": body(), "01-two": body()]) { rig in
      for path in ["/00-one.html", "/01-two.html"] {
        _ = try await rig.page(path) { $0.contains("✓ verified") }
      }
      // It never ends, so that whatever comes has come before it did.
      await rig.set(lasts: .seconds(3600))
      try rig.save(body("Slow.", prints: "2", says: "2"), as: "00-one")
      let slow = try await rig.page("/00-one.html") { $0.contains("verifying") }
      #expect(slow.contains("verifying chapters/00-one/chapter.md"))
      try rig.save(body("Prose of two."), as: "01-two")
      let prose = try await rig.page("/01-two.html") { $0.contains("Prose of two.") }
      #expect(prose.contains("Prose of two."))
      #expect(prose.contains("✓ verified"))
      try rig.save(body("Prose of two.", says: "other"), as: "01-two")
      let expectation = try await rig.page("/01-two.html") { $0.contains("✗") }
      #expect(expectation.contains("✗ the lesson prints something else"))
      try rig.save(body("Slower.", prints: "2", says: "2"), as: "01-two")
      let waiting = try await rig.page("/01-two.html") { $0.contains("Slower.") }
      #expect(waiting.contains("verifying chapters/01-two/chapter.md"))
      #expect(try await rig.get("/00-one.html").text.contains("verifying chapters/00-one"))
      #expect(await rig.verified.count == 3)
    }
  }

  @Test func aBrokenTemplateLeavesTheLastGoodPage() async throws {
    try await PreviewRig.serving(["00-one": body()]) { rig in
      _ = try await rig.page("/00-one.html") { $0.contains("✓ verified") }
      try rig.write("{{#open}}", to: "site/templates/chapter.mustache")
      let page = try await rig.page("/00-one.html") { $0.contains("chapter.mustache: error") }
      #expect(page.contains("chapter.mustache: error"))
      #expect(page.contains("Prose."))
    }
  }

  @Test func stylesAndTheKitAreWatchedToo() async throws {
    try await PreviewRig.serving(["00-one": body(), "01-two": body()]) { rig in
      _ = try await rig.page("/01-two.html") { $0.contains("✓ verified") }
      try rig.write("p {}", to: "site/assets/text.css")
      let style = try await rig.page("/assets/style.css") { $0.contains("p {}") }
      #expect(style.contains("p {}"))
      let before = await rig.verified.count
      try rig.write("let x = 1", to: "Sources/Neural/New.swift")
      try await rig.wait { await rig.verified.count >= before + 2 }
      #expect(await Set(rig.verified.dropFirst(before)).count == 2)
    }
  }

  @Test func theReferenceFollowsTheLibraries() async throws {
    try await PreviewRig.serving(["00-one": body("See `plotted()`.")]) { rig in
      let (path, page) = ("Sources/Figures/Plots/Plot.swift", "/api-figures-plots.html")
      let earlier = try await rig.get(page).status
      #expect(earlier == 404)
      try rig.write("/// Draws it.\npublic func plotted() {}\n", to: path)
      #expect(try await rig.page(page) { $0.contains("Draws it.") }.contains("Draws it."))
      #expect(try await rig.get("/api.html").text.contains("api-figures-plots.html#plotted"))
      #expect(try await rig.get("/00-one.html").text.contains("api-figures-plots.html#plotted"))
      try rig.write("/// Draws all.\npublic func plotted() {}\n", to: path)
      #expect(try await rig.page(page) { $0.contains("Draws all.") }.contains("Draws all."))
    }
  }

  @Test func brokenLinksAreShown() async throws {
    try await PreviewRig.serving(["00-one": body("[a](#ende)")]) { rig in
      let page = try await rig.page("/00-one.html") { $0.contains("preview-error") }
      #expect(page.contains("did you mean ‘end’?"))
    }
  }
}
