import Testing

@testable import Weave

@Suite struct HTMLTests {
  @Test(arguments: [
    ("a < b", "a &lt; b"), ("a > b", "a &gt; b"), ("&amp;", "&amp;amp;"),
    ("\"it's\"", "&quot;it's&quot;"), ("é 𝟙\t\n", "é 𝟙\t\n"), ("\r\n", "␍\n"),
    ("\u{1B}[1m\u{0}\u{7F}", "␛[1m␀␡"), ("\u{85}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
  ])
  func escapesText(text: String, source: String) {
    #expect(HTML(text: text).source == source)
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
