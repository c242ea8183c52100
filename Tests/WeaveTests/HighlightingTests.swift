import Testing

@testable import Weave

@Suite struct HighlightingTests {
  static let codes = [
    "", "\n", "let x = 1", "print(\"a \\(b + \"c\") \\n\")\n",
    "let s = \"\"\"\n  a <b> & \"c\"\n    \\(d)\n  \"\"\"\n", "#\"raw \\# \"#",
    "/* a /* b */ c */ x",
    "} else { // unbalanced\n", "let 变量 = \"é🙂\"\n\t\tfoo()\n", "\"unterminated\nlet y = 2",
    "#if DEBUG\nx\n#else\ny\n#endif\n",
    "let r = /a<b>/\n", "@MainActor func f<T>(_ x: T) -> T { x }",
    "a.b(c: d)?.e!(\n  f\n) { $0 }\n", "// only a comment", "$ ` \\ €",
  ]

  @Test(arguments: codes)
  func keepsTheCode(_ code: String) {
    #expect(HTML(code: code, marks: CodeMarks(highlighting: code)).source.shown == code)
  }

  @Test(arguments: [
    ("let", "<span class=\"k\">let</span>"),
    ("x as Float", "x <span class=\"k\">as</span> <span class=\"t\">Float</span>"),
    ("\"a\"", "<span class=\"s\">&quot;a&quot;</span>"),
    ("-1.5e-3", "-<span class=\"n\">1.5e-3</span>"),
    ("// why", "<span class=\"c\">// why</span>"),
    ("a.focal(b: c)", "a.<span class=\"f\">focal</span>(b: c)"),
    ("@escaping", "<span class=\"a\">@escaping</span>"),
    ("Neural.sum", "Neural.sum"),
  ])
  func marksWords(code: String, html: String) {
    #expect(HTML(code: code, marks: CodeMarks(highlighting: code)).source == html)
  }
}
