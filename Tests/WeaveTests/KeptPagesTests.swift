import Testing

@testable import Chapters
@testable import Weave

/// Each ingredient of a page is changed, and the page is made anew; nothing else is.
@Suite struct KeptPagesTests {
  /// All that a site is made of.
  private struct Ingredients {
    var one = "## One\n\nA threshold, see [two](../01-two/chapter.md#two).\n\n![f](figures/f.svg)\n"
    var two = "## Two\n\n```swift\nlet a = focal()\n```\n\n```output\n1\n```\n"
    var oneVerdict = Site.Verdict.matched
    var twoVerdicts: [Int: Site.Verdict] = [0: .matched]
    var figure = "<svg/>"
    var titleOfThree = "Three"
    var glossary = "## Threshold\n\nWhere a score begins to count.\n"
    var source = "/// The loss.\npublic func focal() -> Int { 1 }\n"
    var templates: [String: String]
    var compiler: String? = "Swift 6.3.1"
    var baseAddress: String?

    init() throws {
      templates = try Repository.templates()
    }

    func site(_ kept: KeptPages = KeptPages()) throws -> Site {
      func lesson(_ folder: String, _ body: String, title: String = "Focal loss & co") throws
        -> Chapter
      {
        let chapter = try Site.Lesson(body, folder: folder).chapter
        return try Chapter(
          markdown: chapter.text.replacing("Focal loss & co", with: title), file: chapter.file)
      }
      let glossary = try Chapter(
        markdown: "---\ntitle: Glossary\nsummary: Terms.\n---\n\n# Glossary\n\n" + glossary,
        file: "chapters/glossary.md")
      return try Site(
        lessons: [
          Site.Lesson(
            chapter: lesson("00-one", one),
            figures: ["f": Site.Drawing(svg: figure, verdict: oneVerdict)]),
          Site.Lesson(chapter: lesson("01-two", two), verdicts: twoVerdicts),
          Site.Lesson(chapter: lesson("02-three", "## End\n\nText.\n", title: titleOfThree)),
        ], pages: [glossary],
        reference: Reference(
          [.init(path: "Sources/Imbalance/Losses/Focal.swift", text: source)], kept: kept),
        compiler: compiler, templates: templates, assets: [], baseAddress: baseAddress,
        keptPages: kept)
    }
  }

  private let first: BuiltSite
  private let kept: KeptPages
  private static let chapters: Set = ["00-one.html", "01-two.html", "02-three.html"]
  private static let all = chapters.union([
    "glossary.html", "api.html", "api-imbalance-losses.html",
  ])

  init() throws {
    let built = try Ingredients().site().built()
    first = built
    kept = KeptPages { built.newRecords[$0] }
  }

  /// The records that are made anew after a change; what is built is what would be without any.
  private func misses(_ change: (inout Ingredients) -> Void) throws -> Set<String> {
    var ingredients = try Ingredients()
    change(&ingredients)
    let built = try ingredients.site(kept).built()
    #expect(try built.files == ingredients.site().built().files)
    #expect(built.records == first.records)
    return Set(built.newRecords.keys)
  }

  @Test func whatIsTheSameIsFound() throws {
    #expect(Set(first.newRecords.keys) == Self.all.union(["libraries"]))
    #expect(try misses { _ in } == [])
  }

  @Test func proseCountsForItsPageAlone() throws {
    #expect(try misses { $0.one += "\nMore.\n" } == ["00-one.html"])
    #expect(try misses { $0.two += "\nMore.\n" } == ["01-two.html"])
  }

  @Test func verdictsAndFiguresCount() throws {
    #expect(try misses { $0.twoVerdicts = [:] } == ["01-two.html"])
    #expect(
      try misses { $0.twoVerdicts = [0: .failed("it is 2", lines: ["2"])] } == ["01-two.html"])
    #expect(try misses { $0.oneVerdict = .failed("it is another", lines: []) } == ["00-one.html"])
    #expect(try misses { $0.figure = "<svg><g/></svg>" } == ["00-one.html"])
  }

  @Test func whereLinksLeadCounts() throws {
    #expect(
      try misses { $0.two = $0.two.replacing("## Two\n", with: "## Two\n\n## And\n") } == Self.all)
  }

  @Test func whatPagesSayOfOthersCounts() throws {
    #expect(try misses { $0.titleOfThree = "Trois" } == Self.all)
  }

  @Test func theGlossaryCounts() throws {
    #expect(
      try misses { $0.glossary = $0.glossary.replacing("begins", with: "starts") } == Self.all)
  }

  @Test func templatesCount() throws {
    for name in try Ingredients().templates.keys {
      #expect(try misses { $0.templates[name]? += " " } == Self.all, "\(name)")
    }
  }

  @Test func theCompilerCounts() throws {
    #expect(try misses { $0.compiler = "Swift 6.4" } == Self.all)
    #expect(try misses { $0.compiler = nil } == Self.all)
  }

  @Test func whereTheSiteWillBeCounts() throws {
    #expect(try misses { $0.baseAddress = "https://example.org/" } == Self.all)
  }

  @Test func theLibrariesCount() throws {
    #expect(
      try misses { $0.source = $0.source.replacing("The loss", with: "A loss") }
        == ["libraries", "api.html", "api-imbalance-losses.html"])
    #expect(
      try misses { $0.source = $0.source.replacing("focal", with: "vocal") }
        == Self.all.union(["libraries"]))
    #expect(try misses { $0.source += "\nfunc inside() {}\n" } == ["libraries"])
  }

  @Test func whatIsNoRecordIsNotTaken() throws {
    let records = first.newRecords
    let broken = KeptPages { name in records[name].map { Array($0.dropLast()) } }
    let built = try Ingredients().site(broken).built()
    #expect(built.newRecords == first.newRecords)
  }

  @Test func aPageWithMistakesIsNotKept() throws {
    var ingredients = try Ingredients()
    ingredients.one += "\n[nowhere](#nowhere)\n"
    #expect(throws: WeaveErrors.self) { try ingredients.site(kept).built() }
  }
}
