import Testing

@testable import Chapters
@testable import Weave

@Suite struct RedirectsTests {
  private func site(aliases: String, baseAddress: String? = nil) throws -> Site {
    let markdown = """
      ---
      title: Terms & words
      summary: Every term.
      aliases: \(aliases)
      ---
      """
    let glossary = try Chapter(markdown: markdown, file: "chapters/glossary.md")
    return try Site(
      lessons: [Site.Lesson("## One\n")], pages: [glossary], templates: Repository.templates(),
      assets: [], baseAddress: baseAddress)
  }

  private func page(_ path: String, of site: Site) throws -> String {
    let file = try #require(try site.files().first { $0.path == path })
    return String(decoding: file.contents, as: UTF8.self)
  }

  @Test func anOldAddressLeadsToThePage() throws {
    let page = try page("terms.html", of: site(aliases: "[terms]"))
    #expect(page.contains("http-equiv=\"refresh\" content=\"0; url=glossary.html\""))
    #expect(page.contains("<link rel=\"canonical\" href=\"glossary.html\"/>"))
    #expect(page.contains("<a href=\"glossary.html\">Terms &amp; words</a>"))
    #expect(!page.contains("<script"))
  }

  @Test func anOldAddressIsNoPageOfItsOwnForSearchEngines() throws {
    let site = try site(aliases: "[terms]", baseAddress: "https://example.org/course")
    let page = try page("terms.html", of: site)
    #expect(page.contains("rel=\"canonical\" href=\"https://example.org/course/glossary.html\""))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\"/>"))
    #expect(try !self.page("sitemap.xml", of: site).contains("terms.html"))
  }

  @Test(arguments: ["[03-focal-loss]", "[index]", "[questions]", "[404]", "[glossary]"])
  func anAliasIsNoAddressOfAPage(aliases: String) throws {
    let errors = #expect(throws: WeaveErrors.self) { try site(aliases: aliases).files() }
    #expect(errors?.description.hasPrefix("chapters/glossary.md:4: error: the alias ‘") == true)
  }

  @Test func anAliasIsUsedOnce() throws {
    #expect(throws: WeaveErrors.self) { try site(aliases: "[terms, terms]").files() }
  }
}
