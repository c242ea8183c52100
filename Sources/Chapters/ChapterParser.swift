extension Chapter {
  /// Parses a chapter from the bytes of its file.
  package init(bytes: [UInt8], file: String) throws(ChapterErrors) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let location = SourceLocation(file: file, line: lineOfFirstInvalidByte(in: bytes))
      throw ChapterErrors(errors: [ChapterError(reason: .notUTF8, location: location)])
    }
    try self.init(markdown: text, file: file)
  }

  /// Parses a chapter's Markdown; `file` is how messages name it.
  package init(markdown: String, file: String) throws(ChapterErrors) {
    let source = SourceText(markdown, file: file)
    let limits = source.limitErrors
    if !limits.isEmpty { throw ChapterErrors(errors: limits) }

    let head = try source.frontMatterLines()
    var parser = BlockParser(source: source)
    var errors: [ChapterError] = []
    var frontMatter: FrontMatter?
    do {
      let yaml = (head.lowerBound + 1..<head.upperBound).map { source[$0] }.joined(separator: "\n")
      frontMatter = try FrontMatter(
        parsing: yaml, file: file, firstLine: head.lowerBound + 1)
    } catch {
      errors = error.errors
    }
    var blocks: [Block] = []
    do throws(NestedTooDeeply) {
      let text = source.blanking(upTo: head.upperBound)
      try MarkdownTree.of(text, hasFootnotes: true) { document in
        blocks = parser.blocks(of: document.children)
        parser.reportFootnotes(in: document)
      }
    } catch {
      parser.report(.nestedTooDeeply(limit: SourceLimits.deepestNesting), line: error.line)
    }
    let (exercises, mistakes) = parser.finished()
    errors += mistakes
    errors += parser.listings.readsOfLaterVariables(in: file)
    guard let frontMatter, errors.isEmpty else {
      throw ChapterErrors(errors: errors.sorted { $0.location.line < $1.location.line })
    }
    self.init(
      file: file, text: markdown, frontMatter: frontMatter, blocks: blocks,
      listings: parser.listings, counterparts: parser.counterparts, exercises: exercises)
  }
}

extension SourceText {
  /// The lines of the front matter, its two rules included.
  fileprivate func frontMatterLines() throws(ChapterErrors) -> ClosedRange<Int> {
    func error(_ reason: ChapterError.Reason) -> ChapterErrors {
      ChapterErrors(errors: [
        ChapterError(reason: reason, location: SourceLocation(file: file, line: 1))
      ])
    }
    guard self[1] == "---" else { throw error(.noFrontMatter) }
    guard
      let end = lineRanges.dropFirst().firstIndex(where: { bytes[$0].elementsEqual("---".utf8) })
    else {
      throw error(.unclosedFrontMatter)
    }
    return 1...(end + 1)
  }
}

func lineOfFirstInvalidByte(in bytes: [UInt8]) -> Int {
  var line = 1
  for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    if String(validating: text, as: UTF8.self) == nil { return line }
    line += 1
  }
  return line
}
