/// A formula, or a part of one, as its TeX says it.
indirect enum Node: Equatable, Sendable {
  case row([Node])
  /// A letter (italic unless upright) or an upright name.
  case identifier(String, isUpright: Bool)
  case number(String)
  case symbol(Symbol)
  case text(String)
  /// A width in em.
  case space(Double)
  /// A named function such as log, written with a thin space before its argument.
  case function(String, Scripts.Limits)
  /// A sum or integral sign.
  case largeOperator(String, Scripts.Limits)
  case fraction(Node, Node, FractionStyle)
  /// One above the other without a line, in parentheses.
  case binomial(Node, Node)
  case root(Node, index: Node?)
  case scripts(Scripts)
  /// A mark above or below its base: an accent, a brace, an arrow, another formula.
  case marked(Node, Mark)
  case fenced([FencedPart])
  case sized(String, AtomClass, Double)
  case table(Table)
  /// What follows `\displaystyle` or `\textstyle` in a group.
  case styled([Node], isDisplay: Bool)
}

enum FractionStyle {
  case inherited, display, text
}

struct Scripts: Equatable {
  var base: Node
  var below: Node?
  var above: Node?
  var primes = 0
  var limits: Limits

  /// Where scripts stand: beside the base, under and over it, or so in displays only.
  enum Limits { case beside, display, always }
}

struct Mark: Equatable {
  enum Position { case over, under }

  var position: Position
  var content: Content
  var isAccent: Bool

  enum Content: Equatable {
    case character(String, Size)
    case formula(Node)
  }

  /// A sign as the font has it, one that grows with its base, or one meant for a line of its own.
  enum Size {
    case plain, stretchy, small
  }
}

/// What stands between `\left` and `\right`: delimiters (none for a point) and rows.
enum FencedPart: Equatable {
  case delimiter(String?)
  case row([Node])
}

struct Table: Equatable, Sendable {
  enum Kind: String { case aligned, cases, gathered, matrix }

  var kind: Kind
  var open: String?
  var close: String?
  var rows: [[[Node]]]
}

/// TeX's classes of atoms, which decide what spaces stand between them.
enum AtomClass {
  case ordinary, `operator`, binary, relation, open, close, punctuation, inner
}

struct Symbol: Equatable {
  var text: String
  var atom: AtomClass
}

extension Node {
  /// Nil for what is no atom, such as a space.
  var atom: AtomClass? {
    switch self {
    case .symbol(let symbol): symbol.atom
    case .function, .largeOperator: .operator
    case .fraction, .fenced: .inner
    case .scripts(let scripts): scripts.base.atom
    case .marked(let base, let mark): mark.isAccent ? .ordinary : base.atom
    case .sized(_, let atom, _): atom
    case .space: nil
    default: .ordinary
    }
  }

  /// The class as what stands before sees it: parentheses open whether or not they stretch.
  var atomAtStart: AtomClass? {
    if case .fenced(let parts) = self, case .delimiter(let open?)? = parts.first,
      "([{".contains(open)
    {
      return .open
    }
    return atom
  }

  /// Whether the node needs delimiters larger than plain ones.
  var isTall: Bool {
    switch self {
    case .fraction, .binomial, .root, .table, .largeOperator, .sized, .styled: true
    case .row(let nodes): nodes.contains(where: \.isTall)
    case .scripts(let scripts): scripts.base.isTall || scripts.limits != .beside
    case .marked(let base, let mark): !mark.isAccent || base.isTall
    case .fenced(let parts): parts.contains(where: \.isTall)
    default: false
    }
  }
}

extension FencedPart {
  var isTall: Bool {
    if case .row(let nodes) = self { nodes.contains(where: \.isTall) } else { false }
  }
}
