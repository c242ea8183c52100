extension Document {
  /// Reads the examples in the documentation of Swift source: the text after `///` is Markdown, and each
  /// comment is a document of its own.
  package init(sourceCode: String, file: String) throws(ChapterErrors) {
    self.init(file: file, listings: [], sections: [])
    var errors: [ChapterError] = []
    for comment in DocComment.all(in: sourceCode) where comment.text.contains("swift") {
      do throws(ChapterErrors) {
        let document = try Document(markdown: comment.markdown, file: file)
        let first = listings.count
        listings += document.listings.map { listing in
          var listing = listing
          listing.indent += comment.indent
          return listing
        }
        sections.append(first..<listings.count)
      } catch {
        errors += error.errors
      }
    }
    if !errors.isEmpty { throw ChapterErrors(errors: errors) }
  }
}

/// The lines of a `///` comment.
private struct DocComment {
  /// The line of the first, counted from 1.
  var line: Int
  /// How many columns stand before the text: white space, `///` and a blank.
  var indent: Int
  var text: String

  /// The text on the lines that it has in the source.
  var markdown: String { String(repeating: "\n", count: line - 1) + text }

  static func all(in source: String) -> [DocComment] {
    var comments: [DocComment] = []
    var isInComment = false
    for (number, line) in zip(1..., source.split(separator: "\n", omittingEmptySubsequences: false))
    {
      let margin = line.prefix { $0 == " " || $0 == "\t" }.count
      let rest = line.dropFirst(margin)
      guard rest.hasPrefix("///"), !rest.hasPrefix("////") else {
        isInComment = false
        continue
      }
      let text = rest.dropFirst(3)
      let own = text.first == " " ? text.dropFirst() : text
      if isInComment {
        comments[comments.count - 1].text += "\n" + own
      } else {
        comments.append(DocComment(line: number, indent: margin + 4, text: String(own)))
      }
      isInComment = true
    }
    return comments
  }
}
