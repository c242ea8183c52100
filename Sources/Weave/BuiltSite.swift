import Chapters

/// The files of a site, and what the next build can use again.
package struct BuiltSite: Sendable {
  package var files: [Site.File]
  /// By name the records that this build had to make anew.
  package var newRecords: [String: [UInt8]] = [:]
  /// The names of all records that it used; no other is of any more use.
  package var records: Set<String> = []

  /// The code that the new records show.
  var highlighting: KeptHighlighting { KeptHighlighting(ofRecords: newRecords.values) }

  fileprivate mutating func note(_ name: String, _ record: KeptRecord?) {
    records.insert(name)
    newRecords[name] = record?.encoded
  }
}

extension Site {
  /// A page that was woven, or was found woven, with its record and, where it is new, what is wrong in it.
  private struct Made: Sendable {
    var chapter: Chapter
    var pieces: PagePieces
    var errors: [WeaveError] = []
    var newRecord: KeptRecord?
  }

  package func built() throws(WeaveErrors) -> BuiltSite {
    let book =
      lessons.indices.map(part(ofLesson:)) + pages.map { Part(lesson: Lesson(chapter: $0)) }
    let aside = (reference?.pages ?? []).map { Part(lesson: Lesson(chapter: $0)) }
    let shared = sharedIngredients
    let inBook = book.count
    let made = Array((book + aside).enumerated()).concurrentMap { place, part in
      page(part, isInBook: place < inBook, shared)
    }
    let shares = made.compactMap(\.pieces.share)
    let works: [@Sendable () -> [File]] = [
      { preparation(QuestionList(shares.flatMap(\.questions))) },
      { [printEdition(of: shares.map { ($0.epub.chapter, $0.print) })] },
      { [epub(of: shares.map(\.epub), shares.map(\.document))] },
    ]
    let beside = works.concurrentMap { $0() }
    var pages = [index]
    pages += made.map { File(path: $0.chapter.page, contents: $0.pieces.page) }
    pages += beside[0] + beside[1] + [missing]
    let errors = made.flatMap(\.errors) + mistakenAliases(besides: pages.map(\.path))
    guard errors.isEmpty else { throw WeaveErrors(errors: errors) }
    let search = page("assets/search-index.js", SearchIndex.script(of: shares.map(\.search)))
    let terms = glossary.isEmpty ? [] : [page("assets/glossary.js", glossary.script)]
    let files = publication(of: pages + redirects + beside[2] + [search] + terms + assets)
    var built = BuiltSite(files: files)
    for page in made { built.note(page.chapter.page, page.newRecord) }
    if let reference { built.note(Reference.recordName, reference.newRecord) }
    return built
  }

  /// The page as it was kept, if all that it is made of is the same, or made anew.
  private func page(_ part: Part, isInBook: Bool, _ shared: PageIngredients) -> Made {
    let chapter = part.lesson.chapter
    let digest = digest(of: part, shared)
    let record = keptPages[chapter.page]
    if let record, record.digest == digest,
      let pieces = PagePieces(decoding: record.contents, of: chapter)
    {
      return Made(chapter: chapter, pieces: pieces)
    }
    var highlighted = kept
    if let record { highlighted.merge(record.highlighting) }
    let woven = weave(part.lesson, highlighted)
    var pieces = PagePieces(page: page(part, woven).contents)
    if isInBook { pieces.share = share(of: part, woven) }
    guard woven.errors.isEmpty else {
      return Made(chapter: chapter, pieces: pieces, errors: woven.errors)
    }
    let new = KeptRecord(
      digest: digest, contents: pieces.encoded, highlighted: woven.highlighted.encoded)
    return Made(chapter: chapter, pieces: pieces, newRecord: new)
  }

  private func share(of part: Part, _ woven: WovenChapter) -> PagePieces.Share {
    let (epub, document) = partOfEPUB(woven)
    return PagePieces.Share(
      print: partOfPrintEdition(woven), epub: epub, document: document,
      search: SearchIndex([woven.chapter]).rows,
      questions: part.lesson.chapter.isPage
        ? [] : QuestionList.entries(of: part.lesson, links: links, kept: woven.highlighted))
  }
}
