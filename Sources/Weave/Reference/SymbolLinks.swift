import Chapters

extension ChapterWeaver {
  /// Highlighted Swift, in which a name of the libraries is a link to the reference where a section uses it
  /// first.
  mutating func highlighted(_ code: String) -> HTML {
    HTML(highlighting: code) { name in linkOfSymbol(name) }
  }

  /// Code in running text: a link if it is a name of the libraries, or a call of one without arguments.
  mutating func inlineCode(_ code: String) -> HTML {
    let html = element("code", [:], HTML(text: code))
    let name = code.hasSuffix("()") ? String(code.dropLast(2)) : code
    guard isProse, let address = linkOfSymbol(name) else { return html }
    return element("a", ["class": "term", "href": address], html)
  }

  /// The address of the reference's entry if this is the first use of the name in its section, and the
  /// chapter declares nothing of that name itself.
  private mutating func linkOfSymbol(_ name: String) -> String? {
    guard !isExcerpt, let address = symbols[name], !ownNames.contains(name),
      linkedSymbols.insert(name).inserted
    else { return nil }
    return address
  }
}

extension Chapter {
  /// The names that its code declares.
  var declaredNames: Set<String> {
    let keywords: Set<Substring> = [
      "func", "struct", "enum", "class", "actor", "protocol", "typealias", "let", "var",
    ]
    var names: Set<String> = []
    for listing in listings {
      let words = listing.code.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      for (keyword, name) in zip(words, words.dropFirst()) where keywords.contains(keyword) {
        names.insert(String(name))
      }
    }
    return names
  }
}
