import Chapters

/// The whole site as values: pages woven from chapters, and the files beside them.
package struct Site {
  /// A chapter with what its run showed.
  package struct Lesson: Sendable {
    package var chapter: Chapter
    /// By the index of the listing in `chapter.listings`; none for what was not checked.
    package var verdicts: [Int: Verdict]
    /// By the figure's name.
    package var figures: [String: Drawing]

    package init(
      chapter: Chapter, verdicts: [Int: Verdict] = [:], figures: [String: Drawing] = [:]
    ) {
      self.chapter = chapter
      self.verdicts = verdicts
      self.figures = figures
    }
  }

  /// What became of something that a chapter states.
  package enum Verdict: Equatable, Sendable {
    case matched
    /// What is wrong, as a sentence without a full stop, and the lines that show it.
    case failed(String, lines: [String])

    var isMatched: Bool { self == .matched }
  }

  package struct Drawing: Equatable, Sendable {
    package var svg: String
    /// Whether the lesson drew just this; nil where that was not checked.
    package var verdict: Verdict?

    package init(svg: String, verdict: Verdict? = nil) {
      self.svg = svg
      self.verdict = verdict
    }
  }

  /// One file of the site.
  package struct File: Equatable, Sendable {
    /// From the site's root.
    package var path: String
    package var contents: [UInt8]

    package init(path: String, contents: [UInt8]) {
      self.path = path
      self.contents = contents
    }
  }

  let lessons: [Lesson]
  let pages: [Chapter]
  let links: ChapterLinks
  private let book: [BookEntry]
  let templates: Templates
  let glossary: Glossary
  let reference: Reference?
  /// `Swift 6.3.1`, which built the lessons.
  let compiler: String?
  let assets: [File]
  /// What only the EPUB has.
  let bookAssets: [File]
  /// Where the site will be, with a slash at its end, if that is known.
  let baseAddress: String?
  let kept: KeptHighlighting
  let keptPages: KeptPages

  /// - Parameters:
  ///   - lessons: In the order of the book.
  ///   - pages: The pages beside the chapters.
  ///   - reference: The pages on the libraries, if the site is to have them.
  ///   - compiler: What built the lessons, if it is to be said: `Swift 6.3.1`.
  ///   - templates: The text of each file in `site/templates`, by its name without `.mustache`.
  ///   - assets: The files of `site/assets`; their paths start with `assets/`.
  ///   - bookAssets: The files of `site/book`, by their names: the style of the EPUB and its cover.
  ///   - baseAddress: Where the site will be, for canonical links, a sitemap and a feed; all other links are
  ///     relative.
  ///   - kept: The code that was highlighted before.
  ///   - keptPages: What an earlier build kept.
  /// - Throws: `TemplateError` for a template that is missing or no Mustache.
  package init(
    lessons: [Lesson], pages: [Chapter] = [], reference: Reference? = nil,
    compiler: String? = nil, templates: [String: String], assets: [File], bookAssets: [File] = [],
    baseAddress: String? = nil, kept: KeptHighlighting = KeptHighlighting(),
    keptPages: KeptPages = KeptPages()
  ) throws(TemplateError) {
    let address = baseAddress.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.baseAddress = address
    self.lessons = lessons
    self.pages = pages
    self.links = ChapterLinks(lessons.map(\.chapter) + pages + (reference?.pages ?? []))
    self.reference = reference
    self.compiler = compiler
    self.glossary = Glossary(pages)
    let templates = try Templates(templates, baseAddress: address)
    self.templates = templates
    self.book = lessons.map { BookEntry($0.chapter, templates) }
    self.assets = assets
    self.bookAssets = bookAssets
    self.kept = kept
    self.keptPages = keptPages
  }

  /// The index, a page per chapter, the pages beside them, the book as one page, and the assets; the same
  /// bytes each time.
  package func files() throws(WeaveErrors) -> [File] { try built().files }

  /// A page as far as it can be woven, what is wrong with it, and the code that is highlighted in it.
  package struct Draft: Sendable {
    package var file: File
    package var errors: [WeaveError]
    package var highlighted: KeptHighlighting

    package init(
      file: File, errors: [WeaveError] = [], highlighted: KeptHighlighting = KeptHighlighting()
    ) {
      self.file = file
      self.errors = errors
      self.highlighted = highlighted
    }
  }

  /// The list of the chapters.
  package var index: File {
    let beside = pages + (reference?.pages.prefix(1) ?? [])
    return page("index.html", templates.index(lessons.map(\.chapter), pages: beside))
  }

  /// The pages for the interview: all questions, cards, a mock interview, the reader's progress.
  package var preparation: [File] {
    preparation(QuestionList(lessons, links: links, kept: kept))
  }

  func preparation(_ questions: QuestionList) -> [File] {
    [
      page("questions.html", templates.preparation("questions", questions.context)),
      page("cards.html", templates.preparation("cards", questions.context)),
      page("interview.html", templates.preparation("interview", questions.context)),
      page("progress.html", templates.preparation("progress")),
      page("assets/questions.js", questions.script),
      page("rare-positives-anki.txt", questions.anki),
    ]
  }

  /// What a host shows where there is no such page.
  var missing: File { page("404.html", templates.preparation("404")) }

  var chapters: [Chapter] { lessons.map(\.chapter) }

  package var searchIndex: File {
    page("assets/search-index.js", SearchIndex(lessons.map(\.chapter) + pages).script)
  }

  /// The page of the chapter in this place.
  package func draft(ofLesson index: Int) -> Draft {
    let part = part(ofLesson: index)
    let woven = weave(part.lesson, kept)
    return Draft(
      file: page(part, woven), errors: woven.errors, highlighted: woven.highlighted)
  }

  /// A page beside the chapters.
  package func draft(ofPage chapter: Chapter) -> Draft {
    let part = Part(lesson: Lesson(chapter: chapter))
    let woven = weave(part.lesson, kept)
    return Draft(
      file: page(part, woven), errors: woven.errors, highlighted: woven.highlighted)
  }

  func weave(_ lesson: Lesson, _ kept: KeptHighlighting) -> WovenChapter {
    var weaver = ChapterWeaver(
      lesson, links: links, glossary: glossary, symbols: reference?.addresses ?? [:], kept: kept)
    let text = weaver.page()
    return WovenChapter(
      chapter: lesson.chapter, text: text, errors: weaver.errors, highlighted: weaver.highlighted)
  }

  /// A chapter, or a page beside the chapters, with what its page says of those before and after it.
  struct Part: Sendable {
    var lesson: Lesson
    var previous: Chapter?
    var next: Chapter?
  }

  func part(ofLesson index: Int) -> Part {
    Part(
      lesson: lessons[index], previous: index > 0 ? lessons[index - 1].chapter : nil,
      next: index + 1 < lessons.count ? lessons[index + 1].chapter : nil)
  }

  func page(_ part: Part, _ woven: WovenChapter) -> File {
    let chapter = woven.chapter
    if chapter.isPage { return page(chapter.page, templates.text(chapter, woven.text)) }
    let html = templates.chapter(
      part.lesson, text: woven.text, previous: part.previous, next: part.next, book: book,
      compiler: compiler)
    return page(chapter.page, html)
  }

  func page(_ path: String, _ html: String) -> File {
    File(path: path, contents: Array(html.utf8))
  }
}

extension Chapter {
  /// The page's path on the site. All pages lie in one folder, so that links between them are the
  /// same on any host, in any folder and from `file://`.
  package var page: String { folder + ".html" }
}
