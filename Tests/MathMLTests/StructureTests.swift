import Testing

@testable import MathML

/// The elements each construct becomes.
@Suite struct StructureTests {
  @Test(arguments: [
    ("x", "<mi>x</mi>"),
    ("xy", "<mi>x</mi><mi>y</mi>"),
    ("12.5", "<mn>12.5</mn>"),
    ("1{,}000", "<mn>1,000</mn>"),
    ("2.", "<mn>2</mn>" + tight(".")),
    (#"\pi"#, "<mi>π</mi>"),
    (#"\Delta"#, #"<mi mathvariant="normal">Δ</mi>"#),
    (#"\mathrm{FL}"#, "<mi>FL</mi>"),
    (#"\mathrm{d}x"#, #"<mi mathvariant="normal">d</mi><mi>x</mi>"#),
    (#"\mathrm dx"#, #"<mi mathvariant="normal">d</mi><mi>x</mi>"#),
    (#"\mathrm{pos\_weight}"#, "<mi>pos_weight</mi>"),
    (#"\mathrm{F}_1"#, #"<msub><mi mathvariant="normal">F</mi><mn>1</mn></msub>"#),
    (#"\mathbb{E}\mathbb{R}\mathbb{1}"#, "<mi>𝔼</mi><mi>ℝ</mi><mn>𝟙</mn>"),
    (#"\mathcal{L}\mathcal{D}"#, "<mi>ℒ</mi><mi>𝒟</mi>"),
    (#"\mathbf{w}\boldsymbol{\theta}"#, "<mi>𝐰</mi><mi>𝜽</mi>"),
    (#"\text{ if }x"#, "<mtext>\u{A0}if\u{A0}</mtext><mi>x</mi>"),
    (#"\text{a {b} \% \_ ~c}"#, "<mtext>a b % _ \u{A0}c</mtext>"),
    (#"5\,\%"#, #"<mn>5</mn><mspace width="0.1667em"></mspace><mtext>%</mtext>"#),
  ])
  func letters(_ tex: String, _ markup: String) throws {
    try expect(tex, markup)
  }

  @Test(arguments: [
    ("a+b", #"<mi>a</mi><mo form="infix">+</mo><mi>b</mi>"#),
    ("-a", #"<mo form="prefix">−</mo><mi>a</mi>"#),
    ("a=-b", #"<mi>a</mi><mo>=</mo><mo form="prefix">−</mo><mi>b</mi>"#),
    (#"a \cdot b"#, "<mi>a</mi><mo>⋅</mo><mi>b</mi>"),
    ("a<b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
    (#"a \le b \ne c"#, "<mi>a</mi><mo>≤</mo><mi>b</mi><mo>≠</mo><mi>c</mi>"),
    ("t^*", "<msup><mi>t</mi>" + tight("∗") + "</msup>"),
    ("x_{i=1}", "<msub><mi>x</mi><mrow><mi>i</mi>" + tight("=") + "<mn>1</mn></mrow></msub>"),
    ("a/b", "<mi>a</mi>" + tight("/") + "<mi>b</mi>"),
    (
      "a,b", #"<mi>a</mi><mo lspace="0em" rspace="0.1667em">,</mo><mi>b</mi>"#
    ),
    (
      #"a \mid b"#,
      #"<mi>a</mi><mo lspace="0.2778em" rspace="0.2778em" stretchy="false">|</mo><mi>b</mi>"#
    ),
    (#"a{=}b"#, "<mi>a</mi>" + tight("=") + "<mi>b</mi>"),
    (#"\infty \ldots"#, #"<mi mathvariant="normal">∞</mi><mi mathvariant="normal">…</mi>"#),
  ])
  func operators(_ tex: String, _ markup: String) throws {
    try expect(tex, markup)
  }

  @Test(arguments: [
    (#"\log p"#, "<mi>log</mi>" + applied + thin + "<mi>p</mi>"),
    (#"\log(p)"#, "<mi>log</mi>" + applied + open("(") + "<mi>p</mi>" + close(")")),
    (
      #"\log\left(p\right)"#,
      "<mi>log</mi>" + applied + "<mrow>" + open("(") + "<mi>p</mi>" + close(")") + "</mrow>"
    ),
    (
      #"y\log_2 p"#,
      "<mi>y</mi>" + thin + "<msub><mi>log</mi><mn>2</mn></msub>" + applied + thin + "<mi>p</mi>"
    ),
    (#"-\log"#, #"<mo form="prefix">−</mo>"# + thin + "<mi>log</mi>"),
    (#"\max_i"#, "<munder><mi>max</mi><mi>i</mi></munder>"),
    (#"\operatorname{logit}"#, "<mi>logit</mi>"),
    (#"\operatorname*{arg\,min}_p"#, "<munder><mi>arg\u{2009}min</mi><mi>p</mi></munder>"),
    (#"\operatorname{argmin}_p"#, "<msub><mi>argmin</mi><mi>p</mi></msub>"),
  ])
  func functions(_ tex: String, _ markup: String) throws {
    try expect(tex, markup)
  }

  @Test(arguments: [
    (#"x_i^2"#, "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
    (#"x^2_i"#, "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
    ("x^10", "<msup><mi>x</mi><mn>1</mn></msup><mn>0</mn>"),
    ("x^{10}", "<msup><mi>x</mi><mn>10</mn></msup>"),
    ("z'", "<mrow><mi>z</mi>" + tight("′") + "</mrow>"),
    ("z''_i", "<msub><mrow><mi>z</mi>" + tight("″") + "</mrow><mi>i</mi></msub>"),
    ("{}^2", "<msup><mrow></mrow><mn>2</mn></msup>"),
    (#"\sum_{i}^N"#, "<munderover><mo>∑</mo><mi>i</mi><mi>N</mi></munderover>"),
    (#"\sum\nolimits_i"#, "<msub><mo>∑</mo><mi>i</mi></msub>"),
    (#"\int_0^1"#, "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>"),
    (#"\frac{\sum_i}{2}"#, "<mfrac><msub><mo>∑</mo><mi>i</mi></msub><mn>2</mn></mfrac>"),
    (
      #"\underbrace{x}_{\text{y}}"#,
      #"<munder><munder><mi>x</mi><mo stretchy="true">⏟</mo></munder><mtext>y</mtext></munder>"#
    ),
    (
      #"\hat{p}_i"#,
      #"<msub><mover accent="true"><mi>p</mi><mo stretchy="false">ˆ</mo></mover><mi>i</mi></msub>"#
    ),
    (
      #"\overline{xy}"#,
      #"<mover accent="true"><mrow><mi>x</mi><mi>y</mi></mrow><mo stretchy="true">‾</mo></mover>"#
    ),
    (#"\overset{a}{=}"#, "<mover>" + tight("=") + "<mi>a</mi></mover>"),
  ])
  func scripts(_ tex: String, _ markup: String) throws {
    try expect(tex, markup)
  }

  @Test(arguments: [
    (#"\frac12"#, "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    (
      #"\tfrac{1}{2}"#,
      #"<mstyle displaystyle="false" scriptlevel="0"><mfrac><mn>1</mn><mn>2</mn></mfrac></mstyle>"#
    ),
    (
      #"\dfrac{1}{2}"#,
      #"<mstyle displaystyle="true" scriptlevel="0"><mfrac><mn>1</mn><mn>2</mn></mfrac></mstyle>"#
    ),
    (
      #"\binom n k"#,
      #"<mrow><mo form="prefix" stretchy="true">(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo form="postfix" stretchy="true">)</mo></mrow>"#
    ),
    (#"\sqrt{x+1}"#, #"<msqrt><mrow><mi>x</mi><mo form="infix">+</mo><mn>1</mn></mrow></msqrt>"#),
    (#"\sqrt[3]{x}"#, "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    (
      #"\left[\frac12\right."#,
      #"<mrow><mo form="prefix" stretchy="true">[</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow>"#
    ),
    (#"\left\{x\right\}"#, "<mrow>" + open("{") + "<mi>x</mi>" + close("}") + "</mrow>"),
    (
      #"\Bigl("#,
      #"<mo stretchy="true" symmetric="true" minsize="1.8em" maxsize="1.8em" lspace="0em" rspace="0em">(</mo>"#
    ),
    (#"\bigl("#, #"<mo stretchy="false" mathsize="1.2em" lspace="0em" rspace="0em">(</mo>"#),
    (#"\lfloor x \rceil"#, open("⌊") + "<mi>x</mi>" + close("⌉")),
    (
      #"\displaystyle x"#, #"<mstyle displaystyle="true" scriptlevel="0"><mi>x</mi></mstyle>"#
    ),
  ])
  func layouts(_ tex: String, _ markup: String) throws {
    try expect(tex, markup)
  }

  @Test(arguments: [
    (
      #"\begin{matrix} a & b \\ c \end{matrix}"#,
      "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd></mtr></mtable>"
    ),
    (
      #"\begin{cases} a \\ \end{cases}"#,
      #"<mrow><mo form="prefix" stretchy="true">{</mo><mtable class="cases" columnalign="left"><mtr><mtd><mi>a</mi></mtd></mtr></mtable></mrow>"#
    ),
    (
      #"\begin{aligned} a &- b \end{aligned}"#,
      #"<mtable class="aligned" columnalign="right left" displaystyle="true"><mtr><mtd><mi>a</mi></mtd><mtd><mo form="infix">−</mo><mi>b</mi></mtd></mtr></mtable>"#
    ),
    (
      #"\begin{pmatrix} 1 \end{pmatrix}"#,
      #"<mrow><mo form="prefix" stretchy="true">(</mo><mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable><mo form="postfix" stretchy="true">)</mo></mrow>"#
    ),
  ])
  func tables(_ tex: String, _ markup: String) throws {
    try expect(tex, markup)
  }

  @Test func inlineSumsTakeLimitsBesideThem() throws {
    let markup = try mathML(#"\sum_i \max_j \sum\limits_k"#, display: false)
    #expect(markup.contains("<msub><mo>∑</mo><mi>i</mi></msub>"))
    #expect(markup.contains("<msub><mi>max</mi><mi>j</mi></msub>"))
    #expect(markup.contains(#"<munder><mo movablelimits="false">∑</mo><mi>k</mi></munder>"#))
  }

  private func expect(_ tex: String, _ markup: String) throws {
    let formula = try mathML(tex, display: true)
    let start = #"<math display="block"><semantics><mrow>"#
    let inner = formula.dropFirst(start.count)
    #expect(inner.hasPrefix(markup + "</mrow><annotation"), "\(tex): \(inner)")
  }
}

private let applied = "<mo>&#x2061;</mo>"
private let thin = #"<mspace width="0.1667em"></mspace>"#

private func tight(_ sign: String) -> String {
  #"<mo lspace="0em" rspace="0em" stretchy="false">\#(sign)</mo>"#
}

private func open(_ sign: String) -> String {
  #"<mo form="prefix" stretchy="false">\#(sign)</mo>"#
}

private func close(_ sign: String) -> String {
  #"<mo form="postfix" stretchy="false">\#(sign)</mo>"#
}
