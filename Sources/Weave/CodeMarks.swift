/// Which bytes of Swift code are of what kind, from its beginning to its end.
struct CodeMarks: Equatable, Sendable {
  /// The kinds of words that pages show apart; their letters are the classes of the page's style.
  enum Kind: UInt8, CaseIterable {
    case plain = 0x5F  // _
    case attribute = 0x61  // a
    case comment = 0x63  // c
    case call = 0x66  // f
    case keyword = 0x6B  // k
    case number = 0x6E  // n
    case string = 0x73  // s
    case type = 0x74  // t
  }

  struct Run: Equatable {
    var kind: Kind
    /// In bytes.
    var length: Int
  }

  private(set) var runs: [Run] = []

  /// How many bytes of code these are the marks of.
  var length: Int { runs.reduce(0) { $0 + $1.length } }

  mutating func append(_ kind: Kind, length: Int) {
    if length > 0 { runs.append(Run(kind: kind, length: length)) }
  }
}

extension HTML {
  /// Code with its words marked by classes; the text stays the same byte for byte.
  ///
  /// `link` gives the address of what a type or something called is named, if there is one.
  ///
  /// - Precondition: The marks are as long as the code.
  init(code: String, marks: CodeMarks, link: (String) -> String? = { _ in nil }) {
    precondition(marks.length == code.utf8.count, "the marks are of other code")
    self.init()
    var place = code.startIndex
    for run in marks.runs {
      let end = code.utf8.index(place, offsetBy: run.length)
      let name = String(code[place..<end])
      let text = HTML(text: name)
      if run.kind == .plain {
        self += text
      } else if run.kind == .type || run.kind == .call, let address = link(name) {
        self += element("a", ["class": run.kind == .type ? "t" : "f", "href": address], text)
      } else {
        self += run.kind.tag
        self += text
        self += HTML(trusted: "</span>")
      }
      place = end
    }
  }
}

extension CodeMarks.Kind {
  /// What stands before a word of this kind.
  fileprivate var tag: HTML {
    switch self {
    case .plain: HTML()
    case .attribute: HTML(trusted: "<span class=\"a\">")
    case .comment: HTML(trusted: "<span class=\"c\">")
    case .call: HTML(trusted: "<span class=\"f\">")
    case .keyword: HTML(trusted: "<span class=\"k\">")
    case .number: HTML(trusted: "<span class=\"n\">")
    case .string: HTML(trusted: "<span class=\"s\">")
    case .type: HTML(trusted: "<span class=\"t\">")
    }
  }
}
