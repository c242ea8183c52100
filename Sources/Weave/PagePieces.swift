import Chapters
import Editions

/// All that the site shows of one chapter or page, here and there.
struct PagePieces: Sendable {
  /// The page itself.
  var page: [UInt8]
  /// What becomes part of all the book's editions; a page of the reference becomes none.
  var share: Share?

  struct Share: Sendable {
    /// The text on the page that holds the whole book.
    var print: HTML
    /// What the EPUB says of it, and its document there.
    var epub: EPUBPart
    var document: ZipArchive.Entry
    /// Its rows of the index of the search.
    var search: String
    var questions: [QuestionList.Entry]
  }
}

extension PagePieces {
  var encoded: [UInt8] {
    var fields = FieldWriter()
    fields.add(page)
    if let share { share.write(to: &fields) }
    return fields.bytes
  }

  /// Reads what `encoded` wrote of this chapter.
  init?(decoding bytes: [UInt8], of chapter: Chapter) {
    var fields = FieldReader(bytes)
    guard let page = fields.bytes() else { return nil }
    self.page = page
    if fields.isAtEnd { return }
    guard let share = Share(&fields, of: chapter), fields.isAtEnd else { return nil }
    self.share = share
  }
}

extension PagePieces.Share {
  fileprivate func write(to fields: inout FieldWriter) {
    fields.add(print.source)
    fields.add(epub.contents.count)
    for section in epub.contents {
      fields.add(section.anchor)
      fields.add(section.text.source)
    }
    fields.add(epub.properties)
    fields.add(document.path)
    fields.add(document.header)
    fields.add(document.packed)
    fields.add(search)
    fields.add(questions.count)
    for question in questions { question.write(to: &fields) }
  }

  fileprivate init?(_ fields: inout FieldReader, of chapter: Chapter) {
    guard let print = fields.html(), let contents = fields.list({ $0.section() }),
      let properties = fields.text(), let path = fields.text(), let header = fields.bytes(),
      let packed = fields.bytes(), let search = fields.text(),
      let questions = fields.list({ QuestionList.Entry(&$0, of: chapter) })
    else { return nil }
    self.print = print
    self.epub = EPUBPart(chapter: chapter, contents: contents, properties: properties)
    self.document = ZipArchive.Entry(path: path, header: header, packed: packed)
    self.search = search
    self.questions = questions
  }
}

extension QuestionList.Entry {
  fileprivate func write(to fields: inout FieldWriter) {
    for text in [id, question.source, answer.source, difficulty.rawValue] { fields.add(text) }
  }

  fileprivate init?(_ fields: inout FieldReader, of chapter: Chapter) {
    guard let id = fields.text(), let question = fields.html(), let answer = fields.html(),
      let difficulty = fields.text().flatMap(FrontMatter.Difficulty.init)
    else { return nil }
    self.init(
      id: id, chapter: chapter, question: question, answer: answer, difficulty: difficulty)
  }
}

extension FieldReader {
  fileprivate mutating func html() -> HTML? { text().map { HTML(trusted: $0) } }

  fileprivate mutating func section() -> (anchor: String, text: HTML)? {
    guard let anchor = text(), let text = html() else { return nil }
    return (anchor, text)
  }
}
