/// Letters that TeX sets in italics.
let italicLetters: [String: String] = [
  "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
  "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
  "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π", "varpi": "ϖ",
  "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ",
  "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "ell": "ℓ", "partial": "∂",
]

/// Letters and signs that TeX sets upright.
let uprightLetters: [String: String] = [
  "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
  "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "nabla": "∇", "infty": "∞",
  "emptyset": "∅", "varnothing": "∅", "forall": "∀", "exists": "∃", "neg": "¬", "lnot": "¬",
  "top": "⊤", "bot": "⊥", "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱",
  "prime": "′",
]

let binaryOperators: [String: String] = [
  "cdot": "⋅", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "circ": "∘", "bullet": "∙",
  "ast": "∗", "star": "⋆", "oplus": "⊕", "otimes": "⊗", "odot": "⊙", "cup": "∪", "cap": "∩",
  "setminus": "∖", "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨",
]

let relations: [String: String] = [
  "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "lt": "<", "gt": ">",
  "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝", "equiv": "≡", "in": "∈",
  "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇",
  "ll": "≪", "gg": "≫", "prec": "≺", "succ": "≻", "perp": "⊥", "mid": "|", "parallel": "∥",
  "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔",
  "uparrow": "↑", "downarrow": "↓", "mapsto": "↦", "Rightarrow": "⇒", "Leftarrow": "⇐",
  "Leftrightarrow": "⇔", "implies": "⟹", "iff": "⟺", "longrightarrow": "⟶", "coloneqq": "≔",
]

let openDelimiters: [String: String] = [
  "{": "{", "lbrace": "{", "lbrack": "[", "langle": "⟨", "lfloor": "⌊", "lceil": "⌈",
  "lvert": "|", "lVert": "‖",
]

let closeDelimiters: [String: String] = [
  "}": "}", "rbrace": "}", "rbrack": "]", "rangle": "⟩", "rfloor": "⌋", "rceil": "⌉",
  "rvert": "|", "rVert": "‖",
]

/// Delimiters that open, close and stand between.
let bars: [String: String] = ["|": "‖", "Vert": "‖", "vert": "|"]

/// Characters typed as they are, letters and digits aside.
let typedSymbols: [Unicode.Scalar: Symbol] = {
  var symbols: [Unicode.Scalar: Symbol] = [
    "+": Symbol(text: "+", atom: .binary), "-": Symbol(text: "−", atom: .binary),
    "−": Symbol(text: "−", atom: .binary), "*": Symbol(text: "∗", atom: .binary),
    "=": Symbol(text: "=", atom: .relation), "<": Symbol(text: "<", atom: .relation),
    ">": Symbol(text: ">", atom: .relation), ":": Symbol(text: ":", atom: .relation),
    "(": Symbol(text: "(", atom: .open), "[": Symbol(text: "[", atom: .open),
    ")": Symbol(text: ")", atom: .close), "]": Symbol(text: "]", atom: .close),
    "!": Symbol(text: "!", atom: .close), "?": Symbol(text: "?", atom: .close),
    ",": Symbol(text: ",", atom: .punctuation), ";": Symbol(text: ";", atom: .punctuation),
    "|": Symbol(text: "|", atom: .ordinary), "/": Symbol(text: "/", atom: .ordinary),
    ".": Symbol(text: ".", atom: .ordinary),
  ]
  for (table, atom) in [(binaryOperators, AtomClass.binary), (relations, .relation)] {
    for text in table.values where !text.unicodeScalars.first!.isASCII {
      symbols[text.unicodeScalars.first!] = Symbol(text: text, atom: atom)
    }
  }
  return symbols
}()
