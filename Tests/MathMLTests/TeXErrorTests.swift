import Testing

@testable import MathML

@Suite struct TeXErrorTests {
  @Test(arguments: [
    (#"x + \frca{1}{2}"#, 4, #"There is no command \frca here. Did you mean \frac?"#),
    (#"\unheardOf x"#, 0, #"There is no command \unheardOf here."#),
    ("é + \\alhpa", 5, #"There is no command \alhpa here. Did you mean \alpha?"#),
    ("a {b", 2, "This { is never closed."),
    ("a }b", 2, "This } closes nothing."),
    (#"1 + \frac{1}"#, 4, #"\frac needs an argument after it."#),
    ("x^", 1, "^ needs an argument after it."),
    ("x^2^3", 3, "A second ^ after the same letter; put one of them in braces."),
    ("x_a_b", 3, "A second _ after the same letter; put one of them in braces."),
    ("x^2'", 3, "A second ' after the same letter; put one of them in braces."),
    (#"y \left( x"#, 2, #"This \left has no \right in its group."#),
    (#"x \right)"#, 2, #"\right belongs to \left."#),
    (#"\left x"#, 0, #"\left needs a delimiter such as ( or \{ after it, or a point for none."#),
    (#"a & b"#, 2, #"& belongs between \begin{…} and \end{…}; write \& for the sign."#),
    (#"a \\ b"#, 2, #"\\ belongs to \begin."#),
    (#"x \begin{case} a \end{case}"#, 2, "There is no environment case here. Did you mean cases?"),
    (#"\begin{cases} a"#, 0, #"\begin{cases} has no \end{cases}."#),
    (
      #"\begin{cases} a \end{matrix}"#, 16,
      #"\end{matrix} stands where \begin{cases} has to end."#
    ),
    (#"\begin x"#, 0, #"\begin needs a name in braces after it."#),
    (
      #"\begin{matrix} a \\[2pt] b \end{matrix}"#, 19,
      "A row cannot begin with [, which TeX takes for a distance; write {[}."
    ),
    ("50%", 2, #"An unescaped % begins a comment in TeX; write \%."#),
    (#"\text{50%}"#, 8, #"An unescaped % begins a comment in TeX; write \%."#),
    ("5#", 1, ##"# has a meaning of its own in TeX; write \#."##),
    (#"x "y""#, 2, #"The character " is not among those that formulas here may use."#),
    (#"\text{a \alpha}"#, 8, #"Close \text before the command \alpha."#),
    (#"\text{a $x$}"#, 8, #"Close \text before a formula."#),
    (#"\text{a"#, 5, "This { is never closed."),
    (#"\text a"#, 0, #"\text needs braces after it."#),
    (#"\operatorname{a+b}"#, 15, "A name of an operator cannot hold +."),
    (#"\sqrt[3"#, 5, "This [ is never closed."),
    (#"x\limits_1"#, 1, #"\limits belongs to an operator such as \sum."#),
  ])
  func saysWhatIsWrongAndWhere(_ tex: String, _ offset: Int, _ message: String) {
    #expect(throws: TeXError(offset: offset, message: message)) {
      try mathML(tex, display: true)
    }
  }

  @Test func deepNestingIsRefused() {
    for opening in ["{", "x^{", #"\sqrt "#, #"\left("#, #"\begin{matrix}"#] {
      #expect(throws: TeXError.self) {
        try mathML(String(repeating: opening, count: 20_000), display: true)
      }
    }
  }
}
