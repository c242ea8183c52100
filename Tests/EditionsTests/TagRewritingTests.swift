import Editions
import Testing

@Suite struct TagRewritingTests {
  @Test func changesAttributesByTheirName() {
    let rewriting = TagRewriting(attributes: ["id": { "a." + $0 }, "href": { _ in "#x" }])
    let markup = "<p id=\"one\" class=\"id\"><a href=\"y.html\" data-id=\"z\">id=\"two\"</a></p>"
    #expect(
      rewriting.applied(to: markup)
        == "<p id=\"a.one\" class=\"id\"><a href=\"#x\" data-id=\"z\">id=\"two\"</a></p>")
  }

  @Test func addsAttributesToElements() {
    let rewriting = TagRewriting(additions: [
      .init(to: "details", "open=\"open\"", exceptClass: "data")
    ])
    let markup =
      "<details class=\"q\"><summary>details</summary></details><details><br/></details>"
      + "<details class=\"wide data\"></details>"
    #expect(
      rewriting.applied(to: markup)
        == "<details class=\"q\" open=\"open\"><summary>details</summary></details>"
        + "<details open=\"open\"><br/></details><details class=\"wide data\"></details>")
  }

  @Test func takesAttributesAway() {
    let rewriting = TagRewriting(attributes: ["href": { $0.hasPrefix("#") ? $0 : nil }])
    #expect(
      rewriting.applied(to: "<a class=\"a\" href=\"x.html\" title=\"t\">x</a><a href=\"#a\"/>")
        == "<a class=\"a\" title=\"t\">x</a><a href=\"#a\"/>")
  }

  @Test func findsElements() {
    #expect(TagRewriting.finds("math", in: "<p>a <math display=\"block\"><mi>b</mi></math></p>"))
    #expect(!TagRewriting.finds("math", in: "<p class=\"math\">math &lt;math <mathml/></p>"))
  }

  @Test(arguments: [
    "", "text", "a < b &lt; c", "<", "<p", "<p id", "<p id=", "<p id=\"", "<!-- id=\"a\" -->",
    "<br/>", "</p>", "<p\n  class=\"a\"\n>ä</p>", "<path d='M 0 0'/>", "<?xml version=\"1.0\"?>",
  ])
  func leavesTheRest(markup: String) {
    let rewriting = TagRewriting(
      attributes: ["id": { $0 }], additions: [.init(to: "div", "id=\"a\"")])
    #expect(rewriting.applied(to: markup) == markup)
  }
}
