import Markup

extension Writer {
  func delimiter(_ text: String, _ atom: AtomClass, isStretchy: Bool = true) -> String {
    let form = atom == .open ? "prefix" : "postfix"
    return element("mo", ["form": form, "stretchy": "\(isStretchy)"], text.escapedForMarkup)
  }

  /// Chromium makes a stretchy delimiter as wide as its widest size, so plain ones do not stretch.
  func fenced(_ parts: [FencedPart]) -> String {
    let isTall = parts.contains(where: \.isTall)
    let contents = parts.enumerated().map { index, part in
      switch part {
      case .delimiter(nil): return ""
      case .delimiter(let text?):
        if index == 0 { return delimiter(text, .open, isStretchy: isTall) }
        return index == parts.count - 1 ? delimiter(text, .close, isStretchy: isTall) : middle(text)
      case .row(let nodes): return row(nodes).joined()
      }
    }
    return element("mrow", contents.joined())
  }

  private func middle(_ text: String) -> String {
    element(
      "mo", ["form": "infix", "stretchy": "true", "lspace": "0.2222em", "rspace": "0.2222em"],
      text.escapedForMarkup)
  }

  func sized(_ text: String, _ atom: AtomClass, _ factor: Double) -> String {
    let space = atom == .relation && !isScript ? "0.2778em" : "0em"
    if factor < 1.5 {
      return element(
        "mo", ["stretchy": "false", "mathsize": "\(factor)em", "lspace": space, "rspace": space],
        text.escapedForMarkup)
    }
    return element(
      "mo",
      [
        "stretchy": "true", "symmetric": "true", "minsize": "\(factor)em",
        "maxsize": "\(factor)em", "lspace": space, "rspace": space,
      ], text.escapedForMarkup)
  }
}
