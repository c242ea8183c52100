import Testing

@testable import Weave

@Suite struct HTMLTests {
  @Test func escapesText() {
    #expect(HTML(text: "a < b").source == "a &lt; b")
  }

  @Test func escapesAttributes() {
    let link = element("a", ["href": "?a=1&b=\"2\"", "title": nil, "class": ""], "x < y")
    #expect(link.source == "<a href=\"?a=1&amp;b=&quot;2&quot;\" class=\"\">x &lt; y</a>")
  }

  @Test func closesEmptyElements() {
    #expect(emptyElement("br").source == "<br/>")
  }

  @Test func joinsParts() {
    let items: [HTML] = [element("b", [:], "1"), "<", "3"]
    #expect(items.joined(separator: ", ").source == "<b>1</b>, &lt;, 3")
  }
}
