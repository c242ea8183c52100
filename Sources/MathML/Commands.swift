/// What a command does.
enum Command {
  case letter(String, isUpright: Bool)
  case symbol(Symbol)
  case escape(String)
  case space(Double)
  case function(String, Scripts.Limits)
  case operatorName
  case largeOperator(String, Scripts.Limits)
  case fraction(FractionStyle)
  case binomial
  case root
  case mark(Mark.Position, String, size: Mark.Size, isAccent: Bool)
  case stack(Mark.Position)
  case alphabet(Alphabet)
  case text
  case style(isDisplay: Bool)
  case left
  case sized(AtomClass, Double)
  case begin
  /// A command that belongs to another one, such as `\right`.
  case part(of: String)
}

/// The closed list of commands.
let commands: [String: Command] = {
  var commands = otherCommands
  for (name, text) in italicLetters { commands[name] = .letter(text, isUpright: false) }
  for (name, text) in uprightLetters { commands[name] = .letter(text, isUpright: true) }
  for (table, atom) in [
    (binaryOperators, AtomClass.binary), (relations, .relation), (openDelimiters, .open),
    (closeDelimiters, .close), (bars, .ordinary),
  ] {
    for (name, text) in table { commands[name] = .symbol(Symbol(text: text, atom: atom)) }
  }
  for name in ["log", "exp", "ln", "arg", "sin", "cos", "tan", "sinh", "cosh", "tanh", "dim"] {
    commands[name] = .function(name, .beside)
  }
  for name in ["max", "min", "sup", "inf", "lim", "Pr", "det"] {
    commands[name] = .function(name, .display)
  }
  for (name, factor) in [("big", 1.2), ("Big", 1.8), ("bigg", 2.4), ("Bigg", 3.0)] {
    commands[name] = .sized(.ordinary, factor)
    commands[name + "l"] = .sized(.open, factor)
    commands[name + "m"] = .sized(.relation, factor)
    commands[name + "r"] = .sized(.close, factor)
  }
  return commands
}()

private let otherCommands: [String: Command] = [
  "%": .escape("%"), "$": .escape("$"), "#": .escape("#"), "_": .escape("_"), "&": .escape("&"),
  ",": .space(0.1667), ":": .space(0.2222), ">": .space(0.2222), ";": .space(0.2778),
  "!": .space(-0.1667), " ": .space(0.25), "quad": .space(1), "qquad": .space(2),
  "colon": .symbol(Symbol(text: ":", atom: .punctuation)),
  "operatorname": .operatorName,
  "sum": .largeOperator("∑", .display), "prod": .largeOperator("∏", .display),
  "bigcup": .largeOperator("⋃", .display), "bigcap": .largeOperator("⋂", .display),
  "int": .largeOperator("∫", .beside), "iint": .largeOperator("∬", .beside),
  "frac": .fraction(.inherited), "dfrac": .fraction(.display), "tfrac": .fraction(.text),
  "binom": .binomial, "sqrt": .root,
  "hat": .mark(.over, "ˆ", size: .plain, isAccent: true),
  "widehat": .mark(.over, "ˆ", size: .stretchy, isAccent: true),
  "bar": .mark(.over, "¯", size: .plain, isAccent: true),
  "overline": .mark(.over, "‾", size: .stretchy, isAccent: true),
  "tilde": .mark(.over, "˜", size: .plain, isAccent: true),
  "widetilde": .mark(.over, "˜", size: .stretchy, isAccent: true),
  "vec": .mark(.over, "→", size: .small, isAccent: true),
  "dot": .mark(.over, "˙", size: .plain, isAccent: true),
  "ddot": .mark(.over, "¨", size: .plain, isAccent: true),
  "overbrace": .mark(.over, "⏞", size: .stretchy, isAccent: false),
  "underbrace": .mark(.under, "⏟", size: .stretchy, isAccent: false),
  "overset": .stack(.over), "stackrel": .stack(.over), "underset": .stack(.under),
  "mathrm": .alphabet(.upright), "mathbf": .alphabet(.bold), "boldsymbol": .alphabet(.boldItalic),
  "mathbb": .alphabet(.doubleStruck), "mathcal": .alphabet(.script),
  "mathsf": .alphabet(.sansSerif), "mathtt": .alphabet(.monospace), "mathit": .alphabet(.italic),
  "text": .text, "textrm": .text,
  "displaystyle": .style(isDisplay: true), "textstyle": .style(isDisplay: false),
  "left": .left, "right": .part(of: #"\left"#), "middle": .part(of: #"\left"#),
  "begin": .begin, "end": .part(of: #"\begin"#),
  "\\": .part(of: #"\begin"#),
  "limits": .part(of: #"an operator such as \sum"#),
  "nolimits": .part(of: #"an operator such as \sum"#),
]
