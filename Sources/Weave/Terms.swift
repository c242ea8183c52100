import Chapters

extension ChapterWeaver {
  /// Writes running text, in which a term of the glossary is a link to it where a section uses it first, unless a
  /// section shortly before had it.
  mutating func write(prose text: [Inline], to html: inout HTML) {
    isProse = !isExcerpt && !isGlossary
    defer { isProse = false }
    write(text, to: &html)
  }

  /// A section begins: the terms are new to it, and its code is counted anew.
  mutating func enter(_ heading: Heading) {
    if heading.level <= 2 {
      sectionNumber += 1
      linkedSymbols = []
    }
    section = heading.anchor
    codeCount = 0
  }

  mutating func linkingTerms(_ text: String) -> HTML {
    let occurrences = glossary.occurrences(in: text)
    if occurrences.isEmpty { return HTML(text: text) }
    var html = HTML()
    var rest = text.startIndex
    for (term, range) in occurrences where isNew(term) {
      html += HTML(text: String(text[rest..<range.lowerBound]))
      html += element(
        "a", ["class": "term", "href": "glossary.html#" + term.anchor],
        HTML(text: String(text[range])))
      rest = range.upperBound
    }
    return html + HTML(text: String(text[rest...]))
  }

  private mutating func isNew(_ term: Glossary.Term) -> Bool {
    // Whoever has just read what a term means need not be told again two sections on.
    if let last = linkedTerms[term.anchor], sectionNumber - last < 3 { return false }
    linkedTerms[term.anchor] = sectionNumber
    return term.home != "\(chapter.folder)/chapter.md#\(section)"
  }
}

extension [Inline] {
  /// The same with texts and the line breaks between them joined: a term may go on in the next line.
  var joiningLines: [Inline] {
    var joined: [Inline] = []
    joined.reserveCapacity(count)
    var text = ""
    for inline in self {
      switch inline {
      case .text(let next): text += next
      case .softBreak: text += "\n"
      default:
        if !text.isEmpty { joined.append(.text(text)) }
        text = ""
        joined.append(inline)
      }
    }
    if !text.isEmpty { joined.append(.text(text)) }
    return joined
  }
}
