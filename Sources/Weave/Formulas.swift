import MathML

/// What a formula looks like depends on this alone; chapters say many formulas again and again.
struct Formula: Hashable {
  /// By bytes, for the TeX is kept on the page as it is.
  var tex: [UInt8]
  var isDisplay: Bool
}

extension ChapterWeaver {
  mutating func math(_ tex: String, display: Bool) -> HTML {
    let key = Formula(tex: Array(tex.utf8), isDisplay: display)
    if let known = formulas[key] { return known }
    do {
      let html = HTML(trusted: try mathML(tex, display: display))
      formulas[key] = html
      return html
    } catch {
      let line = tex.utf8.prefix(error.offset).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
      ).count
      let text = tex.split(separator: "\n", omittingEmptySubsequences: false)
      note(.formula(error.message), at: String(text[min(line, text.count) - 1]))
      return element("code", [:], HTML(text: tex))
    }
  }

  /// A formula of its own. It can be wider than a small screen, and must then scroll by keyboard.
  mutating func displayed(_ tex: String) -> HTML {
    formulaCount += 1
    let label = "Formula \(formulaCount)"
    return element(
      "div", ["class": "formula", "tabindex": "0", "role": "group", "aria-label": label],
      math(tex, display: true))
  }
}
