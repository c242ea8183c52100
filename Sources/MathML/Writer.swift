import Markup

/// Writes nodes as MathML Core.
struct Writer {
  /// Whether operators are large and take limits under and over them.
  var isDisplay: Bool
  /// Whether this is a script, where TeX leaves no spaces around operators.
  var isScript = false

  /// The elements of a row.
  func row(_ nodes: [Node], after first: AtomClass? = nil) -> [String] {
    var elements: [String] = []
    var before = first
    for (index, node) in nodes.enumerated() {
      let after = nodes[(index + 1)...].lazy.compactMap(\.atomAtStart).first
      elements += self.elements(node, before, after)
      let isSign = node.atom == .binary && isSign(before, after)
      before = isSign ? .ordinary : node.atom ?? before
    }
    return elements
  }

  /// A node as exactly one element.
  func single(_ node: Node) -> String {
    switch node {
    case .row(let nodes):
      if nodes.count == 1, case .symbol(let symbol) = nodes[0] {
        return tight(symbol.text)
      }
      return group(row(nodes))
    default: return group(elements(node, nil, nil))
    }
  }

  func group(_ elements: [String]) -> String {
    elements.count == 1 ? elements[0] : element("mrow", elements.joined())
  }

  private func elements(_ node: Node, _ before: AtomClass?, _ after: AtomClass?) -> [String] {
    switch node {
    case .symbol(let symbol): return [operation(symbol, before, after)]
    case .scripts(let scripts):
      if case .function = scripts.base {
        return function(self.scripts(scripts), before, after)
      }
      return [self.scripts(scripts)]
    case .function(let name, _): return function(identifier(name, isUpright: true), before, after)
    case .row: return [single(node)]
    default: return [one(node)]
    }
  }

  /// A node that is one element wherever it stands.
  private func one(_ node: Node) -> String {
    switch node {
    case .identifier(let name, let isUpright): identifier(name, isUpright: isUpright)
    case .number(let digits): element("mn", digits)
    case .text(let text): element("mtext", text.withHardEdges.escapedForMarkup)
    case .space(let width): element("mspace", ["width": "\(width)em"], "")
    case .largeOperator(let sign, _): element("mo", sign)
    case .fraction(let above, let below, let style): fraction(above, below, style)
    case .binomial(let above, let below): binomial(above, below)
    case .root(let node, nil): element("msqrt", single(node))
    case .root(let node, let index?): element("mroot", single(node) + script.single(index))
    case .marked(let base, let mark): marked(base, mark)
    case .fenced(let parts): fenced(parts)
    case .sized(let delimiter, let atom, let factor): sized(delimiter, atom, factor)
    case .table(let table): self.table(table)
    case .styled(let nodes, let isDisplay): styled(nodes, isDisplay)
    case .row, .symbol, .scripts, .function: single(node)
    }
  }

  var script: Writer { Writer(isDisplay: false, isScript: true) }
  var compact: Writer { Writer(isDisplay: false, isScript: isScript) }

  /// One letter is italic by itself and a longer name upright.
  func identifier(_ name: String, isUpright: Bool) -> String {
    let isOne = name.unicodeScalars.count == 1
    return isUpright && isOne
      ? element("mi", ["mathvariant": "normal"], name) : element("mi", name.escapedForMarkup)
  }

  private func fraction(_ above: Node, _ below: Node, _ style: FractionStyle) -> String {
    let fraction = element("mfrac", compact.single(above) + compact.single(below))
    switch style {
    case .inherited: return fraction
    case .display: return mstyle(isDisplay: true, fraction)
    case .text: return mstyle(isDisplay: false, fraction)
    }
  }

  private func binomial(_ above: Node, _ below: Node) -> String {
    let stack = element(
      "mfrac", ["linethickness": "0"], compact.single(above) + compact.single(below))
    return element("mrow", delimiter("(", .open) + stack + delimiter(")", .close))
  }

  private func styled(_ nodes: [Node], _ isDisplay: Bool) -> String {
    mstyle(isDisplay: isDisplay, Writer(isDisplay: isDisplay).row(nodes).joined())
  }

  private func mstyle(isDisplay: Bool, _ content: String) -> String {
    element("mstyle", ["displaystyle": "\(isDisplay)", "scriptlevel": "0"], content)
  }
}

extension String {
  /// Blanks at the ends of an element vanish, so those of a text become no-break spaces.
  fileprivate var withHardEdges: String {
    let blanks = prefix { $0 == " " }.count
    guard blanks < count else { return String(repeating: "\u{A0}", count: count) }
    let trailing = reversed().prefix { $0 == " " }.count
    let hard = { (count: Int) in String(repeating: "\u{A0}", count: count) }
    return hard(blanks) + dropFirst(blanks).dropLast(trailing) + hard(trailing)
  }
}
