import Testing

@testable import Chapters

struct TrimmingTests {
  @Test(arguments: [
    (" \t<a>\n\n", "<a>"), ("a b", "a b"), ("\u{A0}a\u{2003}", "a"), (" é ", "é"),
    ("\r\na\r\n", "a"),
    ("", ""), (" \n ", ""), ("\u{2003}", ""), ("<a>\u{301} ", "<a>\u{301}"), (" \u{308}a", "a"),
  ])
  func leavesOutWhiteSpaceAtBothEnds(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
    #expect(text[...].trimmed == trimmed)
  }
}
