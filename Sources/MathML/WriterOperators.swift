import Markup

extension Writer {
  /// A sign with the spaces TeX would leave around it.
  func operation(_ symbol: Symbol, _ before: AtomClass?, _ after: AtomClass?) -> String {
    let text = symbol.text.escapedForMarkup
    switch symbol.atom {
    case .open, .close: return delimiter(symbol.text, symbol.atom, isStretchy: false)
    case .ordinary: return tight(symbol.text)
    case .binary where isSign(before, after):
      return symbol.canBePrefix ? element("mo", ["form": "prefix"], text) : tight(symbol.text)
    case .binary, .relation:
      if isScript { return tight(symbol.text) }
      if symbol.needsSpaces {
        return element(
          "mo", ["lspace": "0.2778em", "rspace": "0.2778em", "stretchy": "false"], text)
      }
      return symbol.canBePrefix
        ? element("mo", ["form": "infix"], text) : element("mo", text)
    case .punctuation:
      let rspace = isScript ? "0em" : "0.1667em"
      return element("mo", ["lspace": "0em", "rspace": rspace], text)
    case .operator, .inner: return element("mo", text)
    }
  }

  /// A sign without spaces.
  func tight(_ text: String) -> String {
    element("mo", ["lspace": "0em", "rspace": "0em", "stretchy": "false"], text.escapedForMarkup)
  }

  /// Whether a binary operator has nothing on one of its sides, as the minus of `x = -1`.
  func isSign(_ before: AtomClass?, _ after: AtomClass?) -> Bool {
    switch before {
    case nil, .binary, .relation, .open, .punctuation, .operator: return true
    case .ordinary, .close, .inner: break
    }
    switch after {
    case nil, .relation, .close, .punctuation: return true
    default: return false
    }
  }

  /// A named function with the invisible operator that applies it and a thin space on either side
  /// where TeX leaves one.
  func function(_ name: String, _ before: AtomClass?, _ after: AtomClass?) -> [String] {
    let thin = element("mspace", ["width": "0.1667em"], "")
    var elements = [name]
    if before == .ordinary || before == .close || before == .inner { elements.insert(thin, at: 0) }
    switch after {
    case .ordinary, .operator, .inner: return elements + [applied, thin]
    case .open: return elements + [applied]
    default: return elements
    }
  }

  private var applied: String { element("mo", "&#x2061;") }
}

extension Symbol {
  fileprivate var canBePrefix: Bool { "+−±∓".contains(text) }

  /// Signs that MathML sets otherwise than TeX.
  fileprivate var needsSpaces: Bool { atom == .relation && (text == "|" || text == ":") }
}
