import Testing

@testable import Chapters
@testable import Weave

@Suite struct SiteTests {
  private let lessons: [Site.Lesson]
  private let style = Site.File(path: "assets/text.css", contents: Array("p {}".utf8))

  init() throws {
    lessons = [
      try Site.Lesson("## One\n", folder: "00-one", asked: "[Stripe, Google, Amazon]"),
      try Site.Lesson("# Title\n\n## Two\n\n### Smaller\n\n## And `three`\n", folder: "01-two"),
      try Site.Lesson("```swift\nlet a = 1\n  let b = 2\n```\n", folder: "02-three"),
    ]
  }

  private func site() throws -> Site {
    try Site(lessons: lessons, templates: Repository.templates(), assets: [style])
  }

  private func page(_ path: String) throws -> String {
    let file = try #require(try site().files().first { $0.path == path })
    return String(decoding: file.contents, as: UTF8.self)
  }

  @Test func hasAnIndexAPagePerChapterAndTheAssets() throws {
    #expect(
      try site().files().map(\.path)
        == [
          "index.html", "00-one.html", "01-two.html", "02-three.html", "questions.html",
          "cards.html",
          "interview.html", "progress.html", "assets/questions.js", "rare-positives-anki.txt",
          "print.html", "404.html", "rare-positives.epub", "assets/search-index.js",
          "assets/text.css",
        ])
    #expect(try site().files().last == style)
  }

  @Test func pagesStandBesideTheChapters() throws {
    let markdown = """
      ---
      title: Glossary
      summary: Every term.
      ---

      # Glossary

      ## Prevalence

      See [two](01-two/chapter.md#two).

      ```swift
      print(1)  // Prints "1"
      ```
      """
    let glossary = try Chapter(markdown: markdown, file: "chapters/glossary.md")
    let site = try Site(
      lessons: lessons + [try .init("[p](../glossary.md#prevalence)\n", folder: "03-four")],
      pages: [glossary], templates: Repository.templates(), assets: [])
    let files = try site.files()
    func page(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).contents, as: UTF8.self)
    }
    #expect(try page("glossary.html").contains("<a href=\"01-two.html#two\">two</a>"))
    #expect(try !page("glossary.html").contains("not checked"))
    #expect(try page("03-four.html").contains("<a href=\"glossary.html#prevalence\">p</a>"))
    #expect(try page("index.html").contains("<a href=\"glossary.html\">Glossary</a>: Every term."))
    #expect(try self.page("index.html").contains("Beside the chapters") == false)
  }

  @Test func aKnownAddressIsWrittenWhereOthersAskForIt() throws {
    let worker = Site.File(path: "assets/service-worker.js", contents: Array("work();\n".utf8))
    let files = try Site(
      lessons: lessons, templates: Repository.templates(), assets: [style, worker],
      baseAddress: "https://example.org/course"
    ).files()
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).contents, as: UTF8.self)
    }
    let address = "https://example.org/course/01-two.html"
    #expect(try text("01-two.html").contains("<link rel=\"canonical\" href=\"\(address)\"/>"))
    #expect(try text("01-two.html").contains("\"og:title\" content=\"Focal loss &amp; co"))
    #expect(try text("sitemap.xml").contains("<loc>\(address)</loc>"))
    #expect(try text("sitemap.xml").contains("<loc>https://example.org/course/</loc>"))
    #expect(try text("feed.xml").contains("<guid>\(address)</guid>"))
    #expect(try text("404.html").contains("<base href=\"https://example.org/course/\"/>"))
    #expect(try text("sw.js").contains("  \"01-two.html\",\n"))
    #expect(try text("sw.js").hasSuffix("work();\n"))
    #expect(try !page("01-two.html").contains("canonical"))
  }

  @Test func isTheSameEachTime() throws {
    #expect(try site().files() == site().files())
  }

  @Test func linksPreviousAndNext() throws {
    #expect(try page("00-one.html").contains("rel=\"next\" href=\"01-two.html\""))
    #expect(try !page("00-one.html").contains("rel=\"prev\""))
    #expect(try page("01-two.html").contains("rel=\"prev\" href=\"00-one.html\""))
    #expect(try page("01-two.html").contains("rel=\"next\" href=\"02-three.html\""))
    #expect(try !page("02-three.html").contains("rel=\"next\""))
  }

  @Test func listsTheSectionsOfAPage() throws {
    let page = try page("01-two.html")
    #expect(page.contains("<li><a href=\"#two\">Two</a></li>\n<li><a href=\"#and-three\">And "))
    #expect(!page.contains("<li><a href=\"#smaller\">"))
  }

  @Test func hasOneTitle() throws {
    #expect(try page("01-two.html").matches(of: /<h1>/).count == 1)
    #expect(try page("01-two.html").contains("<h1>Focal loss &amp; co</h1>"))
  }

  @Test func saysWhoseClaimTheCompaniesAre() throws {
    let claim = "Asked at Stripe, Google and Amazon, according to datarekha."
    #expect(try page("index.html").contains(claim))
    #expect(try page("00-one.html").contains(claim))
    #expect(try !page("01-two.html").contains("Asked at"))
  }

  @Test func listsTheQuestions() throws {
    let index = try page("index.html").shown
    for text in ["What is \"it\"?", "hard", "In short.", "loss, gamma", "Chapter 2"] {
      #expect(index.contains(text), "\(text)")
    }
  }

  @Test func keepsTheCodeThroughTheTemplates() throws {
    #expect(try page("02-three.html").shown.contains("let a = 1\n  let b = 2\n"))
  }
}
