import Testing

@testable import Markup

@Suite struct EscapingTests {
  @Test(arguments: [
    ("a < b", "a &lt; b"), ("a > b", "a &gt; b"), ("&amp;", "&amp;amp;"),
    ("\"it's\"", "&quot;it's&quot;"), ("é 𝟙\t\n", "é 𝟙\t\n"), ("\r\n", "␍\n"),
    ("\u{1B}[1m\u{0}\u{7F}", "␛[1m␀␡"), ("\u{85}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
  ])
  func escapesText(text: String, source: String) {
    #expect(text.escapedForMarkup == source)
  }
}
