/// A Markdown file of anybody's: its Swift blocks, and what they are to print.
///
/// Nothing else in it is looked at: it may hold raw HTML, other languages, and words behind their fences.
package struct Document: Equatable, Sendable {
  /// As messages name it.
  package var file: String
  /// The Swift blocks in reading order.
  package var listings: [Listing]
  /// The parts that headings of the first and second level begin, each with the indices of its listings.
  package var sections: [Range<Int>]
}

extension Document {
  /// Reads a Markdown file.
  package init(bytes: [UInt8], file: String) throws(ChapterErrors) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let location = SourceLocation(file: file, line: lineOfFirstInvalidByte(in: bytes))
      throw ChapterErrors(errors: [ChapterError(reason: .notUTF8, location: location)])
    }
    try self.init(markdown: text, file: file)
  }

  /// Parses Markdown; `file` is how messages name it.
  package init(markdown: String, file: String) throws(ChapterErrors) {
    if markdown.hasReturnsForLineFeeds {
      let location = SourceLocation(file: file, line: 1)
      throw ChapterErrors(errors: [ChapterError(reason: .carriageReturn, location: location)])
    }
    let text = markdown.hasByteOrderMark ? String(markdown.unicodeScalars.dropFirst()) : markdown
    let source = SourceText(text.withUnixLineEnds, file: file)
    let limits = source.limitErrors
    let avoidable = limits.filter(\.isOfOneLine)
    if avoidable.count < limits.count {
      throw ChapterErrors(errors: limits.filter { !$0.isOfOneLine })
    }
    let unread = source.frontMatterLines.union(avoidable.map(\.location.line))
    var parser = DocumentParser(source: source)
    do throws(NestedTooDeeply) {
      try MarkdownTree.of(source.blanking(unread)) { parser.read($0) }
    } catch {
      let location = SourceLocation(file: file, line: error.line)
      let reason = ChapterError.Reason.nestedTooDeeply(limit: SourceLimits.deepestNesting)
      throw ChapterErrors(errors: [ChapterError(reason: reason, location: location)])
    }
    parser.refuse(avoidable)
    let errors = parser.finished()
    guard errors.isEmpty else { throw ChapterErrors(errors: errors) }
    self.init(file: file, listings: parser.listings, sections: parser.sections)
  }
}

extension ChapterError {
  /// Whether a line by itself is too much, and can be left out unless it is Swift.
  fileprivate var isOfOneLine: Bool {
    switch reason {
    case .lineTooLong, .tooManyColumns: true
    default: false
    }
  }
}

extension SourceText {
  /// The lines of the front matter that generators of sites put at the head, none if there is none.
  fileprivate var frontMatterLines: Set<Int> {
    guard self[1] == "---",
      let end = lineRanges.dropFirst().firstIndex(where: { bytes[$0].elementsEqual("---".utf8) })
    else { return [] }
    return Set(1...(end + 1))
  }

  fileprivate func blanking(_ blank: Set<Int>) -> String {
    (1...lineCount).map { blank.contains($0) ? "" : self[$0] }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var hasByteOrderMark: Bool { unicodeScalars.first == "\u{FEFF}" }

  /// Whether it is one long line to everybody but very old editors.
  fileprivate var hasReturnsForLineFeeds: Bool {
    utf8.contains(UInt8(ascii: "\r")) && !utf8.contains(UInt8(ascii: "\n"))
  }

  /// Swift takes a carriage return and a line feed for one character that is no line feed.
  fileprivate var withUnixLineEnds: String {
    utf8.contains(UInt8(ascii: "\r"))
      ? String(decoding: utf8.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self) : self
  }
}
