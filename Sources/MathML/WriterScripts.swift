extension Writer {
  /// A prime follows its letter at full size: fonts draw it raised and small already.
  func scripts(_ scripts: Scripts) -> String {
    let isAround = scripts.limits == .always || (scripts.limits == .display && isDisplay)
    let base = base(scripts, isAround: isAround)
    let below = scripts.below.map(script.single)
    switch (below, scripts.above.map(script.single)) {
    case (let below?, let above?):
      return element(isAround ? "munderover" : "msubsup", base + below + above)
    case (let below?, nil): return element(isAround ? "munder" : "msub", base + below)
    case (nil, let above?): return element(isAround ? "mover" : "msup", base + above)
    case (nil, nil): return base
    }
  }

  private func base(_ scripts: Scripts, isAround: Bool) -> String {
    let base = unprimed(scripts.base, isAround: isAround)
    guard scripts.primes > 0 else { return base }
    return element("mrow", base + primes(scripts.primes))
  }

  /// A function's name alone, because its spaces stand around the scripts too.
  private func unprimed(_ base: Node, isAround: Bool) -> String {
    switch base {
    case .function(let name, _): return identifier(name, isUpright: true)
    case .largeOperator(let sign, _) where isAround && !isDisplay:
      return element("mo", ["movablelimits": "false"], sign)
    case .symbol(let symbol): return operation(symbol, .ordinary, .ordinary)
    default: return single(base)
    }
  }

  private func primes(_ count: Int) -> String {
    let signs = ["′", "″", "‴"]
    return tight(count <= signs.count ? signs[count - 1] : String(repeating: "′", count: count))
  }

  func marked(_ base: Node, _ mark: Mark) -> String {
    let name = mark.position == .over ? "mover" : "munder"
    switch mark.content {
    case .formula(let formula):
      return element(name, single(base) + script.single(formula))
    case .character(let sign, let size):
      let sign = markSign(sign, size)
      guard mark.isAccent else { return element(name, single(base) + sign) }
      let accent = mark.position == .over ? "accent" : "accentunder"
      return element(name, [accent: "true"], single(base) + sign)
    }
  }

  private func markSign(_ sign: String, _ size: Mark.Size) -> String {
    switch size {
    case .plain: element("mo", ["stretchy": "false"], sign)
    case .stretchy: element("mo", ["stretchy": "true"], sign)
    // The combining arrow would be of the right size, but Chromium misplaces it.
    case .small: element("mo", ["stretchy": "false", "mathsize": "65%"], sign)
    }
  }
}
