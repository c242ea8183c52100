import MathML
import Testing

@testable import Weave

@Suite struct FormulasTests {
  @Test func setsFormulasInlineAndDisplayed() throws {
    let html = try Site.Lesson("A $`p_t`$.\n\n```math\n\\frac{1}{2}\n```\n").woven().html
    #expect(html.contains("<p>A \(try mathML("p_t", display: false)).</p>"))
    #expect(html.contains(try mathML("\\frac{1}{2}", display: true)))
  }

  @Test func numbersDisplayedFormulas() throws {
    let html = try Site.Lesson("```math\na\n```\n\n- $`b`$\n\n```math\nc\n```\n").woven().html
    let labels = html.matches(of: /aria-label="(.*?)"/).map { String($0.1) }
    #expect(labels == ["Formula 1", "Formula 2"])
  }
}
